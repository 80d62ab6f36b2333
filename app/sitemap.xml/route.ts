import { siteSitemap } from '@/lib/feeds/site-sitemap';
import { newsroom } from '@/lib/newsroom';

export const dynamic = 'force-static';
export const revalidate = 10;

export async function GET(): Promise<Response> {
  return new Response(await siteSitemap(newsroom()), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
