import { articlePath } from '@/lib/content/article';
import { ARTICLES_IN_SITEMAP, sitemapParts } from '@/lib/feeds/sitemap';
import { AUTHORS, SECTIONS, SERIES } from './article-text';
import { bosnian, english, serbian } from './languages';
import { oldArticles, type Plan } from './plan-archive';
import { seededRandom, wholeNumber } from './random';
import type { Served } from './serve';
import type { TimedAnswer } from './timed-get';
import { vocabularyOf } from './vocabulary';

/** How long a reader waited at each address, in milliseconds. */
export interface Visits {
  first: number[];
  second: number[];
}

/** How many pages of each kind: enough for the 99th percentile to leave out the very first, which loads code. */
const ARTICLES = 200;
const TOPICS_ASKED = 200;
const QUERIES = 200;

/** Requests old articles twice, spread over the oldest half of the archive. */
export async function visitOldArticles(site: Served, plans: readonly Plan[]): Promise<Visits> {
  await site.settle();
  const visits: Visits = { first: [], second: [] };
  for (const plan of spread(oldArticles(plans), ARTICLES)) {
    const address = articlePath(plan);
    visits.first.push(timeOf(await site.get(address), address));
    visits.second.push(timeOf(await site.get(address), address));
  }
  return visits;
}

/**
 * Requests each address once. Some may not exist: a small archive has nothing on a rare topic.
 *
 * @returns `undefined` when the site has no such pages, which is so when the first address is not found
 */
export async function visitOnce(
  site: Served,
  addresses: readonly string[],
): Promise<number[] | undefined> {
  await site.settle();
  const times: number[] = [];
  for (const [at, address] of addresses.entries()) {
    const answer = await site.get(address);
    if (answer.status !== 404) times.push(timeOf(answer, address));
    else if (at === 0) return undefined;
  }
  return times.length > 0 ? times : undefined;
}

/** Requests the page that each of these names as the next one, if any. */
export async function visitNext(
  site: Served,
  addresses: readonly string[],
): Promise<number[] | undefined> {
  const next: string[] = [];
  for (const address of addresses) {
    const found = nextPage((await site.get(address)).body);
    if (found !== undefined) next.push(found);
  }
  return visitOnce(site, next);
}

/** The pages of the most frequent topics; topic 17 first, which every archive has. */
export function topicPages(): string[] {
  const others = Array.from({ length: TOPICS_ASKED }, (_, at) => at + 1).filter(
    (topic) => topic !== 17,
  );
  return [17, ...others].map((topic) => `/topics/topic-${topic}`);
}

/** The pages of all months with articles, the oldest first. */
export function monthPages(plans: readonly Plan[]): string[] {
  const articles = plans.filter(({ kind }) => kind === 'article');
  const months = new Set(articles.map(({ published }) => published.slice(0, 7)));
  return [...months].map((month) => `/archive/${month.replace('-', '/')}`);
}

/** The pages of all authors. */
export function authorPages(): string[] {
  return numbered(AUTHORS, '/authors/author-');
}

/** The fronts of all sections. */
export function sectionPages(): string[] {
  return numbered(SECTIONS, '/sections/section-');
}

/** The pages of all series. */
export function seriesPages(): string[] {
  return numbered(SERIES, '/series/series-');
}

/** The lists of which there is one: of all topics and of all corrections, page by page, and the archive. */
export function wholeLists(): string[] {
  return [
    '/topics',
    ...numbered(10, '/topics/-/').slice(1),
    '/corrections',
    ...numbered(60, '/corrections/').slice(1),
    '/archive',
  ];
}

/** The parts of the sitemap. */
export function sitemapPages(articles: number): string[] {
  return articles > ARTICLES_IN_SITEMAP
    ? numbered(sitemapParts(articles), '/sitemaps/')
    : ['/sitemap.xml'];
}

function numbered(count: number, before: string): string[] {
  return Array.from({ length: count }, (_, at) => `${before}${at + 1}`);
}

/** Searches for words in all languages: every second word is frequent, the others are rare. */
export function searches(): string[] {
  const random = seededRandom(5);
  const languages = [english, bosnian, serbian];
  return Array.from({ length: QUERIES }, (_, at) => {
    const words = languages.map(vocabularyOf)[at % languages.length] ?? [];
    const rank = at % 2 === 0 ? wholeNumber(random, 60, 300) : wholeNumber(random, 5000, 29_999);
    return `/search?q=${encodeURIComponent(words[rank] ?? '')}`;
  });
}

function timeOf({ status, milliseconds }: TimedAnswer, address: string): number {
  if (status !== 200) throw new Error(`${address} answered ${status}`);
  return milliseconds;
}

/** Up to `count` of the values, evenly spaced. */
function spread<Value>(values: readonly Value[], count: number): Value[] {
  const step = Math.max(1, values.length / count);
  return values.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/** Where `rel="next"` on a page leads, inside the site. */
function nextPage(html: string): string | undefined {
  const tag = /<(?:a|link)\b[^>]*\brel="next"[^>]*>/.exec(html)?.[0];
  const href = tag && /\bhref="([^"]+)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&');
  if (!href) return undefined;
  const { pathname, search } = new URL(href, 'http://localhost');
  return pathname + search;
}
