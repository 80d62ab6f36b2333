import { isUnspaced } from './words';

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/**
 * The words of a typed run of a script that is written without spaces: 東京都知事選挙 is Tokyo, governor and election, which
 * need not be side by side. Single characters are left out if there are longer words, since most are particles.
 *
 * Texts are indexed by characters (./words.ts), so that a run that the dictionary takes for a word in only one of two
 * places, or in only one version of Node, is found all the same.
 *
 * @returns nothing if the run is a single word, or in another script
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
