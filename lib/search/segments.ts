import { isUnspaced } from './words';

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/**
 * The words of a typed run of a script that is written without spaces: 東京都知事選挙 is Tokyo, governor and election, which
 * need not stand side by side. Single characters are left out where there are longer words: most are particles.
 *
 * Texts are indexed by characters (./words.ts), so that what a dictionary takes for a word in one place and not in the
 * other, or in one version of Node and not in the next, is found all the same.
 *
 * @returns none where the run is of one word, or of another script
 */
export function segmentsOf(text: string): string[] {
  if (![...text].some(isUnspaced)) return [];
  const all = [...words.segment(text)].filter(({ isWordLike }) => isWordLike);
  const long = all.map(({ segment }) => segment).filter((word) => !isCharacter(word));
  return long.length === 1 && long[0] === text ? [] : long;
}

function isCharacter(word: string): boolean {
  const [first = '', ...others] = word.replace(/\p{M}/gu, '');
  return others.length === 0 && isUnspaced(first);
}
