import { createHmac, timingSafeEqual } from 'node:crypto';

/** The key to one article before it is public. */
export interface PreviewKey {
  /** When it expires: whole seconds since the epoch. */
  until: number;
  /** HMAC-SHA256 (RFC 2104) of the slug and the time of expiry, in base64url. */
  signature: string;
}

/**
 * Makes the key of one article.
 *
 * @param until whole seconds since the epoch
 * @param secret at least 16 characters
 * @throws RangeError when the secret is too short
 */
export function previewKey(slug: string, until: number, secret: string): PreviewKey {
  if (!isSecret(secret)) throw new RangeError(`a secret has ${LEAST_SECRET} characters or more`);
  return { until, signature: sign(slug, until, secret) };
}

/** What a key is good for: `ended` is one that was right, and whose time is over. */
export type KeyState = 'open' | 'ended' | 'wrong';

/** Whether a key opens an article now: `keyState` as a yes or no. */
export function isValidPreviewKey(...asked: Parameters<typeof keyState>): boolean {
  return keyState(...asked) === 'open';
}

/**
 * What a key of an article is good for now. Takes the same time for every wrong signature.
 *
 * @param secret without one, or with one that is too short, no key opens anything
 * @param now milliseconds since the epoch
 */
export function keyState(
  slug: string,
  key: { until: string; signature: string },
  secret: string | undefined,
  now: number,
): KeyState {
  if (!isSecret(secret) || !/^\d{1,12}$/.test(key.until)) return 'wrong';
  const until = Number(key.until);
  const right = Buffer.from(sign(slug, until, secret));
  const given = Buffer.from(key.signature);
  const same = given.length === right.length && timingSafeEqual(given, right);
  if (!same) return 'wrong';
  return now < until * 1000 ? 'open' : 'ended';
}

/** In characters. */
export const LEAST_SECRET = 16;

/** Whether a text is long enough to sign with. */
export function isSecret(secret: string | undefined): secret is string {
  return secret !== undefined && secret.length >= LEAST_SECRET;
}

function sign(slug: string, until: number, secret: string): string {
  // A slug contains no line end, so no other slug and expiry give the same text.
  return createHmac('sha256', secret).update(`preview\n${slug}\n${until}`).digest('base64url');
}
