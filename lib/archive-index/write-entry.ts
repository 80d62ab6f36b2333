import type { Problem } from '@/lib/checking/problem';
import { slugFor } from '@/lib/checking/slug';
import type { FiledEntry } from '@/lib/content/article';
import {
  isPublic,
  type PublicationRow,
  publicationState,
  publicFrom,
  type Visibility,
} from '@/lib/content/visibility';
import type { Database, Parameters } from './database';
import { newEntryId } from './entry-id';
import { lackingWords } from './picture-words';
import { headlineWords, type PreparedArticle, type SearchText } from './read-file';
import { unknownAuthors } from './unknown-authors';
import type { WordCounts } from './word-counts';

/** The columns of `entries` that a later reading of the same file needs. */
interface Row extends PublicationRow {
  id: number;
}

/** The column `checked` of entries and documents: below 1 means still to be checked. */
export const CHECKED = { checked: 1, trusted: 0, undecided: -1 } as const;

/** Gathers the texts and words of entries before they are written. */
export interface Gathered {
  texts: Map<number, SearchText>;
  words: WordCounts;
}

/**
 * Puts what an article file says into the index, in place of what it said before. A file in error
 * keeps its last good version in all lists if that was public and the file does not withdraw it;
 * its body is another matter (see lib/newsroom/good-bodies.ts). One whose body is not decided yet
 * stays in the lists if readers saw an earlier version, whose body they go on seeing.
 *
 * @param wasShown whether readers saw a version that this index does not hold
 * @param now milliseconds since the epoch
 * @returns whether the last good version was kept
 */
export function putEntry(
  db: Database,
  gathered: Gathered,
  reading: PreparedArticle,
  wasShown: boolean,
  now: number,
): boolean {
  const { file, entry, problems } = reading;
  const before = db.get<Row>(
    'SELECT id, draft, public_from, listed FROM entries WHERE file = :file',
    { file },
  );
  const unknown = !entry || before?.listed ? faultsWithOthers(db, reading) : [];
  const isBroken = !entry || unknown.length > 0;
  const shown = before && isKept(before, reading.visibility, now) ? before : undefined;
  const kept = isBroken ? shown : undefined;
  // If there is an entry, each query finds its unknown authors and pictures there.
  const all = kept || !entry ? [...problems, ...unknown] : problems;
  // A new index has no SQL indexes yet by which to find the rows to replace.
  if (before) writeProblems(db, file, all);
  else addProblems(db, file, all);
  if (kept) {
    db.run('UPDATE entries SET stale = 1, checked = :checked, public_from = :from WHERE id = :id', {
      id: kept.id,
      checked: CHECKED[reading.verdict],
      from: publicFrom(reading.visibility),
    });
    return true;
  }
  if (before) deleteRows(db, gathered, before.id);
  insertEntry(db, gathered, reading);
  if (reading.verdict === 'undecided' && (shown || wasShown)) {
    // What is counted by a trigger is counted once its topics are there.
    db.run('UPDATE entries SET listed = 1 WHERE file = :file', { file });
  }
  return false;
}

/** The errors of an article because of other files: its authors, its pictures. */
export function faultsWithOthers(
  db: Pick<Database, 'all' | 'get'>,
  { file, authorPlaces, pictures }: Pick<PreparedArticle, 'file' | 'authorPlaces' | 'pictures'>,
): Problem[] {
  const named = authorPlaces.map((place) => ({ ...place, file }));
  return [...unknownAuthors(db, named), ...lackingWords(db, file, pictures)];
}

/** Takes an article file out of the index. */
export function deleteEntry(db: Database, gathered: Gathered, file: string): void {
  writeProblems(db, file, []);
  const before = db.get<Row>('SELECT id FROM entries WHERE file = :file', { file });
  if (before) deleteRows(db, gathered, before.id);
}

/** Replaces the problems of a file. */
export function writeProblems(db: Database, file: string, problems: readonly Problem[]): void {
  db.run('DELETE FROM problems WHERE file = :file', { file });
  addProblems(db, file, problems);
}

function addProblems(db: Database, file: string, problems: readonly Problem[]): void {
  for (const { line, column, severity, code, message, remedy, fix } of problems) {
    db.run(
      `INSERT INTO problems (file, line, column, severity, code, message, remedy, fix)
       VALUES (:file, :line, :column, :severity, :code, :message, :remedy, :fix)`,
      {
        file,
        line,
        column,
        severity,
        code,
        message,
        remedy,
        fix: fix ? JSON.stringify(fix) : null,
      },
    );
  }
}

function isKept(before: Row, visibility: Visibility | undefined, now: number): boolean {
  return publicationState(before, now) === 'public' && isPublic(visibility, now);
}

function insertEntry(db: Database, gathered: Gathered, reading: PreparedArticle): void {
  const { entry, visibility, file, slug } = reading;
  const published = entry?.kind === 'article' ? entry.published : undefined;
  const row = db.run(
    `INSERT INTO entries
       (id, file, slug, state, stale, checked, draft, public_from, published, month, section,
        series, part, lang, listed_in, translation_of, headline, data)
     VALUES
       (:id, :file, :slug, :state, 0, :checked, :draft, :from, :published, :month, :section,
        :series, :part, :lang, :listedIn, :translationOf, :headline, :data)`,
    {
      id: newEntryId(db, published?.epochMs),
      file,
      slug,
      state: entry?.kind ?? 'broken',
      checked: CHECKED[reading.verdict],
      draft: Number(visibility?.draft ?? false),
      from: publicFrom(visibility),
      published: published?.epochMs ?? null,
      month: published?.iso.slice(0, 7) ?? null,
      section: entry?.section === undefined ? null : slugFor(entry.section),
      series: entry?.series?.slug ?? null,
      part: entry?.series?.part ?? null,
      lang: entry?.lang.toLowerCase() ?? null,
      listedIn: reading.listedIn ?? null,
      translationOf: entry?.translationOf ?? null,
      headline: entry?.headline ?? '',
      data: entry ? JSON.stringify(entry) : null,
    },
  );
  if (!entry) return;
  if (reading.search) gathered.texts.set(row, reading.search);
  gathered.words.add(headlineWords(entry));
  const at = published?.epochMs ?? 0;
  const listedIn = reading.listedIn ?? '';
  const topics = entry.topics.map((label) => ({ topic: slugFor(label), label }));
  // One statement for all rows of a table, since a call costs as much as its work.
  insertRows(
    db,
    `INSERT OR IGNORE INTO entry_topics (topic, listed_in, published, entry, label)
     SELECT value ->> 'topic', :listedIn, :at, :row, value ->> 'label' FROM json_each(:rows)`,
    topics.filter(({ topic }) => topic !== ''),
    { at, row, listedIn },
  );
  insertRows(
    db,
    `INSERT OR IGNORE INTO entry_authors (author, listed_in, published, entry, line, column)
     SELECT value ->> 'author', :listedIn, :at, :row, value ->> 'line', value ->> 'column'
     FROM json_each(:rows)`,
    reading.authorPlaces,
    { at, row, listedIn },
  );
  insertRows(
    db,
    `INSERT OR IGNORE INTO entry_related (related, entry, position)
     SELECT value, :row, key FROM json_each(:rows)`,
    entry.relatedSlugs,
    { row },
  );
  insertRows(
    db,
    `INSERT INTO entry_corrections (corrected, entry, position)
     SELECT value, :row, key FROM json_each(:rows)`,
    entry.kind === 'article' ? entry.corrections.map(({ date }) => date.epochMs) : [],
    { row },
  );
  insertRows(
    db,
    'INSERT OR IGNORE INTO aliases (alias, entry) SELECT value, :row FROM json_each(:rows)',
    entry.aliases,
    { row },
  );
}

function insertRows(
  db: Database,
  sql: string,
  rows: readonly unknown[],
  parameters: Parameters,
): void {
  if (rows.length > 0) db.run(sql, { ...parameters, rows: JSON.stringify(rows) });
}

/** Makes an entry findable by its text. */
export function insertSearchText(
  db: Database,
  id: number,
  { headline, standfirst, body }: SearchText,
): void {
  db.run(
    `INSERT INTO search (rowid, headline, standfirst, body)
     VALUES (:id, :headline, :standfirst, :body)`,
    { id, headline, standfirst, body },
  );
}

function deleteRows(db: Database, { texts, words }: Gathered, id: number): void {
  const row = db.get<{ data: string | null }>('SELECT data FROM entries WHERE id = :id', { id });
  if (row?.data) words.remove(headlineWords(JSON.parse(row.data) as FiledEntry));
  texts.delete(id);
  // What is counted by a trigger is counted down first.
  db.run('UPDATE entries SET listed = 0 WHERE id = :id', { id });
  db.run('DELETE FROM search WHERE rowid = :id', { id });
  for (const table of [
    'entry_topics',
    'entry_authors',
    'entry_related',
    'entry_corrections',
    'aliases',
  ]) {
    db.run(`DELETE FROM ${table} WHERE entry = :id`, { id });
  }
  db.run('DELETE FROM entries WHERE id = :id', { id });
}
