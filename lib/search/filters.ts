import type { Period } from './period';
import type { Query } from './query';
import { writtenQuery } from './written-query';

/** What one result offers to narrow a search by. */
export interface Filterable {
  topics: readonly string[];
  authors: readonly string[];
  /** BCP 47. */
  lang: string;
  /** Four digits; a headline without a report has none. */
  year: string | undefined;
}

export type FilterKind = 'topic' | 'author' | 'year' | 'lang';

/** A search with one more filter. */
export interface FilterLink {
  kind: FilterKind;
  /**
   * What it narrows the search to: a topic as written, the slug of an author, a language tag, a
   * year.
   */
  value: string;
  /** The text of the search. */
  query: string;
}

/** A search with one filter fewer. */
export interface FilterOff {
  /** The filter, as readers type it. */
  filter: string;
  query: string;
}

/** How many filters of each kind are offered. */
const MOST: Readonly<Record<FilterKind, number>> = { topic: 6, author: 4, year: 5, lang: 4 };

/**
 * What a search can be narrowed by: anything that some but not all results have. Topics, authors
 * and languages come by frequency, years newest first.
 *
 * @param found in any order
 */
export function offeredFilters(query: Query, found: readonly Filterable[]): FilterLink[] {
  const offer = (kind: FilterKind, valuesOf: (one: Filterable) => readonly string[]) => {
    const counts = countedValues(found, valuesOf).filter(({ count }) => count < found.length);
    if (kind === 'year') counts.sort((a, b) => (a.value < b.value ? 1 : -1));
    return counts
      .map(({ value }) => ({ kind, value, query: writtenQuery(narrowed(query, kind, value)) }))
      .filter((link) => link.query !== writtenQuery(query))
      .slice(0, MOST[kind]);
  };
  return [
    ...offer('topic', ({ topics }) => topics),
    ...offer('author', ({ authors }) => authors),
    ...offer('lang', ({ lang }) => [lang]),
    ...(query.after || query.before ? [] : offer('year', ({ year }) => (year ? [year] : []))),
  ];
}

/** Each filter of a search, with the search without it. */
export function filtersOff(query: Query): FilterOff[] {
  const without = (key: 'topics' | 'authors' | 'languages', name: string, quote: string) =>
    query[key].map((value) => ({
      filter: `${name}:${quote}${value}${quote}`,
      query: writtenQuery({ ...query, [key]: query[key].filter((other) => other !== value) }),
    }));
  const period = (key: 'after' | 'before') =>
    query[key]
      ? [
          {
            filter: `${key}:${query[key].text}`,
            query: writtenQuery({ ...query, [key]: undefined }),
          },
        ]
      : [];
  return [
    ...without('topics', 'topic', '"'),
    ...without('authors', 'author', '"'),
    ...without('languages', 'lang', ''),
    ...period('after'),
    ...period('before'),
  ];
}

function narrowed(query: Query, kind: FilterKind, value: string): Query {
  const added = (values: readonly string[]) => [
    ...values.filter((other) => other !== value),
    value,
  ];
  switch (kind) {
    case 'topic':
      return { ...query, topics: added(query.topics) };
    case 'author':
      return { ...query, authors: added(query.authors) };
    case 'lang':
      return { ...query, languages: [value.toLowerCase()] };
    case 'year':
      return { ...query, after: written(value), before: written(String(Number(value) + 1)) };
  }
}

/** A period that is only written out. */
function written(text: string): Period {
  return { text, startMs: 0 };
}

function countedValues(
  found: readonly Filterable[],
  valuesOf: (one: Filterable) => readonly string[],
): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const one of found) {
    for (const value of new Set(valuesOf(one))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
