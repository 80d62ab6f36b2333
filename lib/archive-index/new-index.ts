import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '@/lib/content/site-fields';
import { type Database, openDatabase } from './database';
import { contextOf, type IndexPlaces, writeOrigin } from './index-file';
import type { LastGood } from './last-good';
import { putInPlace, removeUnfinished, unfinishedFile } from './put-in-place';
import type { FileReading } from './read-file';
import { relist } from './relist';
import { APPLICATION_ID, COUNTS, FORMAT, INDEXES, SCHEMA } from './schema';
import type { UpdateOptions, UpdateSummary } from './update-options';
import { renewVersion } from './version-queries';
import { Writer } from './writer';

/** Makes an index beside the existing one, which it then replaces. */
export class NewIndex {
  constructor(
    private readonly places: IndexPlaces,
    private readonly site: Site | undefined,
    private readonly options: UpdateOptions,
    private readonly lastGood?: LastGood,
  ) {}

  /**
   * Makes the index from these readings, with authors before the articles that name them.
   *
   * @throws Error when a reading fails or the index cannot be written; the old one stays
   */
  make(total: number, readings: Iterable<FileReading>): UpdateSummary {
    const started = this.start();
    try {
      for (const reading of readings) this.put(started, reading, total);
      this.finish(started);
    } catch (error) {
      this.abandon(started);
      throw error;
    }
    return summaryOf(total);
  }

  /** The same, from readings that others may still be making. */
  async makeInSteps(
    total: number,
    readings: Iterable<FileReading> | AsyncIterable<FileReading>,
  ): Promise<UpdateSummary> {
    const started = this.start();
    try {
      for await (const reading of readings) this.put(started, reading, total);
      this.finish(started);
    } catch (error) {
      this.abandon(started);
      throw error;
    }
    return summaryOf(total);
  }

  private writerFor(db: Database): Writer {
    const context = contextOf(this.site, this.places);
    return new Writer(db, this.options.now, this.lastGood, context, this.places.mediaDir);
  }

  private put(started: Started, reading: FileReading, total: number): void {
    started.writer.put(reading);
    this.options.onProgress?.(++started.done, total);
  }

  private start(): Started {
    const { indexFile } = this.places;
    mkdirSync(path.dirname(indexFile), { recursive: true });
    removeUnfinished(indexFile);
    const file = unfinishedFile(indexFile);
    rmSync(file, { force: true });
    const db = openDatabase(file, 'write');
    // No process reads this file before it is renamed, and losing it does no harm.
    db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384');
    db.exec(SCHEMA);
    // In bytes: 16 times the usual takes half the time.
    db.exec("INSERT INTO search (search, rank) VALUES ('hashsize', 16777216)");
    db.exec('BEGIN');
    // The site file may be half written when it is read again, and all other files are read by this
    // version.
    if (this.site) {
      db.run(
        "INSERT INTO documents (kind, slug, file, data) VALUES ('site', 'site', 'site.yaml', :data)",
        { data: JSON.stringify(this.site) },
      );
    }
    return { file, db, writer: this.writerFor(db), done: 0 };
  }

  private finish({ file, db, writer }: Started): void {
    const { indexFile } = this.places;
    writer.finish();
    this.lastGood?.lookedAtEmbargoes(this.options.now);
    this.lastGood?.commit();
    db.exec(INDEXES);
    relist(db, undefined, this.options.now);
    db.exec(COUNTS);
    writeOrigin(db, this.places, contextOf(this.site, this.places));
    renewVersion(db, writer.digest);
    db.exec("INSERT INTO search (search, rank) VALUES ('hashsize', 1048576)");
    db.exec('COMMIT');
    db.exec(
      'PRAGMA synchronous = FULL; PRAGMA journal_mode = DELETE; PRAGMA analysis_limit = 1000; ANALYZE',
    );
    // These come last: a file without them is unfinished.
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT}`);
    db.close();
    putInPlace(file, indexFile);
  }

  private abandon({ file, db }: Started): void {
    db.close();
    this.lastGood?.rollback();
    rmSync(file, { force: true });
  }
}

interface Started {
  file: string;
  db: Database;
  writer: Writer;
  /** How many readings it has. */
  done: number;
}

function summaryOf(files: number): UpdateSummary {
  return { files, read: files, deleted: 0, settling: 0, rebuilt: true };
}
