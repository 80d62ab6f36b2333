import CachePolicy from 'http-cache-semantics';
import { now } from '@/lib/clock';
import { withoutClientRuntime, withoutMarkers } from '@/lib/html/client-runtime';
import { keepsClientRuntime } from '@/lib/html/keeps-client-runtime';
import { READER_POLICY } from '@/lib/http/content-security-policy';
import { PLAIN_PAGE_POLICY, runtimePolicyFor } from '@/lib/http/page-policy';
import type { Newsroom } from '@/lib/newsroom';
import { NOTHING_ASKED, type RecordingNewsroom } from '@/lib/newsroom/upkeep';
import { type Answer, answerFor } from '@/lib/routing/answer';
import { answerForPreview, isPreview } from '@/lib/routing/answer-preview';
import { isBuiltFile, isFile } from '@/lib/routing/kept-address';
import { goneResponse, unavailableResponse } from '@/lib/routing/plain-responses';

import { type FinishedPage, finishPage, type Lifetime } from '../pages/finished-page';
import type { MadePage } from './messages';
import type { NextAnswer, NextSite } from './next-site';

/** The site could not make a page: the fault is ours. */
export class PageFailed extends Error {
  constructor(address: string, reason: string) {
    super(`${address} could not be made: ${reason}`);
    this.name = 'PageFailed';
  }
}

/** Headers of Next's answers that say something to readers; the others speak of its own caches. */
const KEPT_HEADERS = {
  'content-type': 'Content-Type',
  location: 'Location',
  'retry-after': 'Retry-After',
  'x-robots-tag': 'X-Robots-Tag',
};

/** What Next says of itself (`x-nextjs-cache`) when it sends a page that it has not made just now. */
const FROM_THE_BUILD = ['HIT', 'STALE'];

/** No route begins so: Next answers with app/global-not-found. */
const NOWHERE = '/-';

/** Makes pages with Next, and the answers where there is none. */
export class PageMaker {
  /** The last that is being made for each address. */
  private readonly underWay = new Map<string, Promise<MadePage>>();

  constructor(
    private readonly next: Pick<NextSite, 'ask'>,
    private readonly recording: RecordingNewsroom,
    /** Whether what the build made is true no more. */
    private readonly isBuildOutdated: () => Promise<boolean>,
  ) {}

  /**
   * Makes the answer for an address that all readers share. One at a time for each: Next would give what
   * it makes for the first to a second as well, who may ask because something has changed since, and
   * nobody would know what that was made from.
   *
   * @throws PageFailed
   */
  async make(address: string): Promise<MadePage> {
    if (isFile(address)) return this.makeOfFile(address);
    const before = this.underWay.get(address);
    const made = (async () => {
      await before?.catch(() => undefined);
      return this.makeOfPage(address);
    })();
    this.underWay.set(address, made);
    try {
      return await made;
    } finally {
      if (this.underWay.get(address) === made) this.underWay.delete(address);
    }
  }

  private async makeOfPage(address: string): Promise<MadePage> {
    const { newsroom, record } = this.recording;
    const { result, basis: asked } = await record(async () => {
      const answer = await answerFor(address, newsroom);
      return {
        answer,
        next: await this.answerOfNext(address, answer, await this.isBuildOutdated()),
      };
    });
    const { answer, next } = result;
    if (!next) return { ...(await this.plainAnswer(answer, newsroom)), basis: asked };
    // What the build made comes without a question: nobody knows what it was made from.
    const basis = FROM_THE_BUILD.includes(next.headers['x-nextjs-cache'] ?? '') ? undefined : asked;
    const isForAll = next.status === 200 && isStorable(address, next);
    const lifetime = isForAll ? 'page' : next.status === 200 ? 'private' : 'missing';
    return { page: await finish(address, next, lifetime, isForAll), basis, isForAll };
  }

  /** A file of the build or of `public`: no change of the content makes it another one. */
  private async makeOfFile(address: string): Promise<MadePage> {
    const next = await this.next.ask(address, false);
    const isForAll = next.status === 200;
    const lifetime = !isForAll ? 'missing' : isBuiltFile(address) ? 'immutable' : 'page';
    return {
      page: await finish(address, next, lifetime, isForAll),
      basis: NOTHING_ASKED,
      isForAll,
    };
  }

  /**
   * Makes the answer for an address with its query, for one reader.
   *
   * @param url path and query
   * @throws PageFailed
   */
  async makeOnce(url: string): Promise<FinishedPage> {
    const { pathname: path, searchParams } = new URL(url, 'http://localhost');
    const { newsroom } = this.recording;
    const { PREVIEW_SECRET: secret } = process.env;
    const answer = isPreview(path)
      ? await answerForPreview(path, searchParams, newsroom, secret, now())
      : await answerFor(path, newsroom);
    const next = await this.answerOfNext(url, answer, false);
    if (!next) return (await this.plainAnswer(answer, newsroom)).page;
    const lifetime = isPreview(path) ? 'never' : 'private';
    return finish(path, next, next.status >= 300 ? 'missing' : lifetime, false);
  }

  /** Whether there is something at an address that readers may see. */
  async isServed(address: string): Promise<boolean> {
    return isFile(address) || (await answerFor(address, this.recording.newsroom)).do === 'serve';
  }

  private async answerOfNext(
    url: string,
    answer: Answer,
    isOutdated: boolean,
  ): Promise<NextAnswer | undefined> {
    if (answer.do !== 'serve' && answer.do !== 'not found') return undefined;
    // Next does not ask the proxy when it is told to make a page anew: only what is kept is asked so.
    const asked =
      answer.do === 'serve'
        ? await this.next.ask(url, isOutdated)
        : await this.next.ask(NOWHERE + url, false);
    if (asked.status >= 500) throw new PageFailed(url, `Next answered ${asked.status}`);
    return asked;
  }

  private async plainAnswer(
    answer: Answer,
    newsroom: Newsroom,
  ): Promise<{ page: FinishedPage; isForAll: boolean }> {
    if (answer.do === 'redirect') {
      const headers = { Location: answer.to };
      const page = { status: 308, headers, lifetime: 'missing' as const };
      return { page: await finishPage(page, Buffer.alloc(0), false), isForAll: false };
    }
    const { locale } = await newsroom.site();
    const response = answer.do === 'gone' ? goneResponse(locale) : unavailableResponse(locale, []);
    const html = await response.text();
    const retryAfter = response.headers.get('retry-after');
    const headers = {
      'Content-Type': response.headers.get('content-type') ?? '',
      'Content-Security-Policy': PLAIN_PAGE_POLICY,
      ...(retryAfter && { 'Retry-After': retryAfter }),
    };
    const lifetime: Lifetime = answer.do === 'gone' ? 'missing' : 'never';
    const page = { status: response.status, headers, lifetime };
    return { page: await finishPage(page, Buffer.from(html), false), isForAll: false };
  }
}

/** Whether Next itself says that its answer is one for everybody (RFC 9111, 3). */
function isStorable(url: string, { status, headers }: NextAnswer): boolean {
  const policy = new CachePolicy({ url, method: 'GET', headers: {} }, { status, headers });
  return policy.storable();
}

async function finish(
  address: string,
  answer: NextAnswer,
  lifetime: Lifetime,
  isKept: boolean,
): Promise<FinishedPage> {
  const headers: Record<string, string> = {};
  for (const [name, written] of Object.entries(KEPT_HEADERS)) {
    const value = answer.headers[name];
    if (value !== undefined) headers[written] = value;
  }
  let { body } = answer;
  if (headers['Content-Type']?.startsWith('text/html')) {
    const html = body.toString('utf8');
    const clean = keepsClientRuntime(address) ? undefined : withoutClientRuntime(html);
    // A page that cannot do without its scripts keeps them: it is whole, if not light.
    headers['Content-Security-Policy'] =
      clean === undefined ? runtimePolicyFor(html) : READER_POLICY;
    body = Buffer.from(clean === undefined ? html : withoutMarkers(clean));
  }
  return finishPage({ status: answer.status, headers, lifetime }, body, isKept);
}
