import type { Newsroom, Section } from '@/lib/newsroom';
import { frontPath, listPath, sectionFeedPath, sectionPath } from '@/lib/routing/list-address';
import type { FeedItem } from './item-html';
import { ARTICLES_IN_FEED, rssFeed } from './rss';

type Feeding = Pick<Newsroom, 'site' | 'newestWithText' | 'language'>;

/** The feed of the site, or of a further language of it, now: each of the newest articles with what is said in its language. */
export async function siteFeed(newsroom: Feeding, language?: string): Promise<string> {
  const site = await newsroom.site(language);
  const { name: title, description } = site;
  const feedPath = listPath('/rss.xml', site);
  const channel = { title, description, path: frontPath(site), feedPath };
  return rssFeed(site, channel, await feedItems(newsroom, undefined, language));
}

/** The feed of a section now. */
export async function sectionFeed(
  newsroom: Feeding,
  section: Section,
  language?: string,
): Promise<string> {
  const site = await newsroom.site(language);
  const { name, slug, description = site.description } = section;
  const channel = {
    title: `${name} – ${site.name}`,
    description,
    path: sectionPath(slug, site),
    feedPath: sectionFeedPath(slug, site),
  };
  return rssFeed(site, channel, await feedItems(newsroom, slug, language));
}

async function feedItems(
  newsroom: Feeding,
  section: string | undefined,
  language: string | undefined,
): Promise<FeedItem[]> {
  const items: FeedItem[] = [];
  for (const item of await newsroom.newestWithText(ARTICLES_IN_FEED, section, language)) {
    items.push({ ...item, language: await newsroom.language(item.article.lang) });
  }
  return items;
}
