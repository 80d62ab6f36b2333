import type { Newsroom, Section } from '@/lib/newsroom';
import { sectionFeedPath, sectionPath } from '@/lib/routing/list-address';
import type { FeedItem } from './item-html';
import { ARTICLES_IN_FEED, rssFeed } from './rss';

type Feeding = Pick<Newsroom, 'site' | 'newestWithText' | 'language'>;

/** The feed of the site now: each of the newest articles with what is said in its language. */
export async function siteFeed(newsroom: Feeding): Promise<string> {
  const site = await newsroom.site();
  const { name: title, description } = site;
  const channel = { title, description, path: '/', feedPath: '/rss.xml' };
  return rssFeed(site, channel, await feedItems(newsroom));
}

/** The feed of a section now. */
export async function sectionFeed(newsroom: Feeding, section: Section): Promise<string> {
  const site = await newsroom.site();
  const { name, slug, description = site.description } = section;
  const channel = {
    title: `${name} – ${site.name}`,
    description,
    path: sectionPath(slug),
    feedPath: sectionFeedPath(slug),
  };
  return rssFeed(site, channel, await feedItems(newsroom, section));
}

async function feedItems(newsroom: Feeding, section?: Section): Promise<FeedItem[]> {
  const items: FeedItem[] = [];
  for (const item of await newsroom.newestWithText(ARTICLES_IN_FEED, section)) {
    items.push({ ...item, language: await newsroom.language(item.article.lang) });
  }
  return items;
}
