/** A line of nothing but rules: a break, the underline of a heading, the second row of a table. */
const RULED = /[-=*_|:+][-=*_|:+ \t]*(?:\n|$)/y;
const HEADING = /#{1,6}(?:[ \t]+|(?=\n|$))/y;
const BULLET = /[-*+][ \t]+/y;
const NUMBER = /(\d{1,9})[.)][ \t]+/y;
const FOOTNOTE = /\[\^[^\s[\]]{1,100}\]:[ \t]*/y;
const LINK = /\[(?!\^)[^[\]\n]{1,100}\]:[^\n]*/y;
const FENCE = /(`{3,}|~{3,})[^\n`]*(?:\n|$)/y;

/** What precedes a line, as far as it changes how the line is read. */
export interface Before {
  /**
   * Whether a number other than 1 may begin a list here: after an empty line, or in a list
   * (CommonMark 0.31, 5.3), so that a line which happens to begin with "2022." keeps the year.
   */
  mayNumber: boolean;
  /** Whether the mark of a list item was read on this line: then the rest of it is not a rule. */
  afterItem: boolean;
}

/** What a line begins with, and where the rest of it begins. */
export interface LineStart {
  kind: 'text' | 'rule' | 'heading' | 'item' | 'note' | 'fence';
  end: number;
  /** The mark of a fence. */
  fence: string;
}

/**
 * Reads what makes a line more than text.
 *
 * @param at the first character of the line that is not a space, a `>` or a mark that was read
 */
export function lineStart(source: string, at: number, before: Before): LineStart {
  const character = source.charCodeAt(at);
  // Most lines begin with a letter: nothing below begins with one.
  if (character > 0x7e || (character > 0x40 && character < 0x5b)) return text(at);
  if (character > 0x60 && character < 0x7b) return text(at);

  const fence = match(FENCE, source, at);
  if (fence) return { kind: 'fence', end: at + fence[0].length, fence: fence[1] ?? '' };
  const rule = before.afterItem ? null : match(RULED, source, at);
  if (rule) return { kind: 'rule', end: at + rule[0].length, fence: '' };
  const heading = match(HEADING, source, at);
  if (heading) return { kind: 'heading', end: at + heading[0].length, fence: '' };
  const number = match(NUMBER, source, at);
  const item =
    number && (before.mayNumber || Number(number[1]) === 1) ? number : match(BULLET, source, at);
  if (item) return { kind: 'item', end: at + item[0].length, fence: '' };
  const note = match(FOOTNOTE, source, at) ?? match(LINK, source, at);
  if (note) return { kind: 'note', end: at + note[0].length, fence: '' };
  return text(at);
}

function text(at: number): LineStart {
  return { kind: 'text', end: at, fence: '' };
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}
