import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** It must end with a semicolon (CommonMark 0.31, 2.5); the longest name has 31 characters. */
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z][A-Za-z\d]{1,30}));/y;

/**
 * Reads a character reference.
 *
 * @param at where the `&` stands
 * @returns the character and where the text goes on, or `undefined` when it is not a reference
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
      : decodeNamedCharacterReference(name);
  return text === false ? undefined : { text, end: at + whole.length };
}

/** Nothing, the halves of pairs and numbers beyond Unicode are U+FFFD, as CommonMark has it. */
function character(codePoint: number): string {
  const isNone =
    codePoint === 0 || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff);
  return String.fromCodePoint(isNone ? 0xfffd : codePoint);
}
