import { type FileOnDisk, lookAt, readContent, scanContent } from '@/lib/content/disk';
import type { Database } from './database';

/** What may have changed: files, by their path in the content folder; or anything. */
export type Scope = readonly string[] | 'anything';

/** How the content folder differs from an index. */
export interface Scan {
  /** How many files were looked at. */
  looked: number;
  /** Files that are new or have another stamp, or other bytes under the same. */
  changed: readonly FileOnDisk[];
  /** Files of the index that are not there. */
  deleted: readonly string[];
}

/**
 * Compares the content folder with an index: all of it by its stamps, named files by their bytes too.
 *
 * @throws Error when there is no such folder
 */
export function scan(db: Database, contentDir: string, scope: Scope): Scan {
  return scope === 'anything' ? scanAll(db, contentDir) : scanNamed(db, contentDir, scope);
}

function scanAll(db: Database, contentDir: string): Scan {
  const files = scanContent(contentDir);
  const known = knownStamps(db);
  const changed = files.filter(({ file, stamp }) => known.get(file) !== stamp);
  const present = new Set(files.map(({ file }) => file));
  const deleted = [...known.keys()].filter((file) => !present.has(file));
  return { looked: files.length, changed, deleted };
}

function scanNamed(db: Database, contentDir: string, names: readonly string[]): Scan {
  const changed: FileOnDisk[] = [];
  const deleted: string[] = [];
  for (const file of new Set(names)) {
    const found = lookAt(contentDir, file);
    const known = knownFile(db, file);
    if (!found && known) deleted.push(file);
    if (!found) continue;
    // Something was heard of it: where its times say nothing, its bytes do.
    const isOther =
      found.stamp !== known?.stamp || readContent(contentDir, file).hash !== known.hash;
    if (isOther) changed.push(found);
  }
  return { looked: names.length, changed, deleted };
}

/** What an index knows of a file. */
export function knownFile(db: Database, file: string): { stamp: string; hash: string } | undefined {
  return db.get('SELECT stamp, hash FROM files WHERE file = :file', { file });
}

/** As one text: to fetch a hundred thousand rows takes five times as long. */
function knownStamps(db: Database): Map<string, string> {
  const row = db.get<{ stamps: string }>(
    'SELECT json_group_array(json_array(file, stamp)) AS stamps FROM files',
  );
  return new Map(JSON.parse(row?.stamps ?? '[]') as [string, string][]);
}
