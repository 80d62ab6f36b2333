import { siteFeed } from '@/lib/feeds/site-feed';
import { newsroom } from '@/lib/newsroom';

export const dynamic = 'force-static';
export const revalidate = 10;

export async function GET(): Promise<Response> {
  return new Response(await siteFeed(newsroom()), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
}
