import { type FileOnDisk, readContent, scanContent } from '@/lib/content/disk';
import type { ReadContext, View } from '@/lib/content/read-article';
import { readSite } from '@/lib/content/read-documents';
import { isSettling } from '@/lib/content/settling';
import type { Site } from '@/lib/content/site-fields';
import { type Database, openDatabase, sqliteCode } from './database';
import { NewIndex } from './new-index';
import { readFile } from './read-file';
import { readInThreads, WORTH_THREADS } from './reading-threads';
import { relist } from './relist';
import { APPLICATION_ID, FORMAT } from './schema';
import { renewVersion } from './version-queries';
import { Writer } from './writer';

/** What an index is made from, and where it is kept. */
export interface IndexPlaces {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Absolute path of the index file. */
  indexFile: string;
  /** Whose index it is; readers' when it is not given. */
  view?: View | undefined;
}

export interface UpdateOptions {
  /** Milliseconds since the epoch. */
  now: number;
  /** Whether what may be half written is left for later, as it was. */
  isPatient?: boolean;
  /** Is told how many of the files that changed have been read. */
  onProgress?: (done: number, total: number) => void;
}

export interface ThreadOptions extends UpdateOptions {
  /** The program that reads files in other threads: one that calls `serveReadings`. */
  reader: URL;
}

export interface UpdateSummary {
  /** All files that were looked at. */
  files: number;
  /** Those that were read. */
  read: number;
  /** Those that were there before and are no more. */
  deleted: number;
  /** Those that were left for later; while there are any, nothing is taken out. */
  settling: number;
  /** Whether the whole index was made anew. */
  rebuilt: boolean;
}

/** So many bodies are checked in full when files changed; beyond, `npm run check` or a reader does. */
const MAX_BODIES_CHECKED = 500;

/** The share of the files that may have changed before it is faster to make the index anew. */
const MAX_CHANGED_SHARE = 0.3;

/**
 * Brings the index up to date with the content folder: what has another stamp is read, and what has
 * another content hash is indexed. All of it in one transaction: another process sees the index before
 * or after, and a process that is killed leaves it as it was. A file that is no index, is of another
 * format or of another time zone is made anew beside the old one, which it then replaces.
 *
 * @throws Error when the folder cannot be read or the index cannot be written
 */
export function updateIndex(places: IndexPlaces, options: UpdateOptions): UpdateSummary {
  const work = begin(places, options);
  if ('done' in work) return work.done;
  const { site, files } = work.toRebuild;
  const context = contextOf(site, places);
  const checks = checksFor(files.length);
  return new NewIndex(places, site, options).make(files, (file) =>
    readFile(places.contentDir, file, context, checks),
  );
}

/**
 * The same, but a large index is made anew by all cores: other threads read, this one writes.
 *
 * @throws Error as `updateIndex` does
 */
export async function updateIndexInThreads(
  places: IndexPlaces,
  options: ThreadOptions,
): Promise<UpdateSummary> {
  const work = begin(places, options);
  if ('done' in work) return work.done;
  const { site, files } = work.toRebuild;
  const context = contextOf(site, places);
  const index = new NewIndex(places, site, options);
  if (!context || files.length < WORTH_THREADS) {
    const checks = checksFor(files.length);
    return index.make(files, (file) => readFile(places.contentDir, file, context, checks));
  }
  return index.makeFrom(
    files.length,
    readInThreads(options.reader, 'files', places.contentDir, documentsFirst(files), context),
  );
}

type Work =
  | { done: UpdateSummary }
  | { toRebuild: { site: Site | undefined; files: readonly FileOnDisk[] } };

function begin(places: IndexPlaces, options: UpdateOptions): Work {
  const files = scanContent(places.contentDir);
  const site = goodSite(places);
  const context = contextOf(site, places);
  const db = openForUpdate(places, context);
  if (!db) return { toRebuild: { site, files } };
  try {
    const changes = withoutSettling(changesIn(db, files), options);
    const many = changes.changed.length > Math.max(1000, files.length * MAX_CHANGED_SHARE);
    // While the site file is in error, only the index has the one before.
    if (context && many) return { toRebuild: { site, files } };
    return { done: applyChanges(db, places, changes, context, options) };
  } catch (error) {
    // Another process has put a new index in its place in the meantime.
    if (sqliteCode(error) === 'SQLITE_READONLY_DBMOVED') return begin(places, options);
    throw error;
  } finally {
    db.close();
  }
}

function checksFor(files: number): 'body' | 'frontmatter' {
  return files <= MAX_BODIES_CHECKED ? 'body' : 'frontmatter';
}

/** What of the site file is in every row: with another time zone or language all files are read. */
export function contextOf(site: Site | undefined, { view }: IndexPlaces): ReadContext | undefined {
  return site && { timeZone: site.timeZone, locale: site.locale, view };
}

function goodSite({ contentDir }: IndexPlaces): Site | undefined {
  return readSite(readContent(contentDir, 'site.yaml').text).data;
}

export function contextKey(context: ReadContext | undefined): string {
  return context ? `${context.timeZone} ${context.locale} ${context.view ?? 'readers'}` : '';
}

/** Opens an index to change it; `undefined` when it has to be made anew. */
export function openForUpdate(
  places: IndexPlaces,
  context: ReadContext | undefined,
): Database | undefined {
  let db: Database | undefined;
  try {
    db = openDatabase(places.indexFile, 'read');
    if (!isWhole(db)) throw new Error('not an index of this format');
    const same = isOfContext(db, places, context);
    db.close();
    if (!same) return undefined;
    db = openDatabase(places.indexFile, 'write');
    // Somebody waits for the page, and an index that a power cut spoils is made again.
    if (places.view === 'desk') db.exec('PRAGMA synchronous = OFF');
    return db;
  } catch {
    db?.close();
    return undefined;
  }
}

/** Whether a database is a finished index of this format. */
export function isWhole(db: Database): boolean {
  const application = db.get<{ application_id: number }>('PRAGMA application_id');
  const version = db.get<{ user_version: number }>('PRAGMA user_version');
  return application?.application_id === APPLICATION_ID && version?.user_version === FORMAT;
}

/** Whether an index is of this content folder, as it is read now. */
export function isOfContext(
  db: Database,
  places: IndexPlaces,
  context: ReadContext | undefined,
): boolean {
  const rows = db.all<{ key: string; value: string }>('SELECT key, value FROM meta');
  const known = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  return (
    known.contentDir === places.contentDir && (!context || known.context === contextKey(context))
  );
}

/** What is to be read, and what is to be taken out. */
export interface Changes {
  looked: number;
  changed: readonly FileOnDisk[];
  deleted: readonly string[];
}

/**
 * Leaves out what is not to be read yet. A file that was moved is one that is gone and one that is new:
 * the one stays until the other is there.
 */
export function withoutSettling(
  { looked, changed, deleted }: Changes,
  { now, isPatient }: UpdateOptions,
): Changes & { settling: number } {
  const settled = isPatient ? changed.filter(({ stamp }) => !isSettling(stamp, now)) : changed;
  const settling = changed.length - settled.length;
  return { looked, changed: settled, deleted: settling > 0 ? [] : deleted, settling };
}

function changesIn(db: Database, files: readonly FileOnDisk[]): Changes {
  const known = knownStamps(db);
  const changed = files.filter(({ file, stamp }) => known.get(file) !== stamp);
  const present = new Set(files.map(({ file }) => file));
  const deleted = [...known.keys()].filter((file) => !present.has(file));
  return { looked: files.length, changed, deleted };
}

/** Writes changes into an index, all of them or none. */
export function applyChanges(
  db: Database,
  places: IndexPlaces,
  { looked, changed, deleted, settling }: Changes & { settling: number },
  goodContext: ReadContext | undefined,
  options: UpdateOptions,
): UpdateSummary {
  const summary = {
    files: looked,
    read: changed.length,
    deleted: deleted.length,
    settling,
    rebuilt: false,
  };
  if (changed.length + deleted.length === 0) return summary;
  const context = goodContext ?? storedContext(db, places);
  const checks = checksFor(changed.length);
  return db.transaction(() => {
    const writer = new Writer(db, false, options.now);
    for (const file of deleted) writer.remove(file);
    documentsFirst(changed).forEach((file, index) => {
      writer.put(readFile(places.contentDir, file, context, checks, knownHash(db, file)));
      options.onProgress?.(index + 1, changed.length);
    });
    if (writer.authorsChanged) {
      for (const file of filesInError(db)) {
        writer.put(readFile(places.contentDir, file, context, 'body'));
      }
    }
    writer.finish();
    relist(db, writer.authorsChanged ? undefined : writer.slugs, options.now);
    renewVersion(db, writer.digest);
    return summary;
  });
}

/** As one text: to fetch a hundred thousand rows takes five times as long. */
function knownStamps(db: Database): Map<string, string> {
  const row = db.get<{ stamps: string }>(
    'SELECT json_group_array(json_array(file, stamp)) AS stamps FROM files',
  );
  return new Map(JSON.parse(row?.stamps ?? '[]') as [string, string][]);
}

function knownHash(db: Database, { file }: FileOnDisk): string | undefined {
  return db.get<{ hash: string }>('SELECT hash FROM files WHERE file = :file', { file })?.hash;
}

/** Whether an article is in error depends on its authors. */
export function documentsFirst(files: readonly FileOnDisk[]): FileOnDisk[] {
  const isArticle = ({ file }: FileOnDisk) => file.startsWith('articles/');
  return [...files.filter((file) => !isArticle(file)), ...files.filter(isArticle)];
}

function filesInError(db: Database): FileOnDisk[] {
  return db.all<FileOnDisk>(
    `SELECT file, stamp FROM entries JOIN files USING (file) WHERE stale = 1 OR state = 'broken'`,
  );
}

/** By the site file as it was last good. */
export function storedContext(db: Database, places: IndexPlaces): ReadContext | undefined {
  const row = db.get<{ data: string | null }>("SELECT data FROM documents WHERE kind = 'site'");
  const site = row?.data ? (JSON.parse(row.data) as Site) : undefined;
  return contextOf(site, places);
}
