import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { newsroom } from '@/lib/newsroom';
import { answerFor } from '@/lib/routing/answer';

/** Tells Next, with the id of the build, to make a page anew before it answers (on-demand ISR). */
const REVALIDATE_HEADER = 'x-prerender-revalidate';

/** Of so many addresses it is remembered when they were made; others are made anew once too often. */
const MOST_ADDRESSES = 100_000;

/** The addresses of what Next keeps once it is made. */
const KEPT =
  /^\/(?:|rss\.xml|sitemap\.xml|sitemaps\/\d+|(?!search$)[^/.]+|(?:articles|topics|authors|archive)(?:\/[^/]+){1,3})$/;

/** How long shared caches may keep a page, and then send it while they fetch a new one, in seconds. */
const SHARED_SECONDS = 10;
const STALE_SECONDS = 60;

/**
 * Sees that no page is sent that was made before the content last changed or an embargo passed. Next
 * keeps the pages, by the clock alone; this tells it when a kept page is not true any more.
 */
export class Freshness {
  private readonly madeAt = new LRUCache<string, string>({ max: MOST_ADDRESSES });
  private readonly revalidateKey: string;

  /** @param builtAt what readers could see when the build made its pages (`Newsroom.version`) */
  constructor(private readonly builtAt: string) {
    const manifest = JSON.parse(readFileSync('.next/prerender-manifest.json', 'utf8'));
    this.revalidateKey = manifest.preview.previewModeId;
  }

  /** Called with each request before Next is: has an outdated page made anew. */
  async check(request: IncomingMessage): Promise<void> {
    delete request.headers[REVALIDATE_HEADER];
    if (request.method !== 'GET' && request.method !== 'HEAD') return;
    const [address = ''] = (request.url ?? '').split('?', 1);
    if (!KEPT.test(address)) return;
    const version = await newsroom().version();
    if ((this.madeAt.get(address) ?? this.builtAt) === version) return;
    // Next does not ask the proxy then: what is not to be served is left to it.
    if ((await answerFor(address, newsroom())).do !== 'serve') return;
    request.headers[REVALIDATE_HEADER] = this.revalidateKey;
    this.madeAt.set(address, version);
  }
}

/**
 * Shortens how long others may keep a page, so that nobody has one from before the next embargo after
 * that has passed.
 *
 * @param response before anybody writes to it
 * @param nextEmbargo milliseconds since the epoch
 * @param now the same
 */
export function limitLifetime(
  response: ServerResponse,
  nextEmbargo: number | undefined,
  now: number,
): void {
  const { writeHead } = response;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    // Next's own words for a page that it keeps.
    if (/s-maxage=/.test(String(response.getHeader('cache-control')))) {
      response.setHeader('Cache-Control', lifetime(nextEmbargo, now));
    }
    return Reflect.apply(writeHead, response, [status, ...rest]);
  }) as typeof response.writeHead;
}

/** The value of Cache-Control (RFC 9111, RFC 5861) for a page that is true until then, or longer. */
export function lifetime(nextEmbargo: number | undefined, now: number): string {
  const left =
    nextEmbargo === undefined
      ? Number.POSITIVE_INFINITY
      : Math.max(0, Math.floor((nextEmbargo - now) / 1000));
  const shared = Math.min(SHARED_SECONDS, left);
  const stale = Math.min(STALE_SECONDS, left - shared);
  return `public, max-age=0, s-maxage=${shared}, stale-while-revalidate=${stale}`;
}
