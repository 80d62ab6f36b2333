import { randomBytes } from 'node:crypto';

/** What a proxy in front may name a request. */
const GIVEN = /^[\w-]{8,64}$/;

const process = randomBytes(6).toString('hex');
let count = 0;

/**
 * The id of a request, for its log line and for questions about it: the one that a proxy gave it, or
 * one that no other has.
 *
 * @param given the value of `X-Request-Id`
 */
export function requestId(given: string | string[] | undefined): string {
  if (typeof given === 'string' && GIVEN.test(given)) return given;
  count++;
  return `${process}-${count.toString(36)}`;
}
