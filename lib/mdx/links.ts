/** Schemes that a link in an article may have (WHATWG URL standard names, without the colon). */
const SCHEMES = ['https', 'http', 'mailto', 'tel'];

/**
 * Whether an article may link to this. Inside the site a link begins with one `/` or with `#`;
 * elsewhere it has a scheme of the list. What a browser would strip first (controls, spaces) is refused.
 */
export function isSafeLink(url: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what URL parsers drop
  if (/[\u0000-\u0020\u007f\\]/.test(url)) return false;
  if (url.startsWith('#')) return url.length > 1;
  if (url.startsWith('/')) return !url.startsWith('//');
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):(.+)$/i.exec(url) ?? [];
  if (!SCHEMES.includes(scheme.toLowerCase())) return false;
  // Feeds resolve every link: one that no URL parser reads would cost the whole feed.
  return !/^http/i.test(scheme) || (rest.startsWith('//') && URL.canParse(url));
}

export const linkRemedy =
  'Write https://…, http://…, mailto:…, tel:…, a path that begins with /, or #anchor.';
