import { sitemapParts } from '@/lib/feeds/sitemap';
import type { Newsroom } from '@/lib/newsroom';
import { readPageNumber } from './list-address';

/** What the proxy does with a request before any page is asked. */
export type Answer =
  | { do: 'serve' }
  | { do: 'redirect'; to: string }
  | { do: 'not found' }
  | { do: 'gone' }
  | { do: 'unavailable'; kind: 'article' | 'page'; slug: string };

/** The routes whose last parts name something that the newsroom has or has not. */
const ROUTES: [RegExp, (parts: string[], newsroom: Newsroom) => Promise<Answer>][] = [
  [/^\/articles\/([^/]+)$/, answerForArticle],
  [/^\/topics\/([^/]+)(?:\/([^/]+))?$/, answerForTopic],
  [/^\/authors\/([^/]+)(?:\/([^/]+))?$/, answerForAuthor],
  [/^\/archive\/(\d{4})$/, answerForYear],
  [/^\/archive\/(\d{4})\/(\d{2})(?:\/([^/]+))?$/, answerForMonth],
  [/^\/\.well-known\/security\.txt$/, answerForSecurityText],
  [/^\/sitemaps\/([^/]+)$/, answerForSitemap],
  [/^\/([^/.]+)$/, answerForPage],
  // Longer ones, and Next's own ways to write them.
  [/^\/(?:articles|topics|authors|archive|sitemaps)\//, async () => ({ do: 'not found' })],
];

/** Routes of app/ that would look like the name of a page. */
const OWN = ['/topics', '/archive', '/search', '/stylebook'];

/**
 * Decides by the address alone. Pages that were made earlier are kept by Next; this is asked at every
 * request, so that what is withdrawn is gone at once, whatever is kept. A page that calls `notFound()`
 * would send an empty document, so nothing that is not there reaches one.
 *
 * @param pathname as it came, still encoded
 */
export async function answerFor(pathname: string, newsroom: Newsroom): Promise<Answer> {
  if (OWN.includes(pathname)) return { do: 'serve' };
  for (const [route, answer] of ROUTES) {
    const match = route.exec(pathname);
    if (!match) continue;
    const parts = match
      .slice(1)
      .filter((part) => part !== undefined)
      .map(decode);
    if (parts.some((part) => part === undefined)) return { do: 'not found' };
    return answer(parts as string[], newsroom);
  }
  return { do: 'serve' };
}

async function answerForArticle([slug = '']: string[], newsroom: Newsroom): Promise<Answer> {
  const address = await newsroom.articleAddress(slug);
  switch (address.is) {
    case 'public':
      return { do: 'serve' };
    case 'moved':
      return { do: 'redirect', to: address.to };
    case 'gone':
      return { do: 'gone' };
    case 'unavailable':
      return { do: 'unavailable', kind: 'article', slug };
    case 'unknown':
      return { do: 'not found' };
  }
}

async function answerForPage([name = '']: string[], newsroom: Newsroom): Promise<Answer> {
  const is = await newsroom.pageAddress(name);
  if (is === 'unavailable') return { do: 'unavailable', kind: 'page', slug: name };
  return is === 'public' ? { do: 'serve' } : { do: 'not found' };
}

async function answerForTopic([topic = '', page]: string[], newsroom: Newsroom): Promise<Answer> {
  return answerForList(page, (number) => newsroom.articlesOn(topic, number), false);
}

async function answerForAuthor([author = '', page]: string[], newsroom: Newsroom): Promise<Answer> {
  if (!(await newsroom.author(author))) return { do: 'not found' };
  return answerForList(page, (number) => newsroom.articlesBy(author, number), true);
}

async function answerForYear([year = '']: string[], newsroom: Newsroom): Promise<Answer> {
  return answerForList(undefined, (number) => newsroom.articlesOf(year, number), false);
}

async function answerForMonth(
  [year = '', month = '', page]: string[],
  newsroom: Newsroom,
): Promise<Answer> {
  return answerForList(page, (number) => newsroom.articlesOf(`${year}-${month}`, number), false);
}

async function answerForSitemap([part = '']: string[], newsroom: Newsroom): Promise<Answer> {
  const number = readPageNumber(part);
  const parts = sitemapParts(await newsroom.count());
  return number !== undefined && number <= parts ? { do: 'serve' } : { do: 'not found' };
}

async function answerForSecurityText(_: string[], newsroom: Newsroom): Promise<Answer> {
  const { securityContact } = await newsroom.site();
  return securityContact === undefined ? { do: 'not found' } : { do: 'serve' };
}

async function answerForList(
  page: string | undefined,
  list: (page: number) => Promise<{ total: number; pages: number }>,
  mayBeEmpty: boolean,
): Promise<Answer> {
  const number = readPageNumber(page ?? '1');
  // The first page has the address without a number.
  if (number === undefined || (page !== undefined && number === 1)) return { do: 'not found' };
  const { total, pages } = await list(number);
  return number <= pages && (total > 0 || mayBeEmpty) ? { do: 'serve' } : { do: 'not found' };
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part).normalize('NFC');
  } catch {
    return undefined;
  }
}
