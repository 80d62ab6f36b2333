import type { Newsroom } from '@/lib/newsroom';
import { readPreviewAddress } from '@/lib/preview/preview-address';
import { keyState } from '@/lib/preview/preview-key';
import type { Answer } from '@/lib/routing/answer-kinds';
import { routeOf } from '@/lib/routing/routes';

/** Whether only a key opens an address. */
export function isPreview(pathname: string): boolean {
  return routeOf(pathname)?.route.decidedBy === 'preview key';
}

/**
 * The answer when the key of a preview does not open it, whatever is behind it.
 *
 * @param secret signs the keys; without one there are no previews
 * @param now milliseconds since the epoch
 * @returns `undefined` if the key opens it
 */
export function closedPreview(
  pathname: string,
  query: URLSearchParams,
  secret: string | undefined,
  now: number,
): Extract<Answer, { do: 'not found' | 'ended' }> | undefined {
  const asked = readPreviewAddress(pathname, query);
  const state = asked ? keyState(asked.slug, asked.key, secret, now) : 'wrong';
  if (state === 'open') return undefined;
  return asked && state === 'ended'
    ? { do: 'ended', untilMs: Number(asked.key.until) * 1000 }
    : { do: 'not found' };
}

/**
 * Decides whether a preview is shown. If its key does not open it, the answer is "not found", whatever the reason; but
 * those who had the right key are told when it ended.
 *
 * @param secret signs the keys; without one there are no previews
 * @param now milliseconds since the epoch
 */
export async function answerForPreview(
  pathname: string,
  query: URLSearchParams,
  newsroom: Newsroom,
  secret: string | undefined,
  now: number,
): Promise<Answer> {
  const closed = closedPreview(pathname, query, secret, now);
  if (closed) return closed;
  const asked = readPreviewAddress(pathname, query);
  const isThere = asked && (await newsroom.preview(asked.slug));
  return isThere ? { do: 'serve' } : { do: 'not found' };
}
