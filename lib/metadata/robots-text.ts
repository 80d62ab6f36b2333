import type { Site } from '@/lib/newsroom';

/** `/robots.txt` (RFC 9309), in UTF-8: all robots may read everything, and it says where everything is listed. */
export function robotsText({ url }: Pick<Site, 'url'>): string {
  return `User-Agent: *\nAllow: /\n\nSitemap: ${url}/sitemap.xml\n`;
}
