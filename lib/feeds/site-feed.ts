import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Newsroom, Section, Site } from '@/lib/newsroom';
import { sectionFeedPath, sectionPath } from '@/lib/routing/list-address';
import { itemHtml } from './item-html';
import { ARTICLES_IN_FEED, type FeedItem, rssFeed } from './rss';

type Feeding = Pick<Newsroom, 'site' | 'newestWithText' | 'language'>;

/** The feed of the site now: each of the newest articles with what is said in its language. */
export async function siteFeed(newsroom: Feeding): Promise<string> {
  const site = await newsroom.site();
  const { name: title, description } = site;
  const channel = { title, description, path: '/', feedPath: '/rss.xml' };
  return rssFeed(site, channel, await feedItems(newsroom, site));
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
  return rssFeed(site, channel, await feedItems(newsroom, site, section));
}

async function feedItems(newsroom: Feeding, site: Site, section?: Section): Promise<FeedItem[]> {
  const items: FeedItem[] = [];
  for (const item of await newsroom.newestWithText(ARTICLES_IN_FEED, section)) {
    // Others wait for this process too.
    await nextTurn();
    const { article } = item;
    const language = await newsroom.language(article.lang);
    items.push({ article, html: itemHtml(site, { ...item, language }) });
  }
  return items;
}
