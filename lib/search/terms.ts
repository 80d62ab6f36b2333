import { fold } from './folding';
import { type Stemming, stemmingFor, termOf } from './stemming';
import { isStopWord } from './stop-words';
import { TermTable } from './term-table';
import { eachWord } from './words';

interface Term {
  text: string;
  /** Whether it is in the body of no document (see ./stop-words.ts). */
  isStop: boolean;
}

const tables: Partial<Record<Stemming, TermTable<Term>>> = {};

function tableFor(stemming: Stemming): TermTable<Term> {
  tables[stemming] ??= new TermTable((word) => ({
    text: termOf(word, stemming),
    isStop: isStopWord(fold(word), stemming),
  }));
  return tables[stemming];
}

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
  return allTerms(text, stemmingFor(lang)).map((term) => term.text);
}

/** The same without stop words, as used for bodies. */
export function subjectTermsOf(text: string, lang: string): string[] {
  return subjectTerms(text, stemmingFor(lang));
}

function subjectTerms(text: string, stemming: Stemming): string[] {
  const table = tableFor(stemming);
  const terms: string[] = [];
  eachWord(text, (start, end) => {
    const term = table.of(text, start, end);
    if (!term.isStop && term.text !== '') terms.push(term.text);
  });
  return terms;
}

function allTerms(text: string, stemming: Stemming): Term[] {
  const table = tableFor(stemming);
  const terms: Term[] = [];
  eachWord(text, (start, end) => {
    const term = table.of(text, start, end);
    if (term.text !== '') terms.push(term);
  });
  return terms;
}

/** The same terms as `termsOf`, each with its place in the text. */
export function wordsOf(text: string, lang: string): Word[] {
  const table = tableFor(stemmingFor(lang));
  const words: Word[] = [];
  eachWord(text, (start, end) => {
    const { text: term } = table.of(text, start, end);
    if (term !== '') words.push({ term, start, end });
  });
  return words;
}

/** The terms of a typed text by the rules of one language. */
export interface Variant {
  /** All of them, none empty. */
  terms: string[];
  /** Those that are in bodies; none if all are stop words. */
  subjects: string[];
}

/**
 * The terms of a typed text in each way that a document may have been indexed, since nobody says in
 * which language they search.
 *
 * @param ways those in which there are documents
 * @returns distinct, in the order of the ways; none if the text has no words
 */
export function termVariants(text: string, ways: readonly Stemming[]): Variant[] {
  const variants = new Map<string, Variant>();
  for (const stemming of ways) {
    const all = allTerms(text, stemming);
    const terms = all.map((term) => term.text);
    const variant = { terms, subjects: subjectTerms(text, stemming) };
    if (all.length > 0) variants.set(JSON.stringify(variant), variant);
  }
  return [...variants.values()];
}
