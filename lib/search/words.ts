/**
 * Scripts that are written without spaces: each character, with its marks, is its own word, and
 * a typed run of them is looked for as a phrase. Unlike the dictionary of Intl.Segmenter this finds a
 * word inside a longer one, and gives the same terms on every version of Node.
 */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const LETTER = /^[\p{L}\p{N}]$/u;
const MARK = /^\p{M}$/u;
/**
 * Characters that may be inside a word without ending it: apostrophes, soft hyphens, zero-width
 * characters.
 */
const INSIDE = /^['’＇\u00AD\u200B-\u200F\u2060]$/;

const OTHER = 1;
const LETTER_OR_DIGIT = 2;
const MARK_AFTER = 3;
const INSIDE_WORD = 4;
const WORD_ALONE = 5;

/**
 * The kind of every UTF-16 unit met so far, since testing a pattern each time is ten times slower.
 */
const kinds = new Uint8Array(0x10000);

/**
 * Finds the words of a text: runs of letters, marks and digits (\p{L}\p{M}\p{N}). An apostrophe or
 * a soft hyphen between two letters belongs to the word; a hyphen ends it.
 *
 * @param visit called with where each word begins and ends (in UTF-16 units, the end not included)
 */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  const length = text.length;
  let start = -1;
  let end = -1;
  let alone = false;
  for (let at = 0; at < length; ) {
    const unit = text.charCodeAt(at);
    const isPair = unit >= 0xd800 && unit <= 0xdbff;
    const kind = isPair ? kindOf(text.codePointAt(at) ?? unit) : kinds[unit] || kindOfUnit(unit);
    const next = at + (isPair && kind !== OTHER ? 2 : 1);
    if (kind === LETTER_OR_DIGIT && !alone) {
      if (start < 0) start = at;
      end = next;
    } else if (kind === MARK_AFTER) {
      if (start >= 0) end = next;
    } else if (kind !== INSIDE_WORD || alone) {
      if (start >= 0) visit(start, end);
      alone = kind === WORD_ALONE;
      start = alone || kind === LETTER_OR_DIGIT ? at : -1;
      end = next;
    }
    at = next;
  }
  if (start >= 0) visit(start, end);
}

/** Whether a character belongs to a script that is written without spaces. */
export function isUnspaced(character: string): boolean {
  return UNSPACED.test(character);
}

function kindOfUnit(unit: number): number {
  const kind = kindOf(unit);
  kinds[unit] = kind;
  return kind;
}

function kindOf(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (INSIDE.test(character)) return INSIDE_WORD;
  if (MARK.test(character)) return MARK_AFTER;
  if (!LETTER.test(character)) return OTHER;
  return UNSPACED.test(character) ? WORD_ALONE : LETTER_OR_DIGIT;
}
