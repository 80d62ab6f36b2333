import CachePolicy from 'http-cache-semantics';
import { answerFor } from '@/lib/answers/answer';
import { answerForRequest } from '@/lib/answers/answer-request';
import { framesOn } from '@/lib/answers/frames';
import { now } from '@/lib/clock';
import { withoutClientRuntime } from '@/lib/html/client-runtime';
import { keepsClientRuntime } from '@/lib/html/keeps-client-runtime';
import { readerPolicyFor, runtimePolicyFor } from '@/lib/http/page-policy';
import { resourceHeaders } from '@/lib/http/resource-headers';
import type { Newsroom } from '@/lib/newsroom';
import {
  type Basis,
  isStillTrue,
  NOTHING_ASKED,
  type RecordingNewsroom,
} from '@/lib/newsroom/upkeep';
import { withoutMarkers } from '@/lib/next-internals/markers';
import { nowhere } from '@/lib/next-internals/nowhere';
import { wasMadeEarlier } from '@/lib/next-internals/page-origin';
import { urlForLog } from '@/lib/preview/redact';
import { isFile, isForever } from '@/lib/routing/kept-address';
import { routeOf } from '@/lib/routing/routes';
import { type FinishedPage, finishPage, type Lifetime } from '../pages/finished-page';
import type { Renewal } from './messages';
import type { NextAnswer, NextSite } from './next-site';

/** The site could not make a page: the fault is ours. */
export class PageFailed extends Error {
  constructor(address: string, reason: string) {
    super(`${urlForLog(address)} could not be made: ${reason}`);
    this.name = 'PageFailed';
  }
}

/** Headers of Next's answers that matter to readers; the others concern its own caches. */
const KEPT_HEADERS = {
  'content-type': 'Content-Type',
  location: 'Location',
  'retry-after': 'Retry-After',
  'x-robots-tag': 'X-Robots-Tag',
};

/** The answer for an address whose earlier page, if any, is not true any more. */
type Made = Exclude<Renewal, 'still true'>;

/** Makes pages with Next, and the page for lost readers. */
export class PageMaker {
  /** The latest page under way for each address. */
  private readonly underWay = new Map<string, Promise<Made>>();

  /**
   * @param newsroom is asked whether a page is still true
   * @param isBuildOutdated whether the pages of the build are no longer true
   */
  constructor(
    private readonly next: Pick<NextSite, 'ask'>,
    private readonly newsroom: Newsroom,
    private readonly recording: RecordingNewsroom,
    private readonly isBuildOutdated: () => Promise<boolean>,
  ) {}

  /**
   * Confirms a page that was made from `basis`, or makes the answer for an address that all readers
   * share.
   *
   * @throws PageFailed
   */
  async renew(address: string, basis?: Basis): Promise<Renewal> {
    if (basis !== undefined && (await isStillTrue(basis, this.newsroom))) return 'still true';
    return isFile(address) ? this.makeFile(address) : this.make(address);
  }

  /**
   * One at a time for each address. Next would answer a second request with the page that it is
   * making for the first, although the content may have changed in between, and the basis of that
   * page would be unknown.
   */
  private async make(address: string): Promise<Made> {
    const before = this.underWay.get(address);
    const made = (async () => {
      await before?.catch(() => undefined);
      return this.makePage(address);
    })();
    this.underWay.set(address, made);
    try {
      return await made;
    } finally {
      if (this.underWay.get(address) === made) this.underWay.delete(address);
    }
  }

  private async makePage(address: string): Promise<Made> {
    const { newsroom, record } = this.recording;
    const {
      result: made,
      basis: asked,
      trueUntil: askedUntil,
    } = await record(async () => {
      const answer = await answerFor(address, newsroom);
      if (answer.do !== 'serve') return undefined;
      const next = await this.ask(address, await this.isBuildOutdated());
      return { next, frames: await framesOn(address, newsroom) };
    });
    if (!made) return 'not served';
    const { next, frames } = made;
    // Pages from the build come without their questions, so their basis is unknown, but their date is known.
    const isOfBuild = wasMadeEarlier(next.headers);
    const basis = isOfBuild ? undefined : asked;
    const trueUntil = isOfBuild ? await this.ageEndsAt(address) : askedUntil;
    const isForAll = next.status === 200 && isStorable(address, next);
    const lifetime = isForAll ? 'page' : next.status === 200 ? 'private' : 'missing';
    const page = await finish(address, next, lifetime, frames);
    const timed = trueUntil === undefined ? page : { ...page, trueUntil };
    return { page: timed, basis, isForAll };
  }

  /**
   * When the age that a page of the build states changes, which is at the beginning of a day. One
   * of an earlier day is outdated, so that the age is what it was at the build.
   */
  private async ageEndsAt(address: string): Promise<number | undefined> {
    const found = routeOf(address);
    if (found?.route.decidedBy !== 'article') return undefined;
    const entry = await this.newsroom.entry(found.parameters[0] ?? '');
    return entry?.kind === 'article' ? (await this.newsroom.age(entry))?.trueUntil : undefined;
  }

  /** A file of the build or of `public`, which no change of the content affects. */
  private async makeFile(address: string): Promise<Made> {
    const next = await this.next.ask(address, false);
    if (next.status !== 200) return 'not served';
    const lifetime = isForever(address) ? 'immutable' : 'file';
    const page = await finish(address, next, lifetime);
    return { page, basis: NOTHING_ASKED, isForAll: true };
  }

  /**
   * Makes the answer for an address with its query, for one reader; the page for lost readers if
   * there is nothing to see.
   *
   * @param url path and query
   * @throws PageFailed
   */
  async makeOnce(url: string): Promise<FinishedPage> {
    const asked = new URL(url, 'http://localhost');
    const { PREVIEW_SECRET: secret } = process.env;
    const { newsroom } = this.recording;
    const answer = await answerForRequest(asked, newsroom, secret, now());
    // Next skips the proxy when it is told to make a page again, so that is only for pages that all readers share.
    const next = await this.ask(answer.do === 'serve' ? url : nowhere(url), false);
    // With a query, or in another spelling, even a cached page is for one reader.
    const of = routeOf(asked.pathname)?.route.lifetime === 'never' ? 'never' : 'private';
    if (next.status >= 300) return finish(asked.pathname, next, 'missing');
    return finish(asked.pathname, next, of, await framesOn(asked.pathname, newsroom));
  }

  private async ask(url: string, isOutdated: boolean): Promise<NextAnswer> {
    const asked = await this.next.ask(url, isOutdated);
    if (asked.status >= 500) throw new PageFailed(url, `Next answered ${asked.status}`);
    return asked;
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
  frames: readonly string[] = [],
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
      clean === undefined ? runtimePolicyFor(html, frames) : readerPolicyFor(clean, frames);
    body = Buffer.from(clean === undefined ? html : withoutMarkers(clean));
  }
  return finishPage({ status: answer.status, headers, lifetime }, body);
}
