import { openSearchDescription } from '@/lib/feeds/open-search';
import { newsroom } from '@/lib/newsroom';

export const dynamic = 'force-static';
export const revalidate = 10;

export async function GET(): Promise<Response> {
  return new Response(openSearchDescription(await newsroom().site()), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
}
