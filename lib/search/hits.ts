import { sought } from './fts-expression';
import type { Query } from './query';
import { segmentsOf } from './segments';
import { termVariants, wordsOf } from './terms';

/** A part of a text that matches a query. Positions are in UTF-16 units, the end not included. */
export interface Hit {
  start: number;
  end: number;
  /** Which of the words or phrases it matches: its index among them. */
  wanted: number;
}

/** A part of a text to be shown. */
export interface Fragment {
  text: string;
  /** Whether it matches the reader's search. */
  hit: boolean;
}

interface Pattern {
  terms: string[];
  wanted: number;
}

/**
 * Finds the words of a query in a text, by the same terms as the index: accents, endings and the
 * alphabet make no difference. A phrase is found only as a whole.
 *
 * @param lang the language of the text (BCP 47)
 * @returns in the order of the text, none overlapping
 */
export function hitsIn(text: string, query: Query, lang: string): Hit[] {
  const patterns = patternsByFirstTerm(query);
  if (patterns.size === 0) return [];
  const words = wordsOf(text, lang);
  const hits: Hit[] = [];
  for (let index = 0; index < words.length; index++) {
    const first = words[index];
    const pattern =
      first &&
      patterns
        .get(first.term)
        ?.find(({ terms }) => terms.every((term, offset) => words[index + offset]?.term === term));
    if (!pattern) continue;
    index += pattern.terms.length - 1;
    hits.push({ start: first.start, end: words[index]?.end ?? first.end, wanted: pattern.wanted });
  }
  return hits;
}

/** Cuts a part of a text into what is a hit and what is not. */
export function fragmentsOf(
  text: string,
  hits: readonly Hit[],
  from: number,
  to: number,
): Fragment[] {
  const fragments: Fragment[] = [];
  let at = from;
  for (const { start, end } of hits) {
    if (end <= from || start >= to) continue;
    if (start > at) fragments.push({ text: text.slice(at, start), hit: false });
    const last = Math.min(end, to);
    fragments.push({ text: text.slice(Math.max(start, from), last), hit: true });
    at = last;
  }
  if (at < to) fragments.push({ text: text.slice(at, to), hit: false });
  return fragments;
}

/** Longest first, so that a phrase wins over a word that it begins with. */
function patternsByFirstTerm(query: Query): Map<string, Pattern[]> {
  const patterns = sought(query)
    .flatMap(({ kind, text }, wanted) =>
      [text, ...(kind === 'word' ? segmentsOf(text) : [])]
        .flatMap((one) => termVariants(one, query.ways))
        .map(({ terms }) => ({ terms, wanted })),
    )
    .sort((a, b) => b.terms.length - a.terms.length);
  const byFirst = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    const [first = ''] = pattern.terms;
    byFirst.set(first, [...(byFirst.get(first) ?? []), pattern]);
  }
  return byFirst;
}
