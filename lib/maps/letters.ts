/** In em, of the sans at weight 600: rather too wide than too narrow, since nobody sees the text while it is placed. */
const WIDE = 1.05;
const CAPITAL = 0.72;
const SMALL = 0.56;
const NARROW = 0.32;
const OTHER = 0.66;

/** How wide a text is set, in em. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text.normalize('NFC')) width += widthOfLetter(letter);
  return width;
}

function widthOfLetter(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0;
  if (/[ijlftrI.,:;'’()\- ]/.test(letter)) return NARROW;
  if (/\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}|\p{sc=Hang}|[mwMW]/u.test(letter)) return WIDE;
  if (/\p{Lu}/u.test(letter)) return CAPITAL;
  if (/\p{sc=Latn}|\p{N}|\p{sc=Arab}|\p{sc=Hebr}/u.test(letter)) return SMALL;
  return OTHER;
}

/**
 * The ways to set a name in one, two or three lines, the words of each as even as they can be.
 *
 * @returns the shortest lines last
 */
export function settings(name: string): string[][] {
  const words = name.split(/\s+/);
  const found = [[name]];
  for (let lines = 2; lines <= Math.min(3, words.length); lines++) {
    let best: { set: string[]; width: number } | undefined;
    for (const set of splits(words, lines)) {
      const width = Math.max(...set.map(widthOf));
      if (!best || width < best.width) best = { set, width };
    }
    if (best) found.push(best.set);
  }
  return found;
}

function splits(words: readonly string[], lines: number): string[][] {
  if (lines === 1) return [[words.join(' ')]];
  const found: string[][] = [];
  for (let first = 1; first <= words.length - lines + 1; first++) {
    for (const rest of splits(words.slice(first), lines - 1)) {
      found.push([words.slice(0, first).join(' '), ...rest]);
    }
  }
  return found;
}
