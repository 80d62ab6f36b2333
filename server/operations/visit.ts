import { isbot } from 'isbot';

/**
 * The kind of client: a person's browser, a feed reader, a crawler or another program, or something
 * that does not say.
 */
export type ClientKind = 'browser' | 'feed reader' | 'bot' | 'other';

/** Feed readers name themselves; the services among them say "fetcher" or how many people they read for. */
const FEED_READER =
  /rss|\batom\b|feed|subscribers?\b|newsblur|inoreader|netnewswire|reeder|newsboat|liferea|akregator|thunderbird|miniflux|tiny tiny|the old reader|overcast|podcast/i;

/** True of all browsers (and of many bots, which are ruled out first). */
const BROWSER = /^(?:Mozilla|Opera)\//;

/**
 * The kind of client, by what it says about itself; nothing that could tell one reader from
 * another.
 *
 * @param userAgent the header `User-Agent`
 */
export function clientKind(userAgent: string): ClientKind {
  if (FEED_READER.test(userAgent)) return 'feed reader';
  if (isbot(userAgent)) return 'bot';
  return BROWSER.test(userAgent) ? 'browser' : 'other';
}

/** A host (RFC 3986, 3.2.2) with its port, after a scheme of the web and, perhaps, user information. */
const HOST =
  /^https?:\/\/(?:[^/?#@]*@)?([a-z\d.-]{1,253}(?::\d{1,5})?|\[[a-f\d:.]{2,45}\](?::\d{1,5})?)(?:[/?#]|$)/i;

/**
 * The host that a reader came from, in lower case; nothing else of the address, which may say whose
 * mail or what search it was.
 *
 * @param referrer the header `Referer`
 * @returns `undefined` if it names none
 */
export function hostOf(referrer: string): string | undefined {
  return HOST.exec(referrer)?.[1]?.toLowerCase();
}
