import { documentData } from '@/lib/archive-index/address-queries';
import { filedEntry } from '@/lib/archive-index/entry-queries';
import type { IndexReader } from '@/lib/archive-index/reader';
import {
  entryLanguages,
  type FoundRow,
  findRows,
  isFound,
  wordsLike,
} from '@/lib/archive-index/search-queries';
import { slugFor } from '@/lib/checking/slug';
import type { Entry } from '@/lib/content/article';
import { type FilterLink, type FilterOff, filtersOff, offeredFilters } from '@/lib/search/filters';
import { fold } from '@/lib/search/folding';
import { ftsExpression } from '@/lib/search/fts-expression';
import type { Fragment } from '@/lib/search/hits';
import { parseQuery, type Query, typedWords } from '@/lib/search/query';
import { recencyBoost } from '@/lib/search/ranking';
import { correctedQuery, nearestTerm } from '@/lib/search/spelling';
import { stemmingFor } from '@/lib/search/stemming';

/** One page of results. */
export interface SearchResults {
  query: Query;
  found: FoundEntry[];
  page: number;
  pages: number;
  /** How many were found in all; `more` if counting stopped there. */
  total: number;
  more: boolean;
  /** A corrected query, if one of the words occurs nowhere on the site. */
  suggestion: string | undefined;
  /** What the search can be narrowed by, in readers' words. */
  offered: (FilterLink & { label: string })[];
  /** Its filters, each with the search without it. */
  off: FilterOff[];
}

export interface FoundEntry {
  entry: Entry;
  headline: Fragment[];
  snippet: Fragment[];
}

/** How many of the best are ranked and can be paged through. */
const MOST_RANKED = 200;

export const RESULTS_PER_PAGE = 20;

/** How many words near a misspelled one are tried. */
const MOST_WORDS_TRIED = 8;

/**
 * At most this many unknown words are corrected: each is compared with the whole vocabulary, and other requests
 * wait meanwhile.
 */
const MAX_WORDS_CORRECTED = 2;

/** The rows of one page of results, best first, before they are dressed for readers. */
export interface RankedSearch {
  query: Query;
  rows: FoundRow[];
  /** Those of all pages. */
  ranked: FoundRow[];
  pages: number;
  total: number;
  more: boolean;
}

/**
 * Searches the index: words by how well they fit in headline, standfirst and body, times how new the
 * article is.
 *
 * @param typed as the reader typed it
 * @param page from 1
 * @param now milliseconds since the epoch
 * @param listedIn the language of the paper that is searched; all, in a paper of one
 */
export function searchIndex(
  index: IndexReader,
  typed: string,
  page: number,
  timeZone: string,
  now: number,
  listedIn?: string,
): RankedSearch {
  const known = entryLanguages(index);
  const query = parseQuery(typed, timeZone, [...new Set(known.map(stemmingFor))]);
  const languages = known.filter((tag) =>
    query.languages.some((wanted) => tag === wanted || tag.startsWith(`${wanted}-`)),
  );
  const filters = {
    topics: query.topics.map((name) => topicNamed(index, name)),
    authors: query.authors.map((name) => authorNamed(index, name)),
    listedIn,
    // If no article is in the language, there is nothing to find.
    languages: languages.length > 0 ? languages : query.languages,
    from: query.after?.startMs,
    before: query.before?.startMs,
  };
  const match = ftsExpression(query);
  if (!match && filtersOff(query).length === 0) {
    return { query, rows: [], ranked: [], pages: 1, total: 0, more: false };
  }

  const { rows, total } = findRows(index, match, filters, MOST_RANKED, now);
  const ranked = match ? rows.sort((a, b) => weight(b, now) - weight(a, now)) : rows;
  const first = (page - 1) * RESULTS_PER_PAGE;
  return {
    query,
    ranked,
    rows: ranked.slice(first, first + RESULTS_PER_PAGE),
    pages: Math.max(1, Math.ceil(ranked.length / RESULTS_PER_PAGE)),
    total,
    more: total === MOST_RANKED * 10,
  };
}

/** What a search can be narrowed by, judging from all pages of its results. */
export function filtersFor(
  index: IndexReader,
  query: Query,
  ranked: readonly FoundRow[],
): SearchResults['offered'] {
  const found = ranked.map((row) => {
    const entry = filedEntry(row);
    return {
      topics: entry.topics,
      authors: entry.kind === 'article' ? entry.authorSlugs : [],
      lang: entry.lang,
      year: entry.kind === 'article' ? entry.published.iso.slice(0, 4) : undefined,
    };
  });
  return offeredFilters(query, found).map((link) => ({ ...link, label: labelOf(index, link) }));
}

function labelOf(index: IndexReader, { kind, value }: FilterLink): string {
  if (kind !== 'author') return value;
  return documentData<{ name: string }>(index, 'author', value)?.name ?? value;
}

/** SQLite's bm25 is negative; the best match is the lowest. */
function weight({ rank, published }: FoundRow, now: number): number {
  return -rank * recencyBoost(published ?? 0, now);
}

/**
 * A query in which the first words that no public article has are replaced by the nearest word of a
 * headline.
 *
 * @param now milliseconds since the epoch
 * @returns `undefined` if all words are known, or no near word is
 */
export function suggestQuery(
  index: IndexReader,
  query: Query,
  now: number,
  listedIn?: string,
): string | undefined {
  const isKnown = (text: string): boolean => {
    const match = ftsExpression({ ...query, wanted: [{ kind: 'word', text }] });
    return !match || isFound(index, match, now, listedIn);
  };
  const better = new Map<string, string>();
  let unknown = 0;
  for (const typed of typedWords(query)) {
    if (isKnown(typed)) continue;
    if (++unknown > MAX_WORDS_CORRECTED) break;
    const word = nearestWord(index, fold(typed), isKnown);
    if (word) better.set(typed, word);
  }
  return better.size > 0 ? correctedQuery(query, better) : undefined;
}

/**
 * The nearest words are tried one after another: some occur only in articles that are not public.
 */
function nearestWord(
  index: IndexReader,
  folded: string,
  isKnown: (word: string) => boolean,
): string | undefined {
  let candidates = wordsLike(index, folded).filter(({ term }) => term !== folded);
  for (let tries = 0; tries < MOST_WORDS_TRIED; tries++) {
    const term = nearestTerm(folded, candidates);
    const word = candidates.find((candidate) => candidate.term === term)?.word;
    if (!word || isKnown(word)) return word;
    candidates = candidates.filter((candidate) => candidate.term !== term);
  }
  return undefined;
}

function topicNamed(index: IndexReader, name: string): string {
  const slug = slugFor(name);
  const topics = index.all<{ topic: string }>('SELECT DISTINCT topic FROM entry_topics');
  return topics.find(({ topic }) => fold(topic) === fold(slug))?.topic ?? slug;
}

function authorNamed(index: IndexReader, name: string): string {
  const wanted = fold(slugFor(name));
  const authors = index.all<{ slug: string; data: string | null }>(
    "SELECT slug, data FROM documents WHERE kind = 'author'",
  );
  const found = authors.find(({ slug, data }) => {
    const written = data ? (JSON.parse(data) as { name: string }).name : '';
    return fold(slug) === wanted || fold(slugFor(written)) === wanted;
  });
  return found?.slug ?? wanted;
}
