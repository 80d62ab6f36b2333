import { x } from 'xastscript';
import { type Article, articlePath, type Site } from '@/lib/newsroom';
import { xmlDocument } from '@/lib/xml/document';

/** How many of the newest articles a feed carries. */
export const ARTICLES_IN_FEED = 50;

/** An article, and everything it says as HTML. */
export interface FeedItem {
  article: Article;
  html: string;
}

/** What a feed is about. */
export interface Channel {
  title: string;
  description: string;
  /** The address of the page with the same articles, inside the site. */
  path: string;
  /** The address of the feed itself, inside the site. */
  feedPath: string;
}

/**
 * A feed: RSS 2.0 with the full text (content module) and every author (Dublin Core).
 *
 * @param items the newest public articles, newest first
 */
export function rssFeed(site: Site, channel: Channel, items: readonly FeedItem[]): string {
  const changed = Math.max(...items.map(({ article }) => article.changed.epochMs));
  return xmlDocument(
    x(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      x('channel', [
        x('title', channel.title),
        x('link', site.url + channel.path),
        x('description', channel.description),
        x('language', site.language ?? site.locale),
        x('atom:link', {
          href: site.url + channel.feedPath,
          rel: 'self',
          type: 'application/rss+xml',
        }),
        ...(items.length > 0 ? [x('lastBuildDate', rfc822(changed))] : []),
        ...items.map((one) => item(site.url, one)),
      ]),
    ),
  );
}

function item(origin: string, { article, html }: FeedItem) {
  const url = origin + articlePath(article);
  return x('item', [
    x('title', article.headline),
    x('link', url),
    x('guid', { isPermaLink: 'true' }, url),
    x('pubDate', rfc822(article.published.epochMs)),
    ...article.authors.map((author) => x('dc:creator', author.name)),
    ...article.topics.map((topic) => x('category', topic)),
    x('description', article.standfirst),
    ...(article.changed.epochMs > article.published.epochMs
      ? [x('atom:updated', article.changed.iso)]
      : []),
    x('content:encoded', html),
  ]);
}

/** A date by RFC 822, with a four-digit year, as RSS 2.0 wants it. */
function rfc822(epochMs: number): string {
  return new Date(epochMs).toUTCString();
}
