import { type FSWatcher, lstatSync, readdirSync, type Stats, statSync, watch } from 'node:fs';
import path from 'node:path';
import { AT_ONCE, EventGatherer, type Heard, type Quiet } from './gather-events';

export interface FolderWatch {
  /** Called once for a burst of events. */
  onChange: (heard: Heard) => void;
  /**
   * Called with the reason when some or all events no longer arrive, and with `undefined` once they
   * all do again.
   */
  onDeaf: (reason: string | undefined) => void;
  /**
   * Called with the path of a top folder that another has replaced; `''` for the folder itself.
   * Returns whether the new one counts from now on.
   */
  onExchange?: (folder: string) => boolean;
  quiet?: Quiet;
  /** Whether to watch a folder below, by its path; by default all except links. */
  follows?: (folder: string, isLink: boolean) => boolean;
}

/** A watched folder, as it was when its entries were last read. */
interface Watched {
  watcher: FSWatcher;
  identity: string;
  mtimeMs: number;
  /** Whether an event has come since. */
  heard: boolean;
}

/** Whether the system can watch a folder and everything below it. */
const IS_RECURSIVE = process.platform !== 'linux';

/**
 * Watches a folder and everything below it, on Linux with one watcher per folder: Node's own
 * recursive one takes one per file there, which a hundred thousand articles exhaust. A watcher
 * stays with the folder that it was opened for, wherever that is moved, so `verify` finds out where
 * another has taken its place.
 */
export class FolderWatcher {
  private readonly watched = new Map<string, Watched>();
  /** Folders that could not be watched because the system ran out of something. */
  private readonly unwatched = new Set<string>();
  /** The identity of each top folder, even while it is missing. */
  private readonly identities = new Map<string, string>();
  private readonly events: EventGatherer;
  /** Why some could not be. */
  private reason = '';
  private deaf: string | undefined;
  /** Whether something changed and no event has come since; and whether that has lasted. */
  private silence: 'none' | 'suspected' | 'certain' = 'none';

  /** @param root absolute path */
  constructor(
    private readonly root: string,
    private readonly told: FolderWatch,
  ) {
    this.events = new EventGatherer(told.onChange, told.quiet ?? AT_ONCE);
    this.watch('');
    this.tellDeaf();
  }

  /**
   * Checks whether the watched folders are still in their places, and whether folders have appeared
   * without an event, with one stat per folder. Call it about every second.
   *
   * @param all whether all folders are checked, or only the topmost
   */
  verify(all = true): void {
    if (this.silence === 'suspected') this.silence = 'certain';
    if (!this.watched.has('')) this.watch('');
    for (const [folder, { identity, mtimeMs, heard }] of [...this.watched]) {
      const now = this.watched.get(folder);
      if (!now || (!all && folder.includes('/'))) continue;
      const stats = statOf(this.absolute(folder));
      if (!stats || identityOf(stats) !== identity) {
        this.watchAnew(folder);
        continue;
      }
      now.heard = false;
      if (stats.mtimeMs === mtimeMs) continue;
      now.mtimeMs = stats.mtimeMs;
      if (!heard) {
        this.events.add(undefined);
        // It may be on its way.
        if (this.silence === 'none') this.silence = 'suspected';
      }
      this.descend(folder);
    }
    for (const folder of [...this.unwatched]) {
      if (!this.unwatched.delete(folder)) continue;
      this.watch(folder);
      // The rest would fail as well.
      if (this.unwatched.has(folder)) break;
    }
    this.tellDeaf();
  }

  close(): void {
    this.events.stop();
    for (const { watcher } of this.watched.values()) watcher.close();
    this.watched.clear();
  }

  private absolute(folder: string): string {
    return path.join(this.root, folder);
  }

  private watch(folder: string): void {
    const absolute = this.absolute(folder);
    try {
      const stats = statSync(absolute);
      if (!stats.isDirectory()) return;
      const watcher = watch(absolute, { recursive: IS_RECURSIVE }, (kind, name) =>
        this.hear(folder, kind, name),
      );
      watcher.on('error', (error) => {
        this.forget(folder);
        this.fail(folder, error);
        this.tellDeaf();
      });
      const { mtimeMs } = stats;
      this.watched.set(folder, { watcher, identity: identityOf(stats), mtimeMs, heard: false });
      if (!folder.includes('/')) this.compare(folder, identityOf(stats));
      this.descend(folder);
    } catch (error) {
      this.fail(folder, error);
    }
  }

  /** Watches the folders inside one that are not watched yet. */
  private descend(folder: string): void {
    let entries: ReturnType<typeof list>;
    try {
      entries = list(this.absolute(folder));
    } catch {
      // It is gone again, or unreadable; the check of all files reports that.
      return;
    }
    for (const entry of entries) {
      if (!entry.isDirectory() && !entry.isSymbolicLink()) continue;
      const inside = path.posix.join(folder, entry.name);
      // A recursive watcher does not follow links.
      if (IS_RECURSIVE && entry.isDirectory()) continue;
      if (this.watched.has(inside) || !this.follows(inside, entry.isSymbolicLink())) continue;
      // If there are no more watchers, the others would fail too.
      if (this.unwatched.size > 0) this.unwatched.add(inside);
      else this.watch(inside);
    }
  }

  private follows(folder: string, isLink: boolean): boolean {
    return this.told.follows?.(folder, isLink) ?? !isLink;
  }

  private hear(folder: string, kind: string, name: string | null): void {
    const watched = this.watched.get(folder);
    if (!watched) return;
    watched.heard = true;
    this.silence = 'none';
    // In names, bytes that are not UTF-8 arrive as something else.
    if (name === null || name.includes('\ufffd')) {
      this.events.add(undefined);
      return;
    }
    if (IS_RECURSIVE) {
      this.events.add(path.posix.join(folder, name.split(path.sep).join('/')));
      return;
    }
    // It reports its own name if it was itself moved, deleted or unmounted.
    if (kind === 'rename' && name === path.basename(this.absolute(folder))) this.watchAnew(folder);
    const entry = path.posix.join(folder, name);
    const isFolder = this.isFollowed(entry);
    if (!isFolder && !this.watched.has(entry) && !this.unwatched.has(entry)) {
      this.events.add(entry);
      return;
    }
    if (kind === 'change' && this.isStillWatched(entry)) {
      this.events.add(undefined);
      return;
    }
    // A folder that was renamed or recreated is another folder, whatever its name.
    this.watchAnew(entry);
    this.tellDeaf();
  }

  private isFollowed(entry: string): boolean {
    try {
      const stats = lstatSync(this.absolute(entry));
      const isLink = stats.isSymbolicLink();
      if (!isLink && !stats.isDirectory()) return false;
      return this.follows(entry, isLink);
    } catch {
      return false;
    }
  }

  private isStillWatched(folder: string): boolean {
    const stats = statOf(this.absolute(folder));
    const watched = this.watched.get(folder);
    return stats !== undefined && watched?.identity === identityOf(stats);
  }

  /** A folder may have been replaced, or may be missing. */
  private watchAnew(folder: string): void {
    this.forget(folder);
    this.watch(folder);
    this.events.add(undefined);
  }

  private compare(folder: string, identity: string): void {
    const before = this.identities.get(folder);
    if (before !== undefined && before !== identity) {
      if (this.told.onExchange?.(folder) === false) return;
      // Everything in a new folder is new, so one report is enough.
      if (folder === '') this.identities.clear();
    }
    this.identities.set(folder, identity);
  }

  private forget(folder: string): void {
    const isInside = (other: string) =>
      folder === '' || other === folder || other.startsWith(`${folder}/`);
    for (const [other, { watcher }] of this.watched) {
      if (!isInside(other)) continue;
      watcher.close();
      this.watched.delete(other);
    }
    for (const other of this.unwatched) if (isInside(other)) this.unwatched.delete(other);
  }

  private fail(folder: string, error: unknown): void {
    this.forget(folder);
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    // What is gone again, or may not be read, is named by the look at all files. That nobody may list
    // the folder itself is another matter: the files in it may be there all the same.
    const isOfOneEntry = OF_ONE_ENTRY.has(code) && !(folder === '' && IS_DENIED.has(code));
    if (isOfOneEntry) return;
    this.unwatched.add(folder);
    this.reason = error instanceof Error ? error.message : code;
  }

  private tellDeaf(): void {
    const silent = this.silence === 'certain' ? 'none came after a change' : undefined;
    const deaf = this.unwatched.size > 0 ? this.reason : silent;
    if ((deaf === undefined) === (this.deaf === undefined)) return;
    this.deaf = deaf;
    this.told.onDeaf(deaf);
  }
}

/** Errors that concern only one folder. */
const IS_DENIED = new Set(['EACCES', 'EPERM']);
const OF_ONE_ENTRY = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', ...IS_DENIED]);

function list(absolute: string) {
  return readdirSync(absolute, { withFileTypes: true });
}

function statOf(absolute: string): Stats | undefined {
  try {
    return statSync(absolute);
  } catch {
    return undefined;
  }
}

function identityOf({ dev, ino }: Stats): string {
  return `${dev}:${ino}`;
}
