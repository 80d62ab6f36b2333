import { languagePathPattern, pathPattern, ROUTES, type Route, routeOf } from './routes';

const isKept = ({ lifetime }: Route) => lifetime === 'page';

const anyOf = (routes: readonly Route[]) =>
  routes
    .flatMap((route) => [pathPattern(route), languagePathPattern(route) ?? []].flat())
    .join('|');

/** The paths of pages that are made once and sent many times. A fixed name wins over one that takes any value. */
const KEPT = new RegExp(
  `^(?!(?:${anyOf(ROUTES.filter((route) => !isKept(route)))})$)(?:${anyOf(ROUTES.filter(isKept))})$`,
);

/** The files of the build, whose names change with their contents. */
const BUILT = /^\/_next\/static\/[\w./~-]+$/;

/** The files of `public/`, which has no subfolders. */
const PUBLIC = /^\/[\w-]+\.(?:ico|png|svg|txt|woff2)$/;

/** The fonts among them: tools/fonts gives each a digest of its bytes in its name. */
const FONT = /^\/font-[a-z-]+-[0-9a-f]{8}\.woff2$/;

/** A path that needs no canonical form. */
const PLAIN = /^[\w/.~-]*$/;

/** Longer ones lead nowhere. */
const MAX_LENGTH = 1000;

/**
 * The one address of a kept page, however it was requested: without the query, which such a page does
 * not read, and with each character written in only one way.
 *
 * @param url the target of the request (RFC 9112, 3.2.1)
 * @returns `undefined` if it is not the address of such a page
 */
export function keptAddress(url: string): string | undefined {
  const query = url.indexOf('?');
  const path = query === -1 ? url : url.slice(0, query);
  if (path.length > MAX_LENGTH) return undefined;
  // An encoded letter or dot may stand for another address, such as `/search`, whose query counts.
  const canonical = PLAIN.test(path) ? path : canonicalPath(path);
  return canonical !== undefined && (KEPT.test(canonical) || isFile(canonical))
    ? canonical
    : undefined;
}

/** Whether an address is that of a file of the build. */
export function isBuiltFile(path: string): boolean {
  return BUILT.test(path) && !path.includes('..');
}

/** Whether what is at an address never changes: another file has another address. */
export function isForever(path: string): boolean {
  return isBuiltFile(path) || FONT.test(path);
}

/** Whether it is the address of a file at all; such a file need not exist. */
export function isFile(path: string): boolean {
  return (PUBLIC.test(path) && !routeOf(path)) || isBuiltFile(path);
}

function canonicalPath(path: string): string | undefined {
  try {
    return path.split('/').map(canonicalPart).join('/');
  } catch {
    // Not a valid encoding.
    return undefined;
  }
}

function canonicalPart(part: string): string {
  return encodeURIComponent(decodeURIComponent(part).normalize('NFC'));
}
