import type { Metadata } from 'next';
import { paperLanguages, type Site } from '@/lib/newsroom';
import { type Version, versionsOfList } from '@/lib/routing/versions';

type Alternates = Pick<NonNullable<Metadata['alternates']>, 'languages'>;

/**
 * Tells search engines where a page is in other languages (the HTML standard's `hreflang`), and that the first one is
 * for readers of none of them (`x-default`). Nothing for a page in one language only.
 */
export function hreflang({ url }: Pick<Site, 'url'>, versions: readonly Version[]): Alternates {
  const [first] = versions;
  if (!first || versions.length < 2) return {};
  const all = [...versions, { lang: 'x-default', path: first.path }];
  return { languages: Object.fromEntries(all.map(({ lang, path }) => [lang, url + path])) };
}

/** The same for a list that every language has, by the address of its first page. */
export function hreflangOfList(site: Site, path: string): Alternates {
  return hreflang(site, versionsOfList(path, paperLanguages(site)));
}
