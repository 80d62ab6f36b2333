import { readContent } from '../disk';
import { readArticle } from '../read-article';
import type { Site } from '../site-fields';
import { openDatabase } from './database';
import { relist } from './relist';
import { type IndexPlaces, storedSite, type UpdateOptions } from './update';
import { deleteEntry, writeEntry } from './write-entry';

/** So many are written in one transaction: what is done stays done when the process is stopped. */
const BATCH = 500;

interface Row {
  id: number;
  file: string;
  slug: string;
  hash: string;
}

/**
 * Checks in full all bodies that were taken on trust when the index was made. What was checked is
 * remembered for as long as the file stays the same.
 *
 * @returns how many were checked
 */
export function checkBodies(places: IndexPlaces, options: UpdateOptions): number {
  const db = openDatabase(places.indexFile, 'write');
  try {
    const site = storedSite(db);
    if (!site) return 0;
    const rows = db.all<Row>(
      `SELECT id, entries.file, slug, hash FROM entries JOIN files ON files.file = entries.file
       WHERE checked = 0 AND stale = 0 AND state <> 'broken' ORDER BY id`,
    );
    for (let start = 0; start < rows.length; start += BATCH) {
      const batch = rows.slice(start, start + BATCH);
      db.transaction(() => {
        for (const row of batch) checkRow(row, site);
      });
      options.onProgress?.(start + batch.length, rows.length);
    }
    return rows.length;
  } finally {
    db.close();
  }

  function checkRow({ id, file, slug, hash: indexed }: Row, site: Site): void {
    const { text, hash } = readContent(places.contentDir, file);
    // It has changed since: that is for the next update.
    if (hash !== indexed) return;
    const reading = readArticle(file, text, site, 'body');
    if (reading.entry) {
      db.run('UPDATE entries SET checked = 1 WHERE id = :id', { id });
      return;
    }
    // What was taken on trust was never good: nothing of it is kept.
    deleteEntry(db, file);
    writeEntry(db, reading, options.now);
    relist(db, new Set([slug]), options.now);
  }
}
