import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type ContentFile, type FileOnDisk, readContent, scanContent } from '../disk';
import { readArticle } from '../read-article';
import { readAuthor, readGone, readPage, readSite } from '../read-documents';
import type { Site } from '../site-fields';
import { type Database, openDatabase, sqliteCode } from './database';
import { putInPlace, removeUnfinished } from './put-in-place';
import { relist } from './relist';
import { APPLICATION_ID, FORMAT, SCHEMA } from './schema';
import { deleteEntry, writeEntry, writeProblems } from './write-entry';

/** What an index is made from, and where it is kept. */
export interface IndexPlaces {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Absolute path of the index file. */
  indexFile: string;
}

export interface UpdateOptions {
  /** Milliseconds since the epoch. */
  now: number;
  /** Is told how many of the files that changed have been read. */
  onProgress?: (done: number, total: number) => void;
}

export interface UpdateSummary {
  /** All files of the newsroom. */
  files: number;
  /** Those that were read. */
  read: number;
  /** Those that were there before and are no more. */
  deleted: number;
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
  const files = scanContent(places.contentDir);
  const desk = deskOf(places.contentDir);
  const db = openForUpdate(places, desk);
  if (db) {
    try {
      const summary = updateInPlace(db, places, files, desk, options);
      if (summary) return summary;
    } catch (error) {
      // Another process has put a new index in its place in the meantime.
      if (sqliteCode(error) === 'SQLITE_READONLY_DBMOVED') return updateIndex(places, options);
      throw error;
    } finally {
      db.close();
    }
  }
  return rebuild(places, files, desk, options);
}

/** What of the site file is in every row: with another time zone or language all files are read. */
function deskOf(contentDir: string): Site | undefined {
  return readSite(readContent(contentDir, 'site.yaml').text).data;
}

function deskKey(site: Site | undefined): string {
  return site ? `${site.timeZone} ${site.locale}` : '';
}

function openForUpdate(places: IndexPlaces, site: Site | undefined): Database | undefined {
  let db: Database | undefined;
  try {
    db = openDatabase(places.indexFile, 'read');
    if (!isWhole(db)) throw new Error('not an index of this format');
    const known = metaOf(db);
    const same = known.contentDir === places.contentDir && (!site || known.desk === deskKey(site));
    db.close();
    return same ? openDatabase(places.indexFile, 'write') : undefined;
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

function metaOf(db: Database): Record<string, string> {
  const rows = db.all<{ key: string; value: string }>('SELECT key, value FROM meta');
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

function updateInPlace(
  db: Database,
  places: IndexPlaces,
  files: readonly FileOnDisk[],
  site: Site | undefined,
  options: UpdateOptions,
): UpdateSummary | undefined {
  const known = new Map(
    db
      .all<FileOnDisk & { hash: string }>('SELECT file, stamp, hash FROM files')
      .map((row) => [row.file, row]),
  );
  const changed = documentsFirst(
    files.filter(({ file, stamp }) => known.get(file)?.stamp !== stamp),
  );
  const present = new Set(files.map(({ file }) => file));
  const deleted = [...known.keys()].filter((file) => !present.has(file));
  const summary = {
    files: files.length,
    read: changed.length,
    deleted: deleted.length,
    rebuilt: false,
  };
  if (changed.length + deleted.length === 0) return summary;
  // While the site file is in error, only the index has the one before.
  if (site && changed.length > Math.max(1000, files.length * MAX_CHANGED_SHARE)) return undefined;

  return db.transaction(() => {
    const writer = new Writer(db, places, site ?? storedSite(db), options);
    for (const file of deleted) writer.remove(file);
    changed.forEach(({ file, stamp }, index) => {
      writer.put(file, stamp, known.get(file)?.hash, changed.length);
      options.onProgress?.(index + 1, changed.length);
    });
    if (writer.authorsChanged) for (const file of filesInError(db)) writer.again(file);
    relist(db, writer.authorsChanged ? undefined : writer.slugs, options.now);
    return summary;
  });
}

/** Whether an article is in error depends on its authors. */
function documentsFirst(files: readonly FileOnDisk[]): FileOnDisk[] {
  const isArticle = ({ file }: FileOnDisk) => file.startsWith('articles/');
  return [...files.filter((file) => !isArticle(file)), ...files.filter(isArticle)];
}

function filesInError(db: Database): string[] {
  return db
    .all<{ file: string }>("SELECT file FROM entries WHERE stale = 1 OR state = 'broken'")
    .map(({ file }) => file);
}

/** The site file as it was last good. */
export function storedSite(db: Database): Site | undefined {
  const row = db.get<{ data: string | null }>("SELECT data FROM documents WHERE kind = 'site'");
  return row?.data ? (JSON.parse(row.data) as Site) : undefined;
}

function rebuild(
  places: IndexPlaces,
  files: readonly FileOnDisk[],
  site: Site | undefined,
  options: UpdateOptions,
): UpdateSummary {
  const { indexFile, contentDir } = places;
  mkdirSync(path.dirname(indexFile), { recursive: true });
  const unfinished = `${indexFile}.${process.pid}.new`;
  removeUnfinished(indexFile);
  rmSync(unfinished, { force: true });
  const db = openDatabase(unfinished, 'write');
  try {
    // Nobody reads this file before it is renamed, and nobody misses it when it is lost.
    db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536');
    db.exec(SCHEMA);
    db.transaction(() => {
      const writer = new Writer(db, places, site, options);
      documentsFirst(files).forEach(({ file, stamp }, index) => {
        writer.put(file, stamp, undefined, files.length);
        options.onProgress?.(index + 1, files.length);
      });
      relist(db, undefined, options.now);
      const meta = { contentDir, desk: deskKey(site) };
      for (const [key, value] of Object.entries(meta)) {
        db.run('INSERT INTO meta (key, value) VALUES (:key, :value)', { key, value });
      }
    });
    db.exec('PRAGMA synchronous = FULL; PRAGMA journal_mode = DELETE; ANALYZE');
    // Last: a file without them is unfinished.
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT}`);
    db.close();
    putInPlace(unfinished, indexFile);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  return { files: files.length, read: files.length, deleted: 0, rebuilt: true };
}

/** Writes files into an index, each by what it is, and remembers what that touches. */
class Writer {
  /** The slugs of all articles that were written or removed. */
  readonly slugs = new Set<string>();
  authorsChanged = false;

  constructor(
    private readonly db: Database,
    private readonly places: IndexPlaces,
    private readonly site: Site | undefined,
    private readonly options: UpdateOptions,
  ) {}

  put(file: string, stamp: string, knownHash: string | undefined, total: number): void {
    const { text, hash } = readContent(this.places.contentDir, file);
    this.db.run('INSERT OR REPLACE INTO files (file, stamp, hash) VALUES (:file, :stamp, :hash)', {
      file,
      // What cannot be read is tried again: to be allowed to read a file changes no stamp.
      stamp: hash === '' ? '' : stamp,
      hash,
    });
    if (hash !== knownHash) this.write(file, text, total);
  }

  /** Looks again at a file that has not changed. */
  again(file: string): void {
    this.write(file, readContent(this.places.contentDir, file).text, 1);
  }

  private write(file: string, text: ContentFile['text'], total: number): void {
    if (!file.startsWith('articles/')) {
      this.putDocument(file, text);
      return;
    }
    if (!this.site) return;
    const checks = total <= MAX_BODIES_CHECKED ? 'body' : 'frontmatter';
    const reading = readArticle(file, text, this.site, checks);
    this.slugs.add(reading.slug);
    writeEntry(this.db, reading, this.options.now);
  }

  remove(file: string): void {
    this.db.run('DELETE FROM files WHERE file = :file', { file });
    if (file.startsWith('articles/')) {
      const row = this.db.get<{ slug: string }>('SELECT slug FROM entries WHERE file = :file', {
        file,
      });
      if (row) this.slugs.add(row.slug);
      deleteEntry(this.db, file);
      return;
    }
    writeProblems(this.db, file, []);
    this.db.run('DELETE FROM documents WHERE file = :file', { file });
    if (file.startsWith('authors/')) this.authorsChanged = true;
  }

  private putDocument(file: string, text: ContentFile['text']): void {
    const { kind, slug, data, problems } = this.readDocument(file, text);
    writeProblems(this.db, file, problems);
    if (kind === 'author') this.authorsChanged = true;
    // What was good before stays when the file is in error.
    this.db.run(
      `INSERT INTO documents (kind, slug, file, data) VALUES (:kind, :slug, :file, :data)
       ON CONFLICT (kind, slug) DO UPDATE SET file = :file, data = coalesce(:data, data)`,
      { kind, slug, file, data: data === undefined ? null : JSON.stringify(data) },
    );
  }

  private readDocument(file: string, text: ContentFile['text']) {
    if (file.startsWith('authors/')) return readAuthor(file, text);
    if (file.startsWith('pages/'))
      return readPage(file, text, { locale: this.site?.locale ?? 'en' });
    if (file === 'gone.yaml') return readGone(text);
    return readSite(text);
  }
}
