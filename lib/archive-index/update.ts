import { statSync } from 'node:fs';
import { type FileOnDisk, scanContent } from '@/lib/content/content-folder';
import { readContent } from '@/lib/content/disk';
import type { ReadContext } from '@/lib/content/read-article';
import { readSite } from '@/lib/content/read-documents';
import { readGone } from '@/lib/content/read-gone';
import type { Site } from '@/lib/content/site-fields';
import { ok } from '@/lib/result';
import { isGone } from './address-queries';
import { applyChanges, checksFor, documentsFirst, MOST_IN_PLACE } from './apply-changes';
import { beside } from './beside';
import { type Database, sqliteCode } from './database';
import {
  contextOf,
  goodSite,
  type IndexPlaces,
  isOfContext,
  isOfFolder,
  openForUpdate,
} from './index-file';
import { LastGood } from './last-good';
import { takeInMade } from './made-pictures';
import { NewIndex } from './new-index';
import { keepPassedEmbargoes } from './passed-embargoes';
import { readFile } from './read-file';
import { readInThreads, WORTH_THREADS } from './reading-threads';
import { knownFile, type Scan, type Scope, scan } from './scan';
import { type Changes, SettledChanges, withoutEmptied } from './settled-changes';
import type { ThreadOptions, UpdateOptions, UpdateSummary } from './update-options';
import { whyNotWritten } from './why-not-written';

/** The share of the files that may have changed before it is faster to rebuild the index. */
const MAX_CHANGED_SHARE = 0.3;

/** For no more changes than this, the index is never rebuilt. */
const FEW_CHANGES = 1000;

/** How often another process may replace the index before we give up. */
const MOST_TRIES = 5;

/**
 * Updates an index from the content folder: files with a new stamp are read, and files with a new
 * content hash are indexed. All of it happens in one transaction, so another process sees the index
 * before or after, and a process that is killed leaves it as it was. A file that is not an index,
 * is of another format or of another time zone is rebuilt beside the old one, which it then
 * replaces.
 *
 * It keeps the index open between updates: opening it takes longer than writing an article.
 */
export class IndexUpdater {
  private db: Database | undefined;
  private inode: number | undefined;
  private site: { hash: string; site: Site | undefined } | undefined;
  private readonly settled = new SettledChanges();
  private lastGood: LastGood | undefined;
  /** Whether the texts of all files were put into a new store. */
  private isFilled = false;

  constructor(private readonly places: IndexPlaces) {}

  /**
   * @param scope the files to look at
   * @throws Error when the folder cannot be read or the index cannot be written
   */
  update(scope: Scope, options: UpdateOptions): UpdateSummary {
    return this.explained(() => {
      const work = this.begin(scope, options);
      if ('done' in work) return work.done;
      const { site, context, files } = work.toRebuild;
      const index = new NewIndex(this.places, site, options, this.lastGood);
      const summary = index.make(files.length, this.readHere(files, context));
      this.isFilled = true;
      return summary;
    });
  }

  /**
   * The same for the whole folder, but a large index is rebuilt on all cores: other threads read,
   * this one writes.
   *
   * @throws Error as `update` does
   */
  async updateInThreads(options: ThreadOptions): Promise<UpdateSummary> {
    try {
      const work = this.begin('anything', options);
      if ('done' in work) return work.done;
      const { site, context, files } = work.toRebuild;
      const { contentDir } = this.places;
      const readings =
        context && files.length >= WORTH_THREADS
          ? readInThreads(options.reader, 'files', contentDir, documentsFirst(files), context)
          : this.readHere(files, context);
      const index = new NewIndex(this.places, site, options, this.lastGood);
      const summary = await index.makeInSteps(files.length, readings);
      this.isFilled = true;
      return summary;
    } catch (error) {
      throw whyNotWritten(error, this.places.indexFile);
    }
  }

  /**
   * Records under which keys variants of pictures have been made, or have disappeared.
   *
   * @returns whether the index has changed
   */
  takeInMade(keys: readonly string[]): boolean {
    const { mediaDir } = this.places;
    if (mediaDir === undefined) return false;
    const db = this.open(contextOf(this.currentSite(), this.places));
    return db !== undefined && takeInMade(db, mediaDir, keys);
  }

  close(): void {
    this.closeIndex();
    this.lastGood?.close();
    this.lastGood = undefined;
  }

  private closeIndex(): void {
    this.db?.close();
    this.db = undefined;
    this.lastGood?.rollback();
  }

  private explained<Value>(work: () => Value): Value {
    try {
      return work();
    } catch (error) {
      throw whyNotWritten(error, this.places.indexFile);
    }
  }

  private begin(scope: Scope, options: UpdateOptions): Work {
    for (let tries = 1; ; tries++) {
      try {
        return this.tryOnce(scope, options);
      } catch (error) {
        this.closeIndex();
        // Another process has put a new index in its place in the meantime.
        const isMoved = sqliteCode(error) === 'SQLITE_READONLY_DBMOVED';
        if (!isMoved || tries === MOST_TRIES) throw error;
      }
    }
  }

  private tryOnce(scope: Scope, options: UpdateOptions): Work {
    const { contentDir } = this.places;
    this.openLastGood();
    const site = this.currentSite();
    const context = contextOf(site, this.places);
    const db = this.open(context);
    // Only an index that is rebuilt fills a new store of texts; while the site file is in error, both
    // have to wait.
    const isStoreEmpty = this.lastGood?.isNew && !this.isFilled && context;
    if (!db || isStoreEmpty) {
      const earlier = site ?? this.earlierSite();
      const files = scanContent(contentDir);
      return { toRebuild: { site: earlier, context: contextOf(earlier, this.places), files } };
    }
    const isOfThisFolder = isOfFolder(db, this.places);
    const found = scan(db, contentDir, isOfThisFolder ? scope : 'anything');
    const few = isOfThisFolder ? FEW_CHANGES : 0;
    const most = Math.max(few, found.looked * MAX_CHANGED_SHARE);
    const { touched, changes } = this.split(db, found, most, options);
    if (this.lastGood) keepPassedEmbargoes(db, this.lastGood, contentDir, options.now);
    const many = changes.changed.length + (isOfThisFolder ? 0 : changes.deleted.length) > most;
    // While the site file is in error, only the index has the previous one; the same goes for files
    // that cannot be read now.
    if (context && many && !found.keepsUnread) {
      return { toRebuild: { site, context, files: scanContent(contentDir) } };
    }
    const apply = (to: Database) =>
      applyChanges(to, this.places, { ...changes, touched }, context, options, this.lastGood);
    if (changes.changed.length + changes.deleted.length <= MOST_IN_PLACE)
      return { done: apply(db) };
    const done = beside(db, this.places.indexFile, apply);
    this.closeIndex();
    return { done };
  }

  /** Separates files with new bytes from those with only a new stamp, if these are a large part. */
  private split(
    db: Database,
    found: Scan,
    most: number,
    { now, isPatient }: UpdateOptions,
  ): { touched: readonly FileOnDisk[]; changes: Changes } {
    const changes = isPatient
      ? this.settled.of(found, this.knownFiles(db), now)
      : this.places.view === 'desk'
        ? withoutEmptied(found, now)
        : { ...found, settling: 0 };
    if (changes.changed.length <= Math.min(most, MOST_IN_PLACE)) return { touched: [], changes };
    const touched: FileOnDisk[] = [];
    const changed: FileOnDisk[] = [];
    for (const file of changes.changed) {
      // A copy of the folder, or a checkout of it elsewhere, is not a change.
      const isSame =
        changed.length <= most &&
        knownFile(db, file.file)?.hash === readContent(this.places.contentDir, file.file).hash;
      (isSame ? touched : changed).push(file);
    }
    return { touched, changes: { ...changes, changed } };
  }

  private knownFiles(db: Database) {
    const { contentDir } = this.places;
    let named: string[] | undefined;
    return {
      stampOf: (file: string) => knownFile(db, file)?.stamp,
      isGone: (slug: string) => {
        named ??= readGone(readContent(contentDir, 'gone.yaml').text).data ?? [];
        return named.includes(slug) || isGone(db, slug);
      },
    };
  }

  private *readHere(files: readonly FileOnDisk[], context: ReadContext | undefined) {
    const checks = checksFor(files.length, context);
    for (const file of documentsFirst(files)) {
      yield readFile(this.places.contentDir, file, context, checks);
    }
  }

  private openLastGood(): void {
    if (this.lastGood?.isLost) {
      this.lastGood.close();
      this.lastGood = undefined;
      this.isFilled = false;
    }
    this.lastGood ??= LastGood.open(this.places.lastGoodFile);
  }

  /** The last good version of the site file, if no index has it. */
  private earlierSite(): Site | undefined {
    const text = this.lastGood?.text('site.yaml');
    return text === undefined ? undefined : readSite(ok(text)).data;
  }

  private currentSite(): Site | undefined {
    const { hash } = readContent(this.places.contentDir, 'site.yaml');
    if (this.site?.hash !== hash) this.site = { hash, site: goodSite(this.places) };
    return this.site.site;
  }

  private open(context: ReadContext | undefined): Database | undefined {
    // While it is open no other file can get its inode number, so a different number means a different file.
    const inode = statSync(this.places.indexFile, { throwIfNoEntry: false })?.ino;
    if (this.db && inode === this.inode && isOfContext(this.db, context)) return this.db;
    this.closeIndex();
    this.inode = inode;
    this.db = openForUpdate(this.places, context);
    return this.db;
  }
}

type Work =
  | { done: UpdateSummary }
  | {
      toRebuild: {
        site: Site | undefined;
        context: ReadContext | undefined;
        files: readonly FileOnDisk[];
      };
    };

/** Brings an index up to date once, with the whole folder. */
export function updateIndex(places: IndexPlaces, options: UpdateOptions): UpdateSummary {
  const updater = new IndexUpdater(places);
  try {
    return updater.update('anything', options);
  } finally {
    updater.close();
  }
}

/** The same in several threads. */
export async function updateIndexInThreads(
  places: IndexPlaces,
  options: ThreadOptions,
): Promise<UpdateSummary> {
  const updater = new IndexUpdater(places);
  try {
    return await updater.updateInThreads(options);
  } finally {
    updater.close();
  }
}
