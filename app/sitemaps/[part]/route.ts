import { sitemapPart } from '@/lib/feeds/site-sitemap';
import { newsroom } from '@/lib/newsroom';
import { readPageNumber } from '@/lib/routing/list-address';

type Context = { params: Promise<{ part: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { part } = await params;
  return new Response(await sitemapPart(newsroom(), readPageNumber(part) ?? 1), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
