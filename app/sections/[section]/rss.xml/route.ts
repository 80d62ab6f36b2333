import { sectionFeed } from '@/lib/feeds/site-feed';
import { newsroom, sectionAt } from '@/lib/newsroom';

export const dynamic = 'force-static';
export const revalidate = 10;

/** Made at the first request, and kept. */
export function generateStaticParams() {
  return [];
}

type Context = { params: Promise<{ section: string }> };

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const slug = decodeURIComponent((await params).section);
  const section = sectionAt((await newsroom().site()).sections, slug);
  if (!section) return new Response('Not found', { status: 404 });
  return new Response(await sectionFeed(newsroom(), section), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
}
