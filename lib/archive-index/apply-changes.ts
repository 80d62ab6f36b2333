import type { FileOnDisk } from '@/lib/content/content-folder';
import { kindOfFile } from '@/lib/content/content-kinds';
import type { Checks, ReadContext } from '@/lib/content/read-article';
import type { Database } from './database';
import { type IndexPlaces, storedContext, writeOrigin } from './index-file';
import type { LastGood } from './last-good';
import { readFile } from './read-file';
import { relist } from './relist';
import { knownFile } from './scan';
import type { Changes } from './settled-changes';
import type { UpdateOptions, UpdateSummary } from './update-options';
import { renewVersion } from './version-queries';
import { Writer } from './writer';

/**
 * How many bodies are checked in full when files have changed; beyond that, `npm run check` or a
 * reader causes the check.
 */
const MAX_BODIES_CHECKED = 500;

/**
 * More changes than this are made in a copy of the index, which then replaces it: no reader could
 * read the index while they are committed.
 */
export const MOST_IN_PLACE = 500;

/** How thoroughly each file is checked when there are this many. In development one process does everything, for one reader. */
export function checksFor(files: number, context: ReadContext | undefined): Checks {
  if (files > MAX_BODIES_CHECKED) return 'frontmatter';
  return context?.view === 'desk' ? 'body' : 'quick body';
}

/** Whether an article is in error depends on its authors, and on its pictures. */
export function documentsFirst(files: readonly FileOnDisk[]): FileOnDisk[] {
  const isArticle = ({ file }: FileOnDisk) => kindOfFile(file) === 'article';
  return [...files.filter((file) => !isArticle(file)), ...files.filter(isArticle)];
}

/**
 * Writes changes into an index, all of them or none.
 *
 * @param changes including the files that have a new stamp but the bytes that the index knows
 * @param goodContext `undefined` while the site file is in error; the previous one then stays in
 * use
 */
export function applyChanges(
  db: Database,
  places: IndexPlaces,
  { looked, changed, deleted, settling, touched }: Changes & { touched: readonly FileOnDisk[] },
  goodContext: ReadContext | undefined,
  options: UpdateOptions,
  lastGood?: LastGood,
): UpdateSummary {
  const summary = {
    files: looked,
    read: changed.length + touched.length,
    deleted: deleted.length,
    settling,
    rebuilt: false,
  };
  if (summary.read + summary.deleted === 0) return summary;
  const context = goodContext ?? storedContext(db, places);
  const checks = checksFor(changed.length, context);
  return db.transaction(() => {
    const writer = new Writer(db, options.now, lastGood, context, places.mediaDir);
    for (const { file, stamp } of touched) writer.touch(file, stamp);
    // If there is another paper in this folder now, the articles of the former one are not missing.
    const isSamePaper = deleted.length === 0 || deleted.length * 2 <= countEntries(db);
    if (!isSamePaper) lastGood?.forgetFormer();
    for (const file of deleted) writer.remove(file, isSamePaper);
    documentsFirst(changed).forEach((file, index) => {
      const hash = knownFile(db, file.file)?.hash;
      writer.put(readFile(places.contentDir, file, context, checks, hash));
      options.onProgress?.(index + 1, changed.length);
    });
    if (writer.authorsChanged || writer.picturesChanged) {
      for (const file of filesInError(db)) {
        writer.put(readFile(places.contentDir, file, context, checksFor(1, context)));
      }
    }
    writer.finish();
    relist(db, writer.authorsChanged ? undefined : writer.slugs, options.now);
    writeOrigin(db, places, context);
    renewVersion(db, writer.digest);
    return summary;
  });
}

function countEntries(db: Database): number {
  return db.get<{ entries: number }>('SELECT count(*) AS entries FROM entries')?.entries ?? 0;
}

function filesInError(db: Database): FileOnDisk[] {
  return db.all<FileOnDisk>(
    `SELECT file, stamp FROM entries JOIN files USING (file)
     WHERE (stale = 1 OR state = 'broken' OR id IN (
         SELECT entry FROM entry_authors
         WHERE author NOT IN (SELECT slug FROM documents WHERE kind = 'author')))
       AND hash NOT IN (SELECT hash FROM refused)`,
  );
}
