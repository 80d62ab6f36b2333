import { routeOf } from './routes';

/** The slug in an address inside the site, up to a query or a fragment. */
const SLUG = /(?<=\/articles\/)[^/?#]+/;

/**
 * The article that an address of this site leads to, by its slug.
 *
 * @param url as it is written, with a query or a fragment
 * @returns `undefined` for any other address
 */
export function linkedArticle(url: string): string | undefined {
  if (!url.startsWith('/') || url.startsWith('//')) return undefined;
  const [path = ''] = url.split(/[?#]/, 1);
  const found = routeOf(path.length > 1 ? path.replace(/\/$/, '') : path);
  return found?.route.link === 'article' ? found.parameters[0] : undefined;
}

/** The same address of an article with another slug, as encoded as it was. */
export function withSlug(url: string, slug: string): string {
  return url.replace(SLUG, (written) => (written.includes('%') ? encodeURIComponent(slug) : slug));
}
