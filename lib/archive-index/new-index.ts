import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { FileOnDisk } from '@/lib/content/disk';
import type { Site } from '@/lib/content/site-fields';
import { type Database, openDatabase } from './database';
import { putInPlace, removeUnfinished } from './put-in-place';
import type { FileReading } from './read-file';
import { relist } from './relist';
import { APPLICATION_ID, FORMAT, INDEXES, SCHEMA, TOPIC_COUNTS } from './schema';
import {
  contextKey,
  contextOf,
  documentsFirst,
  type IndexPlaces,
  type UpdateOptions,
  type UpdateSummary,
} from './update';
import { renewVersion } from './version-queries';
import { Writer } from './writer';

/** Makes an index beside the one that is there, which it then replaces. */
export class NewIndex {
  constructor(
    private readonly places: IndexPlaces,
    private readonly site: Site | undefined,
    private readonly options: UpdateOptions,
  ) {}

  /** Makes it from files that are read one after the other. */
  make(files: readonly FileOnDisk[], read: (file: FileOnDisk) => FileReading): UpdateSummary {
    const started = this.start();
    try {
      documentsFirst(files).forEach((file, index) => {
        started.writer.put(read(file));
        this.options.onProgress?.(index + 1, files.length);
      });
      this.finish(started);
    } catch (error) {
      this.abandon(started);
      throw error;
    }
    return summaryOf(files.length);
  }

  /** Makes it from what others read, authors before the articles that name them. */
  async makeFrom(total: number, readings: AsyncIterable<FileReading>): Promise<UpdateSummary> {
    const started = this.start();
    let done = 0;
    try {
      for await (const reading of readings) {
        started.writer.put(reading);
        this.options.onProgress?.(++done, total);
      }
      this.finish(started);
    } catch (error) {
      this.abandon(started);
      throw error;
    }
    return summaryOf(total);
  }

  private start(): Started {
    const { indexFile } = this.places;
    mkdirSync(path.dirname(indexFile), { recursive: true });
    const file = `${indexFile}.${process.pid}.new`;
    removeUnfinished(indexFile);
    rmSync(file, { force: true });
    const db = openDatabase(file, 'write');
    // Nobody reads this file before it is renamed, and nobody misses it when it is lost.
    db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384');
    db.exec(SCHEMA);
    // In bytes: 16 times the usual takes half the time.
    db.exec("INSERT INTO search (search, rank) VALUES ('hashsize', 16777216)");
    db.exec('BEGIN');
    // The file may be half written when it is read once more: this is what all else is read by.
    if (this.site) {
      db.run(
        "INSERT INTO documents (kind, slug, file, data) VALUES ('site', 'site', 'site.yaml', :data)",
        { data: JSON.stringify(this.site) },
      );
    }
    return { file, db, writer: new Writer(db, true, this.options.now) };
  }

  private finish({ file, db, writer }: Started): void {
    const { contentDir, indexFile } = this.places;
    writer.finish();
    db.exec(INDEXES);
    relist(db, undefined, this.options.now);
    db.exec(TOPIC_COUNTS);
    const meta = {
      contentDir,
      context: contextKey(contextOf(this.site, this.places)),
    };
    for (const [key, value] of Object.entries(meta)) {
      db.run('INSERT INTO meta (key, value) VALUES (:key, :value)', { key, value });
    }
    renewVersion(db, writer.digest);
    db.exec("INSERT INTO search (search, rank) VALUES ('hashsize', 1048576)");
    db.exec('COMMIT');
    db.exec(
      'PRAGMA synchronous = FULL; PRAGMA journal_mode = DELETE; PRAGMA analysis_limit = 1000; ANALYZE',
    );
    // Last: a file without them is unfinished.
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT}`);
    db.close();
    putInPlace(file, indexFile);
  }

  private abandon({ file, db }: Started): void {
    db.close();
    rmSync(file, { force: true });
  }
}

interface Started {
  file: string;
  db: Database;
  writer: Writer;
}

function summaryOf(files: number): UpdateSummary {
  return { files, read: files, deleted: 0, settling: 0, rebuilt: true };
}
