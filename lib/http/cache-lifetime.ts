/** How long a browser shows a page without asking, in seconds. */
const BROWSER_SECONDS = 60;

/** How long shared caches may keep a page, and then send it while they fetch a new one, in seconds. */
const SHARED_SECONDS = 10;
const STALE_SECONDS = 60;

/** How long shared caches may send it when they cannot get another: ten days. */
const ERROR_SECONDS = 864_000;

/** Answers that say that something is not there: it may be, soon. In seconds. */
const MISSING_SECONDS = 10;

/**
 * The value of Cache-Control (RFC 9111, RFC 5861) for a page. Nothing that is sent by it is shown after
 * the next embargo has passed, whatever goes wrong.
 *
 * @param nextEmbargo milliseconds since the epoch; `undefined` when there is none
 * @param now the same
 */
export function pageLifetime(nextEmbargo: number | undefined, now: number): string {
  const left =
    nextEmbargo === undefined
      ? Number.POSITIVE_INFINITY
      : Math.max(0, Math.floor((nextEmbargo - now) / 1000));
  // It is asked with every answer, and is another one once a second at most.
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

let latest = { left: Number.POSITIVE_INFINITY, value: lifetimeFor(Number.POSITIVE_INFINITY) };

/** The same for an answer that says that there is nothing. */
export function missingLifetime(nextEmbargo: number | undefined, now: number): string {
  const left = nextEmbargo === undefined ? MISSING_SECONDS : Math.floor((nextEmbargo - now) / 1000);
  return `public, max-age=${Math.max(0, Math.min(MISSING_SECONDS, left))}`;
}

/** For files that are of no article, and keep their address when they change: icons. */
export const FILE = 'public, max-age=86400';

/** For files whose address is another one when they change. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** For pictures: an address always has the same bytes, but one that is withdrawn is to be forgotten soon. */
export const PICTURE = 'public, max-age=86400, immutable';

/** For what is made for one reader, who may go back to it. */
export const PRIVATE = 'private, no-cache';

/** For what nobody may keep. */
export const NO_STORE = 'no-store';
