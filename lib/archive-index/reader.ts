import { statSync } from 'node:fs';
import { type Database, openDatabase, type Parameters } from './database';
import { isWhole } from './index-file';

/** Reads an index while other processes may write or replace it. */
export interface IndexReader {
  all<Row>(sql: string, parameters?: Parameters): Row[];
  get<Row>(sql: string, parameters?: Parameters): Row | undefined;
  close(): void;
}

/**
 * Opens an index for reading, at the first question. The file is opened anew when another took its
 * place. While there is none, or one that is no index, the one that was there is asked still: a process
 * that is about to make another takes long for a large archive.
 *
 * @param make makes the index when there has never been one, or none of this format
 */
export function openIndexReader(indexFile: string, make: () => void): IndexReader {
  let db: Database | undefined;
  let inode: number | undefined;

  const current = (): Database => {
    // Before it is opened: what takes its place in between is then noticed at the next question.
    const found = inodeOf(indexFile);
    if (db && (found === undefined || found === inode)) return db;
    inode = found;
    const other = found === undefined ? undefined : tryOpen(indexFile);
    if (db && !other) return db;
    db?.close();
    db = other;
    if (!db) {
      make();
      inode = inodeOf(indexFile);
      db = openDatabase(indexFile, 'read');
    }
    return db;
  };

  return {
    all: (sql, parameters) => current().all(sql, parameters),
    get: (sql, parameters) => current().get(sql, parameters),
    close: () => {
      db?.close();
      db = undefined;
    },
  };
}

function inodeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.ino;
}

function tryOpen(indexFile: string): Database | undefined {
  let opened: Database | undefined;
  try {
    opened = openDatabase(indexFile, 'read');
    if (isWhole(opened)) return opened;
  } catch {
    // What cannot be read is no index.
  }
  opened?.close();
  return undefined;
}
