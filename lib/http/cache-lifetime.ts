/** How long a browser shows a page without revalidating it, in seconds. */
const BROWSER_SECONDS = 60;

/** How long shared caches may keep a page, and then send it while they fetch a new one, in seconds. */
const SHARED_SECONDS = 10;
const STALE_SECONDS = 60;

/** How long shared caches may send it when they cannot get a newer one: ten days. */
const ERROR_SECONDS = 864_000;

/** A change further away than this makes no difference, in seconds. */
const MOST_SECONDS = BROWSER_SECONDS + ERROR_SECONDS;

/** For answers that say that something does not exist, since it soon may. In seconds. */
const MISSING_SECONDS = 10;

/**
 * The value of Cache-Control (RFC 9111, RFC 5861) for a page. A page sent with it is never shown
 * after the next known change (an embargo passes, an age changes), whatever goes wrong.
 *
 * @param nextChange milliseconds since the epoch; `undefined` when there is none
 * @param now the same
 */
export function pageLifetime(nextChange: number | undefined, now: number): string {
  const left =
    nextChange === undefined
      ? MOST_SECONDS
      : Math.min(MOST_SECONDS, Math.max(0, Math.floor((nextChange - now) / 1000)));
  // Needed for every answer, and nearly always the same.
  if (left !== latest.left) latest = { left, value: lifetimeFor(left) };
  return latest.value;
}

/** @param left seconds */
function lifetimeFor(left: number): string {
  const browser = Math.min(BROWSER_SECONDS, left);
  const shared = Math.min(SHARED_SECONDS, left);
  const fresh = Math.max(browser, shared);
  const stale = Math.min(STALE_SECONDS, left - fresh);
  const error = Math.min(ERROR_SECONDS, left - fresh);
  return `public, max-age=${browser}, s-maxage=${shared}, stale-while-revalidate=${stale}, stale-if-error=${error}`;
}

let latest = { left: MOST_SECONDS, value: lifetimeFor(MOST_SECONDS) };

/** The same for an answer without a page. */
export function missingLifetime(nextEmbargo: number | undefined, now: number): string {
  const left = nextEmbargo === undefined ? MISSING_SECONDS : Math.floor((nextEmbargo - now) / 1000);
  return `public, max-age=${Math.max(0, Math.min(MISSING_SECONDS, left))}`;
}

/** For files that belong to no article, and keep their address when they change: icons. */
export const FILE = 'public, max-age=86400';

/** For files whose address changes with their content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** For pictures: an address always has the same bytes, but one that is withdrawn is to be forgotten soon. */
export const PICTURE = 'public, max-age=86400, immutable';

/** For answers made for one reader, who may go back to them. */
export const PRIVATE = 'private, no-cache';

/** For answers that may not be stored. */
export const NO_STORE = 'no-store';
