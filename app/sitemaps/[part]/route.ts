import { sitemapPart } from '@/lib/feeds/site-sitemap';
import { newsroom } from '@/lib/newsroom';
import { readPageNumber } from '@/lib/routing/list-address';

export const dynamic = 'force-static';
export const revalidate = 10;

type Context = { params: Promise<{ part: string }> };

/** Made at the first request, and kept. */
export function generateStaticParams() {
  return [];
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { part } = await params;
  return new Response(await sitemapPart(newsroom(), readPageNumber(part) ?? 1), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
