import type { Metadata } from 'next';
import {
  isThin,
  type Listing,
  listFeedTitle,
  type Period,
  type SearchResults,
  type Section,
  type Series,
  type Site,
} from '@/lib/newsroom';
import {
  pageAddress,
  sectionFeedPath,
  sectionPath,
  seriesFeedPath,
  seriesPath,
} from '@/lib/routing/list-address';
import { feeds } from '@/lib/routing/routes';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';
import { hreflangOfList } from './hreflang';

/**
 * The head of a list.
 *
 * @param base the address of its first page
 * @param listing which page it is, out of how many, and how many articles there are on all of them
 */
export function listMetadata(
  site: Site,
  language: Language,
  {
    title,
    base,
    listing,
  }: { title: string; base: string; listing: Pick<Listing, 'page' | 'pages' | 'total'> },
): Metadata {
  const { page, pages, total } = listing;
  return {
    title: page > 1 ? say(language, 'titleOfPage', { title, page }) : title,
    robots: { index: !isThin(total), follow: true },
    alternates: {
      canonical: site.url + pageAddress(base, page),
      ...(page === 1 && hreflangOfList(site, pageAddress(base, 1))),
    },
    pagination: {
      previous: page > 1 ? site.url + pageAddress(base, page - 1) : null,
      next: page < pages ? site.url + pageAddress(base, page + 1) : null,
    },
    openGraph: {
      siteName: site.name,
      type: 'website',
      title,
      url: site.url + pageAddress(base, page),
    },
  };
}

/** Months of the archive as a listing with a single page, for the head of their list. */
export function onOnePage(months: readonly Period[]): Pick<Listing, 'page' | 'pages' | 'total'> {
  const total = months.reduce((sum, { articles }) => sum + articles, 0);
  return { page: 1, pages: 1, total };
}

/** The head of the front of a section, with its own feed. */
export function sectionMetadata(
  site: Site,
  language: Language,
  { name, slug, description }: Section,
  listing: Listing,
): Metadata {
  const list = listMetadata(site, language, {
    title: name,
    base: sectionPath(slug, language),
    listing,
  });
  return {
    ...list,
    ...(description && { description }),
    alternates: withFeed(list, sectionFeedPath(slug, language), listFeedTitle({ name }, site)),
  };
}

/** The head of the page of a series, with its own feed. */
export function seriesMetadata(
  site: Site,
  language: Language,
  { name, slug }: Pick<Series, 'name' | 'slug'>,
  listing: Listing,
): Metadata {
  const base = seriesPath(slug, language);
  const list = listMetadata(site, language, { title: name, base, listing });
  const feed = seriesFeedPath(slug, language);
  return { ...list, alternates: withFeed(list, feed, listFeedTitle({ name }, site)) };
}

/** The alternates of a list, with its own feed instead of the site's. */
function withFeed({ alternates }: Metadata, url: string, title: string): Metadata['alternates'] {
  const types = Object.fromEntries(feeds().map(({ type }) => [type, [{ url, title }]]));
  return { ...alternates, types };
}

/**
 * The head of a page of results: how many there are, and for which search.
 *
 * @param typed as the reader typed it
 */
export function searchMetadata(
  language: Language,
  typed: string,
  { total, more, page }: SearchResults,
): Metadata {
  // Without characters that are invisible, or that would reverse the rest of the title.
  const query = typed.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '').trim();
  const title = query === '' ? say(language, 'search') : foundFor(language, query, total, more);
  return {
    title: page > 1 ? say(language, 'titleOfPage', { title, page }) : title,
    robots: { index: false, follow: true },
  };
}

function foundFor(language: Language, query: string, count: number, more: boolean): string {
  if (count === 0) return say(language, 'noResultsFor', { query });
  return say(language, more ? 'bestOfManyFor' : 'resultsFor', { count, query });
}
