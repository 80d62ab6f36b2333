import { type NextRequest, NextResponse } from 'next/server';
import { now } from '@/lib/clock';
import { newsroom } from '@/lib/newsroom';
import { answerFor } from '@/lib/routing/answer';
import { answerForPreview, isPreview } from '@/lib/routing/answer-preview';
import { ASKED_PATH } from '@/lib/routing/asked-path';
import { goneResponse, unavailableResponse } from '@/lib/routing/plain-responses';

/** No route begins so: Next answers 404 with app/global-not-found, after asking the proxy again. */
const NOWHERE = '/-';
const LOST = /^\/-\//;

export async function proxy(request: NextRequest): Promise<Response> {
  // Next would run the page for any method: there is nothing here to send anything to.
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } });
  }
  const { pathname } = request.nextUrl;
  const { PREVIEW_SECRET: secret } = process.env;
  const answer = isPreview(pathname)
    ? await answerForPreview(pathname, request.nextUrl.searchParams, newsroom(), secret, now())
    : await answerFor(pathname, newsroom());
  const headers = new Headers(request.headers);
  // Our server sends lost readers there itself.
  headers.set(ASKED_PATH, pathname.replace(LOST, '/'));
  switch (answer.do) {
    case 'serve':
      return NextResponse.next({ request: { headers } });
    case 'not found':
      return NextResponse.rewrite(new URL(NOWHERE + pathname, request.url), {
        request: { headers },
      });
    case 'redirect':
      return NextResponse.redirect(new URL(answer.to, request.url), 308);
    case 'gone':
      return goneResponse((await newsroom().site()).locale);
    case 'unavailable':
      return unavailableResponse((await newsroom().site()).locale, await problemsToShow(answer));
  }
}

/** What is wrong with an article is for editors, in development. */
async function problemsToShow({ kind, slug }: { kind: 'article' | 'page'; slug: string }) {
  if (process.env.NODE_ENV === 'production') return [];
  return kind === 'article' ? newsroom().problemsOf(slug) : newsroom().problemsOfPage(slug);
}

/** Files of public/ and Next's own have a dot or an underscore in their first part. */
export const config = { matcher: '/((?!_next/|[^/]*\\.[^/]*$).*)' };
