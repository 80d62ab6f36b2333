/** The extent of a piece of markup. If it is never closed, `end` is where reading gave up. */
export interface Extent {
  /** The index after its last character. */
  end: number;
  closed: boolean;
}

/**
 * The extent of braces, with everything that may be in them: comments, quoted text, more braces.
 *
 * @param at where the `{` stands
 */
export function braces(source: string, at: number): Extent {
  let depth = 0;
  for (let index = at; index < source.length; index++) {
    const character = source[index];
    if (character === '{') depth++;
    else if (character === '}') {
      depth--;
      if (depth === 0) return { end: index + 1, closed: true };
    } else if (character === '"' || character === "'" || character === '`') {
      index = after(source, character, index + 1) - 1;
    } else if (character === '/' && source[index + 1] === '*') {
      index = after(source, '*/', index + 2) - 1;
    }
  }
  return { end: source.length, closed: false };
}

/**
 * The extent of a tag of MDX, with its attributes; a quoted attribute may hold a `>`.
 *
 * @param at where the `<` stands
 */
export function tag(source: string, at: number): Extent {
  let index = at + 1;
  while (index < source.length) {
    const character = source[index];
    if (character === '>') return { end: index + 1, closed: true };
    if (character === '<') return { end: index, closed: false };
    if (character === '"' || character === "'") index = after(source, character, index + 1);
    else if (character === '{') index = braces(source, index).end;
    else index++;
  }
  return { end: source.length, closed: false };
}

function after(source: string, wanted: string, from: number): number {
  const found = source.indexOf(wanted, from);
  return found === -1 ? source.length : found + wanted.length;
}

/** `<https://…>` or `<name@…>` (CommonMark 0.31, 6.5). */
const ADDRESS =
  /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9.-]+)>/y;

/**
 * An address in angle brackets, which readers see without them.
 *
 * @param at where its `<` would stand
 */
export function addressIn(source: string, at: number): { text: string; end: number } | undefined {
  ADDRESS.lastIndex = at;
  const match = ADDRESS.exec(source);
  return match ? { text: match[1] ?? '', end: at + match[0].length } : undefined;
}

/** `(address)`, `(<address> "title")`: an inline link after its words (CommonMark 0.31, 6.3). */
const DESTINATION =
  /\(\s*(?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/y;

/**
 * The end of the address of a link.
 *
 * @param at where its `(` would stand
 * @returns the index after the `)`, or `undefined` when it is not an address
 */
export function destinationEnd(source: string, at: number): number | undefined {
  DESTINATION.lastIndex = at;
  const match = DESTINATION.exec(source);
  return match ? at + match[0].length : undefined;
}

/** `[^1]`: the mark of a footnote. Without the bound a line of `[^[^` would be read again and again. */
const FOOTNOTE = /\[\^[^\s[\]]{1,100}\]/y;

/**
 * The end of a footnote's mark.
 *
 * @param at where its `[` would stand
 * @returns the index after the `]`, or `undefined` if it is not such a mark
 */
export function footnoteEnd(source: string, at: number): number | undefined {
  FOOTNOTE.lastIndex = at;
  const match = FOOTNOTE.exec(source);
  return match ? at + match[0].length : undefined;
}
