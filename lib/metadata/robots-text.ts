import type { Site } from '@/lib/newsroom';

/** `/robots.txt` (RFC 9309), in UTF-8: everybody may read everything, and finds all of it listed. */
export function robotsText({ url }: Pick<Site, 'url'>): string {
  return `User-Agent: *\nAllow: /\n\nSitemap: ${url}/sitemap.xml\n`;
}
