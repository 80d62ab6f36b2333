/**
 * Characters that are invisible and must not reach a terminal: controls, line and paragraph separators, halves of
 * surrogate pairs, and everything that Unicode leaves undrawn (bidi marks and controls included).
 */
const UNSEEN = String.raw`[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]`;

/** Characters that are not drawn, but are parts of words (in Persian, Hindi) and of emoji. */
const JOINERS = String.raw`[\u200c\u200d\p{Variation_Selector}]`;

const UNSAFE = new RegExp(`(?!${JOINERS})${UNSEEN}`, 'gu');
const ALL_UNSEEN = new RegExp(UNSEEN, 'gu');

/**
 * A text from an editor, a file or a reader, as one line for a terminal: characters that a terminal
 * would obey, or that would end the line or change its direction, are written as `\u001b`
 * (ECMAScript's notation), so they cannot forge another line.
 */
export function escapeForTerminal(text: string): string {
  return text.replace(UNSAFE, escapeSequence);
}

/** The same for a word in which an editor has to find a fault: joiners are shown too. */
export function showUnseen(word: string): string {
  return word.replace(ALL_UNSEEN, escapeSequence);
}

/**
 * JSON for a terminal or a log: it means the same, but contains nothing that a terminal obeys or that
 * ends a line (RFC 8259, section 7, allows U+0080 to U+009F, U+2028 and bidi controls unescaped).
 *
 * @param json as `JSON.stringify` writes it; its line ends and indents are kept
 */
export function escapeJson(json: string): string {
  return json.replace(UNSAFE, (character) =>
    character === '\n' ? character : [...utf16(character)].map(escapedUnit).join(''),
  );
}

function escapeSequence(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : escapedUnit(code);
}

function* utf16(character: string): Generator<number> {
  for (let at = 0; at < character.length; at++) yield character.charCodeAt(at);
}

function escapedUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
