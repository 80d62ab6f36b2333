import { ROUTES, routeOf } from '../routing/routes';
import { DRAWING_POLICY } from './content-security-policy';

/** Files of `public/`: icons, one of which represents the site where it is shared. */
const PUBLIC = '[\\w-]+\\.(?:ico|png|svg|txt)';

const IS_PUBLIC = new RegExp(`^/${PUBLIC}$`);

/** By default only pages of this site may show its files (the Fetch standard); these are meant for other sites too. */
export const CROSS_ORIGIN = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** A site that a preview links to must not learn the address that opens the preview (W3C Referrer Policy). */
export const NO_REFERRER = { 'Referrer-Policy': 'no-referrer' };

/**
 * The headers of an address that replace those of every answer (security-headers.ts).
 *
 * @param path without a query
 */
export function resourceHeaders(path: string): Readonly<Record<string, string>> {
  const isForOthers = IS_PUBLIC.test(path) || routeOf(path)?.route.isForOthers;
  return isForOthers ? CROSS_ORIGIN : {};
}

/** The same for Next's configuration: patterns of paths, with the headers that replace the usual ones. */
export function resourceHeaderRules(): { source: string; headers: Record<string, string> }[] {
  const routes = ROUTES.filter(({ isForOthers }) => isForOthers)
    .flatMap(({ pattern, isInLanguages }) =>
      isInLanguages ? [pattern, `/[language]${pattern}`] : [pattern],
    )
    .map((pattern) => pattern.replaceAll(/\[(\w+)\]/g, ':$1'));
  return [
    ...[...routes, `/:file(${PUBLIC})`].map((source) => ({ source, headers: CROSS_ORIGIN })),
    { source: '/preview/(.*)', headers: NO_REFERRER },
    { source: '/media/(.*\\.svg)', headers: { 'Content-Security-Policy': DRAWING_POLICY } },
  ];
}
