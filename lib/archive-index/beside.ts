import { constants, copyFileSync, rmSync } from 'node:fs';
import { type Database, openDatabase } from './database';
import { removeUnfinished, replaceWhileLocked, unfinishedFile } from './put-in-place';
import { FORMAT } from './schema';

/**
 * Changes a copy of an index, which then replaces it: a large change that is committed in place
 * keeps readers waiting for as long as that takes.
 *
 * @param db the open index; close it afterwards, since it belongs to the old file
 * @param change makes the changes, in a separate transaction
 */
export function beside<Value>(
  db: Database,
  indexFile: string,
  change: (copy: Database) => Value,
): Value {
  removeUnfinished(indexFile);
  const file = unfinishedFile(indexFile);
  // Readers are not held up, and this is the only writer.
  return db.transaction(() => {
    try {
      copyFileSync(indexFile, file, constants.COPYFILE_FICLONE);
      const copy = openDatabase(file, 'write');
      let value: Value;
      try {
        // No process reads this file before it is renamed, and losing it does no harm.
        copy.exec(
          'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536',
        );
        value = change(copy);
        copy.exec(
          `PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA user_version = ${FORMAT}`,
        );
      } finally {
        copy.close();
      }
      replaceWhileLocked(file, indexFile);
      return value;
    } catch (error) {
      rmSync(file, { force: true });
      throw error;
    }
  });
}
