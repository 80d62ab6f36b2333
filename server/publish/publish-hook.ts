import type { IncomingMessage, ServerResponse } from 'node:http';
import { now } from '@/lib/clock';
import { isSecret, LEAST_SECRET } from '@/lib/preview/preview-key';
import { BodyTooLarge, readBody } from './read-body';
import { isSigned } from './signature';

/** Where a webhook says that the content may have changed. */
export const PUBLISH_PATH = '/api/publish';

/** Larger deliveries are refused: GitHub's of a push with a thousand files stay below. In bytes. */
const MOST_BYTES = 1_048_576;

/** Bodies that are read at a time: each takes as much memory. */
const MOST_AT_ONCE = 8;

/** So many times a minute the server looks when it is told to. */
const MOST_A_MINUTE = 60;
const MINUTE_MS = 60_000;

/**
 * Answers `POST /api/publish`: makes the server look at the content folder again. What is sent chooses
 * nothing; it only has to be signed. Without a secret there is no such address.
 */
export class PublishHook {
  private reading = 0;
  private looking: Promise<void> | undefined;
  private next: Promise<void> | undefined;
  private accepted: number[] = [];

  /**
   * @param secret of `PUBLISH_SECRET`
   * @param look brings the index up to date
   * @throws Error when the secret is too short to be one
   */
  constructor(
    private readonly secret: string | undefined,
    private readonly look: () => Promise<void>,
  ) {
    if (secret && !isSecret(secret)) {
      throw new Error(`PUBLISH_SECRET must have ${LEAST_SECRET} characters or more`);
    }
  }

  /** @returns whether there is such an address; if not, nothing has been answered */
  get isOn(): boolean {
    return Boolean(this.secret);
  }

  /** Reads the request and answers it. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<number> {
    if (request.method !== 'POST') return reply(response, 405, 'only POST', { Allow: 'POST' });
    if (this.reading >= MOST_AT_ONCE) {
      return reply(response, 503, 'too many at once', { 'Retry-After': '1' });
    }
    this.reading++;
    try {
      const body = await readBody(request, MOST_BYTES);
      const { 'x-hub-signature-256': signature } = request.headers;
      if (!isSigned(body, String(signature), this.secret ?? '')) {
        return reply(response, 401, 'not signed with the secret of this site');
      }
    } catch (error) {
      // Who sent it is gone, or was too slow: nobody hears the answer.
      if (request.errored) return 400;
      if (!(error instanceof BodyTooLarge)) throw error;
      // What is still to come is thrown away, or the sender would not hear why.
      request.resume();
      return reply(response, 413, `more than ${MOST_BYTES} bytes`, { Connection: 'close' });
    } finally {
      this.reading--;
    }
    if (!this.mayLook(now())) {
      return reply(response, 429, 'too often', { 'Retry-After': '60' });
    }
    await this.lookOnce();
    return reply(response, 200, 'looked at the content');
  }

  /** What is told during a look may be about a file that was looked at already: one more serves all. */
  private lookOnce(): Promise<void> {
    if (!this.looking) return this.begin();
    this.next ??= this.looking.then(() => {
      this.next = undefined;
      return this.begin();
    });
    return this.next;
  }

  private begin(): Promise<void> {
    this.looking = this.look().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  private mayLook(at: number): boolean {
    this.accepted = this.accepted.filter((earlier) => at - earlier < MINUTE_MS);
    if (this.accepted.length >= MOST_A_MINUTE) return false;
    this.accepted.push(at);
    return true;
  }
}

function reply(
  response: ServerResponse,
  status: number,
  says: string,
  headers: Record<string, string> = {},
): number {
  const body = JSON.stringify({ status, message: says });
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(body);
  return status;
}
