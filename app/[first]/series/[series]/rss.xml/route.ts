import { seriesFeed } from '@/lib/feeds/site-feed';
import { isFurther, newsroom } from '@/lib/newsroom';

export const dynamic = 'force-static';
export const revalidate = 10;

/** Made at the first request, and kept. */
export function generateStaticParams() {
  return [];
}

type Context = { params: Promise<{ first: string; series: string }> };

/** The feed of a series in a language. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { first, series: slug } = await params;
  const language = isFurther(await newsroom().site(), first) ? first : undefined;
  const series = language && (await newsroom().series(decodeURIComponent(slug), language));
  if (!series) return new Response('Not found', { status: 404 });
  return new Response(await seriesFeed(newsroom(), series, language), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
}
