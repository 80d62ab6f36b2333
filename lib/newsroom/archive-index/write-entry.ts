import type { Problem } from '@/lib/checking/problem';
import { slugFor } from '@/lib/checking/slug';
import { fold } from '@/lib/search/folding';
import { plainText } from '@/lib/search/plain-text';
import { termsOf, wordsOf } from '@/lib/search/terms';
import type { ArticleReading } from '../read-article';
import { isPublic, type Visibility } from '../visibility';
import type { Database } from './database';
import { unknownAuthors } from './unknown-authors';

/** The columns of `entries` that a later reading of the same file needs. */
interface Row {
  id: number;
  state: string;
  draft: number;
  public_from: number | null;
  listed: number;
}

/**
 * Puts what an article file says into the index, in place of what it said before. A file in error
 * keeps its last good version in all lists when that was public and the file does not say that it is
 * withdrawn; its body is another matter (see ../good-bodies.ts).
 *
 * @param now milliseconds since the epoch
 */
export function writeEntry(db: Database, reading: ArticleReading, now: number): void {
  const { file, entry, problems } = reading;
  const before = db.get<Row>(
    'SELECT id, state, draft, public_from, listed FROM entries WHERE file = :file',
    { file },
  );
  const unknown = !entry || before?.listed ? unknownAuthorsIn(db, reading) : [];
  const isBroken = !entry || unknown.length > 0;
  const kept = isBroken && before && isKept(before, reading.visibility, now) ? before : undefined;
  // What has an entry has its unknown authors looked for in that, at each question.
  writeProblems(db, file, kept || !entry ? [...problems, ...unknown] : problems);
  if (kept) {
    db.run('UPDATE entries SET stale = 1, public_from = :from WHERE id = :id', {
      id: kept.id,
      from: publicFrom(reading.visibility),
    });
    return;
  }
  if (before) deleteRows(db, before.id);
  insertEntry(db, reading, before?.id);
}

function unknownAuthorsIn(db: Database, { file, authorPlaces }: ArticleReading): Problem[] {
  return unknownAuthors(
    db,
    authorPlaces.map((place) => ({ ...place, file })),
  );
}

/** Takes an article file out of the index. */
export function deleteEntry(db: Database, file: string): void {
  writeProblems(db, file, []);
  const before = db.get<Row>('SELECT id FROM entries WHERE file = :file', { file });
  if (before) deleteRows(db, before.id);
}

/** Replaces the problems of a file. */
export function writeProblems(db: Database, file: string, problems: readonly Problem[]): void {
  db.run('DELETE FROM problems WHERE file = :file', { file });
  for (const { line, column, severity, message, remedy } of problems) {
    db.run(
      `INSERT INTO problems (file, line, column, severity, message, remedy)
       VALUES (:file, :line, :column, :severity, :message, :remedy)`,
      { file, line, column, severity, message, remedy },
    );
  }
}

function isKept(before: Row, visibility: Visibility | undefined, now: number): boolean {
  if (before.state === 'broken' || before.listed === 0) return false;
  const wasPublic = before.public_from !== null && before.public_from <= now;
  return wasPublic && visibility !== undefined && isPublic(visibility, now);
}

function insertEntry(db: Database, reading: ArticleReading, id: number | undefined): void {
  const { entry, visibility, file, slug } = reading;
  const published = entry?.kind === 'article' ? entry.published : undefined;
  const row = db.run(
    `INSERT INTO entries
       (id, file, slug, state, stale, checked, draft, public_from, published, month, headline, data)
     VALUES
       (:id, :file, :slug, :state, 0, :checked, :draft, :from, :published, :month, :headline, :data)`,
    {
      id: id ?? null,
      file,
      slug,
      state: entry?.kind ?? 'broken',
      checked: Number(reading.bodyChecked),
      draft: Number(visibility?.draft ?? false),
      from: publicFrom(visibility),
      published: published?.epochMs ?? null,
      month: published?.iso.slice(0, 7) ?? null,
      headline: entry?.headline ?? '',
      data: entry ? JSON.stringify(entry) : null,
    },
  );
  if (!entry) return;
  const at = published?.epochMs ?? 0;
  for (const label of entry.topics) {
    const topic = slugFor(label);
    if (topic === '') continue;
    db.run(
      `INSERT OR IGNORE INTO entry_topics (topic, published, entry, label)
       VALUES (:topic, :at, :row, :label)`,
      { topic, at, row, label },
    );
  }
  for (const { author, line, column } of reading.authorPlaces) {
    db.run(
      `INSERT OR IGNORE INTO entry_authors (author, published, entry, line, column)
       VALUES (:author, :at, :row, :line, :column)`,
      { author, at, row, line, column },
    );
  }
  entry.relatedSlugs.forEach((related, position) => {
    db.run(
      'INSERT OR IGNORE INTO entry_related (related, entry, position) VALUES (:related, :row, :position)',
      { related, row, position },
    );
  });
  for (const alias of entry.aliases) {
    db.run('INSERT OR IGNORE INTO aliases (alias, entry) VALUES (:alias, :row)', { alias, row });
  }
  writeWords(db, entry.headline, entry.lang);
  db.run(
    `INSERT INTO search (rowid, headline, standfirst, body)
     VALUES (:row, :headline, :standfirst, :body)`,
    {
      row,
      headline: terms(entry.headline, entry.lang),
      standfirst: entry.kind === 'article' ? terms(entry.standfirst, entry.lang) : '',
      body: reading.body ? terms(plainText(reading.body.source), entry.lang) : '',
    },
  );
}

/** Notes the words of a headline, for "did you mean": as readers would write them. */
function writeWords(db: Database, text: string, lang: string): void {
  for (const { start, end } of wordsOf(text, lang)) {
    const word = text.slice(start, end).toLowerCase();
    db.run(
      `INSERT INTO words (folded, word, count) VALUES (:folded, :word, 1)
       ON CONFLICT (folded) DO UPDATE SET count = count + 1`,
      { folded: fold(word), word },
    );
  }
}

function terms(text: string, lang: string): string {
  return termsOf(text, lang).join(' ');
}

function deleteRows(db: Database, id: number): void {
  db.run('DELETE FROM search WHERE rowid = :id', { id });
  for (const table of ['entry_topics', 'entry_authors', 'entry_related', 'aliases']) {
    db.run(`DELETE FROM ${table} WHERE entry = :id`, { id });
  }
  db.run('DELETE FROM entries WHERE id = :id', { id });
}

/** `null` where the keys that decide it cannot be read. */
function publicFrom(visibility: Visibility | undefined): number | null {
  if (!visibility || visibility.draft) return null;
  // SQLite has no infinity that JavaScript reads back.
  return Math.max(visibility.from, Number.MIN_SAFE_INTEGER);
}
