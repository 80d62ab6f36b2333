import { existsSync, statSync } from 'node:fs';
import { type FileOnDisk, lookAt, readContent } from '@/lib/content/disk';
import type { ReadContext } from '@/lib/content/read-article';
import { readSite } from '@/lib/content/read-documents';
import { type Database, sqliteCode } from './database';
import {
  applyChanges,
  type Changes,
  contextOf,
  type IndexPlaces,
  isOfContext,
  openForUpdate,
  type UpdateOptions,
  type UpdateSummary,
  updateIndex,
  withoutSettling,
} from './update';

/**
 * Brings an index up to date where it is known which files may have changed: nothing else is looked
 * at. What every update needs is kept: to open the index takes longer than to write an article.
 */
export class HintedUpdates {
  private db: Database | undefined;
  private inode: number | undefined;
  private site: { hash: string; context: ReadContext | undefined } | undefined;

  constructor(private readonly places: IndexPlaces) {}

  /**
   * @param hints paths relative to the content folder, with forward slashes
   * @throws Error as `updateIndex` does
   */
  update(hints: readonly string[], options: UpdateOptions): UpdateSummary {
    if (!existsSync(this.places.contentDir)) return updateIndex(this.places, options);
    const context = this.context();
    const db = this.open(context);
    if (!db) return updateIndex(this.places, options);
    try {
      const changes = withoutSettling(this.changes(db, hints), options);
      return applyChanges(db, this.places, changes, context, options);
    } catch (error) {
      this.close();
      if (sqliteCode(error) === 'SQLITE_READONLY_DBMOVED') return updateIndex(this.places, options);
      throw error;
    }
  }

  close(): void {
    this.db?.close();
    this.db = undefined;
  }

  private context(): ReadContext | undefined {
    const { text, hash } = readContent(this.places.contentDir, 'site.yaml');
    if (this.site?.hash !== hash) {
      this.site = { hash, context: contextOf(readSite(text).data, this.places) };
    }
    return this.site.context;
  }

  private open(context: ReadContext | undefined): Database | undefined {
    // While it is open no other file gets its number: another number is another file.
    const inode = statSync(this.places.indexFile, { throwIfNoEntry: false })?.ino;
    if (this.db && inode === this.inode && isOfContext(this.db, this.places, context))
      return this.db;
    this.close();
    this.inode = inode;
    this.db = openForUpdate(this.places, context);
    return this.db;
  }

  private changes(db: Database, hints: readonly string[]): Changes {
    const changed: FileOnDisk[] = [];
    const deleted: string[] = [];
    for (const file of new Set(hints)) {
      const found = lookAt(this.places.contentDir, file);
      const known = db.get<{ stamp: string }>('SELECT stamp FROM files WHERE file = :file', {
        file,
      });
      if (found && found.stamp !== known?.stamp) changed.push(found);
      if (!found && known) deleted.push(file);
    }
    return { looked: hints.length, changed, deleted };
  }
}
