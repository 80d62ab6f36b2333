import { openSearchDescription } from '@/lib/feeds/open-search';
import { isFurther, newsroom } from '@/lib/newsroom';

export const dynamic = 'force-static';
export const revalidate = 10;

/** Made at the first request, and kept. */
export function generateStaticParams() {
  return [];
}

type Context = { params: Promise<{ first: string }> };

/** The description by which browsers add the search of a language. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { first } = await params;
  if (!isFurther(await newsroom().site(), first)) return new Response('Not found', { status: 404 });
  return new Response(openSearchDescription(await newsroom().site(first)), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
}
