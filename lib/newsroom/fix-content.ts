import { createHash } from 'node:crypto';
import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { AuthorNames } from '@/lib/archive-index/author-names';
import { type Database, openDatabase } from '@/lib/archive-index/database';
import { type IndexPlaces, storedContext } from '@/lib/archive-index/index-file';
import { readText } from '@/lib/archive-index/read-file';
import { faultsWithOthers } from '@/lib/archive-index/write-entry';
import type { Problem } from '@/lib/checking/problem';
import type { ReadContext } from '@/lib/content/read-article';
import { openFileText } from '@/lib/patching/file-text';
import { type Change, patch } from '@/lib/patching/patch';
import { replaceFile } from '@/lib/patching/replace-file';
import { ok } from '@/lib/result';
import { fixedText, type LeftProblem } from './fixed-text';

/** The planned changes to a file. */
export interface PlannedFix {
  file: string;
  /** By offsets in the text as it is read. */
  changes: readonly Change[];
  /** Identifies the bytes that are to be changed. */
  hash: string;
  /** How many problems it fixes. */
  fixed: number;
}

/** What can be fixed in one file, and what cannot. */
export interface FilePlan {
  file: string;
  /** `undefined` if nothing can be fixed. */
  planned: PlannedFix | undefined;
  /** The text as it is read. */
  text: string;
  left: LeftProblem[];
  /** Why no change can be made to the file at all. */
  obstacle?: string;
}

/**
 * Plans the fixes of files; nothing is written.
 *
 * @param places the places of an index that is up to date
 * @param files the files that have a problem with a fix
 * @returns the files one at a time, so that any number of them needs the memory of one
 * @throws Error when the index cannot be read
 */
export function* planFixes(places: IndexPlaces, files: Iterable<string>): Generator<FilePlan> {
  const db = openDatabase(places.indexFile, 'read');
  try {
    const context = storedContext(db, places);
    const names = new AuthorNames(db);
    for (const file of files) yield planned(places, file, db, names, context);
  } finally {
    db.close();
  }
}

function planned(
  { contentDir }: IndexPlaces,
  file: string,
  db: Database,
  names: AuthorNames,
  context: ReadContext | undefined,
): FilePlan {
  const without = (obstacle: string) => ({
    file,
    planned: undefined,
    text: '',
    left: [],
    obstacle,
  });
  try {
    const { absolute, obstacle } = placeOf(contentDir, file);
    if (obstacle) return without(obstacle);
    const bytes = readFileSync(absolute);
    const opened = openFileText(bytes);
    if (!opened.ok) return without(opened.error.message);
    const { text } = opened.value;
    const { changes, fixed, left } = fixedText(text, (other) =>
      problemsOf(file, other, db, names, context),
    );
    const isChanged = changes.length > 0;
    return {
      file,
      text,
      left,
      planned: isChanged ? { file, changes, hash: hashOf(bytes), fixed: fixed.length } : undefined,
    };
  } catch (error) {
    return without(whatFailed(error));
  }
}

/**
 * Makes the planned changes to a file.
 *
 * @returns why it was not done: the file was saved in the meantime, or cannot be written
 */
export function makeFix({ contentDir }: IndexPlaces, fix: PlannedFix): string | undefined {
  const changedMeanwhile = 'it was changed in the meantime, and is as it was saved';
  try {
    const { absolute, obstacle } = placeOf(contentDir, fix.file);
    if (obstacle) return obstacle;
    const bytes = readFileSync(absolute);
    const opened = openFileText(bytes);
    if (!opened.ok || hashOf(bytes) !== fix.hash) return changedMeanwhile;
    const isMade = replaceFile(absolute, bytes, patch(opened.value, fix.changes));
    return isMade ? undefined : changedMeanwhile;
  } catch (error) {
    return whatFailed(error);
  }
}

/** Everything wrong with a text as that file, on its own and together with the files of authors and pictures. */
function problemsOf(
  file: string,
  text: string,
  db: Database,
  names: AuthorNames,
  context: ReadContext | undefined,
): Problem[] {
  const { article, document } = readText(file, ok(text), context, 'body');
  if (!article) return document?.problems ?? [];
  const named = names.withSlugs(article);
  return [...named.problems, ...faultsWithOthers(db, named)];
}

/** Where a file is, and what is in the way of writing it there. */
function placeOf(contentDir: string, file: string): { absolute: string; obstacle?: string } {
  const written = path.join(/* turbopackIgnore: true */ contentDir, file);
  // A link would be replaced by a file.
  const absolute = realpathSync(written);
  const inside = path.relative(realpathSync(contentDir), absolute);
  if (inside.startsWith('..') || path.isAbsolute(inside)) {
    return { absolute, obstacle: `it is outside the content folder, at ${absolute}` };
  }
  const isProtected = (statSync(absolute).mode & 0o222) === 0 || !isWritable(absolute);
  if (isProtected) return { absolute, obstacle: 'it is write-protected' };
  const folder = path.dirname(absolute);
  return isWritable(folder)
    ? { absolute }
    : { absolute, obstacle: 'its folder is write-protected' };
}

function isWritable(absolute: string): boolean {
  try {
    accessSync(absolute, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

/** @throws whatever is not an error of the system */
function whatFailed(error: unknown): string {
  if (error instanceof Error && 'code' in error) return error.message;
  throw error;
}
