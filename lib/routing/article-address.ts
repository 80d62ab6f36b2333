/** The slug in an address inside the site, up to a query or a fragment. */
const SLUG = /(?<=\/articles\/)[^/?#]+/;

/**
 * The address of an article with another slug, percent-encoded if the first one was.
 *
 * @param url as it is written, with a query or a fragment
 */
export function withSlug(url: string, slug: string): string {
  return url.replace(SLUG, (written) => (written.includes('%') ? encodeURIComponent(slug) : slug));
}
