import { x } from 'xastscript';
import { type Article, articlePath, type Site } from '@/lib/newsroom';
import { xmlDocument } from '@/lib/xml/document';

/**
 * The sitemap (sitemaps.org 0.9): the front page, the pages, the articles. `lastmod` comes from the
 * editor's own dates and is absent where there is none.
 *
 * @param articles public articles, newest first
 * @param pages names of pages that are no articles
 */
export function sitemap(
  site: Site,
  articles: readonly Article[],
  pages: readonly string[],
): string {
  return xmlDocument(
    x('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, [
      url(`${site.url}/`),
      ...pages.map((name) => url(`${site.url}/${encodeURIComponent(name)}`)),
      ...articles.map((article) =>
        url(site.url + articlePath(article), (article.updated ?? article.published).iso),
      ),
    ]),
  );
}

function url(loc: string, lastmod?: string) {
  return x('url', [x('loc', loc), ...(lastmod ? [x('lastmod', lastmod)] : [])]);
}
