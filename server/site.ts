import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import path from 'node:path';
import { closedPreview } from '@/lib/answers/answer-preview';
import { mayBeOldQuery } from '@/lib/answers/old-address';
import { now } from '@/lib/clock';
import {
  FILE,
  IMMUTABLE,
  missingLifetime,
  NO_STORE,
  PRIVATE,
  pageLifetime,
} from '@/lib/http/cache-lifetime';
import { NO_REFERRER } from '@/lib/http/resource-headers';
import { ICON_ADDRESSES } from '@/lib/media/icons';
import { mayHaveKey, urlForLog } from '@/lib/preview/redact';
import type { Answer } from '@/lib/routing/answer-kinds';
import { keptAddress } from '@/lib/routing/kept-address';
import type { NotServed } from '@/lib/routing/plain-answer';
import { readTarget } from '@/lib/routing/request-target';
import { routeOf } from '@/lib/routing/routes';
import type { Edition } from './edition';
import { messageFault } from './message-fault';
import type { AskedKeeper } from './operations/asked-keeper';
import { type Health, LIVE_PATH, READY_PATH } from './operations/health';
import type { Metrics } from './operations/metrics';
import { log, logRequest } from './operations/request-log';
import { type FinishedPage, finishPage } from './pages/finished-page';
import type { Outcome, PageCache } from './pages/page-cache';
import type { PlainPages } from './pages/plain-pages';
import type { Register } from './pages/register';
import { type Sending, sendPage, sendReadyPage } from './pages/send-page';
import { sendPicture } from './pages/send-picture';
import type { SingleAnswers } from './pages/single-answers';
import { TryLater } from './pages/try-later';
import { PUBLISH_PATH, type PublishHook } from './publish/publish-hook';
import { requestId } from './request-id';

/** Everything that answers are made from. */
export interface SiteParts {
  register: Register;
  pages: PageCache;
  singles: SingleAnswers;
  plain: PlainPages;
  edition: Edition;
  health: Health;
  hook: PublishHook;
  metrics: Metrics;
  /** Headers of every answer. */
  headers: Readonly<Record<string, string>>;
  /** Signs the keys of previews; without one there are none. */
  previewSecret: string | undefined;
  /** Where the variants of pictures are. */
  mediaDir: string;
  /** Counts addresses that lead nowhere. */
  asked: Pick<AskedKeeper, 'note'>;
}

/** Where an answer came from: a cached page, or something else. */
type How = Outcome | 'once' | 'none';

/** How long an answer may be cached. */
type Kept = Pick<FinishedPage, 'lifetime' | 'trueUntil'>;

/** A request that is being answered. */
interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  id: string;
  method: string;
  url: string;
  /** By the clock of `performance`, in milliseconds. */
  begun: number;
}

/** The last answer of a connection. */
interface Refusal {
  status: number;
  says: string;
}

const CLOSE = { Connection: 'close' };

const TOO_MANY: Refusal = { status: 429, says: 'Too many requests at once.' };

const TEXT = { 'Content-Type': 'text/plain; charset=utf-8' };

const NOTHING = 'There is nothing here.';

/**
 * How many requests of one connection may wait for their answers. Browsers and proxies do not
 * pipeline (RFC 9112, 9.3.2); a client that sends thousands at once would make all others wait
 * behind it.
 */
const MOST_PIPELINED = 16;

/** More paths than languages that a paper has. */
const MOST_FRONTS = 100;

/** Where a query counts. */
const SEARCH = '/search';

/** Where Next has its files, and would otherwise do more. */
const FRAMEWORK = '/_next/';

/** Answers every request to the site. */
export class Site {
  private readonly common: readonly string[];
  private connection: readonly string[] = [];
  /** How many requests wait, by connection. */
  private readonly pipelined = new WeakMap<Socket, number>();
  /** Front pages no query of which leads elsewhere, by the edition in which that is so. */
  private readonly withoutOldQueries = new Map<string, number>();
  /** Connections whose last answer is on its way: later requests are ignored (RFC 9112, 9.6). */
  private readonly ending = new WeakSet<Socket>();

  constructor(private readonly parts: SiteParts) {
    this.common = Object.entries(parts.headers).flat();
  }

  /** From now on, closes each connection after its answer. */
  drain(): void {
    this.parts.health.isDraining = true;
    this.connection = ['Connection', 'close'];
  }

  /** Answers a request; what goes wrong is logged, and the reader gets a page that says so. */
  readonly answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { method = 'GET', url = '/', socket } = request;
    if (this.ending.has(socket)) return;
    const id = requestId(request.headers['x-request-id']);
    const exchange = { request, response, id, method, url, begun: performance.now() };
    const fault = messageFault(request);
    // The usual answer, without waiting for anything.
    if (!fault && (method === 'GET' || method === 'HEAD') && this.sendKept(exchange)) return;
    const waiting = this.pipelined.get(socket) ?? 0;
    const refusal = fault ?? (waiting === MOST_PIPELINED ? TOO_MANY : undefined);
    if (refusal) this.ending.add(socket);
    this.pipelined.set(socket, waiting + 1);
    this.answerSlowly(exchange, refusal)
      .catch((error: unknown) => this.answerError(exchange, error))
      .catch(() => response.destroy())
      .finally(() => this.pipelined.set(socket, (this.pipelined.get(socket) ?? 1) - 1));
  };

  private sendKept(exchange: Exchange): boolean {
    const address = keptAddress(exchange.url);
    if (address === undefined || this.mayLeadOn(address, exchange.url)) return false;
    // What is at these depends on whether the paper has a mark.
    if (ICON_ADDRESSES.includes(address)) return false;
    const page = this.parts.pages.peek(address);
    if (!page) return false;
    const { request, response } = exchange;
    const sent = sendReadyPage(request, response, page, this.sending(exchange, page, 'hit'));
    if (sent) this.done(exchange, sent.status, sent.bytes, 'hit');
    return sent !== undefined;
  }

  private async answerSlowly(exchange: Exchange, refusal: Refusal | undefined): Promise<void> {
    const { request, response, method, url } = exchange;
    if (refusal) return this.say(exchange, refusal.status, refusal.says, CLOSE);
    const target = readTarget(url);
    if (target === 'malformed') return this.say(exchange, 400, 'This is not a valid address.');
    if ('redirect' in target) {
      const redirect = await this.redirectFor(target.redirect);
      return this.send(exchange, await this.parts.plain.of(redirect, url), 'none');
    }
    const { path, query } = target;
    if (path === PUBLISH_PATH) {
      if (!this.parts.hook.isOn) return this.say(exchange, 404, NOTHING);
      for (const [name, value] of Object.entries(this.parts.headers)) {
        response.setHeader(name, value);
      }
      response.setHeader('X-Request-Id', exchange.id);
      return this.done(exchange, await this.parts.hook.answer(request, response), 0, 'none');
    }
    if (method !== 'GET' && method !== 'HEAD') {
      return this.say(exchange, 405, 'Nothing can be sent to this address.', {
        Allow: 'GET, HEAD',
      });
    }
    if (path === LIVE_PATH) return this.say(exchange, 200, 'alive');
    if (path === READY_PATH) {
      const { isReady, says } = await this.parts.health.readiness();
      return this.say(exchange, isReady ? 200 : 503, says);
    }
    const picture = routeOf(path);
    if (picture?.route.lifetime === 'picture') {
      return this.sendPicture(exchange, picture.parameters[0] ?? '', query);
    }
    const address = keptAddress(path);
    if (address !== undefined && ICON_ADDRESSES.includes(address)) {
      const mark = await this.parts.register.markFileAt(address);
      if (mark) return this.sendPicture(exchange, mark, '', { 'Cache-Control': FILE });
    }
    if (address !== undefined) {
      const moved = await this.movedByQuery(address, query);
      if (moved) return this.send(exchange, await this.parts.plain.of(moved, url), 'none');
      const got = await this.parts.pages.get(address);
      return 'page' in got
        ? this.send(exchange, got.page, got.outcome)
        : this.send(exchange, await this.instead(address, query, got), 'once');
    }
    // Of the framework, its files are for readers: not its pictures made on demand, nor its data.
    if (path.startsWith(FRAMEWORK)) return this.say(exchange, 404, NOTHING);
    return this.send(exchange, await this.single(path, query), 'once');
  }

  /**
   * A picture comes from the disk, once it is known that readers may have it.
   *
   * @param headers replace those that it has at its own address
   */
  private async sendPicture(
    exchange: Exchange,
    file: string,
    query: string,
    headers?: Record<string, string>,
  ): Promise<void> {
    const { request, response } = exchange;
    const { register, mediaDir } = this.parts;
    const found = await register.media(file, new URLSearchParams(query));
    const sending = this.sending(exchange, { lifetime: 'never' }, 'none');
    const answer = found && { ...found, headers: { ...found.headers, ...headers } };
    const sent =
      answer && (await sendPicture(request, response, answer, path.join(mediaDir, file), sending));
    if (!sent) return this.say(exchange, 404, NOTHING);
    this.done(exchange, sent.status, sent.bytes, 'none');
  }

  /** The answer to a reader if there is no page. */
  private async instead(address: string, query: string, answer: NotServed): Promise<FinishedPage> {
    const { register, singles, plain } = this.parts;
    if (answer.do !== 'not found') return plain.of(answer, address);
    const old = notServed(await register.oldAddress(address, query));
    if (old) return plain.of(old, address);
    this.parts.asked.note(address);
    return singles.notFound(address);
  }

  /** Whether the query of a front page has to be looked at: hardly any paper has such old addresses. */
  private mayLeadOn(address: string, url: string): boolean {
    if (!mayBeOldQuery(address, queryOf(url))) return false;
    return this.withoutOldQueries.get(address) !== this.parts.edition.current();
  }

  /** Where the query of a front page leads; the page itself does not wait for an index that cannot be read. */
  private async movedByQuery(address: string, query: string): Promise<NotServed | undefined> {
    if (!this.mayLeadOn(address, address + query)) return undefined;
    const { register, edition } = this.parts;
    const current = edition.current();
    try {
      if (await register.hasOldQueries(address)) {
        return notServed(await register.oldQuery(address, query));
      }
      if (this.withoutOldQueries.size === MOST_FRONTS) this.withoutOldQueries.clear();
      this.withoutOldQueries.set(address, current);
      return undefined;
    } catch (error) {
      if (error instanceof TryLater) return undefined;
      throw error;
    }
  }

  /**
   * One redirect for an address that is written in another way: to where it leads in the end, if nothing is at the
   * address itself.
   *
   * @param tidy the address as it should be written
   */
  private async redirectFor(tidy: string): Promise<Extract<NotServed, { do: 'redirect' }>> {
    const { register } = this.parts;
    const target = readTarget(tidy);
    const answer =
      typeof target === 'object' && 'path' in target
        ? await leads(register, target.path, target.query).catch(unlessLater)
        : undefined;
    return answer?.do === 'redirect' ? answer : { do: 'redirect', to: tidy };
  }

  /** An answer made for one reader. */
  private async single(path: string, query: string): Promise<FinishedPage> {
    const { register, singles, previewSecret } = this.parts;
    // Without an index no page can be made, and it would take long to find that out.
    await register.check();
    const url = path + query;
    const route = routeOf(path)?.route;
    if (route?.pattern === SEARCH) return singles.search(url);
    const old = route ? undefined : notServed(await register.oldAddress(path, query));
    if (old) return this.parts.plain.of(old, path);
    if (!route) this.parts.asked.note(path);
    const closed =
      route?.decidedBy === 'preview key'
        ? closedPreview(path, new URLSearchParams(query), previewSecret, now())
        : undefined;
    if (closed?.do === 'ended') return this.parts.plain.of(closed, path);
    if (closed) return singles.notFound(url);
    return route ? singles.other(url) : singles.notFound(url);
  }

  private async send(exchange: Exchange, finished: FinishedPage, how: How): Promise<void> {
    const { request, response, url } = exchange;
    // Whatever is answered there, also that there is nothing: the key may be a right one. But what all readers
    // share is the same for all, whatever one of them writes behind its address.
    const isShared = finished.lifetime === 'page' || finished.lifetime === 'immutable';
    const page =
      !isShared && mayHaveKey(url)
        ? { ...finished, headers: { ...finished.headers, ...NO_REFERRER } }
        : finished;
    const sent = await sendPage(request, response, page, this.sending(exchange, page, how));
    this.done(exchange, sent.status, sent.bytes, how);
  }

  private async say(
    exchange: Exchange,
    status: number,
    text: string,
    headers: Record<string, string> = {},
  ): Promise<void> {
    const page = { status, headers: { ...TEXT, ...headers }, lifetime: 'never' as const };
    return this.send(exchange, await finishPage(page, Buffer.from(`${text}\n`)), 'none');
  }

  private async answerError(exchange: Exchange, error: unknown): Promise<void> {
    const { id, response, url } = exchange;
    // Many at a time: their request lines say enough, and the page is the same for all.
    const isForNow = error instanceof TryLater;
    if (!isForNow)
      log.error({ id, url: urlForLog(url), err: error }, 'an answer could not be made');
    if (response.headersSent || response.destroyed) {
      response.destroy();
      this.done(exchange, 500, 0, 'none');
      return;
    }
    const page = isForNow
      ? this.parts.plain.of({ do: 'busy' }, url)
      : this.parts.plain.of({ do: 'fault', number: id }, url);
    await this.send(exchange, await page, 'none');
  }

  private sending({ id, begun }: Exchange, page: Kept, how: How): Sending {
    const timing =
      how === 'hit'
        ? 'cache;desc="hit"'
        : `cache;desc="${how}", total;dur=${(performance.now() - begun).toFixed(1)}`;
    const { common, connection } = this;
    return { lifetime: this.lifetime(page), requestId: id, timing, common, connection };
  }

  private lifetime({ lifetime, trueUntil }: Kept): string {
    const { nextEmbargo } = this.parts.edition;
    switch (lifetime) {
      case 'page':
        return pageLifetime(earlier(nextEmbargo, trueUntil), now());
      case 'missing':
        return missingLifetime(nextEmbargo, now());
      case 'file':
        return FILE;
      case 'immutable':
        return IMMUTABLE;
      case 'private':
        return PRIVATE;
      case 'never':
        return NO_STORE;
    }
  }

  private done(
    { request, id, method, url, begun }: Exchange,
    status: number,
    bytes: number,
    how: How,
  ): void {
    const ms = performance.now() - begun;
    this.parts.metrics.answered(status, how, ms);
    const { headers } = request;
    const rounded = Math.round(ms * 100) / 100;
    logRequest({ id, method, url, status, bytes, ms: rounded, cache: how, headers });
  }
}

/** What is at an address, now or by an alias or a rule. @throws TryLater */
async function leads(register: Register, path: string, query: string): Promise<Answer | undefined> {
  const address = keptAddress(path);
  const moved = address === undefined ? undefined : await register.oldQuery(address, query);
  if (moved) return moved;
  const now = address === undefined ? undefined : await register.answerFor(address);
  const isNothing = now ? now.do === 'not found' : !routeOf(path);
  return isNothing ? register.oldAddress(path, query) : now;
}

/** An index that cannot be read now is no reason to leave a request without its redirect. */
function unlessLater(error: unknown): undefined {
  if (!(error instanceof TryLater)) throw error;
}

/** An answer without a page, which the answer of an old address always is. */
function notServed(answer: Answer | undefined): NotServed | undefined {
  if (!answer || answer.do === 'serve') return undefined;
  return answer.do === 'unavailable' ? { do: 'unavailable' } : answer;
}

function queryOf(url: string): string {
  const at = url.indexOf('?');
  return at === -1 ? '' : url.slice(at);
}

function earlier(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}
