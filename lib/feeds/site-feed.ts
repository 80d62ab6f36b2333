import type { Newsroom } from '@/lib/newsroom';
import type { FeedItem } from './item-html';
import { ARTICLES_IN_FEED, rssFeed } from './rss';

/** The feed of the site now: each of the newest articles with what is said in its language. */
export async function siteFeed(
  newsroom: Pick<Newsroom, 'site' | 'newestWithText' | 'language'>,
): Promise<string> {
  const items: FeedItem[] = [];
  for (const item of await newsroom.newestWithText(ARTICLES_IN_FEED)) {
    items.push({ ...item, language: await newsroom.language(item.article.lang) });
  }
  return rssFeed(await newsroom.site(), items);
}
