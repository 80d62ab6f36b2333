import type { ReadContext } from '@/lib/content/read-article';
import { PUBLIC_SQL } from '@/lib/content/visibility';
import { ContentDigest } from './content-digest';
import { type Database, openDatabase } from './database';
import { type IndexPlaces, storedContext } from './index-file';
import { LastGood } from './last-good';
import { goodText } from './passed-embargoes';
import { type BodyReading, type IndexedFile, readBody } from './read-file';
import { readInThreads, WORTH_THREADS } from './reading-threads';
import { relist } from './relist';
import type { ThreadOptions } from './update-options';
import { renewVersion } from './version-queries';
import { deleteReferences, writeReferences } from './write-references';
import { Writer } from './writer';

/** So many are written in one transaction: what is done stays done when the process is stopped. */
const BATCH = 500;

export interface CheckOptions extends ThreadOptions {
  /** The newest so many are checked; all when it is not given. */
  most?: number | undefined;
}

/** What has been checked in full by now. */
export interface Checked {
  /** How many bodies were parsed for it. */
  checked: number;
  /** How many are still taken on trust. */
  left: number;
}

type Row = IndexedFile & { id: number; slug: string };

/**
 * Checks in full the bodies that were taken on trust when the index was made. What was checked is
 * remembered for as long as the file stays the same.
 *
 * @throws Error when the index cannot be written or a reading thread fails
 */
export async function checkBodies(places: IndexPlaces, options: CheckOptions): Promise<Checked> {
  const db = openDatabase(places.indexFile, 'write');
  const lastGood = LastGood.open(places.lastGoodFile);
  try {
    const context = storedContext(db, places);
    if (!context) return { checked: 0, left: 0 };
    const unchecked = db.all<Row>(
      `SELECT id, entries.file, slug, stamp, hash, data ->> 'lang' AS lang
       FROM entries JOIN files ON files.file = entries.file
       WHERE checked = 0 AND stale = 0 AND state <> 'broken' ORDER BY id DESC`,
    );
    const rows = unchecked.slice(0, options.most);
    const target = { db, lastGood, contentDir: places.contentDir };
    await checkRows(target, rows, readings(places, rows, context, options), options);
    return { checked: rows.length, left: unchecked.length - rows.length };
  } finally {
    lastGood?.close();
    db.close();
  }
}

async function* readings(
  { contentDir }: IndexPlaces,
  rows: readonly Row[],
  context: ReadContext,
  { reader }: CheckOptions,
): AsyncGenerator<BodyReading | undefined> {
  const threads = rows.length * PARSING_SHARE >= WORTH_THREADS;
  if (threads) yield* readInThreads(reader, 'bodies', contentDir, rows, context);
  else for (const row of rows) yield readBody(contentDir, row, context);
}

/** To parse a body in full takes as long as to read so many files without. */
const PARSING_SHARE = 5;

/** What a check writes to, and what it is of. */
interface Target {
  db: Database;
  lastGood: LastGood | undefined;
  contentDir: string;
}

async function checkRows(
  target: Target,
  rows: readonly Row[],
  read: AsyncIterable<BodyReading | undefined>,
  { now, onProgress }: CheckOptions,
): Promise<void> {
  let done = 0;
  let waiting: (BodyReading | undefined)[] = [];
  const write = (): void => {
    target.db.transaction(() => {
      for (const reading of waiting) keep(target, rows[done++], reading, now);
      target.lastGood?.commit();
    });
    waiting = [];
    onProgress?.(done, rows.length);
  };
  for await (const reading of read) {
    waiting.push(reading);
    if (waiting.length === BATCH) write();
  }
  if (waiting.length > 0) write();
}

function keep(
  { db, lastGood, contentDir }: Target,
  row: Row | undefined,
  reading: BodyReading | undefined,
  now: number,
): void {
  // What has changed since is for the next update: before it was read, or in the meantime.
  if (!row || !reading || !isStillOfText(db, row)) return;
  if ('references' in reading) {
    db.run('UPDATE entries SET checked = 1 WHERE id = :id', { id: row.id });
    deleteReferences(db, row.file);
    writeReferences(db, row.file, reading.references);
    if (isReadBy(db, row, now)) {
      lastGood?.check(row.file, row.hash, () => goodText(contentDir, { ...row, checked: true }));
    }
    return;
  }
  lastGood?.refuse(row.file, row.hash);
  const writer = new Writer(db, now);
  writer.replaceEntry(reading.broken);
  writer.finish();
  relist(db, writer.slugs, now);
  // The same content, and yet readers see another site.
  const found = new ContentDigest();
  found.add(`in error: ${row.file}`, row.hash);
  renewVersion(db, found);
}

/** Whether readers may see an entry. */
function isReadBy(db: Database, { id }: Row, now: number): boolean {
  return (
    db.get(`SELECT 1 FROM entries WHERE id = :id AND ${PUBLIC_SQL}`, { id, now }) !== undefined
  );
}

/** Whether the index still holds the text that was checked, and nothing else under the same id. */
function isStillOfText(db: Database, { id, file, hash }: Row): boolean {
  return (
    db.get(
      `SELECT 1 FROM entries JOIN files USING (file)
       WHERE id = :id AND file = :file AND hash = :hash AND checked = 0 AND stale = 0`,
      { id, file, hash },
    ) !== undefined
  );
}
