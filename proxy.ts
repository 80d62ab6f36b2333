import { type NextRequest, NextResponse } from 'next/server';
import { now } from '@/lib/clock';
import { NO_STORE } from '@/lib/http/cache-lifetime';
import { newsroom, seenAs } from '@/lib/newsroom';
import { isNowhere, nowhere, pathBefore } from '@/lib/next-internals/nowhere';
import { answerForRequest } from '@/lib/routing/answer';
import { ASKED_PATH } from '@/lib/routing/asked-path';
import { plainAnswer } from '@/lib/routing/plain-answer';
import type { Paper } from '@/lib/routing/plain-page';

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
  const { PREVIEW_SECRET: secret } = process.env;
  const answer = await answerForRequest(nextUrl, newsroom(), secret, now());
  if (answer.do === 'serve') return NextResponse.next({ request: { headers } });
  if (answer.do === 'not found') {
    const lost = new URL(nowhere(pathname), request.url);
    return NextResponse.rewrite(lost, { request: { headers } });
  }
  const problems = answer.do === 'unavailable' ? await problemsToShow(answer) : [];
  const { status, headers: sent, lifetime, html } = plainAnswer(answer, await paper(), problems);
  // Next takes no relative address.
  const location = sent.Location && { Location: new URL(sent.Location, request.url).href };
  const uncached = lifetime === 'never' && { 'Cache-Control': NO_STORE };
  return new Response(html || null, { status, headers: { ...sent, ...location, ...uncached } });
}

async function paper(): Promise<Paper> {
  const [language, { name }] = await Promise.all([newsroom().language(), newsroom().site()]);
  return { language, name };
}

/** What is wrong with an article is for editors, in development. */
async function problemsToShow({ kind, slug }: { kind: 'article' | 'page'; slug: string }) {
  if (seenAs() === 'readers') return [];
  return kind === 'article' ? newsroom().problemsOf(slug) : newsroom().problemsOfPage(slug);
}

/** Files of public/ and Next's own have a dot or an underscore in their first part. */
export const config = { matcher: '/((?!_next/|[^/]*\\.[^/]*$).*)' };
