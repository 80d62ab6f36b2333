/*
 * Relied upon: where `next build` leaves what it has made.
 */
import { readFileSync } from 'node:fs';

/** The pages, as HTML files at their addresses. Those that begin with `_` are Next's own. */
export const BUILT_PAGES = '.next/server/app';

/** The program of Next, for `node`. */
export const NEXT_PROGRAM = 'node_modules/next/dist/bin/next';

/** The name of the build, another one each time. */
export function readBuildId(): string {
  return readFileSync('.next/BUILD_ID', 'utf8');
}
