import { copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from './database';
import { type IndexPlaces, isWhole } from './index-file';
import { isLastGood } from './last-good';
import { putInPlace, unfinishedFile } from './put-in-place';

/** What was there to copy. */
export interface Copied {
  index: boolean;
  lastGood: boolean;
}

/** A file may be replaced while it is being copied: then it is copied again, up to this many times. */
const TIMES = 3;

/**
 * Replaces this server's index and last good texts with copies of another server's, so that it
 * starts with what the other knows. A file in another format is not copied. The other server may be
 * running; the one that gets the copies must not.
 *
 * @throws Error when a copy cannot be written
 */
export function copyIndex(
  from: Pick<IndexPlaces, 'indexFile' | 'lastGoodFile'>,
  to: Pick<IndexPlaces, 'indexFile' | 'lastGoodFile'>,
): Copied {
  // The texts come first: an index without them would still be trusted.
  const lastGood =
    from.lastGoodFile !== undefined &&
    to.lastGoodFile !== undefined &&
    isLastGood(from.lastGoodFile) &&
    copyDatabase(from.lastGoodFile, to.lastGoodFile);
  return {
    lastGood,
    index: isIndex(from.indexFile) && copyDatabase(from.indexFile, to.indexFile),
  };
}

function isIndex(file: string): boolean {
  try {
    const db = openDatabase(file, 'read');
    try {
      return isWhole(db);
    } finally {
      db.close();
    }
  } catch {
    // There is no such file, or it is not a database.
    return false;
  }
}

/** @returns false if the file was replaced each time it was copied */
function copyDatabase(from: string, to: string): boolean {
  mkdirSync(path.dirname(to), { recursive: true });
  const unfinished = unfinishedFile(to);
  for (let times = 0; times < TIMES; times++) {
    const before = statSync(from).ino;
    const db = openDatabase(from, 'read');
    try {
      // While it is being read, no process changes the file (https://sqlite.org/lockingv3.html).
      db.exec('BEGIN; SELECT 1 FROM sqlite_master');
      copyFileSync(from, unfinished);
    } finally {
      db.close();
    }
    if (statSync(from).ino === before) {
      putInPlace(unfinished, to);
      return true;
    }
  }
  rmSync(unfinished, { force: true });
  return false;
}
