/** Where a request goes. */
export type Target =
  | { path: string; query: string }
  /** The same place in its proper spelling. */
  | { redirect: string }
  /** Not an address. */
  | 'malformed';

/** No path of the site is longer. Queries are bounded by the server's limit on the size of headers. */
const MAX_LENGTH = 4096;

/**
 * Reads the target of a request (RFC 9112, 3.2), so that everything after it sees one spelling only: no
 * `..`, no doubled slash, no slash at the end.
 *
 * @param url as it came
 * @returns `path` as it was encoded; `query` with its question mark, or empty
 */
export function readTarget(url: string): Target {
  // Absolute form is for proxies, but every server has to take it.
  const origin = /^https?:\/\/[^/?#]*/i.exec(url)?.[0] ?? '';
  const target = url.slice(origin.length) || '/';
  if (!target.startsWith('/')) return 'malformed';
  const [before = '/'] = target.split('?', 1);
  const query = target.slice(before.length);
  if (before.length > MAX_LENGTH) return 'malformed';
  const single = before.replace(/[/\\]{2,}|\\/g, '/');
  const trimmed = single.length > 1 ? single.replace(/\/$/, '') : single;
  if (trimmed !== before) return { redirect: trimmed + query };
  if (!URL.canParse(trimmed, 'http://localhost')) return 'malformed';
  const { pathname } = new URL(trimmed, 'http://localhost');
  return { path: pathname, query };
}
