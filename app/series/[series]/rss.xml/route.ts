import { seriesFeed } from '@/lib/feeds/site-feed';
import { newsroom } from '@/lib/newsroom';

export const dynamic = 'force-static';
export const revalidate = 10;

/** Made at the first request, and kept. */
export function generateStaticParams() {
  return [];
}

type Context = { params: Promise<{ series: string }> };

/** The feed of a series. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const series = await newsroom().series(decodeURIComponent((await params).series));
  if (!series) return new Response('Not found', { status: 404 });
  return new Response(await seriesFeed(newsroom(), series), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
}
