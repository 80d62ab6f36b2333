import { err, ok, type Result } from '@/lib/result';

/** Why a text cannot be an old address, and what to write instead. */
export interface AddressFault {
  message: string;
  remedy: string;
}

/** The longest address that is kept, in characters: browsers and search engines keep no longer ones. */
export const MOST_LENGTH = 2000;

/** How many parameters an old address may have in its query, and how many of a request are compared with them. */
const MOST_NAMED = 3;
const MOST_ASKED = 10;

/** Paths of the site itself that no rule may redirect: files, pictures, previews, the server. */
const RESERVED = new Set(['_next', 'api', 'media', 'preview', 'health', '-']);

/** The fault of an address that is longer than `MOST_LENGTH`. */
export const TOO_LONG: AddressFault = {
  message: `this is longer than ${MOST_LENGTH} characters`,
  remedy: 'Write a shorter address.',
};

/**
 * Reads an old address as editors write it: a path, perhaps with the part of the query that says which page it was
 * (`/?p=12`).
 *
 * @returns it in the one form in which such addresses are compared: encoded, in Unicode form C, without a slash at the
 * end, and with the parts of its query in order
 */
export function readOldAddress(written: string): Result<string, AddressFault> {
  const fault = written.length > MOST_LENGTH ? TOO_LONG : faultOf(written);
  if (fault) return err(fault);
  const [before = '', query = ''] = splitAt(written, '?');
  const path = canonicalPath(before);
  if (isOfSite(path)) {
    return err({
      message: `addresses below \`/${path.split('/')[1]}\` are the site's own`,
      remedy: 'Remove it: they cannot lead elsewhere.',
    });
  }
  const parts = partsOf(query);
  if (parts.length > MOST_NAMED) {
    return err({
      message: `the query has ${parts.length} parts, and at most ${MOST_NAMED} are compared`,
      remedy: 'Keep those that say which page it was; any others may stand beside them.',
    });
  }
  if (path === '/' && parts.length === 0) {
    return err({
      message: 'this is the address of the front page',
      remedy: 'Remove it, or write the query that it had: `/?p=12`.',
    });
  }
  const address = withQuery(path, parts);
  return address.length > MOST_LENGTH ? err(TOO_LONG) : ok(address);
}

/**
 * The path of a request, as `readOldAddress` writes it.
 *
 * @param pathname as it came, still encoded
 * @returns `undefined` where no rule applies
 */
export function pathAsked(pathname: string): string | undefined {
  if (pathname.length > MOST_LENGTH) return undefined;
  const path = canonicalPath(pathname);
  return isOfSite(path) ? undefined : path;
}

/**
 * The old addresses that a request with a query may match, the one with the most parameters first: a request may have
 * parameters that the old address does not name.
 *
 * @param path as `pathAsked` gives it
 * @param search with its question mark
 */
export function withQueriesAsked(path: string, search: string): string[] {
  return queriesAsked(search).map((parts) => withQuery(path, parts));
}

/**
 * A path in the one form in which paths are compared. Anything encoded in a way other than UTF-8, as old systems did
 * it, stays as it is.
 */
export function canonicalPath(path: string): string {
  const single = path.replace(/\/{2,}/g, '/');
  const trimmed = single.length > 1 ? single.replace(/\/$/, '') : single;
  return trimmed.split('/').map(canonicalPart).join('/');
}

/** Whether a path, as `canonicalPath` writes it, belongs to the site itself, so that no rule applies. */
export function isOfSite(path: string): boolean {
  return RESERVED.has(path.split('/', 2)[1] ?? '');
}

/** The parts of a path, decoded, in Unicode form C; `undefined` where their encoding is not UTF-8. */
export function decodedParts(path: string): string[] | undefined {
  try {
    return path.split('/').map((part) => decodeURIComponent(part).normalize('NFC'));
  } catch {
    return undefined;
  }
}

/** Controls, white space, and halves of characters: none of these can be in an address unencoded. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\s]/u;

function faultOf(written: string): AddressFault | undefined {
  const [, afterHost] = /^(?:[a-z][a-z\d+.-]*:)?\/\/[^/]*(.*)$/is.exec(written) ?? [];
  if (afterHost !== undefined) {
    return {
      message: 'this is the address of a site, not of a page of this one',
      remedy: `Write the path alone: \`${afterHost.startsWith('/') ? afterHost : '/old-name'}\`.`,
    };
  }
  if (!written.startsWith('/')) {
    return {
      message: 'this is not a path',
      remedy: UNFIT.test(written) ? PATH_FORM : `Write \`/${written}\`: a path begins with \`/\`.`,
    };
  }
  if (UNFIT.test(written)) {
    const encoded = written.trim().replaceAll(' ', '%20');
    return {
      message: 'this has white space or an invisible character in it',
      remedy: UNFIT.test(encoded) ? PATH_FORM : `Write \`${encoded}\`.`,
    };
  }
  if (written.includes('\\')) return { message: 'this has a `\\` in it', remedy: 'Write `/`.' };
  const [beforeAnchor = ''] = splitAt(written, '#');
  if (beforeAnchor !== written) {
    return {
      message: 'browsers do not send what comes after `#`',
      remedy: `Write \`${beforeAnchor}\`.`,
    };
  }
  const [path = ''] = splitAt(written, '?');
  if (path.includes('*')) return STAR;
  if (path.split('/').some(isUpward)) {
    return {
      message: 'browsers never ask for a path with `.` or `..` in it',
      remedy: 'Write the path without it.',
    };
  }
  return undefined;
}

/** In other systems an asterisk stands for any text. */
export const STAR: AddressFault = {
  message: 'a rule has no `*`',
  remedy: 'Give each part between two slashes a name: `/blog/:year/:slug`.',
};

const PATH_FORM = 'Write it as it stood in the address bar: `/2013/05/old-name/`.';

/** Whether a part of a path is `.` or `..`, even if it is encoded (URL standard). */
export function isUpward(part: string): boolean {
  return /^(?:\.|%2e){1,2}$/i.test(part);
}

function canonicalPart(part: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(part).normalize('NFC'));
  } catch {
    const upper = part.replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase());
    return upper.replace(/[^%\w.~!*'()-]+/g, encodeURI);
  }
}

type QueryPart = readonly [name: string, value: string];

/** The parameters of a query. Of those with the same name, the first counts. */
function partsOf(query: string): QueryPart[] {
  const seen = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    if (!seen.has(name)) seen.set(name, value);
  }
  return [...seen];
}

function withQuery(path: string, parts: readonly QueryPart[]): string {
  if (parts.length === 0) return path;
  const written = parts.map((part) => part.map(encodeURIComponent).join('='));
  return `${path}?${written.sort().join('&')}`;
}

/** Every combination of parameters that an old address can have, the largest first. */
function queriesAsked(search: string): QueryPart[][] {
  const parts = partsOf(search).slice(0, MOST_ASKED);
  let choices: QueryPart[][] = [[]];
  for (const part of parts) {
    const longer = choices.filter(({ length }) => length < MOST_NAMED);
    choices = [...choices, ...longer.map((choice) => [...choice, part])];
  }
  return choices.filter(({ length }) => length > 0).sort((a, b) => b.length - a.length);
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
