import { type NextRequest, NextResponse } from 'next/server';
import { answerForRequest } from '@/lib/answers/answer-request';
import { framesOn } from '@/lib/answers/frames';
import { brandStyle } from '@/lib/brand/brand-style';
import { now } from '@/lib/clock';
import { NO_STORE } from '@/lib/http/cache-lifetime';
import { readerPolicy, runtimePolicy } from '@/lib/http/content-security-policy';
import { brandPolicy } from '@/lib/http/page-policy';
import { ICON_ADDRESSES, markFileAt } from '@/lib/media/icons';
import { newsroom, paperAt, seenAs } from '@/lib/newsroom';
import { isNowhere, nowhere, pathBefore } from '@/lib/next-internals/nowhere';
import { ASKED_PATH } from '@/lib/routing/asked-path';
import { plainAnswer } from '@/lib/routing/plain-answer';
import { readTarget } from '@/lib/routing/request-target';
import { routeOf } from '@/lib/routing/routes';

export async function proxy(request: NextRequest): Promise<Response> {
  // Next would run the page for any method, but no address here accepts a body.
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } });
  }
  const { nextUrl } = request;
  const { pathname } = nextUrl;
  const headers = new Headers(request.headers);
  headers.set(ASKED_PATH, pathBefore(pathname));
  // Our server sends lost readers there itself, and Next asks about where we have sent them.
  if (isNowhere(pathname)) return NextResponse.next({ request: { headers } });
  if (ICON_ADDRESSES.includes(pathname)) {
    const mark = markFileAt(pathname, (await newsroom().site()).icons);
    return mark
      ? NextResponse.rewrite(new URL(`/media/${mark}`, request.url))
      : NextResponse.next();
  }
  const { PREVIEW_SECRET: secret } = process.env;
  const tidy = tidyUrl(nextUrl);
  const asked = await answerForRequest(tidy ?? nextUrl, newsroom(), secret, now());
  // One redirect, also for an address with a slash at the end.
  const answer =
    tidy && asked.do !== 'redirect'
      ? ({ do: 'redirect', to: tidy.pathname + tidy.search } as const)
      : asked;
  if (answer.do === 'serve') {
    const served = NextResponse.next({ request: { headers } });
    const isPicture = routeOf(pathname)?.route.lifetime === 'picture';
    const policy = isPicture ? undefined : await ownPolicy(pathname);
    if (policy !== undefined) served.headers.set('Content-Security-Policy', policy);
    return served;
  }
  if (answer.do === 'not found') {
    // A file of public/, or Next makes the page for lost readers (next.config.ts).
    if (FILE_NAME.test(pathname)) return NextResponse.next({ request: { headers } });
    const lost = new URL(nowhere(pathname), request.url);
    return NextResponse.rewrite(lost, { request: { headers } });
  }
  const problems = answer.do === 'unavailable' ? await problemsToShow(answer) : [];
  const {
    status,
    headers: sent,
    lifetime,
    html,
  } = plainAnswer(answer, await paperAt(newsroom(), pathname), problems);
  // Next takes no relative address.
  const location = sent.Location && { Location: new URL(sent.Location, request.url).href };
  const uncached = lifetime === 'never' && { 'Cache-Control': NO_STORE };
  return new Response(html || null, { status, headers: { ...sent, ...location, ...uncached } });
}

/** The same address written as it should be; `undefined` if it is. */
function tidyUrl({ pathname, search }: URL): URL | undefined {
  const target = readTarget(pathname + search);
  return typeof target === 'object' && 'redirect' in target
    ? new URL(target.redirect, 'http://localhost')
    : undefined;
}

const FILE_NAME = /^\/[^/]*\.[^/]*$/;

/** The policy of pages with the paper's own colours, or with players; others have the one in next.config.ts. */
async function ownPolicy(pathname: string): Promise<string | undefined> {
  const { NODE_ENV, KEEP_CLIENT_RUNTIME } = process.env;
  if (NODE_ENV !== 'production') return undefined;
  const frames = await framesOn(pathname, newsroom());
  if (KEEP_CLIENT_RUNTIME === '1') return frames.length > 0 ? runtimePolicy(frames) : undefined;
  const { brand } = await newsroom().site();
  if (brand.accent) return brandPolicy(brandStyle(brand.accent), frames);
  return frames.length > 0 ? readerPolicy(frames) : undefined;
}

/** What is wrong with an article is for editors, in development. */
async function problemsToShow({ kind, slug }: { kind: 'article' | 'page'; slug: string }) {
  if (seenAs() === 'readers') return [];
  return kind === 'article' ? newsroom().problemsOf(slug) : newsroom().problemsOfPage(slug);
}

/** Not for Next's own files, the fonts, and what every site has. (Next reads this as text, and takes no variable.) */
export const config = {
  matcher:
    '/((?!_next/|font-[a-z-]+-[0-9a-f]{8}\\.woff2$|(?:rss|sitemap|opensearch)\\.xml$|robots\\.txt$|manifest\\.webmanifest$).*)',
};
