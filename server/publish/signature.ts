import { createHmac, timingSafeEqual } from 'node:crypto';

/** How GitHub writes the signature of a delivery. */
const WRITTEN = /^sha256=([0-9a-f]{64})$/;

/** Whether a text is written as a signature: the body need not be read to tell. */
export function isWellFormed(signature: string): boolean {
  return WRITTEN.test(signature);
}

/**
 * Whether a body was signed with the secret: HMAC-SHA256 of its bytes, as GitHub signs webhook
 * deliveries in `X-Hub-Signature-256`. Takes the same time whatever is wrong with it.
 *
 * @param signature the value of the header
 */
export function isSigned(body: Buffer, signature: string, secret: string): boolean {
  const [, hex = ''] = WRITTEN.exec(signature) ?? [];
  const given = Buffer.alloc(32);
  given.write(hex, 'hex');
  const right = createHmac('sha256', secret).update(body).digest();
  return timingSafeEqual(given, right) && hex !== '';
}
