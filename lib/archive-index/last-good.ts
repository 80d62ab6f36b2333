import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Database, openDatabase } from './database';

/** "SFLG", and the format of the tables. */
const APPLICATION_ID = 0x53464c47;
const FORMAT = 1;

/** `checked` is 1 if the body was parsed in full and is good. */
const SCHEMA = `
CREATE TABLE texts (
  file TEXT PRIMARY KEY,
  slug TEXT NOT NULL,
  hash TEXT NOT NULL,
  checked INTEGER NOT NULL,
  text BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX texts_slug ON texts (slug);
CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${FORMAT};
`;

/**
 * The addresses of public articles whose files were deleted or renamed. The table is added to a store that was made
 * before this table existed.
 */
const FORMER = `
CREATE TABLE IF NOT EXISTS former (slug TEXT PRIMARY KEY, file TEXT NOT NULL, hash TEXT NOT NULL) WITHOUT ROWID;
`;

/** How many changes are written per transaction: readers never wait for more. */
const BATCH = 500;

/** How long a process that only reads waits for one that writes, in milliseconds. */
const MOST_WAIT_MS = 1000;

/** A text of the content folder, compressed. */
export function packText(text: string): Uint8Array {
  return deflateRawSync(text, { level: 3 });
}

/** A file that has a good text. */
export interface GoodText {
  file: string;
  slug: string;
  hash: string;
  checked: boolean;
  packed: Uint8Array;
}

/**
 * The last good texts of public articles and of all other documents, in a separate database beside
 * the index, which outlives the index. From it, an article whose file is broken is shown even after
 * a restart. A withdrawn article is removed from it before the index says so.
 *
 * It is only an aid: if it cannot be written, it is left alone (`undefined` takes its place).
 */
export class LastGood {
  private pending = 0;
  private hasFailed = false;

  private constructor(
    private readonly db: Database,
    /** Whether it is new, and so empty. */
    readonly isNew: boolean,
  ) {}

  /** Whether it could not be written, and has to be reopened. */
  get isLost(): boolean {
    return this.hasFailed;
  }

  /** Opens it to change it; anything else in its place is replaced. */
  static open(file: string | undefined): LastGood | undefined {
    if (file === undefined) return undefined;
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      const isThere = isLastGood(file);
      if (!isThere) rmSync(file, { force: true });
      const db = openDatabase(file, 'write');
      // Otherwise a batch takes the lock that readers wait for as soon as the cache is full.
      db.exec('PRAGMA cache_spill = 0');
      if (!isThere) db.exec(SCHEMA);
      db.exec(FORMER);
      return new LastGood(db, !isThere);
    } catch {
      return undefined;
    }
  }

  /** Keeps a text. A text with an unchecked body does not replace one with a checked body. */
  put({ packed, checked, ...row }: GoodText): void {
    this.change(
      `INSERT INTO texts (file, slug, hash, checked, text)
       VALUES (:file, :slug, :hash, :checked, :packed)
       ON CONFLICT (file) DO UPDATE
         SET slug = :slug, hash = :hash, checked = :checked, text = :packed
         WHERE :checked >= texts.checked`,
      { ...row, checked: Number(checked), packed },
    );
  }

  /**
   * Records that a body was found to be good.
   *
   * @param good returns the text, in case another one is kept
   */
  check(file: string, hash: string, good: () => GoodText | undefined): void {
    const known = this.orLost(() =>
      this.db.get<{ hash: string }>('SELECT hash FROM texts WHERE file = :file', { file }),
    );
    if (known?.hash === hash) {
      this.change('UPDATE texts SET checked = 1 WHERE file = :file', { file });
      return;
    }
    const text = good();
    if (text) this.put(text);
  }

  /** Removes a text that was taken on trust and found to be in error. */
  refuse(file: string, hash: string): void {
    this.change('DELETE FROM texts WHERE file = :file AND hash = :hash', { file, hash });
  }

  remove(file: string): void {
    this.change('DELETE FROM texts WHERE file = :file', { file });
  }

  /** Removes the text of a deleted file, but remembers that readers knew its address. */
  removeDeleted(file: string): void {
    this.change(
      `INSERT OR REPLACE INTO former (slug, file, hash)
       SELECT slug, file, hash FROM texts WHERE file = :file AND file LIKE 'articles/%'`,
      { file },
    );
    this.remove(file);
  }

  /** Forgets all addresses of articles whose files no longer exist. */
  forgetFormer(): void {
    this.change('DELETE FROM former', {});
  }

  /** Removes all articles with a slug, which is gone for good. */
  removeSlug(slug: string): void {
    this.change("DELETE FROM texts WHERE slug = :slug AND file LIKE 'articles/%'", { slug });
    this.change('DELETE FROM former WHERE slug = :slug', { slug });
  }

  /** The time up to which ended embargoes were checked, in milliseconds since the epoch. */
  get embargoesUntil(): number | undefined {
    return this.orLost(() =>
      this.db.get<{ value: number }>("SELECT value FROM meta WHERE key = 'embargoes'"),
    )?.value;
  }

  lookedAtEmbargoes(until: number): void {
    this.change("INSERT OR REPLACE INTO meta (key, value) VALUES ('embargoes', :until)", { until });
  }

  has(file: string): boolean {
    const query = 'SELECT 1 FROM texts WHERE file = :file';
    return this.orLost(() => this.db.get(query, { file })) !== undefined;
  }

  text(file: string): string | undefined {
    return this.orLost(() => textIn(this.db, file));
  }

  /** Writes the gathered changes; call this before the index says the same. */
  commit(): void {
    this.orLost(() => {
      if (this.pending > 0) this.db.exec('COMMIT');
      this.pending = 0;
    });
  }

  /** Drops unwritten changes. */
  rollback(): void {
    this.orLost(() => {
      if (this.pending > 0) this.db.exec('ROLLBACK');
      this.pending = 0;
    });
  }

  close(): void {
    this.rollback();
    this.db.close();
  }

  private change(sql: string, parameters: Parameters<Database['run']>[1]): void {
    this.orLost(() => {
      if (this.pending === 0) this.db.exec('BEGIN IMMEDIATE');
      this.pending++;
      this.db.run(sql, parameters);
      if (this.pending >= BATCH) this.commit();
    });
  }

  /** A full disk, or a deleted file, must not keep the index from being updated. */
  private orLost<Value>(work: () => Value): Value | undefined {
    if (this.hasFailed) return undefined;
    try {
      return work();
    } catch {
      this.hasFailed = true;
      return undefined;
    }
  }
}

/**
 * The last good text of a file, for a process that only reads.
 *
 * @param database the file of `LastGood`; none where nothing is kept
 */
export function lastGoodText(database: string | undefined, file: string): string | undefined {
  if (database === undefined) return undefined;
  let db: Database | undefined;
  try {
    db = openDatabase(database, 'read');
    // A reader waits for the page.
    db.exec(`PRAGMA busy_timeout = ${MOST_WAIT_MS}`);
    return textIn(db, file);
  } catch {
    // There is no such database, or it cannot be read.
    return undefined;
  } finally {
    db?.close();
  }
}

/** An article that was public, and whose file was deleted or renamed. */
export interface FormerArticle {
  slug: string;
  file: string;
  /** The hash of its last good text. */
  hash: string;
}

/**
 * The addresses of articles whose files no longer exist; none if nothing is kept.
 *
 * @param database the file of `LastGood`
 */
export function formerArticles(database: string | undefined): FormerArticle[] {
  if (database === undefined) return [];
  let db: Database | undefined;
  try {
    db = openDatabase(database, 'read', MOST_WAIT_MS);
    return db.all<FormerArticle>('SELECT slug, file, hash FROM former ORDER BY slug');
  } catch {
    // There is no such database, or it cannot be read.
    return [];
  } finally {
    db?.close();
  }
}

function textIn(db: Database, file: string): string | undefined {
  const row = db.get<{ text: Uint8Array }>('SELECT text FROM texts WHERE file = :file', { file });
  return row && inflateRawSync(row.text).toString('utf8');
}

/** Whether there is such a database, of this format. */
export function isLastGood(file: string): boolean {
  let db: Database | undefined;
  try {
    db = openDatabase(file, 'read');
    const application = db.get<{ application_id: number }>('PRAGMA application_id');
    const version = db.get<{ user_version: number }>('PRAGMA user_version');
    return application?.application_id === APPLICATION_ID && version?.user_version === FORMAT;
  } catch {
    return false;
  } finally {
    db?.close();
  }
}
