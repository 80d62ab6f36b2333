import CachePolicy from 'http-cache-semantics';
import { now } from '@/lib/clock';
import { withoutClientRuntime, withoutMarkers } from '@/lib/html/client-runtime';
import { keepsClientRuntime } from '@/lib/html/keeps-client-runtime';
import { READER_POLICY } from '@/lib/http/content-security-policy';
import { PLAIN_PAGE_POLICY, runtimePolicyFor } from '@/lib/http/page-policy';
import { resourceHeaders } from '@/lib/http/resource-headers';
import { NOTHING_ASKED, type RecordingNewsroom } from '@/lib/newsroom/upkeep';
import { urlForLog } from '@/lib/preview/redact';
import { answerFor, answerForRequest } from '@/lib/routing/answer';
import type { Answer } from '@/lib/routing/answer-kinds';
import { carryOut, type PlainAnswer } from '@/lib/routing/carry-out';
import { isBuiltFile, isFile } from '@/lib/routing/kept-address';
import { routeOf } from '@/lib/routing/routes';
import { type FinishedPage, finishPage, type Lifetime } from '../pages/finished-page';
import type { MadePage } from './messages';
import type { NextAnswer, NextSite } from './next-site';

/** The site could not make a page: the fault is ours. */
export class PageFailed extends Error {
  constructor(address: string, reason: string) {
    super(`${urlForLog(address)} could not be made: ${reason}`);
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
    const { result, basis: asked } = await record(async () =>
      this.carryOut(await answerFor(address, newsroom), address, await this.isBuildOutdated()),
    );
    if ('plain' in result) return { page: await result.plain, basis: asked, isForAll: false };
    const { next } = result;
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
    const lifetime = !isForAll ? 'missing' : isBuiltFile(address) ? 'immutable' : 'file';
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
    const asked = new URL(url, 'http://localhost');
    const { PREVIEW_SECRET: secret } = process.env;
    const answer = await answerForRequest(asked, this.recording.newsroom, secret, now());
    const result = await this.carryOut(answer, url, false);
    if ('plain' in result) return result.plain;
    const { next } = result;
    // With a query, or written in another way, even a page that is kept is one reader's.
    const of = routeOf(asked.pathname)?.route.lifetime === 'never' ? 'never' : 'private';
    return finish(asked.pathname, next, next.status >= 300 ? 'missing' : of, false);
  }

  /** Whether there is something at an address that readers may see. */
  async isServed(address: string): Promise<boolean> {
    return isFile(address) || (await answerFor(address, this.recording.newsroom)).do === 'serve';
  }

  private async carryOut(
    answer: Answer,
    url: string,
    isOutdated: boolean,
  ): Promise<{ next: NextAnswer } | { plain: Promise<FinishedPage> }> {
    const step = await carryOut(answer, url, this.recording.newsroom, async () => []);
    if ('send' in step) return { plain: finishPlain(step.send) };
    // Next does not ask the proxy when it is told to make a page anew: only what is kept is asked so.
    const next = await this.next.ask(step.ask, isOutdated && step.ask === url);
    if (next.status >= 500) throw new PageFailed(url, `Next answered ${next.status}`);
    return { next };
  }
}

async function finishPlain({
  status,
  headers,
  lifetime,
  html,
}: PlainAnswer): Promise<FinishedPage> {
  const policy = html !== '' && { 'Content-Security-Policy': PLAIN_PAGE_POLICY };
  const page = { status, headers: { ...headers, ...policy }, lifetime };
  return finishPage(page, Buffer.from(html), false);
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
  const headers: Record<string, string> = { ...resourceHeaders(address) };
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
