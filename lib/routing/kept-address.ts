import { languagePathPattern, pathPattern, ROUTES, type Route, routeOf } from './routes';

const isKept = ({ lifetime }: Route) => lifetime === 'page';

const anyOf = (routes: readonly Route[]) =>
  routes
    .flatMap((route) => [pathPattern(route), languagePathPattern(route) ?? []].flat())
    .join('|');

/** The paths of what is made once and sent many times: a fixed name wins over one that takes any. */
const KEPT = new RegExp(
  `^(?!(?:${anyOf(ROUTES.filter((route) => !isKept(route)))})$)(?:${anyOf(ROUTES.filter(isKept))})$`,
);

/** The files of the build: their names say what is in them. */
const BUILT = /^\/_next\/static\/[\w./~-]+$/;

/** Those of `public/`, which have no folders. */
const PUBLIC = /^\/[\w-]+\.(?:ico|png|svg|txt|woff2)$/;

/** The fonts among them: tools/fonts gives each a digest of its bytes in its name. */
const FONT = /^\/font-[a-z-]+-[0-9a-f]{8}\.woff2$/;

/** A path that is as it should be already. */
const PLAIN = /^[\w/.~-]*$/;

/** Longer ones lead nowhere. */
const MAX_LENGTH = 1000;

/**
 * The one address of a page that is kept, however it was asked for: without the query, which says
 * nothing to it, and with each character written in one way.
 *
 * @param url the target of the request (RFC 9112, 3.2.1)
 * @returns `undefined` if it is not such a page
 */
export function keptAddress(url: string): string | undefined {
  const query = url.indexOf('?');
  const path = query === -1 ? url : url.slice(0, query);
  if (path.length > MAX_LENGTH) return undefined;
  // An encoded letter or dot may lead to another address: to `/search`, whose query counts.
  const canonical = PLAIN.test(path) ? path : canonicalPath(path);
  return canonical !== undefined && (KEPT.test(canonical) || isFile(canonical))
    ? canonical
    : undefined;
}

/** Whether an address is one of a file of the build. */
export function isBuiltFile(path: string): boolean {
  return BUILT.test(path) && !path.includes('..');
}

/** Whether what is at an address never changes: another file has another address. */
export function isForever(path: string): boolean {
  return isBuiltFile(path) || FONT.test(path);
}

/** Whether it is one of any file, as long as there is such a file. */
export function isFile(path: string): boolean {
  return (PUBLIC.test(path) && !routeOf(path)) || isBuiltFile(path);
}

function canonicalPath(path: string): string | undefined {
  try {
    return path.split('/').map(canonicalPart).join('/');
  } catch {
    // An encoding of nothing.
    return undefined;
  }
}

function canonicalPart(part: string): string {
  return encodeURIComponent(decodeURIComponent(part).normalize('NFC'));
}
