import type { IncomingHttpHeaders } from 'node:http';

/**
 * One element of a list of entity tags, which may be empty (RFC 9110, 8.8.3 and 5.6.1.2): whether it is
 * weak, and its opaque part with its quotes, between which there may be commas.
 */
const ELEMENT = /[ \t]*(?:(W\/)?("[\x21\x23-\x7e\x80-\xff]*")[ \t]*)?(?:,|$)/y;

/** The result of a request's conditions: the usual answer, 304, or 412. */
export type Verdict = 'send' | 'not modified' | 'failed';

/**
 * Evaluates the conditions of a GET or HEAD request for what would be sent with status 200, in the order
 * of RFC 9110, 13.2.2. The request's `Cache-Control` has no meaning here: `no-cache` tells caches on the
 * way (RFC 9111, 5.2.1.4) to ask the origin, and this is the origin. A malformed list matches
 * nothing. There is no Last-Modified, so conditions on dates are not evaluated (13.1.3, 13.1.4).
 *
 * @param etag the strong validator of what would be sent
 */
export function evaluatePreconditions(
  { 'if-match': ifMatch, 'if-none-match': ifNoneMatch }: IncomingHttpHeaders,
  etag: string,
): Verdict {
  if (ifMatch !== undefined && !includesTag(ifMatch, etag, 'strong')) return 'failed';
  if (ifNoneMatch !== undefined && includesTag(ifNoneMatch, etag, 'weak')) return 'not modified';
  return 'send';
}

/**
 * Whether a field value names an entity tag, or any tag with `*`.
 *
 * @param comparison 'weak' takes `W/"a"` for `"a"` (RFC 9110, 8.8.3.2)
 */
function includesTag(value: string, etag: string, comparison: 'strong' | 'weak'): boolean {
  // True of nearly every request.
  if (value === etag) return true;
  if (value.trim() === '*') return true;
  if (!value.includes(etag)) return false;
  let isFound = false;
  ELEMENT.lastIndex = 0;
  while (ELEMENT.lastIndex < value.length) {
    const element = ELEMENT.exec(value);
    if (!element) return false;
    const [, weak, opaque] = element;
    if (opaque === etag && (weak === undefined || comparison === 'weak')) isFound = true;
  }
  return isFound;
}
