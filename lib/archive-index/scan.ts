import {
  assertFaultless,
  type FileOnDisk,
  foldersThatKeep,
  lookAt,
  scanContent,
} from '@/lib/content/content-folder';
import { hasChanged, readContent } from '@/lib/content/disk';
import { wasUnread } from '@/lib/content/stamp';
import type { Database } from './database';

/** What may have changed: files, by their path in the content folder; or anything. */
export type Scope = readonly string[] | 'anything';

/** How the content folder differs from an index. */
export interface Scan {
  /** How many files were checked. */
  looked: number;
  /** Files that are new, or have a new stamp, or other bytes under the same stamp. */
  changed: readonly FileOnDisk[];
  /** Files of the index that no longer exist. */
  deleted: readonly string[];
  /** Whether something cannot be read now, so that only the index has it. */
  keepsUnread: boolean;
}

/**
 * Compares the content folder with an index: all of it by its stamps, named files by their bytes too.
 *
 * @throws ContentFolderFault as `scanContent` does
 */
export function scan(db: Database, contentDir: string, scope: Scope): Scan {
  if (scope === 'anything') return scanAll(db, contentDir);
  assertFaultless(contentDir);
  return scanNamed(db, contentDir, scope);
}

function scanAll(db: Database, contentDir: string): Scan {
  const files = scanContent(contentDir);
  const known = knownStamps(db);
  const changed = files.filter((found) => hasChanged(contentDir, found, known.get(found.file)));
  const present = new Set(files.map(({ file }) => file));
  const staysBelow = foldersThatKeep(files);
  const deleted = [...known.keys()].filter((file) => !present.has(file) && !staysBelow(file));
  const keepsUnread = files.some(({ obstacle }) => obstacle?.keepsEarlier);
  return { looked: files.length, changed, deleted, keepsUnread };
}

function scanNamed(db: Database, contentDir: string, names: readonly string[]): Scan {
  const changed: FileOnDisk[] = [];
  const deleted: string[] = [];
  for (const name of new Set(names)) {
    const found = lookAt(contentDir, name);
    // A folder above it, where that cannot be read.
    const file = found?.file ?? name;
    const known = knownFile(db, file);
    if (!found && known) deleted.push(file);
    if (!found) continue;
    // An event named it: if its times say nothing, its bytes do.
    const isOther =
      hasChanged(contentDir, found, known?.stamp) ||
      (known?.hash !== undefined && readContent(contentDir, file).hash !== known.hash);
    if (isOther) changed.push(found);
  }
  const keepsUnread = changed.some(({ obstacle }) => obstacle?.keepsEarlier);
  return { looked: names.length, changed, deleted, keepsUnread };
}

/**
 * What an index knows about a file. It has no hash if it could not be read the last time: its
 * problem goes away only when it is read.
 */
export function knownFile(
  db: Database,
  file: string,
): { stamp: string; hash: string | undefined } | undefined {
  const known = db.get<{ stamp: string; hash: string }>(
    'SELECT stamp, hash FROM files WHERE file = :file',
    { file },
  );
  return known && { ...known, hash: wasUnread(known.stamp) ? undefined : known.hash };
}

/** As one text: fetching a hundred thousand rows takes five times as long. */
function knownStamps(db: Database): Map<string, string> {
  const row = db.get<{ stamps: string }>(
    'SELECT json_group_array(json_array(file, stamp)) AS stamps FROM files',
  );
  return new Map(JSON.parse(row?.stamps ?? '[]') as [string, string][]);
}
