import { x } from 'xastscript';
import { articlePath } from '@/lib/content/article';
import type { Site } from '@/lib/content/site-fields';
import type { Version } from '@/lib/routing/versions';
import { xmlDocument } from '@/lib/xml/document';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Google's extension for pictures. */
const IMAGE_NAMESPACE = 'http://www.google.com/schemas/sitemap-image/1.1';

const XHTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

/** An article's slug, and when the editor last changed it (ISO 8601). */
export interface SitemapEntry {
  slug: string;
  changed: string;
  /** The addresses of its pictures inside the site. */
  pictures: readonly string[];
}

/**
 * A sitemap (sitemaps.org 0.9). `lastmod` comes from the editor's own dates and is absent where
 * there is none.
 *
 * @param paths addresses inside the site that are not articles
 * @param articles public articles, oldest first
 * @param versionsAt the versions of a page in each language, by its address; the first is for readers of none of them
 */
export function sitemap(
  site: Site,
  paths: readonly string[],
  articles: readonly SitemapEntry[],
  versionsAt: ReadonlyMap<string, readonly Version[]> = new Map(),
): string {
  const namespaces = {
    xmlns: NAMESPACE,
    'xmlns:image': IMAGE_NAMESPACE,
    ...(versionsAt.size > 0 && { 'xmlns:xhtml': XHTML_NAMESPACE }),
  };
  const inLanguages = (path: string) => alternates(site, versionsAt.get(path) ?? []);
  return xmlDocument(
    x('urlset', namespaces, [
      ...paths.map((path) => x('url', [x('loc', site.url + path), ...inLanguages(path)])),
      ...articles.map((article) =>
        x('url', [
          x('loc', site.url + articlePath(article)),
          ...inLanguages(articlePath(article)),
          x('lastmod', article.changed),
          ...article.pictures.map((path) => x('image:image', [x('image:loc', site.url + path)])),
        ]),
      ),
    ]),
  );
}

/** The versions of a page as Google wants them: each page names all of them, itself included. */
function alternates(site: Site, versions: readonly Version[]) {
  const [first] = versions;
  if (!first || versions.length < 2) return [];
  return [...versions, { lang: 'x-default', path: first.path }].map(({ lang, path }) =>
    x('xhtml:link', { rel: 'alternate', hreflang: lang, href: site.url + path }),
  );
}

/** The index of the sitemaps of an archive that is too large for one. Parts count from 1. */
export function sitemapIndex(site: Site, parts: number): string {
  return xmlDocument(
    x(
      'sitemapindex',
      { xmlns: NAMESPACE },
      Array.from({ length: parts }, (_, index) =>
        x('sitemap', [x('loc', `${site.url}/sitemaps/${index + 1}`)]),
      ),
    ),
  );
}

/** How many sitemaps an archive needs. Pages that are not articles are in the first one. */
export function sitemapParts(articles: number): number {
  return Math.max(1, Math.ceil(articles / ARTICLES_IN_SITEMAP));
}

/**
 * Articles in one sitemap. Up to 50,000 addresses are allowed (sitemaps.org 0.9), but that many take a second to
 * write, during which every other page waits.
 */
export const ARTICLES_IN_SITEMAP = 1000;
