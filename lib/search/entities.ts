/** The character references that editors write; others stay as they are. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  bdquo: '„',
  bull: '•',
  copy: '©',
  deg: '°',
  euro: '€',
  gt: '>',
  hellip: '…',
  laquo: '«',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  middot: '·',
  nbsp: '\u00A0',
  ndash: '–',
  pound: '£',
  quot: '"',
  raquo: '»',
  rdquo: '”',
  rsquo: '’',
  sect: '§',
  shy: '\u00AD',
  times: '×',
};

/** The longest is `&#1114111;`, and the reference must end with a semicolon (CommonMark 0.31, 2.5). */
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z]{2,8}));/y;

/**
 * Reads a character reference.
 *
 * @param at where the `&` stands
 * @returns the character and where the text goes on, or `undefined` when it is no reference
 */
export function entityAt(source: string, at: number): { text: string; end: number } | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  if (!match) return undefined;
  const [whole, decimal, hexadecimal, name = ''] = match;
  const text = decimal
    ? character(Number(decimal))
    : hexadecimal
      ? character(Number.parseInt(hexadecimal, 16))
      : Object.hasOwn(NAMED, name)
        ? NAMED[name]
        : undefined;
  return text === undefined ? undefined : { text, end: at + whole.length };
}

/** Nothing, the halves of pairs and numbers beyond Unicode are U+FFFD, as CommonMark has it. */
function character(codePoint: number): string {
  const isNone =
    codePoint === 0 || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff);
  return String.fromCodePoint(isNone ? 0xfffd : codePoint);
}
