import { readContent } from '@/lib/content/disk';
import { furtherLanguages } from '@/lib/content/languages';
import type { ReadContext, View } from '@/lib/content/read-article';
import { readSite } from '@/lib/content/read-documents';
import type { Site } from '@/lib/content/site-fields';
import { type Database, openDatabase } from './database';
import { APPLICATION_ID, FORMAT } from './schema';

/** What an index is made from, and where it is kept. */
export interface IndexPlaces {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Absolute path of the index file. */
  indexFile: string;
  /** Whose index it is; by default the readers'. */
  view?: View | undefined;
  /** Absolute path of the `LastGood` database; none if no texts are kept. */
  lastGoodFile?: string | undefined;
  /** Where variants of pictures are kept; without it none are made. */
  mediaDir?: string | undefined;
  /**
   * Identifies the code that reads the files, where that may change; new code reads all files
   * again.
   */
  code?: string | undefined;
}

/** The site file as it is now; `undefined` when it is in error. */
export function goodSite({ contentDir }: IndexPlaces): Site | undefined {
  return readSite(readContent(contentDir, 'site.yaml').text).data;
}

/** The parts of the site file that are in every row: if the time zone or a language changes, all files are read. */
export function contextOf(
  site: Site | undefined,
  { view, lastGoodFile }: Pick<IndexPlaces, 'view' | 'lastGoodFile'>,
): ReadContext | undefined {
  if (!site) return undefined;
  const { timeZone, locale, languages } = site;
  return { timeZone, locale, languages, view, packs: lastGoodFile !== undefined };
}

/** The same, from the last good site file. */
export function storedContext(
  db: Pick<Database, 'get'>,
  places: Pick<IndexPlaces, 'view' | 'lastGoodFile'>,
): ReadContext | undefined {
  const row = db.get<{ data: string | null }>("SELECT data FROM documents WHERE kind = 'site'");
  const site = row?.data ? (JSON.parse(row.data) as Site) : undefined;
  return contextOf(site, places);
}

/** Whether a database is a finished index of this format. */
export function isWhole(db: Pick<Database, 'get'>): boolean {
  const application = db.get<{ application_id: number }>('PRAGMA application_id');
  const version = db.get<{ user_version: number }>('PRAGMA user_version');
  return application?.application_id === APPLICATION_ID && version?.user_version === FORMAT;
}

/** Records in an index which folder it belongs to, and how that was read. */
export function writeOrigin(
  db: Pick<Database, 'run'>,
  { contentDir, code = '' }: IndexPlaces,
  context: ReadContext | undefined,
): void {
  const origin = { contentDir, code, context: contextKey(context) };
  for (const [key, value] of Object.entries(origin)) {
    db.run('INSERT OR REPLACE INTO meta (key, value) VALUES (:key, :value)', { key, value });
  }
}

/** Whether an index belongs to this content folder. */
export function isOfFolder(db: Pick<Database, 'get'>, { contentDir }: IndexPlaces): boolean {
  return metaOf(db, 'contentDir') === contentDir;
}

/**
 * Whether an index was read in the way files are read now. While the site file is in error, that
 * counts as yes.
 */
export function isOfContext(db: Pick<Database, 'get'>, context: ReadContext | undefined): boolean {
  return !context || metaOf(db, 'context') === contextKey(context);
}

/**
 * Opens an index to change it; `undefined` if it has to be rebuilt, because it is missing, is not
 * an index of this format, or was read in another context or by other code.
 */
export function openForUpdate(
  { indexFile, view, code = '' }: IndexPlaces,
  context: ReadContext | undefined,
): Database | undefined {
  let db: Database | undefined;
  try {
    db = openDatabase(indexFile, 'read');
    const isUsable = isWhole(db) && isOfContext(db, context) && (metaOf(db, 'code') ?? '') === code;
    db.close();
    if (!isUsable) return undefined;
    db = openDatabase(indexFile, 'write');
    // Otherwise a large change takes the lock that readers wait for as soon as the cache is full, and not
    // only while it is committed.
    db.exec('PRAGMA cache_spill = 0');
    // An editor is waiting for the page, and an index damaged by a power cut is rebuilt.
    if (view === 'desk') db.exec('PRAGMA synchronous = OFF');
    return db;
  } catch {
    db?.close();
    return undefined;
  }
}

function metaOf(db: Pick<Database, 'get'>, key: string): string | undefined {
  return db.get<{ value: string }>('SELECT value FROM meta WHERE key = :key', { key })?.value;
}

function contextKey(context: ReadContext | undefined): string {
  if (!context) return '';
  const further = furtherLanguages(context).toSorted();
  return [context.timeZone, context.locale, context.view ?? 'readers', ...further].join(' ');
}
