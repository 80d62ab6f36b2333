import path from 'node:path';
import { sqliteCode } from './database';

/** The meaning of an error of SQLite or of the system when an index is to be written. */
const MEANINGS: Record<string, string> = {
  ENOSPC: 'the disk is full: free some space, or set INDEX_FILE to another place',
  SQLITE_FULL: 'the disk is full: free some space, or set INDEX_FILE to another place',
  EDQUOT: 'the quota of the disk is used up: free some space, or set INDEX_FILE to another place',
  EROFS: 'the disk is read-only: set INDEX_FILE to another place',
  SQLITE_READONLY: 'it is read-only: set INDEX_FILE to another place',
  EACCES: 'the folder does not allow it: change that, or set INDEX_FILE to another place',
  EEXIST: 'there is a file where its folder should be: set INDEX_FILE to another place',
  ENOTDIR: 'there is a file where its folder should be: set INDEX_FILE to another place',
  SQLITE_CANTOPEN: 'the folder does not allow it: change that, or set INDEX_FILE to another place',
};

/** An index could not be written; the message says why, and what to do. */
export class IndexNotWritten extends Error {
  constructor(indexFile: string, meaning: string, cause: unknown) {
    super(`the index ${indexFile} cannot be written, because ${meaning}`, { cause });
  }
}

/**
 * The error in one sentence, with a remedy, if an index could not be written; other errors as they
 * are.
 */
export function whyNotWritten(error: unknown, indexFile: string): unknown {
  const meaning = MEANINGS[sqliteCode(error) ?? ''];
  if (!meaning || isElsewhere(error, indexFile)) return error;
  return new IndexNotWritten(indexFile, meaning, error);
}

/** Whether an error of the system is about a path that is not beside the index. */
function isElsewhere(error: unknown, indexFile: string): boolean {
  if (!(error instanceof Error) || !('path' in error)) return false;
  return !String(error.path).startsWith(path.dirname(indexFile));
}
