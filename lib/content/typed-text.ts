import type { Edit } from '@/lib/checking/fix';
import { type Finding, type Position, positionAt } from '@/lib/checking/problem';
import { braces } from '@/lib/search/markup-ends';

/** A text as it is read: without invisible characters, and with the quotation marks that its tags need. */
export interface TypedText {
  text: string;
  /** Where a place in the text is in the file; `undefined` where nothing has moved. */
  inFile: (<At extends Position>(at: At) => At) | undefined;
  /** A warning for each kind of thing that was left out. */
  warnings: Finding[];
}

/** Zero-width space, word joiner, byte order mark; and controls, except white space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for them
const UNSEEN = /[\u200b\u2060\ufeff\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g;
/** Line ends of word processors within a paragraph. */
const SOFT_LINE_ENDS = /[\v\f\x85\u2028\u2029]/g;
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;
const CURLY_VALUE = /=[ \t]*(?:[“”„«»‘’]|"[^"\n]*”)/;

/** Nearly all texts have none of these. */
const UNUSUAL = new RegExp(
  `[${[UNSEEN, SOFT_LINE_ENDS, BIDI].map(({ source }) => source.slice(1, -1)).join('')}]`,
);

/**
 * Reads a text as its author saw it on a screen. Joiners, soft hyphens and marks of direction between letters stay:
 * Persian, emoji and names are spelled with them.
 *
 * @param source the body, padded so that line numbers are the file's
 */
export function readTyped(source: string): TypedText {
  if (!UNUSUAL.test(source)) {
    return { text: withStraightQuotes(source), inFile: undefined, warnings: [] };
  }
  const { text, inFile, left } = withoutUnseen(source.replace(SOFT_LINE_ENDS, ' '));
  for (const { index, 0: character } of source.matchAll(SOFT_LINE_ENDS)) {
    left.push({ at: index, character });
  }
  left.sort((a, b) => a.at - b.at);
  const warnings = [...leftOut(source, left), ...unpaired(source)];
  return { text: withStraightQuotes(text), inFile, warnings };
}

/** The same warnings for frontmatter, whose lines are cleaned one by one. */
export function unseenInYaml(source: string): Finding[] {
  if (!UNUSUAL.test(source)) return [];
  const left = [...source.matchAll(/[\u200b\u2060\ufeff]/g)]
    .map(({ index, 0: character }) => ({ at: index, character }))
    .filter(({ at }) => !isInAddress(source, at));
  return [...leftOut(source, left), ...unpaired(source)];
}

interface LeftOut {
  at: number;
  character: string;
}

function withoutUnseen(source: string): Omit<TypedText, 'warnings'> & { left: LeftOut[] } {
  const left: LeftOut[] = [];
  /** For each line, the columns before which a character was left out. */
  const columns = new Map<number, number[]>();
  const parts: string[] = [];
  let from = 0;
  let line = 1;
  let column = 1;
  for (const { index, 0: character } of source.matchAll(UNSEEN)) {
    if (isInAddress(source, index)) continue;
    const part = source.slice(from, index);
    parts.push(part);
    const lines = part.split('\n');
    line += lines.length - 1;
    column = (lines.length > 1 ? 1 : column) + (lines.at(-1)?.length ?? 0);
    const inLine = columns.get(line) ?? [];
    inLine.push(column);
    columns.set(line, inLine);
    left.push({ at: index, character });
    from = index + character.length;
  }
  parts.push(source.slice(from));
  const inFile = <At extends Position>(at: At): At => {
    const before = columns.get(at.line)?.filter((one) => one <= at.column).length ?? 0;
    return before === 0 ? at : { ...at, column: at.column + before };
  };
  return { text: parts.join(''), inFile: left.length > 0 ? inFile : undefined, left };
}

/** In UTF-16 units: how far to look for an address on either side of a character. */
const MAX_ADDRESS = 300;
/** The characters that end the word around a character, as far as an address may extend. */
const WORD_ENDS = /[\s<>"'“”]/;
/** The text before an address: in a link, in a definition, in an attribute. */
const LEADS_TO = /(?:\]\([^()]*|\]:[ \t]*[^\s]*|\b(?:href|src|source|cite)=["'“”][^"'“”]*)$/;

/** Addresses are read to the letter: with an invisible character in it, a scheme is not a scheme. */
function isInAddress(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - MAX_ADDRESS), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const start = at - line.length;
  if (/[\]=]/.test(line) && LEADS_TO.test(line)) return true;
  let from = at;
  while (from > start && !WORD_ENDS.test(source.charAt(from - 1))) from--;
  let to = at;
  while (to < at + MAX_ADDRESS && to < source.length && !WORD_ENDS.test(source.charAt(to))) to++;
  if (!/[:@.]/.test(source.slice(from, to))) return false;
  const word = source.slice(from, to).replace(UNSEEN, '');
  return /:\/\/|^\W*(?:www\.|mailto:|tel:|javascript:|data:)|^[^@]+@[^@]+\.\w/i.test(word);
}

const NAMES: Record<string, string> = {
  '\u200b': 'zero-width space',
  '\u2060': 'word joiner',
  '\ufeff': 'byte order mark',
};

function leftOut(source: string, left: readonly LeftOut[]): Finding[] {
  const isControl = ({ character }: LeftOut) => !Object.hasOwn(NAMES, character);
  const groups = [left.filter((one) => !isControl(one)), left.filter(isControl)];
  return groups.flatMap((group): Finding[] => {
    const [first] = group;
    if (!first) return [];
    const named = [...new Set(group.map(({ character }) => character))].slice(0, 5).map(nameOf);
    const what = isControl(first) ? 'control characters' : 'invisible characters';
    return [
      {
        ...positionAt(source, first.at),
        code: 'invisible-characters',
        message: `this text has ${what}, which readers do not get: ${named.join(', ')}, ${group.length === 1 ? 'once' : `${group.length} times, the first one here`}`,
        remedy: 'Nothing is wrong for readers. To be rid of them, type the word again.',
        ...(group.length <= MOST_EDITS && {
          fix: { change: 'text', edits: withoutThem(source, group) },
        }),
      },
    ];
  });
}

/** How many characters one change removes. */
const MOST_EDITS = 2000;

/** Does to the file what the site does when it reads the text. */
function withoutThem(source: string, group: readonly LeftOut[]): Edit[] {
  let line = 1;
  let lineStart = 0;
  return group.map(({ at, character }) => {
    for (;;) {
      const end = source.indexOf('\n', lineStart);
      if (end === -1 || end >= at) break;
      line++;
      lineStart = end + 1;
    }
    const text = character.search(SOFT_LINE_ENDS) === -1 ? '' : ' ';
    return { line, column: at - lineStart + 1, was: character, text };
  });
}

function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = NAMES[character];
  return name ? `U+${code} (${name})` : `U+${code}`;
}

const OPENS_EMBEDDING = /[\u202a\u202b\u202d\u202e]/;
const OPENS_ISOLATE = /[\u2066-\u2068]/;

/** Direction controls that are not closed in their paragraph, and so turn more of the text around than was meant. */
function unpaired(source: string): Finding[] {
  const findings: Finding[] = [];
  if (source.search(BIDI) === -1) return findings;
  for (const { index, 0: paragraph } of source.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    const open: { at: number; closing: string }[] = [];
    let stray: number | undefined;
    for (const { index: at, 0: control } of paragraph.matchAll(BIDI)) {
      if (OPENS_EMBEDDING.test(control)) open.push({ at, closing: '\u202c' });
      else if (OPENS_ISOLATE.test(control)) open.push({ at, closing: '\u2069' });
      else if (open.at(-1)?.closing === control) open.pop();
      else stray ??= at;
    }
    const at = open[0]?.at ?? stray;
    if (at === undefined) continue;
    findings.push({
      ...positionAt(source, index + at),
      code: 'unpaired-direction',
      message: `a control of the direction of writing is not paired in its paragraph: ${nameOf(paragraph[at] ?? '')}`,
      remedy:
        'Delete it and type the words around it again; for a word in another direction, write <bdi>…</bdi>.',
    });
  }
  return findings;
}

const CLOSING: Record<string, string> = {
  '“': '”“"',
  '”': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '‘': '’‘',
  '’': '’',
  '"': '”',
};

/** Replaces curly quotation marks around the values of attributes with straight ones. No character moves. */
function withStraightQuotes(text: string): string {
  if (!CURLY_VALUE.test(text)) return text;
  const out = text.split('');
  const code = codeRanges(text);
  /** The next range of code. */
  let next = 0;
  const TAG = /<[A-Za-z][\w.:-]*(?=\s)/g;
  const ATTRIBUTE = /\s+[A-Za-z_$][\w$:-]*[ \t]*(=)?[ \t]*/y;
  for (const match of text.matchAll(TAG)) {
    while ((code[next]?.[1] ?? Number.POSITIVE_INFINITY) <= match.index) next++;
    if ((code[next]?.[0] ?? Number.POSITIVE_INFINITY) <= match.index) continue;
    ATTRIBUTE.lastIndex = match.index + match[0].length;
    for (let found = ATTRIBUTE.exec(text); found; found = ATTRIBUTE.exec(text)) {
      if (found[1] === undefined) continue;
      const at = ATTRIBUTE.lastIndex;
      const end = valueEnd(text, at);
      if (end === undefined) break;
      const value = text.slice(at + 1, end - 1);
      const isStraight = /["'{]/.test(text[at] ?? '') && text[end - 1] !== '”';
      const mark = value.includes('"') ? "'" : '"';
      if (!isStraight && !value.includes(mark)) {
        out[at] = mark;
        out[end - 1] = mark;
      }
      ATTRIBUTE.lastIndex = end;
    }
  }
  return out.join('');
}

/** Where the value of an attribute ends; `undefined` if it does not. */
function valueEnd(text: string, at: number): number | undefined {
  const opening = text[at] ?? '';
  if (opening === '{') {
    const { end, closed } = braces(text, at);
    return closed ? end : undefined;
  }
  const straight = /["']/.test(opening) ? text.indexOf(opening, at + 1) : -1;
  const closings = CLOSING[opening] ?? '';
  for (let end = at + 1; end < text.length && !/[\n<]/.test(text[end] ?? ''); end++) {
    if (end === straight) return end + 1;
    if (!closings.includes(text[end] ?? ' ')) continue;
    AFTER_VALUE.lastIndex = end + 1;
    if (AFTER_VALUE.test(text)) return end + 1;
  }
  return straight === -1 ? undefined : straight + 1;
}

/** What follows a value: the next attribute, or the end of the tag. */
const AFTER_VALUE = /\s+[A-Za-z_$][\w-]*\s*(?:=|\/?>)|\s*\/?>/y;

/** The ranges of code, between fences and between backquotes. */
function codeRanges(text: string): [from: number, to: number][] {
  const CODE =
    /^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\1|(?![\s\S]))|(?<!`)(`+)(?!`)[^`][\s\S]{0,2000}?(?<!`)\2(?!`)/gm;
  return [...text.matchAll(CODE)].map(({ index, 0: { length } }) => [index, index + length]);
}
