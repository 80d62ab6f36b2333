/** No answer is available now, but one may be in a moment: 503 with Retry-After (RFC 9110, 15.6.4). */
export class TryLater extends Error {}

/** It took longer than a reader waits. */
export class TookTooLong extends TryLater {
  /** @param ms how long was waited, in milliseconds */
  constructor(address: string, ms: number) {
    super(`${address} was not there after ${ms} ms`);
    this.name = 'TookTooLong';
  }
}
