import type { Language } from './languages';
import { pick, type Random, seededRandom, wholeNumber, zipfRank } from './random';

/** How many words a language has, real and made up. */
const SIZE = 30_000;

/** Made-up words up to this rank are short, as frequent words are. */
const SHORT_UNTIL = 2000;

const made = new Map<Language, readonly string[]>();

/**
 * The words of a language, the most frequent first: its function words, then words built from its
 * syllables. They are the same at every call and for every archive, so that there are known words to search for.
 */
export function vocabularyOf(language: Language): readonly string[] {
  const known = made.get(language);
  if (known) return known;
  const random = seededRandom(...Array.from(language.tag, (char) => char.charCodeAt(0)));
  const words = new Set(language.functionWords);
  while (words.size < SIZE) {
    const stem = makeStem(language, random, words.size < SHORT_UNTIL ? 2 : 3);
    for (let forms = wholeNumber(random, 1, 4); forms > 0 && words.size < SIZE; forms--) {
      words.add(stem + pick(random, language.endings));
    }
  }
  const vocabulary = [...words];
  made.set(language, vocabulary);
  return vocabulary;
}

function makeStem(language: Language, random: Random, mostSyllables: number): string {
  let stem = '';
  for (let left = wholeNumber(random, 2, mostSyllables); left > 0; left--) {
    stem += pick(random, language.onsets) + pick(random, language.vowels);
    stem += pick(random, language.codas);
  }
  return stem;
}

/** A word of running text, drawn by Zipf's law. */
export function drawWord(language: Language, random: Random): string {
  return wordAt(language, zipfRank(random, SIZE));
}

/** A word that could be a subject: drawn in the same way, but without the function words. */
export function drawSubject(language: Language, random: Random): string {
  const { length } = language.functionWords;
  return wordAt(language, length + zipfRank(random, SIZE - length));
}

function wordAt(language: Language, rank: number): string {
  const word = vocabularyOf(language)[rank];
  if (word === undefined) throw new RangeError(`no word of rank ${rank}`);
  return word;
}

/** The text with a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
