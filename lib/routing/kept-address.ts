/** What is made once and sent many times: addresses of pages and feeds, without what a query may add. */
const KEPT =
  /^\/(?:|rss\.xml|sitemap\.xml|sitemaps\/\d+|robots\.txt|manifest\.webmanifest|opensearch\.xml|\.well-known\/security\.txt|(?!search$|preview$)[^/.]+|(?:articles|topics|authors|archive)(?:\/[^/]+){1,3})$/;

/** Style sheets and scripts of the build; fonts and pictures are as small as they get already. */
const BUILT = /^\/_next\/static\/[\w./~-]+\.(?:css|js|json|svg|txt)$/;

/** A path that is as it should be already. */
const PLAIN = /^[\w/.~-]*$/;

/** Longer ones lead nowhere. */
const MAX_LENGTH = 1000;

/**
 * The one address of a page that is kept, however it was asked for: without the query, which says
 * nothing to it, and with each character written in one way.
 *
 * @param url the target of the request (RFC 9112, 3.2.1)
 * @returns `undefined` when it is no such page
 */
export function keptAddress(url: string): string | undefined {
  const query = url.indexOf('?');
  const path = query === -1 ? url : url.slice(0, query);
  if (path.length > MAX_LENGTH || !(KEPT.test(path) || isBuiltFile(path))) return undefined;
  if (PLAIN.test(path)) return path;
  try {
    return path.split('/').map(canonicalPart).join('/');
  } catch {
    // An encoding of nothing.
    return undefined;
  }
}

/** Whether an address is one of a text file of the build, whose name says what is in it. */
export function isBuiltFile(path: string): boolean {
  return BUILT.test(path) && !path.includes('..');
}

function canonicalPart(part: string): string {
  return encodeURIComponent(decodeURIComponent(part).normalize('NFC'));
}
