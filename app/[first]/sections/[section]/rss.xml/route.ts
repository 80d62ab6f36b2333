import { sectionFeed } from '@/lib/feeds/site-feed';
import { isFurther, newsroom, sectionAt } from '@/lib/newsroom';

export const dynamic = 'force-static';
export const revalidate = 10;

/** Made at the first request, and kept. */
export function generateStaticParams() {
  return [];
}

type Context = { params: Promise<{ first: string; section: string }> };

/** The feed of a section in a language. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { first, section: slug } = await params;
  const language = isFurther(await newsroom().site(), first) ? first : undefined;
  const { sections } = await newsroom().site(language);
  const section = sectionAt(sections, decodeURIComponent(slug));
  if (!section || !language) return new Response('Not found', { status: 404 });
  return new Response(await sectionFeed(newsroom(), section, first), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
}
