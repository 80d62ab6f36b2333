import { err, ok, type Result } from '@/lib/result';
import { type AddressFault, decodedParts, STAR } from './old-address';

/**
 * An address with named parts (`/:year/:month/:day/:slug.html`), taken apart. Within a part of the path all named parts
 * but one are numbers, so that there is one way to match it, found in one pass.
 */
export interface Pattern {
  parts: readonly Piece[][];
  names: ReadonlySet<string>;
}

type Piece = { text: string } | { name: string };

/** How many digits a named part with one of these names has. With any other name it is any text without a slash. */
const NUMBERS: ReadonlyMap<string, { least: number; most: number }> = new Map([
  ['year', { least: 4, most: 4 }],
  ['month', { least: 1, most: 2 }],
  ['day', { least: 1, most: 2 }],
  ['id', { least: 1, most: 20 }],
  ['number', { least: 1, most: 20 }],
]);

/** The values of the named parts, by their names. */
export type NamedValues = ReadonlyMap<string, string>;

/** A name at the beginning of a part of the path or after a mark; elsewhere a colon is only that (`/wiki/Help:All`). */
const NAMED = /(?<=^|[-_.])(:[a-z][a-z\d]*)/i;

/** Whether a path has named parts. */
export function hasNamedParts(path: string): boolean {
  return path.split('/').some((part) => NAMED.test(part));
}

/**
 * Reads the path of a pattern, or that of its target.
 *
 * @param path a path that begins with `/`, as `readOldAddress` accepts it
 */
export function readPattern(path: string): Result<Pattern, AddressFault> {
  if (path.includes('*')) return err(STAR);
  if (path.includes('?')) {
    return err({
      message: 'an address with named parts has no query',
      remedy: 'Write a rule for each query.',
    });
  }
  const trimmed = path.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
  const parts = trimmed.split('/').slice(1).map(piecesOf);
  const names = parts.flat().flatMap((piece) => ('name' in piece ? [piece.name] : []));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) {
    return err({ message: `\`:${twice}\` is named twice`, remedy: 'Give each part its own name.' });
  }
  for (const pieces of parts) {
    const fault = unclear(pieces);
    if (fault) return err(fault);
  }
  return ok({ parts, names: new Set(names) });
}

/** The values of the named parts in a path; `undefined` if the pattern does not match it. */
export function matchPattern(
  { parts }: Pattern,
  pathParts: readonly string[],
): NamedValues | undefined {
  if (parts.length !== pathParts.length) return undefined;
  const values = new Map<string, string>();
  const isMatch = parts.every((pieces, at) => matchPieces(pieces, pathParts[at] ?? '', values));
  return isMatch ? values : undefined;
}

/**
 * The parts of a path as `matchPattern` compares them.
 *
 * @param pathname as it came, still encoded
 * @returns `undefined` if no pattern can match it
 */
export function partsToMatch(pathname: string): string[] | undefined {
  const [, ...parts] = decodedParts(pathname.replace(/(?<=.)\/$/, '')) ?? [];
  // Nobody knows where an encoded slash would lead.
  return parts.length > 0 && !parts.some((part) => UNFIT_VALUE.test(part)) ? parts : undefined;
}

const UNFIT_VALUE = /[\p{Cc}/\\]/u;

/**
 * The path that a pattern leads to. It begins with one slash, whatever the values are, so that it never names a host.
 *
 * @param path a path with named parts, all of which have values
 * @returns `undefined` if a value would lead upwards, or nowhere
 */
export function filledPath({ parts }: Pattern, values: NamedValues): string | undefined {
  if (parts.length === 1 && parts[0]?.length === 0) return '/';
  const filled = parts.map((pieces) =>
    pieces.map((piece) => ('text' in piece ? piece.text : (values.get(piece.name) ?? ''))).join(''),
  );
  if (filled.some((part) => part === '' || part === '.' || part === '..')) return undefined;
  return `/${filled.map(encodeURIComponent).join('/')}`;
}

function piecesOf(part: string): Piece[] {
  const pieces = part.split(NAMED).filter((piece) => piece !== '');
  return pieces.map((piece, at) =>
    NAMED.test(piece) && (at === 0 || /[-_.]$/.test(pieces[at - 1] ?? ''))
      ? { name: piece.slice(1) }
      : { text: decodedParts(piece)?.[0] ?? piece },
  );
}

/** Why the named parts in one part of the path could not be told apart. */
function unclear(pieces: readonly Piece[]): AddressFault | undefined {
  const texts = pieces.filter((piece) => 'name' in piece && !NUMBERS.has(piece.name));
  if (texts.length < 2) return undefined;
  const names = texts.map((piece) => ('name' in piece ? `\`:${piece.name}\`` : ''));
  return {
    message: `between two slashes only one named part may be any text, and here are ${names.join(' and ')}`,
    remedy: `The others can be numbers: ${[...NUMBERS.keys()].map((name) => `\`:${name}\``).join(', ')}.`,
  };
}

/** A sample value for each name, which the table of routes accepts, for trying an address. */
export function sampleValues({ names }: Pattern): NamedValues {
  const samples = new Map([
    ['year', '2000'],
    ['month', '10'],
  ]);
  return new Map([...names].map((name) => [name, samples.get(name) ?? '1']));
}

/** Matches from the left and from the right up to the piece that may be any text, which gets what is left. */
function matchPieces(pieces: readonly Piece[], part: string, values: Map<string, string>): boolean {
  let from = 0;
  let to = part.length;
  let first = 0;
  let last = pieces.length - 1;
  for (; first <= last; first++) {
    const piece = pieces[first];
    if (!piece || isAnyText(piece)) break;
    const length = lengthAt(piece, part.slice(from, to), 'start');
    if (length === undefined) return false;
    if ('name' in piece) values.set(piece.name, part.slice(from, from + length));
    from += length;
  }
  for (; last > first; last--) {
    const piece = pieces[last];
    if (!piece) break;
    const length = lengthAt(piece, part.slice(from, to), 'end');
    if (length === undefined) return false;
    if ('name' in piece) values.set(piece.name, part.slice(to - length, to));
    to -= length;
  }
  const rest = pieces[first];
  if (!rest) return from === to;
  if ('name' in rest) values.set(rest.name, part.slice(from, to));
  return from < to;
}

function isAnyText(piece: Piece): boolean {
  return 'name' in piece && !NUMBERS.has(piece.name);
}

/** How much of a text a piece takes at one of its ends. */
function lengthAt(piece: Piece, text: string, end: 'start' | 'end'): number | undefined {
  if ('text' in piece) {
    const isThere = end === 'start' ? text.startsWith(piece.text) : text.endsWith(piece.text);
    return isThere ? piece.text.length : undefined;
  }
  const { least = 1, most = 1 } = NUMBERS.get(piece.name) ?? {};
  const [digits = ''] =
    (end === 'start' ? /^\d*/ : /\d*$/).exec(text.slice(...near(end, most))) ?? [];
  return digits.length >= least ? digits.length : undefined;
}

function near(end: 'start' | 'end', most: number): [number, number | undefined] {
  return end === 'start' ? [0, most] : [-most, undefined];
}
