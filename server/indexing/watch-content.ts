import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IndexPlaces } from '@/lib/archive-index/index-file';
import { hasPictures } from '@/lib/archive-index/picture-queries';
import { type IndexReader, openIndexReader } from '@/lib/archive-index/reader';
import { IndexUpdater, updateIndex } from '@/lib/archive-index/update';
import type { UpdateOptions, UpdateSummary } from '@/lib/archive-index/update-options';
import { escapeForTerminal } from '@/lib/checking/escape-text';
import type { Problem } from '@/lib/checking/problem';
import { now } from '@/lib/clock';
import {
  ContentFolderFault,
  contentFault,
  isContentOnLocalDisk,
  isContentSubfolder,
} from '@/lib/content/content-folder';
import { SETTLES_MS } from '@/lib/content/stamp';
import { FolderFault } from './folder-fault';
import { FolderWatcher } from './folder-watcher';
import { AT_ONCE, type Heard, mergeHeard, WHEN_SETTLED } from './gather-events';
import { lookInterval } from './look-interval';
import { newProblems } from './new-problems';
import { ProblemReports } from './problem-reports';
import { UndecidedBodies } from './undecided-bodies';

/** How often to check which folder it is, and whether it and its index exist. In milliseconds. */
const BEAT_MS = 1000;

/** Many folders are checked less often: the checks may take this share of the time. */
const VERIFYING_SHARE = 100;

/** The same for updates that fail. */
const FAILING_SHARE = 10;

/** How long a check on request waits for a file that is being written. */
const MAX_LOOKS = 4;

/** The outcome of a check. */
type Look = 'looked' | 'settling' | 'failed';

export interface ContentWatch {
  /**
   * Takes one line, or a few, for the terminal; problems, once each when they appear, also as they are.
   */
  log: (text: string, problem?: Problem) => void;
  /** Called repeatedly during work that leaves the event loop no time. */
  onProgress?: () => void;
  /** Called for each change once the index has it. */
  onUpdate?: () => void;
  /** Called after that if there are pictures in the index. */
  onPictures?: () => void;
  /**
   * Called with the time since when the content folder as a whole cannot be read, in milliseconds since the epoch; and
   * `undefined` once it is back.
   */
  onFault?: (since: number | undefined) => void;
  /** The program that reads files in other threads, where the index has to be rebuilt. */
  reader?: URL;
}

/** Keeps an index up to date. */
export interface ContentWatcher {
  /**
   * Checks the whole folder; while the index is being made, once that is done.
   *
   * @returns whether the index has all the content; it waits at most a second for a file that is
   * still being written
   */
  look(): Promise<boolean>;
  /** Records under which keys variants of pictures have been made, or have disappeared. */
  takeInMade(keys: readonly string[]): void;
  stop(): void;
}

/**
 * Updates the index, and keeps it up to date while the content folder changes, is replaced, or
 * disappears and comes back.
 *
 * @returns once the index is up to date
 */
export async function watchContent(
  places: IndexPlaces,
  watch: ContentWatch,
): Promise<ContentWatcher> {
  const watching = new ContentWatching(places, watch);
  await watching.start();
  return {
    look: () => watching.look(),
    takeInMade: (keys) => watching.takeInMade(keys),
    stop: () => watching.stop(),
  };
}

class ContentWatching {
  private readonly index: IndexReader;
  private readonly updater: IndexUpdater;
  private readonly problems: ProblemReports;
  private readonly fault: FolderFault;
  private readonly watcher: FolderWatcher;
  private readonly undecided: UndecidedBodies;
  private readonly timers: Timers = {};

  private isReady = false;
  private isStopped = false;
  private making = Promise.resolve();
  /** The files to check again because they were being written. */
  private unsettled: Heard = [];
  /** Why file events do not report all changes. */
  private deaf: string | undefined;
  /**
   * Why the last update failed; empty if it did not. An error that recurs every second is reported
   * once.
   */
  private failure = '';
  private last = { files: 0, tookMs: 0 };
  private verifyAllAt = 0;

  constructor(
    private readonly places: IndexPlaces,
    private readonly told: ContentWatch,
  ) {
    this.index = openIndexReader(places.indexFile, {
      make: () => void updateIndex(places, { now: now() }),
    });
    this.updater = new IndexUpdater(places);
    const find = newProblems(this.index, places.contentDir);
    this.problems = new ProblemReports(find, told.log, (error) => this.fail(error));
    this.fault = new FolderFault(told);
    this.undecided = new UndecidedBodies(places, this.index, told.reader, {
      onDecided: () => this.hear('anything'),
      onFailure: (error) => this.fail(error),
    });
    this.watcher = new FolderWatcher(places.contentDir, {
      onChange: (heard) => void this.update(heard),
      onDeaf: (reason) => this.setDeaf(reason),
      onExchange: (folder) => this.logExchange(folder),
      quiet: places.view === 'desk' ? AT_ONCE : WHEN_SETTLED,
      follows: isContentSubfolder,
    });
  }

  async start(): Promise<void> {
    this.timers.beat = setInterval(() => this.beat(), BEAT_MS);
    this.making = this.make();
    await this.making;
    // Without a content folder there is nothing to make an index from; an existing one stays.
    while (!this.isStopped && !existsSync(this.places.indexFile) && this.isAtFault()) {
      await sleep(BEAT_MS);
      await this.making;
    }
    if (this.isStopped) return;
    this.lookLater();
    // Later: there may be many, and the index is being waited for.
    this.timers.first = setTimeout(() => {
      // What changed while the index was made.
      this.update('anything');
      this.tellPictures();
      this.problems.later('anything');
      this.problems.now();
    }, 0);
  }

  async look(): Promise<boolean> {
    await this.making;
    for (let looks = 0; looks < MAX_LOOKS; looks++) {
      const outcome = this.update('anything');
      if (outcome !== 'settling') return outcome === 'looked';
      await sleep(SETTLES_MS);
    }
    return true;
  }

  takeInMade(keys: readonly string[]): void {
    if (this.isStopped) return;
    try {
      if (this.updater.takeInMade(keys)) this.told.onUpdate?.();
    } catch (error) {
      this.fail(error);
    }
    this.tellPictures();
  }

  /** Their variants have to be made. */
  private tellPictures(): void {
    try {
      if (hasPictures(this.index)) this.told.onPictures?.();
    } catch (error) {
      this.fail(error);
    }
  }

  stop(): void {
    this.isStopped = true;
    clearInterval(this.timers.beat);
    for (const timer of ['look', 'settle', 'first'] as const) clearTimeout(this.timers[timer]);
    this.problems.stop();
    this.watcher.close();
    this.undecided.stop();
    this.index.close();
    this.updater.close();
  }

  private options(): UpdateOptions {
    const { onProgress } = this.told;
    return { now: now(), ...(onProgress && { onProgress }) };
  }

  private isAtFault(): boolean {
    return contentFault(this.places.contentDir) !== undefined;
  }

  /** Brings the index up to date with the events received. */
  private update(heard: Heard): Look {
    if (!this.isReady) return 'failed';
    let summary: UpdateSummary;
    try {
      const options = { ...this.options(), isPatient: this.places.view !== 'desk' };
      summary =
        heard === 'anything'
          ? this.timed(() => this.updater.update(heard, options))
          : this.updater.update(heard, options);
    } catch (error) {
      this.fail(error);
      // Nobody says it again: what was heard would be missing until everything is checked.
      this.updateLater(heard, Math.max(BEAT_MS, this.last.tookMs * FAILING_SHARE));
      return 'failed';
    }
    this.failure = '';
    const { read, deleted, settling, rebuilt } = summary;
    if (settling > 0) this.updateLater(heard);
    this.undecided.decide();
    if (rebuilt || read + deleted > 0) this.hear(heard);
    return settling > 0 ? 'settling' : 'looked';
  }

  /** A check of everything, with its duration. */
  private timed(work: () => UpdateSummary): UpdateSummary {
    const begun = performance.now();
    const summary = work();
    this.last = { files: summary.files, tookMs: performance.now() - begun };
    return summary;
  }

  /** The index has changed: pages are notified now, and problems are reported a little later. */
  private hear(heard: Heard): void {
    this.told.onUpdate?.();
    this.tellPictures();
    this.problems.later(heard);
  }

  private updateLater(heard: Heard, waitMs = SETTLES_MS): void {
    this.unsettled = mergeHeard(this.unsettled, heard);
    if (this.timers.settle) return;
    this.timers.settle = setTimeout(() => {
      this.timers.settle = undefined;
      const due = this.unsettled;
      this.unsettled = [];
      this.update(due);
    }, waitMs);
  }

  /** Events can be lost or missing, so everything is checked now and then. */
  private lookLater(): void {
    const hasEvents = this.deaf === undefined;
    const isLocal = isContentOnLocalDisk(this.places.contentDir);
    clearTimeout(this.timers.look);
    this.timers.look = setTimeout(
      () => this.lookAtAll(),
      lookInterval({ hasEvents, isLocal, ...this.last }),
    );
  }

  private lookAtAll(): void {
    this.update('anything');
    this.lookLater();
  }

  /** Makes the index if there is none, or if it has to be replaced. */
  private async make(): Promise<void> {
    this.isReady = false;
    const options = this.options();
    try {
      const { reader } = this.told;
      if (reader) await this.updater.updateInThreads({ ...options, reader });
      else this.updater.update('anything', options);
    } catch (error) {
      this.fail(error);
    }
    this.isReady = true;
  }

  private beat(): void {
    const fault = contentFault(this.places.contentDir);
    if (this.fault.isOver(fault)) {
      this.watcher.verify();
      this.update('anything');
    }
    if (fault === undefined) this.verify();
    if (!this.isReady || existsSync(this.places.indexFile)) return;
    this.making = this.make();
    void this.making.then(() => {
      this.told.onUpdate?.();
      // What changed meanwhile.
      this.update('anything');
    });
  }

  private verify(): void {
    const begun = performance.now();
    const all = begun >= this.verifyAllAt;
    this.watcher.verify(all);
    const ended = performance.now();
    if (all) this.verifyAllAt = ended + (ended - begun) * VERIFYING_SHARE;
  }

  private setDeaf(reason: string | undefined): void {
    this.deaf = reason;
    this.told.log(
      reason === undefined
        ? 'File events report all content changes again.'
        : `File events do not report all content changes (${escapeForTerminal(reason)}): the folder is checked every 2 s, or every 30 s if it has more than 10,000 files or is not on a disk of this machine.`,
    );
    if (this.isReady) this.lookLater();
  }

  private logExchange(folder: string): boolean {
    // The empty one that an unmounted disk leaves.
    if (this.isAtFault()) return false;
    const which = folder === '' ? 'the content folder' : `${folder}/`;
    this.told.log(`Another folder has taken the place of ${which}: it is watched from now on.`);
    return true;
  }

  private fail(error: unknown): void {
    // It is reported once it has lasted.
    if (error instanceof ContentFolderFault) return;
    const message = error instanceof Error ? error.message : String(error);
    if (message === this.failure) return;
    this.failure = message;
    this.told.log(`The index was not updated: ${escapeForTerminal(message)}`);
  }
}

type Timers = Partial<Record<'beat' | 'look' | 'settle' | 'first', NodeJS.Timeout | undefined>>;
