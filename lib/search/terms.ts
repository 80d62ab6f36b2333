import { fold } from './folding';
import { type Stemming, stem, stemmingFor } from './stemming';
import { eachWord } from './words';

/** About 5 MB a language: the words of a newspaper in daily use. */
const MAX_REMEMBERED = 50_000;

const remembered: Record<Stemming, Map<string, string>> = {
  none: new Map(),
  english: new Map(),
  'serbo-croatian': new Map(),
};

/** A word of a text with the term it is found by. Places are UTF-16 units, the end not included. */
export interface Word {
  term: string;
  start: number;
  end: number;
}

/**
 * The terms by which a text is found, in its order: words, folded, without their endings.
 *
 * @param text plain text
 * @param lang the language of the text (BCP 47), which decides how endings are taken off
 * @returns letters, marks and digits only, none empty, none over 64 UTF-16 units
 */
export function termsOf(text: string, lang: string): string[] {
  const stemming = stemmingFor(lang);
  const terms: string[] = [];
  eachWord(text, (start, end) => {
    const term = termFor(text.slice(start, end), stemming);
    if (term !== '') terms.push(term);
  });
  return terms;
}

/** The same terms as `termsOf`, each with its place in the text. */
export function wordsOf(text: string, lang: string): Word[] {
  const stemming = stemmingFor(lang);
  const words: Word[] = [];
  eachWord(text, (start, end) => {
    const term = termFor(text.slice(start, end), stemming);
    if (term !== '') words.push({ term, start, end });
  });
  return words;
}

/** One language for each way of taking off endings; `und` is BCP 47 for a language not known. */
const EVERY_WAY = ['und', 'en', 'sh'] as const;

/**
 * The terms of a typed text in each way that a document may have been indexed, since nobody says in
 * which language they search.
 *
 * @returns distinct sequences of terms, the unstemmed first; none when the text has no words
 */
export function termVariants(text: string): string[][] {
  const variants = new Map<string, string[]>();
  for (const lang of EVERY_WAY) {
    const terms = termsOf(text, lang);
    if (terms.length > 0) variants.set(terms.join(' '), terms);
  }
  return [...variants.values()];
}

function termFor(word: string, stemming: Stemming): string {
  const known = remembered[stemming];
  const before = known.get(word);
  if (before !== undefined) return before;
  const own = copied(word);
  const term = stem(fold(own), stemming);
  if (known.size >= MAX_REMEMBERED) known.clear();
  known.set(own, term);
  return term;
}

/** V8 keeps the whole text alive for a slice of it; a remembered word must not. */
function copied(slice: string): string {
  return slice.split('').join('');
}
