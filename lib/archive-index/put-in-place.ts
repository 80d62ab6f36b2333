import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Database, openDatabase, sqliteCode } from './database';

/** Files that SQLite keeps beside a database while it writes, and that a killed process leaves. */
const SIDE_FILES = ['-journal', '-wal', '-shm'];

/** The end of the name of an index that is being made. */
const UNFINISHED = /\.new(?:-journal)?$/;

/** An unfinished index not written to for this long is abandoned, in milliseconds. */
const ABANDONED_MS = 3_600_000;

/**
 * Replaces the old index with a new one. No other process may be writing to the old one then, nor
 * may its journal be left behind: SQLite would take it for the journal of the new one.
 */
export function putInPlace(unfinished: string, indexFile: string): void {
  const old = lock(indexFile);
  try {
    replaceWhileLocked(unfinished, indexFile);
  } finally {
    old?.close();
  }
}

/** The same, for a caller that holds off writers of the old one. */
export function replaceWhileLocked(unfinished: string, indexFile: string): void {
  for (const suffix of SIDE_FILES) rmSync(indexFile + suffix, { force: true });
  renameSync(unfinished, indexFile);
}

/** Where this process makes an index that is to take the place of another. */
export function unfinishedFile(indexFile: string): string {
  return `${indexFile}.${process.pid}.new`;
}

/** Holds off writers, if the old file is a database. */
function lock(indexFile: string): Database | undefined {
  if (!existsSync(indexFile)) return undefined;
  const db = openDatabase(indexFile, 'write');
  try {
    db.exec('BEGIN IMMEDIATE');
    return db;
  } catch (error) {
    db.close();
    if (sqliteCode(error) === 'SQLITE_BUSY') throw error;
    return undefined;
  }
}

/** Removes the files that killed processes left beside an index they were making. */
export function removeUnfinished(indexFile: string): void {
  const folder = path.dirname(indexFile);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${path.basename(indexFile)}.`) || !UNFINISHED.test(name)) continue;
    const file = path.join(/* turbopackIgnore: true */ folder, name);
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - written > ABANDONED_MS) rmSync(file, { force: true });
  }
}
