import { sitemap } from '@/lib/feeds/sitemap';
import { newsroom } from '@/lib/newsroom';

export const dynamic = 'force-static';
export const revalidate = 10;

export async function GET(): Promise<Response> {
  const site = await newsroom().site();
  const xml = sitemap(site, await newsroom().articles(), await newsroom().pageNames());
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
