/*
 * Relied upon: Next says with `x-nextjs-cache` where a page comes from: `HIT` or `STALE` when it has not
 * made it just now, `MISS` or `REVALIDATED` when it has; nothing for what is made at each request.
 */

const HEADER = 'x-nextjs-cache';
const EARLIER = ['HIT', 'STALE'];

/**
 * Whether Next had a page already, from the build, and did not make it for this request.
 *
 * @param headers of its answer, by lower-case names
 */
export function wasMadeEarlier(headers: Readonly<Record<string, string>>): boolean {
  return EARLIER.includes(headers[HEADER] ?? '');
}
