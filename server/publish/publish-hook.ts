import type { IncomingMessage, ServerResponse } from 'node:http';
import { isSecret, LEAST_SECRET } from '@/lib/preview/preview-key';
import { log } from '../operations/request-log';
import { PacedRescans } from './paced-rescans';
import { GaveWay, Places } from './places';
import { BodyTooLarge, BodyTooSlow, readBody, SenderGone } from './read-body';
import { isSigned, isWellFormed } from './signature';

/** Where a webhook says that the content may have changed. */
export const PUBLISH_PATH = '/api/publish';

/** Larger deliveries are refused: GitHub's of a push with a thousand files stay below. In bytes. */
const MOST_BYTES = 1_048_576;

/** Bodies that are read at a time: each takes as much memory. */
const MOST_AT_ONCE = 8;

/** How long a body is waited for, in milliseconds. */
const BODY_MS = 5000;

/**
 * How long a refused sender that is still sending is read from, in milliseconds: to end the
 * connection at once would have the system drop the answer with it (RFC 9112, 9.6).
 */
const LINGER_MS = 1000;

/** When a sender who was not at fault may try again, in seconds. */
const RETRY_AFTER = { 'Retry-After': '2' };

/**
 * Answers `POST /api/publish`: makes the server check the content folder. The body has no effect;
 * it only has to be signed. Without a secret the address does not exist.
 */
export class PublishHook {
  private readonly places = new Places(MOST_AT_ONCE);
  private readonly rescans: PacedRescans;

  /**
   * @param secret of `PUBLISH_SECRET`
   * @param rescan brings the index up to date, and returns whether that was done
   * @throws Error when the secret is too short to be one
   */
  constructor(
    private readonly secret: string | undefined,
    rescan: () => Promise<boolean>,
  ) {
    if (secret && !isSecret(secret)) {
      throw new Error(`PUBLISH_SECRET must have ${LEAST_SECRET} characters or more`);
    }
    this.rescans = new PacedRescans(rescan);
  }

  /** @returns whether there is such an address; if not, nothing has been answered */
  get isOn(): boolean {
    return Boolean(this.secret);
  }

  /**
   * Reads the request and answers it.
   *
   * @returns the status
   */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<number> {
    if (request.method !== 'POST') {
      return refuse(request, response, 405, 'only POST', { Allow: 'POST' });
    }
    const signature = String(request.headers['x-hub-signature-256'] ?? '');
    // Without one, a request takes no place and no memory.
    if (!isWellFormed(signature)) {
      return refuse(request, response, 401, 'not signed (X-Hub-Signature-256: sha256=…)');
    }
    let body: Buffer;
    try {
      body = await this.places.run((signal) =>
        readBody(request, { most: MOST_BYTES, longest: BODY_MS, signal }),
      );
    } catch (error) {
      return refuseUnread(request, response, error);
    }
    if (!isSigned(body, signature, this.secret ?? '')) {
      return reply(response, 401, 'not signed with the secret of this site');
    }
    return (await this.rescan())
      ? reply(response, 200, 'content reloaded')
      : reply(response, 503, 'the content could not be checked', RETRY_AFTER);
  }

  private async rescan(): Promise<boolean> {
    try {
      return await this.rescans.request();
    } catch (error) {
      log.error({ err: error }, 'the content could not be checked');
      return false;
    }
  }
}

/** Says why a body was not read to its end. */
function refuseUnread(request: IncomingMessage, response: ServerResponse, error: unknown): number {
  // No client receives the answer.
  if (error instanceof SenderGone) return 400;
  if (error instanceof BodyTooLarge) return refuse(request, response, 413, error.message);
  if (error instanceof GaveWay) return refuse(request, response, 503, error.message, RETRY_AFTER);
  if (error instanceof BodyTooSlow) return refuse(request, response, 408, error.message);
  throw error;
}

/**
 * Replies to a sender that may still be sending, and ends the connection; the rest is neither kept
 * nor parsed.
 */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  says: string,
  headers: Record<string, string> = {},
): number {
  response.write(head(response, status, says, { ...headers, Connection: 'close' }));
  const timer = setTimeout(end, LINGER_MS);
  function end(): void {
    clearTimeout(timer);
    response.end();
  }
  request.once('end', end).once('close', end).resume();
  return status;
}

function reply(
  response: ServerResponse,
  status: number,
  says: string,
  headers: Record<string, string> = {},
): number {
  response.end(head(response, status, says, headers));
  return status;
}

/** Writes the head. @returns the body that it announces */
function head(
  response: ServerResponse,
  status: number,
  says: string,
  headers: Record<string, string>,
): string {
  const body = JSON.stringify({ status, message: says });
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    ...headers,
  });
  return body;
}
