import { ARTICLES_IN_FEED, rssFeed } from '@/lib/feeds/rss';
import { newsroom } from '@/lib/newsroom';

export const dynamic = 'force-static';
export const revalidate = 10;

export async function GET(): Promise<Response> {
  const feed = rssFeed(await newsroom().site(), await newsroom().newestWithText(ARTICLES_IN_FEED));
  return new Response(feed, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
}
