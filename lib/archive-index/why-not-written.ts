import path from 'node:path';
import { sqliteCode } from './database';

/** What an error of SQLite or of the system means for somebody who wants an index. */
const MEANINGS: Record<string, string> = {
  ENOSPC: 'the disk is full: free some space, or name another place in INDEX_FILE',
  SQLITE_FULL: 'the disk is full: free some space, or name another place in INDEX_FILE',
  EDQUOT: 'the quota of the disk is used up: free some space, or name another place in INDEX_FILE',
  EROFS: 'the disk is read-only: name another place in INDEX_FILE',
  SQLITE_READONLY: 'it is read-only: name another place in INDEX_FILE',
  EACCES: 'the folder does not allow it: change that, or name another place in INDEX_FILE',
  EEXIST: 'a file stands in the place of its folder: name another place in INDEX_FILE',
  ENOTDIR: 'a file stands in the place of its folder: name another place in INDEX_FILE',
  SQLITE_CANTOPEN: 'the folder does not allow it: change that, or name another place in INDEX_FILE',
};

/** An index could not be written; the message says why, and what to do. */
export class IndexNotWritten extends Error {
  constructor(indexFile: string, meaning: string, cause: unknown) {
    super(`the index ${indexFile} cannot be written, because ${meaning}`, { cause });
  }
}

/** The error in one sentence, with a remedy, where an index could not be written; others as they are. */
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
