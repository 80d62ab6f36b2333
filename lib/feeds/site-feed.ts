import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Newsroom, type Section, type Site, sectionFeedTitle } from '@/lib/newsroom';
import { frontPath, listPath, sectionFeedPath, sectionPath } from '@/lib/routing/list-address';
import { itemHtml } from './item-html';
import { ARTICLES_IN_FEED, type FeedItem, rssFeed } from './rss';

type Feeding = Pick<Newsroom, 'site' | 'newestWithText' | 'language'>;

/** The feed of the site, or of a further language of it, now: each of the newest articles with what is said in its language. */
export async function siteFeed(newsroom: Feeding, language?: string): Promise<string> {
  const site = await newsroom.site(language);
  const { name: title, description } = site;
  const feedPath = listPath('/rss.xml', site);
  const channel = { title, description, path: frontPath(site), feedPath };
  return rssFeed(site, channel, await feedItems(newsroom, site, undefined, language));
}

/** The feed of a section now. */
export async function sectionFeed(
  newsroom: Feeding,
  section: Section,
  language?: string,
): Promise<string> {
  const site = await newsroom.site(language);
  const { slug, description = site.description } = section;
  const channel = {
    title: sectionFeedTitle(section, site),
    description,
    path: sectionPath(slug, site),
    feedPath: sectionFeedPath(slug, site),
  };
  return rssFeed(site, channel, await feedItems(newsroom, site, slug, language));
}

async function feedItems(
  newsroom: Feeding,
  site: Site,
  section: string | undefined,
  tag: string | undefined,
): Promise<FeedItem[]> {
  const items: FeedItem[] = [];
  for (const item of await newsroom.newestWithText(ARTICLES_IN_FEED, section, tag)) {
    // Others wait for this process too.
    await nextTurn();
    const { article } = item;
    const language = await newsroom.language(article.lang);
    items.push({ article, html: itemHtml(site, { ...item, language }) });
  }
  return items;
}
