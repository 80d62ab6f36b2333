import { setTimeout as sleep } from 'node:timers/promises';
import {
  type WaitingRendition,
  waitingCount,
  waitingRenditions,
  wantedRows,
} from '@/lib/archive-index/picture-queries';
import type { IndexReader } from '@/lib/archive-index/reader';
import { now } from '@/lib/clock';
import { readBytes } from '@/lib/content/disk';
import { MOST_BYTES } from '@/lib/media/picture-file';
import { makeVariants } from './make-variants';
import { MediaFolder } from './media-folder';

/** How many variants are looked up at a time. */
const AT_A_TIME = 60;

/** How long after its save somebody may be waiting for a picture, in milliseconds. */
const NEW_MS = 60_000;

/**
 * How often finished variants of older pictures are reported, in milliseconds: each report makes
 * all pages be checked.
 */
const TELL_MS = 2000;

/** How often to check that all finished variants, and the folder, still exist. In milliseconds. */
const VERIFY_MS = 60_000;
const BEAT_MS = 1000;

/** How often unused variants are removed, in milliseconds. */
const CLEAR_MS = 3_600_000;

/** How often progress is printed on the terminal, in milliseconds, if there is much to do. */
const PROGRESS_MS = 30_000;

export interface PictureWorkOptions {
  contentDir: string;
  mediaDir: string;
  index: IndexReader;
  /** Called with the keys under which variants have been made, or have disappeared. */
  onMade: (keys: string[]) => void;
  log: (line: string) => void;
  /** Only what some reader may have. */
  publicOnly?: boolean;
}

/** Makes the variants of pictures, one picture after the other. */
export class PictureWork {
  private readonly folder: MediaFolder;
  private readonly untold = new Set<string>();
  /** When each key was reported that the index does not have yet. */
  private readonly told = new Map<string, number>();
  private wake: () => void = () => undefined;
  private hasNews = false;
  private toldAt = 0;
  private verifiedAt = 0;
  private clearedAt = 0;
  private saidAt = performance.now();

  constructor(private readonly its: PictureWorkOptions) {
    this.folder = new MediaFolder(its.mediaDir);
  }

  /** The index has changed. */
  look(): void {
    this.hasNews = true;
    this.wake();
  }

  /** Runs as long as this process does. */
  async forever(): Promise<never> {
    for (;;) {
      let isIdle = true;
      try {
        isIdle = !(await this.some());
        if (isIdle) this.lookAfter();
      } catch (error) {
        this.its.log(`Pictures are not made for the moment: ${messageOf(error)}`);
        await sleep(BEAT_MS);
      }
      if (isIdle && !this.hasNews) await this.waitForNews();
      this.hasNews = false;
    }
  }

  /**
   * Makes all variants that are missing now.
   *
   * @param onProgress called after each picture with the number of variants left
   */
  async all(onProgress: (left: number) => void): Promise<void> {
    while (await this.some()) onProgress(waitingCount(this.its.index));
    this.tell();
  }

  /** @returns whether there was something to do */
  private async some(): Promise<boolean> {
    const { index, publicOnly } = this.its;
    this.hasNews = false;
    const waiting = waitingRenditions(index, AT_A_TIME, now(), publicOnly);
    const fresh = waiting.filter(({ key }) => !this.wasTold(key));
    for (const job of jobsOf(fresh)) {
      await this.make(job);
      this.progress();
      // Something newer may have come.
      if (this.hasNews) return true;
    }
    if (fresh.length === 0) this.tell();
    return fresh.length > 0;
  }

  private async make(renditions: readonly WaitingRendition[]): Promise<void> {
    const [first] = renditions;
    if (!first) return;
    const isNew = now() - first.seen < NEW_MS;
    // Another server may have made it, or this one before the index was rebuilt.
    const toMake = renditions.filter(({ key, shape }) => !this.folder.isWhole(key, shape));
    for (const { key } of renditions) if (!toMake.some((one) => one.key === key)) this.note(key);
    if (toMake.length > 0) await this.makeOf(first, toMake, isNew);
    if (isNew || performance.now() - this.toldAt > TELL_MS) this.tell();
  }

  private async makeOf(
    { picture, hash, kind, says }: WaitingRendition,
    renditions: readonly WaitingRendition[],
    isNew: boolean,
  ): Promise<void> {
    const read = readBytes(this.its.contentDir, picture, MOST_BYTES);
    // The file has changed or gone by now; the index will say so.
    if (!read.bytes || read.hash !== hash) {
      for (const { key } of renditions) this.told.set(key, performance.now());
      return;
    }
    const [{ key: name } = { key: '' }] = renditions;
    if (!this.folder.beginTry(name)) {
      for (const { key } of renditions) {
        this.folder.putMade(key, { fault: 'it ends the program that reads it' });
        this.note(key);
      }
      this.folder.endTry(name);
      return;
    }
    await makeVariants(
      { original: read.bytes, kind, says, renditions },
      {
        variant: (key, width, bytes, format) => this.folder.putVariant(key, width, bytes, format),
        made: (key, made) => {
          this.folder.putMade(key, made);
          this.note(key);
          if (isNew) this.tell();
        },
      },
    );
    this.folder.endTry(name);
  }

  private note(key: string): void {
    this.untold.add(key);
  }

  private tell(): void {
    this.toldAt = performance.now();
    if (this.untold.size === 0) return;
    const keys = [...this.untold];
    this.untold.clear();
    for (const key of keys) this.told.set(key, this.toldAt);
    this.its.onMade(keys);
  }

  /** The index is about to record what was reported a moment ago. */
  private wasTold(key: string): boolean {
    if (this.untold.has(key)) return true;
    const at = this.told.get(key);
    if (at === undefined) return false;
    if (performance.now() - at < TELL_MS) return true;
    this.told.delete(key);
    return false;
  }

  /** Finished variants may have been deleted; unused ones are removed. */
  private lookAfter(): void {
    const at = performance.now();
    const { index, mediaDir } = this.its;
    const isGone = !this.folder.isThere;
    if (isGone || at - this.verifiedAt > VERIFY_MS) {
      this.verifiedAt = at;
      const missing = this.folder.missing(wantedRows(index, 'complete'));
      if (missing.length > 0) {
        this.its.log(
          `Of ${missing.length} pictures not all is in ${mediaDir} any more: it is made again.`,
        );
        this.its.onMade(missing);
      }
    }
    if (this.clearedAt === 0 || at - this.clearedAt > CLEAR_MS) {
      this.clearedAt = at;
      this.folder.clear(new Set(wantedRows(index, 'all').map(({ key }) => key)), now());
    }
  }

  private progress(): void {
    if (performance.now() - this.saidAt < PROGRESS_MS) return;
    this.saidAt = performance.now();
    this.its.log(`Pictures: ${waitingCount(this.its.index)} more to be made.`);
  }

  private async waitForNews(): Promise<void> {
    await new Promise<void>((resolve) => {
      const beat = setTimeout(resolve, BEAT_MS);
      this.wake = () => {
        clearTimeout(beat);
        resolve();
      };
    });
    this.wake = () => undefined;
  }
}

/** All variants of each picture together, so that it is decoded once. */
function jobsOf(waiting: readonly WaitingRendition[]): WaitingRendition[][] {
  const jobs = new Map<string, WaitingRendition[]>();
  for (const one of waiting) {
    const job = jobs.get(one.hash) ?? [];
    if (!job.some(({ key }) => key === one.key)) job.push(one);
    jobs.set(one.hash, job);
  }
  return [...jobs.values()];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
