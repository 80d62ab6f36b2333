import type { IncomingMessage } from 'node:http';

/** The body is larger than the limit. */
export class BodyTooLarge extends Error {
  constructor(most: number) {
    super(`more than ${most} bytes`);
    this.name = 'BodyTooLarge';
  }
}

/** The body did not arrive in time. */
export class BodyTooSlow extends Error {
  constructor(longestMs: number) {
    super(`not all there after ${longestMs} ms`);
    this.name = 'BodyTooSlow';
  }
}

/** The connection ended before the body did. */
export class SenderGone extends Error {
  constructor() {
    super('the sender ended the connection');
    this.name = 'SenderGone';
  }
}

/**
 * Reads the body of a request. Whatever stops it leaves the connection open: there is an answer to come.
 *
 * @param limits `most` in bytes, `longest` in milliseconds from now; `signal` stops it before
 * @throws BodyTooLarge as soon as there are more; BodyTooSlow; SenderGone; the reason of the signal
 */
export function readBody(
  request: IncomingMessage,
  { most, longest, signal }: { most: number; longest: number; signal: AbortSignal },
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (done: () => void): void => {
      request.off('data', take).off('end', finish).off('close', gone).off('error', gone);
      signal.removeEventListener('abort', stop);
      clearTimeout(timer);
      done();
    };
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > most) settle(() => reject(new BodyTooLarge(most)));
      else chunks.push(chunk);
    };
    const finish = (): void => settle(() => resolve(Buffer.concat(chunks)));
    const gone = (): void => settle(() => reject(new SenderGone()));
    const stop = (): void => settle(() => reject(signal.reason));
    const timer = setTimeout(() => settle(() => reject(new BodyTooSlow(longest))), longest);
    if (signal.aborted) return stop();
    if (request.destroyed) return gone();
    if (Number(request.headers['content-length'] ?? 0) > most) {
      return settle(() => reject(new BodyTooLarge(most)));
    }
    signal.addEventListener('abort', stop);
    request.on('data', take).on('end', finish).on('close', gone).on('error', gone);
  });
}
