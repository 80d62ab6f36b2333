import { distance } from 'fastest-levenshtein';
import type { Query } from './query';
import { eachWord } from './words';
import { writtenQuery } from './written-query';

/** Shorter terms have too many neighbours to guess from; longer ones take two slips. */
const MIN_LENGTH = 3;
const TWO_EDITS_FROM = 5;

/** A term of the index with the number of documents, or of times, it is found in. */
export interface KnownTerm {
  term: string;
  count: number;
}

/**
 * The known term that was most probably meant: one edit away for 3 or 4 letters, two for more; two
 * swapped neighbours are one edit. The nearest wins, then the most frequent.
 *
 * @param term a folded term, as `termsOf` gives it
 * @param vocabulary candidates, in any order
 * @returns the term, or `undefined` when none is near or the term itself is known
 */
export function nearestTerm(term: string, vocabulary: Iterable<KnownTerm>): string | undefined {
  if (term.length < MIN_LENGTH) return undefined;
  const most = term.length < TWO_EDITS_FROM ? 1 : 2;
  let best: (KnownTerm & { edits: number }) | undefined;
  for (const known of vocabulary) {
    if (known.term === term) return undefined;
    if (Math.abs(known.term.length - term.length) > most) continue;
    const edits = isSwap(term, known.term) ? 1 : distance(term, known.term);
    if (edits > most || edits > (best?.edits ?? most)) continue;
    if (!best || edits < best.edits || known.count > best.count) best = { ...known, edits };
  }
  return best?.term;
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/**
 * Writes a query with corrected words, for "did you mean".
 *
 * @param better for a typed word (`typedWords`), the word to write instead
 * @returns a text that `parseQuery` reads as the same query but for those words; what was ignored
 * or cut is left out
 */
export function correctedQuery(query: Query, better: ReadonlyMap<string, string>): string {
  const wanted = query.wanted.map((one) => ({ ...one, text: withBetterWords(one.text, better) }));
  return writtenQuery({ ...query, wanted });
}

function withBetterWords(text: string, better: ReadonlyMap<string, string>): string {
  let written = '';
  let at = 0;
  eachWord(text, (start, end) => {
    const word = text.slice(start, end);
    written += text.slice(at, start) + (better.get(word) ?? word);
    at = end;
  });
  return written + text.slice(at);
}
