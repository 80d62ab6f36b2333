import { setImmediate as nextTurn } from 'node:timers/promises';
import { listFeedTitle, type Newsroom, type Section, type Series, type Site } from '@/lib/newsroom';
import {
  frontPath,
  listPath,
  sectionFeedPath,
  sectionPath,
  seriesFeedPath,
  seriesPath,
} from '@/lib/routing/list-address';
import { itemHtml } from './item-html';
import { ARTICLES_IN_FEED, type FeedItem, rssFeed } from './rss';

type Feeding = Pick<Newsroom, 'site' | 'newestWithText' | 'language'>;

/** The feed of the site or of a further language, now; the site's words in each item are in the item's language. */
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
    title: listFeedTitle(section, site),
    description,
    path: sectionPath(slug, site),
    feedPath: sectionFeedPath(slug, site),
  };
  return rssFeed(site, channel, await feedItems(newsroom, site, { section: slug }, language));
}

/** The feed of a series now, the newest part first. */
export async function seriesFeed(
  newsroom: Feeding,
  { name, slug }: Pick<Series, 'name' | 'slug'>,
  language?: string,
): Promise<string> {
  const site = await newsroom.site(language);
  const channel = {
    title: listFeedTitle({ name }, site),
    description: site.description,
    path: seriesPath(slug, site),
    feedPath: seriesFeedPath(slug, site),
  };
  return rssFeed(site, channel, await feedItems(newsroom, site, { series: slug }, language));
}

async function feedItems(
  newsroom: Feeding,
  site: Site,
  of: Parameters<Feeding['newestWithText']>[1],
  tag: string | undefined,
): Promise<FeedItem[]> {
  const items: FeedItem[] = [];
  for (const item of await newsroom.newestWithText(ARTICLES_IN_FEED, of, tag)) {
    // Others are waiting for this process too.
    await nextTurn();
    const { article } = item;
    const language = await newsroom.language(article.lang);
    items.push({ article, html: itemHtml(site, { ...item, language }) });
  }
  return items;
}
