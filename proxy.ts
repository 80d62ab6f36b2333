import { type NextRequest, NextResponse } from 'next/server';
import { now } from '@/lib/clock';
import { NO_STORE } from '@/lib/http/cache-lifetime';
import { newsroom } from '@/lib/newsroom';
import { isNowhere, pathBefore } from '@/lib/next-internals/nowhere';
import { answerForRequest } from '@/lib/routing/answer';
import { ASKED_PATH } from '@/lib/routing/asked-path';
import { carryOut } from '@/lib/routing/carry-out';

export async function proxy(request: NextRequest): Promise<Response> {
  // Next would run the page for any method: there is nothing here to send anything to.
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } });
  }
  const { nextUrl } = request;
  const { pathname } = nextUrl;
  const headers = new Headers(request.headers);
  headers.set(ASKED_PATH, pathBefore(pathname));
  // Our server sends lost readers there itself, and Next asks about where we have sent them.
  if (isNowhere(pathname)) return NextResponse.next({ request: { headers } });
  const { PREVIEW_SECRET: secret } = process.env;
  const answer = await answerForRequest(nextUrl, newsroom(), secret, now());
  const step = await carryOut(answer, pathname, newsroom(), problemsToShow);
  if ('send' in step) {
    const { status, headers: sent, lifetime, html } = step.send;
    // Next takes no relative address.
    const location = sent.Location && { Location: new URL(sent.Location, request.url).href };
    const uncached = lifetime === 'never' && { 'Cache-Control': NO_STORE };
    return new Response(html || null, { status, headers: { ...sent, ...location, ...uncached } });
  }
  return step.ask === pathname
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL(step.ask, request.url), { request: { headers } });
}

/** What is wrong with an article is for editors, in development. */
async function problemsToShow({ kind, slug }: { kind: 'article' | 'page'; slug: string }) {
  if (process.env.NODE_ENV === 'production') return [];
  return kind === 'article' ? newsroom().problemsOf(slug) : newsroom().problemsOfPage(slug);
}

/** Files of public/ and Next's own have a dot or an underscore in their first part. */
export const config = { matcher: '/((?!_next/|[^/]*\\.[^/]*$).*)' };
