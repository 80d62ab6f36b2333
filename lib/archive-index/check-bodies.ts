import { existsSync } from 'node:fs';
import type { ReadContext } from '@/lib/content/read-article';
import { PUBLIC_SQL } from '@/lib/content/visibility';
import type { PictureUse } from '@/lib/media/use';
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
import { writeProblems } from './write-entry';
import { deleteReferences, writeReferences } from './write-references';
import { Writer } from './writer';

/**
 * How many are written per transaction, so that finished work survives when the process is stopped.
 */
const BATCH = 500;

export interface CheckOptions extends ThreadOptions {
  /** How many of the newest to check; by default all. */
  most?: number | undefined;
  /** Check only those that are not shown before they are checked. */
  undecidedOnly?: boolean;
}

/** What has been checked in full so far. */
export interface Checked {
  /** How many bodies were parsed for it. */
  checked: number;
  /** How many are still taken on trust. */
  left: number;
}

type Row = IndexedFile & { id: number; slug: string; checked: number };

/**
 * Identifies the code that reads bodies, and its limits; another version tries refused bodies
 * again. Raise it when either changes.
 */
export const ENGINE = 3;

/**
 * Makes the files that took too long, or too much memory, be read again: all, or only those that
 * another version refused. The next update of the index treats them as changed.
 */
export function forgetRefusals(places: IndexPlaces, which: 'all' | 'of other versions'): void {
  if (!existsSync(places.indexFile)) return;
  const db = openDatabase(places.indexFile, 'write');
  try {
    const kept = which === 'all' ? -1 : ENGINE;
    const isThere = db.get("SELECT 1 FROM sqlite_master WHERE name = 'refused'");
    if (!isThere || !db.get('SELECT 1 FROM refused WHERE engine <> :kept', { kept })) return;
    db.transaction(() => {
      db.run(
        `UPDATE files SET stamp = '', hash = ''
         WHERE hash IN (SELECT hash FROM refused WHERE engine <> :kept)`,
        { kept },
      );
      db.run('DELETE FROM refused WHERE engine <> :kept', { kept });
    });
  } finally {
    db.close();
  }
}

/**
 * Checks in full the bodies that were taken on trust when the index was made. The result is
 * remembered as long as the file stays the same.
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
      `SELECT id, entries.file, slug, stamp, hash, checked,
         CASE WHEN stale = 0 THEN data ->> 'lang' END AS lang
       FROM entries JOIN files ON files.file = entries.file
       WHERE checked < :below ORDER BY checked, id DESC`,
      { below: options.undecidedOnly ? 0 : 1 },
    );
    const rows = unchecked.slice(0, options.most);
    const target = { db, lastGood, places };
    await checkRows(target, rows, readings(places, rows, context, options), options);
    await checkPages(target, context, options);
    return { checked: rows.length, left: unchecked.length - rows.length };
  } finally {
    lastGood?.close();
    db.close();
  }
}

/**
 * Checks the texts of pages that may take long to read. There are few pages, and each is written
 * once it has been read.
 */
async function checkPages(
  { db, lastGood, places }: Target,
  context: ReadContext,
  { reader, now }: CheckOptions,
): Promise<void> {
  const pages = db.all<IndexedFile>(
    `SELECT documents.file, stamp, hash, NULL AS lang FROM documents JOIN files USING (file)
     WHERE checked < 0 ORDER BY documents.file`,
  );
  if (pages.length === 0) return;
  let next = 0;
  for await (const reading of readInThreads(reader, 'bodies', places.contentDir, pages, context)) {
    const page = pages[next++];
    if (!page || !reading || !('page' in reading)) continue;
    db.transaction(() => {
      const isStillOfText = db.get(
        'SELECT 1 FROM documents JOIN files USING (file) WHERE file = :file AND hash = :hash',
        { file: page.file, hash: page.hash },
      );
      if (!isStillOfText) return;
      if (reading.isRefused) rememberRefusal(db, page);
      const writer = new Writer(db, now, lastGood, context, places.mediaDir);
      writer.put(reading.page);
      writer.finish();
      renewVersion(db, decided(page));
    });
  }
}

async function* readings(
  { contentDir }: IndexPlaces,
  rows: readonly Row[],
  context: ReadContext,
  { reader }: CheckOptions,
): AsyncGenerator<BodyReading | undefined> {
  const threads =
    rows.length * PARSING_SHARE >= WORTH_THREADS || rows.some(({ checked }) => checked < 0);
  if (threads) yield* readInThreads(reader, 'bodies', contentDir, rows, context);
  else for (const row of rows) yield readBody(contentDir, row, context);
}

/** Parsing a body in full takes as long as reading this many files without parsing. */
const PARSING_SHARE = 5;

/** What a check writes to, and what it checks. */
interface Target {
  db: Database;
  lastGood: LastGood | undefined;
  places: IndexPlaces;
}

async function checkRows(
  target: Target,
  rows: readonly Row[],
  read: AsyncIterable<BodyReading | undefined>,
  { now, onProgress, undecidedOnly }: CheckOptions,
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
    // Readers wait for these.
    if (waiting.length === (undecidedOnly ? 1 : BATCH)) write();
  }
  if (waiting.length > 0) write();
}

function keep(
  { db, lastGood, places }: Target,
  row: Row | undefined,
  reading: BodyReading | undefined,
  now: number,
): void {
  // Files that have changed since, before they were read or in the meantime, are left to the next
  // update.
  if (!row || !reading || !isStillOfText(db, row)) return;
  if (row.checked < 0) {
    renewVersion(db, decided(row));
  }
  if ('references' in reading) {
    db.run('UPDATE entries SET checked = 1 WHERE id = :id', { id: row.id });
    if (row.checked < 0) relist(db, new Set([row.slug]), now);
    // While a file is in error, those of the last good version stay.
    if (row.lang === null) return;
    deleteReferences(db, row.file);
    writeReferences(db, row.file, reading.references);
    if (reading.warnings) writeProblems(db, row.file, reading.warnings);
    writeUses(db, places, row, reading.pictures, now);
    if (isReadBy(db, row, now)) {
      lastGood?.check(row.file, row.hash, () =>
        goodText(places.contentDir, { ...row, checked: true }),
      );
    }
    return;
  }
  if ('page' in reading) return;
  lastGood?.refuse(row.file, row.hash);
  if (reading.isRefused) rememberRefusal(db, row);
  const writer = new Writer(db, now, undefined, undefined, places.mediaDir);
  writer.replaceEntry(reading.broken);
  writer.finish();
  relist(db, writer.slugs, now);
  // The content is the same, and yet readers see another site.
  const found = new ContentDigest();
  found.add(`in error: ${row.file}`, row.hash);
  renewVersion(db, found);
}

/** Nobody knew which pictures an unparsed body has. */
function writeUses(
  db: Database,
  { mediaDir }: IndexPlaces,
  { file, slug }: Row,
  uses: readonly PictureUse[],
  now: number,
): void {
  const writer = new Writer(db, now, undefined, undefined, mediaDir);
  writer.putUses(file, uses);
  if (writer.isUntouched) return;
  writer.finish();
  relist(db, new Set([slug]), now);
  renewVersion(db, writer.digest);
}

/** A body not shown so far: pages made without it are out of date. */
function decided({ file, hash }: IndexedFile): ContentDigest {
  const digest = new ContentDigest();
  digest.add(`decided: ${file}`, hash);
  return digest;
}

function rememberRefusal(db: Database, { hash, file }: IndexedFile): void {
  db.run('INSERT OR REPLACE INTO refused (hash, file, engine) VALUES (:hash, :file, :engine)', {
    hash,
    file,
    engine: ENGINE,
  });
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
       WHERE id = :id AND file = :file AND hash = :hash AND checked < 1`,
      { id, file, hash },
    ) !== undefined
  );
}
