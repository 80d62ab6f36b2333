import type { Finding } from '@/lib/checking/problem';
import type { Root } from './nodes';
import { parseBody } from './parse';

/** A text that was read as far as possible. */
export interface ParsedParts {
  /** What could not be read, in the order of the text. */
  errors: Finding[];
  /** The rest; `undefined` if there is too much that cannot be read. */
  rest: { tree: Root; source: string } | undefined;
}

/**
 * How much may be parsed again for the errors of one text, in UTF-16 units, and how often: about a second of a busy
 * core.
 */
const MOST_PARSED = 400_000;
const MOST_ROUNDS = 60;

/**
 * Parses the body of an article, and continues after each error, so that one run of the check finds all errors, each in
 * its place: the part that cannot be read is left out of its paragraph or, if that does not help, the whole paragraph.
 *
 * @param source the body, padded so that line numbers are the file's
 */
export function parseAll(source: string): ParsedParts {
  const errors: Finding[] = [];
  const torn = new TornTags();
  /** The lines of paragraphs from which something has already been left out. */
  const mended = new Set<number>();
  let text = source;
  for (let round = 1; ; round++) {
    const parsed = parseBody(text);
    if (parsed.ok) return { errors, rest: { tree: parsed.value, source: text } };
    const { error } = parsed;
    const paragraph = paragraphAt(text, error);
    if (!torn.explains(error, text.slice(placeIn(text, error)))) errors.push(error);
    const isHopeless = error.code === 'too-much' || error.code === 'nested-too-deeply';
    const isSpent = round === MOST_ROUNDS || round * text.length > MOST_PARSED;
    if (isHopeless || isSpent || !paragraph) return { errors, rest: undefined };
    const { from, to, line } = paragraph;
    const cut = text.slice(from, to);
    const rest = text.slice(0, from) + text.slice(to);
    const mending = mended.has(line) ? undefined : withoutErrors(cut, line);
    mended.add(line);
    if (!mending) torn.add(cut);
    for (const part of mending?.parts ?? []) torn.add(part);
    for (const other of mending?.errors ?? []) {
      const isSame = other.line === error.line && other.column === error.column;
      const isOfParagraph = !isAboutHalves(other.code) || !isPaired(cut, rest, line, other);
      if (!isSame && isOfParagraph) errors.push(other);
    }
    text = text.slice(0, from) + (mending?.text ?? emptied(cut)) + text.slice(to);
  }
}

function emptied(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** Errors about half of a tag, whose other half may be in another paragraph. */
function isAboutHalves(code: Finding['code']): boolean {
  return code === 'tag-order' || code === 'unclosed-tag';
}

/** Whether the tag at an error in a paragraph also occurs in the rest of the text. */
function isPaired(paragraph: string, rest: string, line: number, error: Finding): boolean {
  const at = placeIn(paragraph, { ...error, line: error.line - line + 1 });
  const [, name] = /^<\/?\s*([A-Za-z][\w.:-]*)/.exec(paragraph.slice(at)) ?? [];
  return name === undefined || new RegExp(`<\\s*/?\\s*${name}(?![\\w.:-])`).test(rest);
}

/** A longer paragraph is left out as a whole. In UTF-16 units. */
const LONGEST_MENDED = 10_000;
const MOST_IN_PARAGRAPH = 10;

/**
 * Leaves out the parts of a paragraph that cannot be read.
 *
 * @param line on which it begins
 * @returns `undefined` if no such parts are found
 */
function withoutErrors(
  paragraph: string,
  line: number,
): { errors: Finding[]; parts: string[]; text: string } | undefined {
  if (paragraph.length > LONGEST_MENDED) return undefined;
  const errors: Finding[] = [];
  const parts: string[] = [];
  const torn = new TornTags();
  let text = paragraph;
  for (let round = 0; round < MOST_IN_PARAGRAPH; round++) {
    const parsed = parseBody(text);
    if (parsed.ok) return parts.length > 0 ? { errors, parts, text } : undefined;
    const { error } = parsed;
    const at = placeIn(text, error);
    const part = partAt(text, at);
    if (!part) return undefined;
    // The closing tag of `<b>x</i>` is the same mistake.
    const isSame = error.code === 'tag-order' && errors.some(({ code }) => isAboutHalves(code));
    if (!isSame && !torn.explains(error, text.slice(at))) {
      errors.push({ ...error, line: error.line + line - 1 });
    }
    const cut = text.slice(part.from, part.to);
    parts.push(cut);
    torn.add(cut);
    // Not replaced by spaces, since four of them would turn a line into code.
    text = text.slice(0, part.from) + cut.replace(/[^\n]/g, 'x') + text.slice(part.to);
  }
  return undefined;
}

/** The tag or the braces at a place, as far as they reach; `undefined` where there are none. */
function partAt(text: string, at: number): { from: number; to: number } | undefined {
  const from = /[<{}]/.test(text.charAt(at))
    ? at
    : Math.max(text.lastIndexOf('<', at), text.lastIndexOf('{', at));
  if (from === -1) return undefined;
  const isTag = text.charAt(from) === '<';
  const [whole = text.charAt(from)] =
    (isTag ? /^<[^<>\n]*>?/ : /^(?:\{[^{}\n]*\}?|\})/).exec(text.slice(from)) ?? [];
  return { from, to: from + whole.length };
}

/** Tags that lost one half to a paragraph that was left out: the lone other half is not a separate error. */
class TornTags {
  /** For each tag, how many more were opened than closed in the text that was left out. */
  private readonly balance = new Map<string, number>();

  add(cut: string): void {
    for (const [whole, slash, name = ''] of cut.matchAll(/<(\/?)([A-Za-z][\w.:-]*)[^<>]*>?/g)) {
      if (whole.endsWith('/>')) continue;
      this.balance.set(name, (this.balance.get(name) ?? 0) + (slash ? -1 : 1));
    }
  }

  /**
   * @param error the finding
   * @param text the text from its place on
   */
  explains({ code }: Finding, text: string): boolean {
    const [, slash, name = ''] = /^<(\/?)([A-Za-z][\w.:-]*)/.exec(text) ?? [];
    const left = this.balance.get(name) ?? 0;
    const isOther = slash ? code === 'tag-order' && left > 0 : code === 'unclosed-tag' && left < 0;
    return isOther;
  }
}

function placeIn(text: string, { line, column }: Finding): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** A line without words; in a quotation it has marks. */
const EMPTY = /^[\s>]*$/;

/** The lines around a place without an empty one between them; `undefined` if there is nothing. */
function paragraphAt(
  text: string,
  error: Finding,
): { from: number; to: number; line: number } | undefined {
  const lines = text.split('\n');
  const isEmpty = (at: number) => EMPTY.test(lines[at] ?? '');
  let first = error.line - 1;
  if (isEmpty(first)) return undefined;
  let last = first;
  while (!isEmpty(first - 1)) first--;
  while (!isEmpty(last + 1)) last++;
  const from = lines.slice(0, first).join('\n').length + (first > 0 ? 1 : 0);
  return { from, to: from + lines.slice(first, last + 1).join('\n').length, line: first + 1 };
}
