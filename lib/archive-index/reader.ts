import { statSync } from 'node:fs';
import { type Database, openDatabase, type Parameters, sqliteCode } from './database';
import { isWhole } from './index-file';

/** Reads an index while other processes may write or replace it. */
export interface IndexReader {
  /** @throws IndexDamaged when the file is no longer an index */
  all<Row>(sql: string, parameters?: Parameters): Row[];
  /** @throws IndexDamaged when the file is no longer an index */
  get<Row>(sql: string, parameters?: Parameters): Row | undefined;
  close(): void;
}

export interface ReaderOptions {
  /** Makes the index if there is none of this format. Without this function, that is an error. */
  make?: (() => void) | undefined;
  /**
   * Called each time the file turns out not to be an index any more, so that another process
   * rebuilds it. Without this callback `make` does.
   */
  onDamage?: (() => void) | undefined;
  /** How long a query waits for another process that writes, in milliseconds. */
  busyMs?: number | undefined;
}

/** The index cannot be read now: the file is missing, or is something else. */
export class IndexDamaged extends Error {
  constructor(indexFile: string, cause?: unknown) {
    super(`${indexFile} is not a readable index`, { cause });
    this.name = 'IndexDamaged';
  }
}

/**
 * Opens an index for reading, at the first query. The file is reopened when another has taken its
 * place. While there is no file, or one that is not an index, queries still go to the earlier one,
 * because making another takes long for a large archive. A file that was damaged, truncated or
 * overwritten in place is noticed at the first query that fails, and reopened.
 */
export function openIndexReader(
  indexFile: string,
  { make, onDamage, busyMs }: ReaderOptions,
): IndexReader {
  let db: Database | undefined;
  let inode: number | undefined;
  let wasRead = false;

  const current = (): Database => {
    // Before it is opened, so that a file that takes its place in between is noticed at the next
    // query.
    const found = inodeOf(indexFile);
    if (db && (found === undefined || found === inode)) return db;
    inode = found;
    const other = found === undefined ? undefined : tryOpen(indexFile, busyMs);
    if (!other && wasRead) onDamage?.();
    if (db && !other) return db;
    close();
    db = other;
    if (!db) {
      if (!make || (wasRead && onDamage)) throw new IndexDamaged(indexFile);
      make();
      inode = inodeOf(indexFile);
      db = openDatabase(indexFile, 'read', busyMs);
    }
    wasRead = true;
    return db;
  };

  const close = (): void => {
    db?.close();
    db = undefined;
  };

  const ask = <Answer>(question: (db: Database) => Answer): Answer => {
    try {
      return question(current());
    } catch (error) {
      if (!isDamage(error)) throw error;
      close();
      onDamage?.();
      try {
        return question(current());
      } catch (again) {
        if (!isDamage(again)) throw again;
        if (!make || onDamage) throw new IndexDamaged(indexFile, again);
        // It begins like an index; only a query finds the damage.
        close();
        make();
        return question(current());
      }
    }
  };

  return {
    all: (sql, parameters) => ask((opened) => opened.all(sql, parameters)),
    get: (sql, parameters) => ask((opened) => opened.get(sql, parameters)),
    close,
  };
}

function inodeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.ino;
}

function tryOpen(indexFile: string, busyMs: number | undefined): Database | undefined {
  let opened: Database | undefined;
  try {
    opened = openDatabase(indexFile, 'read', busyMs);
    if (isWhole(opened)) return opened;
  } catch (error) {
    if (isBusy(error)) throw error;
    // A file that cannot be read is not an index.
  }
  opened?.close();
  return undefined;
}

/** Whether another process was writing, so that the query has to be repeated. */
export function isBusy(error: unknown): boolean {
  return sqliteCode(error)?.startsWith('SQLITE_BUSY') === true;
}

/**
 * What SQLite says about a file that is damaged, or is something else
 * (https://sqlite.org/rescode.html).
 */
const DAMAGE = /^SQLITE_(?:CORRUPT|NOTADB|IOERR_SHORT_READ)/;

function isDamage(error: unknown): boolean {
  const code = sqliteCode(error);
  if (code === undefined || !(error instanceof Error)) return false;
  return DAMAGE.test(code) || /no such (?:table|column)/.test(error.message);
}
