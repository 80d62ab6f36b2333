/**
 * The address of one page of a list: the first has the address of the list itself. In a search, which
 * has a query, the page is part of that.
 *
 * @param base of the list; one that ends in `/-` has its first page a step above, because anything else that
 *   follows that address is another list: `/topics/-` of `/topics`
 */
export function pageAddress(base: string, page: number): string {
  if (page === 1) return base.replace(/\/-$/, '');
  return base.includes('?') ? `${base}&page=${page}` : `${base}/${page}`;
}

/** The number of a page as it may stand in an address: from 1, with no leading zero. */
export function readPageNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

/** The address of the front of a section, by its slug. */
export function sectionPath(section: string): string {
  return `/sections/${encodeURIComponent(section)}`;
}

/** The address of the feed of a section. */
export function sectionFeedPath(section: string): string {
  return `${sectionPath(section)}/rss.xml`;
}

/** The address of the page of a series, by its slug. */
export function seriesPath(series: string): string {
  return `/series/${encodeURIComponent(series)}`;
}

/** The base of the list of all topics (`pageAddress`). */
export const TOPICS = '/topics/-';

/** The address of the page of a topic, by its slug. */
export function topicPath(topic: string): string {
  return `/topics/${encodeURIComponent(topic)}`;
}

/** The address of the page of an author, by the slug. */
export function authorPath(author: string): string {
  return `/authors/${encodeURIComponent(author)}`;
}

/** The address of a year of the archive (`2026`). */
export function yearPath(year: string): string {
  return `/archive/${year}`;
}

/** The address of a month of the archive (`2026-11`). */
export function monthPath(month: string): string {
  return `/archive/${month.replace('-', '/')}`;
}
