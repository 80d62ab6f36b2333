/**
 * The address of one page of a list: the first has the address of the list itself. In a search, the page
 * is part of the query.
 *
 * @param base of the list. If it ends in `/-`, the first page is one step above it: anything but `-` after that
 *   address is another list, so the pages of `/topics` are under `/topics/-`
 */
export function pageAddress(base: string, page: number): string {
  if (page === 1) return base.replace(/\/-$/, '');
  return base.includes('?') ? `${base}&page=${page}` : `${base}/${page}`;
}

/** Reads the number of a page in an address: from 1, with no leading zero. */
export function readPageNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

/** A language of the paper, by what the addresses of its lists begin with: `/de`; nothing for the site's own. */
export interface Prefixed {
  prefix?: string | undefined;
}

/** The address of the front page. */
export function frontPath({ prefix }: Prefixed): string {
  return prefix || '/';
}

/** The address of a list that every language has, such as `/topics`. */
export function listPath(path: string, { prefix = '' }: Prefixed): string {
  return prefix + path;
}

/** The address of a page of content/pages, by its name: `about`, or `de/about`. */
export function textPagePath(name: string): string {
  return `/${name.split('/').map(encodeURIComponent).join('/')}`;
}

/** The address of the front of a section, by its slug. */
export function sectionPath(section: string, of: Prefixed): string {
  return listPath(`/sections/${encodeURIComponent(section)}`, of);
}

/** The address of the feed of a section. */
export function sectionFeedPath(section: string, of: Prefixed): string {
  return `${sectionPath(section, of)}/rss.xml`;
}

/** The address of the page of a series, by its slug. */
export function seriesPath(series: string, of: Prefixed): string {
  return listPath(`/series/${encodeURIComponent(series)}`, of);
}

/** The address of the feed of a series. */
export function seriesFeedPath(series: string, of: Prefixed): string {
  return `${seriesPath(series, of)}/rss.xml`;
}

/** The base of the list of all topics (`pageAddress`). */
export function topicsBase(of: Prefixed): string {
  return listPath('/topics/-', of);
}

/** The address of the page of a topic, by its slug. */
export function topicPath(topic: string, of: Prefixed): string {
  return listPath(`/topics/${encodeURIComponent(topic)}`, of);
}

/** The address of the page of an author, by the slug. */
export function authorPath(author: string, of: Prefixed): string {
  return listPath(`/authors/${encodeURIComponent(author)}`, of);
}

/** The address of a year of the archive (`2026`). */
export function yearPath(year: string, of: Prefixed): string {
  return listPath(`/archive/${year}`, of);
}

/** The address of a month of the archive (`2026-11`). */
export function monthPath(month: string, of: Prefixed): string {
  return listPath(`/archive/${month.replace('-', '/')}`, of);
}
