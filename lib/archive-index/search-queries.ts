import { PUBLIC_SQL } from '@/lib/content/visibility';
import { COLUMN_WEIGHTS } from '@/lib/search/ranking';
import type { Parameters } from './database';
import type { EntryRow } from './entry-queries';
import type { IndexReader } from './reader';

/** The filters of a search. */
export interface SearchFilters {
  /** Slugs of topics; each must be one of the article. */
  topics: readonly string[];
  /** Slugs of authors; each must be one of the article. */
  authors: readonly string[];
  /** The language of the paper that is searched; `undefined` in a paper with one language. */
  listedIn: string | undefined;
  /**
   * Languages as `entryLanguages` names them; the article must be in one of them. An empty list
   * means any.
   */
  languages: readonly string[];
  /** Milliseconds since the epoch. */
  from: number | undefined;
  before: number | undefined;
}

/** A row that was found; the lower the rank, the better the match. */
export interface FoundRow extends EntryRow {
  published: number | null;
  rank: number;
  /** The hash of the indexed file; `null` if that was broken and the good version stayed. */
  hash: string | null;
}

/** For a word in more articles than this, only this many of the newest are compared. */
const MOST_COMPARED = 4000;

/**
 * Finds the best matches, and counts them all.
 *
 * @param match an expression of FTS5; without it, the newest that pass the filters
 * @param most how many rows to return; the count stops at ten times that
 * @param now milliseconds since the epoch
 */
export function findRows(
  reader: IndexReader,
  match: string | undefined,
  filters: SearchFilters,
  most: number,
  now: number,
): { rows: FoundRow[]; total: number } {
  const { where, parameters } = conditions(filters, now);
  const bound = { ...parameters, ...(match && { match }), most };
  const found = match ? bestMatches(where) : newestMatches(where);
  const rows = reader.all<FoundRow>(
    `SELECT entries.id, entries.slug, entries.file, entries.data, entries.published, found.rank,
       (SELECT hash FROM files WHERE files.file = entries.file AND entries.stale = 0) AS hash
     FROM (${found}) AS found JOIN entries ON entries.id = found.id ORDER BY found.place`,
    match ? { ...bound, compared: MOST_COMPARED } : bound,
  );
  const from = match ? `${MATCHES} AND` : 'SELECT 1 FROM entries WHERE';
  const count = reader.get<{ total: number }>(
    `SELECT count(*) AS total FROM (${from} ${where} LIMIT :most)`,
    { ...bound, most: most * 10 },
  );
  return { rows, total: count?.total ?? 0 };
}

/** CROSS: the words come first. A list in the order of rows is one in the order of time (./entry-id.ts). */
const MATCHES = `SELECT search.rowid AS id, published, slug
  FROM search CROSS JOIN entries INDEXED BY entries_public ON entries.id = search.rowid
  WHERE search MATCH :match`;

function bestMatches(where: string): string {
  const { headline, standfirst, body } = COLUMN_WEIGHTS;
  const rank = `bm25(search, ${headline}, ${standfirst}, ${body})`;
  const compared = `${MATCHES.replace('AS id,', `AS id, ${rank} AS rank,`)}
    AND ${where} ORDER BY search.rowid DESC LIMIT :compared`;
  return `SELECT id, rank, row_number() OVER (ORDER BY rank, published DESC, slug) AS place
    FROM (${compared}) ORDER BY place LIMIT :most`;
}

function newestMatches(where: string): string {
  return `SELECT id, 0 AS rank, row_number() OVER (ORDER BY published DESC, slug) AS place
    FROM (SELECT id, published, slug FROM entries WHERE ${where}
      ORDER BY published DESC, slug LIMIT :most)`;
}

function conditions(
  filters: SearchFilters,
  now: number,
): { where: string; parameters: Parameters } {
  const parts = [PUBLIC_SQL];
  const parameters: Parameters = { now };
  filters.topics.forEach((topic, index) => {
    parts.push(`entries.id IN (SELECT entry FROM entry_topics WHERE topic = :topic${index})`);
    parameters[`topic${index}`] = topic;
  });
  filters.authors.forEach((author, index) => {
    parts.push(`entries.id IN (SELECT entry FROM entry_authors WHERE author = :author${index})`);
    parameters[`author${index}`] = author;
  });
  if (filters.listedIn !== undefined) {
    parts.push('entries.listed_in = :listedIn');
    parameters.listedIn = filters.listedIn;
  }
  if (filters.languages.length > 0) {
    const names = filters.languages.map((language, index) => {
      parameters[`language${index}`] = language;
      return `:language${index}`;
    });
    parts.push(`entries.lang IN (${names.join(', ')})`);
  }
  if (filters.from !== undefined) {
    parts.push('entries.published >= :from');
    parameters.from = filters.from;
  }
  if (filters.before !== undefined) {
    parts.push('entries.published < :before');
    parameters.before = filters.before;
  }
  return { where: parts.join(' AND '), parameters };
}

/**
 * The languages that articles in lists are in: their tags, in lower case. The index is asked only for the next
 * language each time, however many articles each has.
 */
export function entryLanguages(reader: IndexReader): string[] {
  const next = (after: string) => `(SELECT min(lang) FROM entries WHERE listed = 1 ${after})`;
  return reader
    .all<{ lang: string }>(
      `WITH RECURSIVE languages (lang) AS (
         SELECT ${next('')}
         UNION ALL SELECT ${next('AND entries.lang > languages.lang')} FROM languages WHERE lang IS NOT NULL)
       SELECT lang FROM languages WHERE lang IS NOT NULL`,
    )
    .map(({ lang }) => lang);
}

/** Whether any public entry in the lists of a language has the words of an expression. */
export function isFound(
  reader: IndexReader,
  match: string,
  now: number,
  listedIn?: string,
): boolean {
  return (
    reader.get(
      `SELECT 1 AS found FROM search JOIN entries ON entries.id = search.rowid
       WHERE search MATCH :match AND ${PUBLIC_SQL}
       ${listedIn === undefined ? '' : 'AND entries.listed_in = :listedIn'} LIMIT 1`,
      { match, now, ...(listedIn !== undefined && { listedIn }) },
    ) !== undefined
  );
}

/** Words of headlines that are about as long as a folded one, each as it is written most often. */
export function wordsLike(
  reader: IndexReader,
  folded: string,
): { term: string; word: string; count: number }[] {
  const rows = reader.all<{ term: string; word: string; count: number }>(
    `SELECT folded AS term, word, count FROM words
     WHERE length(folded) BETWEEN :shortest AND :longest ORDER BY folded, count DESC, word`,
    { shortest: folded.length - 2, longest: folded.length + 2 },
  );
  const byTerm = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const first = byTerm.get(row.term);
    if (first) first.count += row.count;
    else byTerm.set(row.term, row);
  }
  return [...byTerm.values()];
}
