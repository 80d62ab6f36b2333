import { ROUTES, routeOf } from '../routing/routes';
import { DRAWING_POLICY } from './content-security-policy';

/** Files of `public/`: icons, one of which stands for the site where it is shared. */
const PUBLIC = '[\\w-]+\\.(?:ico|png|svg|txt)';

const IS_PUBLIC = new RegExp(`^/${PUBLIC}$`);

/** Pages may show what is theirs only (the Fetch standard); of what others are meant to load all may. */
export const CROSS_ORIGIN = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** Whoever is linked from a preview must not learn the link that opens it (W3C Referrer Policy). */
export const NO_REFERRER = { 'Referrer-Policy': 'no-referrer' };

/**
 * The headers that an address has in place of those of every answer (security-headers.ts).
 *
 * @param path without a query
 */
export function resourceHeaders(path: string): Readonly<Record<string, string>> {
  const isForOthers = IS_PUBLIC.test(path) || routeOf(path)?.route.isForOthers;
  return isForOthers ? CROSS_ORIGIN : {};
}

/** The same for Next's configuration: its patterns of paths, with what stands in place of the others. */
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
