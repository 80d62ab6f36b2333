/*
 * Relied upon: no route of `app/` has more than five parts of any name, so that Next answers such an address with status 404
 * and `app/global-not-found.tsx`, whole on the server, after it has asked the proxy about it; and
 * `experimental.globalNotFound`, without which that file is not used.
 */

/** Settings for `experimental` in next.config.ts. */
export const GLOBAL_NOT_FOUND = { globalNotFound: true } as const;

const PREFIX = '/-/-/-/-/-';

/** The address to request from Next, when nothing is at this one. */
export function nowhere(address: string): string {
  return PREFIX + address;
}

/** Whether a request to Next is for the page for lost readers. */
export function isNowhere(path: string): boolean {
  return path.startsWith(`${PREFIX}/`);
}

/** The path that a reader requested before being sent nowhere. */
export function pathBefore(path: string): string {
  return isNowhere(path) ? path.slice(PREFIX.length) : path;
}
