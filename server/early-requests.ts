import type { IncomingMessage, ServerResponse } from 'node:http';
import { NO_STORE } from '@/lib/http/cache-lifetime';
import { SECURITY_HEADERS } from '@/lib/http/security-headers';
import { readTarget } from '@/lib/routing/request-target';
import { LIVE_PATH, READY_PATH } from './operations/health';
import { log, logRequest } from './operations/request-log';
import { type FinishedPage, finishPage } from './pages/finished-page';
import type { PlainPages } from './pages/plain-pages';
import { sendPage } from './pages/send-page';
import { requestId } from './request-id';

/** The longest wait of readers who come before the site is ready, in milliseconds. */
const WAIT_MS = 10_000;

/** How many may wait at a time, in all and per connection. */
const MAX_WAITING = 1000;
const MAX_OF_CONNECTION = 16;

const RETRY_AFTER = { 'Retry-After': '5' };

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

interface Early {
  request: IncomingMessage;
  response: ServerResponse;
  timer: NodeJS.Timeout;
}

/**
 * Answers while the site is not ready. Questions whether the process is alive, and why it is not
 * ready, are answered at once; all other requests wait for a time, and are then asked to come back.
 */
export class EarlyRequests {
  private readonly waiting = new Set<Early>();
  private isClosed = false;

  /**
   * @param whyNot says why the site is not ready
   * @param plain the page for those who have waited in vain
   * @param waitMs how long a reader waits, in milliseconds
   */
  constructor(
    private readonly whyNot: () => string,
    private readonly plain: Pick<PlainPages, 'of'>,
    private readonly waitMs = WAIT_MS,
  ) {}

  readonly answer: Answer = (request, response) => {
    const { method = 'GET', url = '/' } = request;
    const target = readTarget(url);
    const path = typeof target === 'object' && 'path' in target ? target.path : undefined;
    const isQuestion = method === 'GET' || method === 'HEAD';
    if (isQuestion && path === LIVE_PATH) this.send(request, response, text(200, 'alive'));
    else if (isQuestion && path === READY_PATH) {
      const why = this.isClosed ? 'about to stop' : this.whyNot();
      this.send(request, response, text(503, why, RETRY_AFTER));
    } else this.wait(request, response);
  };

  /** Passes the waiting requests to the site, which is now ready. */
  handOver(answer: Answer): void {
    for (const early of [...this.waiting]) {
      this.forget(early);
      answer(early.request, early.response);
    }
  }

  /** Ends all waiting: the process is about to end. */
  close(): void {
    this.isClosed = true;
    this.handOver((request, response) => this.refuse(request, response));
  }

  private wait(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request;
    const ofConnection = [...this.waiting].filter((one) => one.request.socket === socket).length;
    // A client that waits for its answers never sends this many; see `MOST_PIPELINED` in site.ts.
    if (ofConnection >= MAX_OF_CONNECTION) {
      socket.destroy();
      return;
    }
    if (this.isClosed || this.waiting.size >= MAX_WAITING) {
      this.refuse(request, response);
      return;
    }
    const timer = setTimeout(() => {
      this.waiting.delete(early);
      this.refuse(request, response);
    }, this.waitMs);
    const early = { request, response, timer };
    this.waiting.add(early);
    response.once('close', () => this.forget(early));
  }

  private forget(early: Early): void {
    clearTimeout(early.timer);
    this.waiting.delete(early);
  }

  private refuse(request: IncomingMessage, response: ServerResponse): void {
    this.send(request, response, this.plain.of({ do: 'starting' }, request.url ?? ''));
  }

  private send(
    request: IncomingMessage,
    response: ServerResponse,
    page: Promise<FinishedPage>,
  ): void {
    const begun = performance.now();
    const id = requestId(request.headers['x-request-id']);
    const { method = 'GET', url = '/' } = request;
    page
      .then(async (finished) => {
        const { status, bytes } = await sendPage(request, response, finished, {
          lifetime: NO_STORE,
          requestId: id,
          timing: 'cache;desc="none"',
          common: COMMON,
          connection: this.isClosed ? ['Connection', 'close'] : [],
        });
        const ms = Math.round((performance.now() - begun) * 100) / 100;
        logRequest({ id, method, url, status, bytes, ms, cache: 'none', headers: request.headers });
      })
      .catch((error: unknown) => {
        log.error({ id, err: error }, 'an answer could not be made');
        response.destroy();
      });
  }
}

const COMMON = Object.entries(SECURITY_HEADERS).flat();

function text(
  status: number,
  says: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<FinishedPage> {
  const page = {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers },
    lifetime: 'never' as const,
  };
  return finishPage(page, Buffer.from(`${says}\n`));
}
