/** Most addresses, which contain nothing that could be a key. */
const PLAIN = /^(?!.*preview)[\w/.~-]*$/i;

/** The address of a preview without its key. */
const PREVIEW = /^\/preview\/[^/\\?&=;#%\s]+$/i;

/** What a key, or a link with one, may look like in a query; signatures have 43 characters. */
const MAY_BE_KEY = /key\W*=|preview|[\w-]{40}/i;

/** A key in a text; its equals sign may be percent-encoded, even more than once. */
const KEY = /(key(?:=|%(?:25)*3d))[^\s&"'<>]+/gi;

/** A key as a value of an object; anything shorter is not a signature. */
const KEY_IN_OBJECT = /(key\\?["']?\s*:\s*\\?["']?)[\w-]{40,}/gi;

/** Nobody encodes an address more often than this by accident. */
const MOST_ENCODINGS = 5;

/**
 * The address of a request in a form that is safe to log: nobody who reads the log can open a preview with it, even
 * if a link was pasted, cut or encoded wrongly. Of queries, only the words of a search are kept.
 *
 * @param url as it came (RFC 9112, 3.2)
 */
export function urlForLog(url: string): string {
  if (PLAIN.test(url)) return url;
  const relative = url.replace(/^https?:\/\/[^/?#]*/i, '');
  const [path = '', ...rest] = relative.split('?');
  const decoded = decode(path);
  if (/preview/i.test(decoded)) return PREVIEW.test(decoded) ? path : '/preview/…';
  if (/[?&=;#]/.test(decoded)) return `${path.slice(0, path.search(/[&=;#%]/))}…`;
  const query = rest.join('?');
  const isSearch = path === '/search' && query !== '' && !MAY_BE_KEY.test(decode(query));
  return isSearch ? `${path}?${query}` : path;
}

/** Whether an address may be that of a preview, or contain a key to one, however it is written. */
export function mayHaveKey(url: string): boolean {
  return !PLAIN.test(url) && /preview|key\W*=/i.test(decode(url));
}

/** A text, such as the message of an error, without any keys of previews in it. */
export function redactKeys(text: string): string {
  return text.replace(KEY, '$1…').replace(KEY_IN_OBJECT, '$1…');
}

function decode(text: string): string {
  let decoded = text;
  for (let times = 0; times < MOST_ENCODINGS && decoded.includes('%'); times++) {
    decoded = decoded.replace(/%([\da-f]{2})/gi, (_, hex) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
  return decoded.normalize('NFKC');
}
