import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import path from 'node:path';

/** What may have changed: files, by their path in the folder; or anything, when that is not known. */
export type Heard = readonly string[] | 'anything';

/** When a burst of events is over. */
export interface Quiet {
  /** None has come for so long, in milliseconds: an editor truncates, writes, renames. */
  forMs: number;
  /** They have kept coming for so long, in milliseconds. */
  longestMs: number;
}

/** For who waits for what was saved. */
export const AT_ONCE: Quiet = { forMs: 6, longestMs: 60 };

/** For what must be whole: nobody sees a file while it is being written. */
export const WHEN_SETTLED: Quiet = { forMs: 300, longestMs: 1200 };

/** More files than this at once are a checkout: looking at all of them is then as fast. */
const MOST_HINTS = 200;

/**
 * Watches a folder and all below it. On Linux one watcher a folder: Node's own recursive one takes one
 * for each file there, which a hundred thousand articles exhaust.
 *
 * @param folder absolute path
 * @param onChange is told once for a burst of events
 * @param onError is told that nothing, or not everything, is heard any more
 * @returns stops it
 */
export function watchFolder(
  folder: string,
  onChange: (heard: Heard) => void,
  onError: (error: Error) => void,
  quiet: Quiet = AT_ONCE,
): () => void {
  const gathered = gather(onChange, quiet);
  const watchers =
    process.platform === 'linux'
      ? new FolderWatchers(folder, gathered.add, onError)
      : new NativeWatcher(folder, gathered.add, onError);
  return () => {
    gathered.stop();
    watchers.close();
  };
}

function gather(onChange: (heard: Heard) => void, { forMs, longestMs }: Quiet) {
  const files = new Set<string>();
  let anything = false;
  let since: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    const heard = anything || files.size > MOST_HINTS ? 'anything' : [...files];
    files.clear();
    anything = false;
    since = undefined;
    onChange(heard);
  };
  return {
    add: (file: string | undefined): void => {
      if (file === undefined) anything = true;
      else files.add(file);
      since ??= performance.now();
      const left = since + longestMs - performance.now();
      clearTimeout(timer);
      timer = setTimeout(tell, Math.max(0, Math.min(forMs, left)));
    },
    stop: () => clearTimeout(timer),
  };
}

/** Says which file changed, by its path in the folder; `undefined` when that is not known. */
type Add = (file: string | undefined) => void;

/** One watcher for all, where the system has such a thing. */
class NativeWatcher {
  private readonly watcher: FSWatcher | undefined;

  constructor(folder: string, add: Add, onError: (error: Error) => void) {
    try {
      this.watcher = watch(folder, { recursive: true }, (_, name) =>
        add(name === null ? undefined : name.split(path.sep).join('/')),
      );
      this.watcher.on('error', onError);
    } catch (error) {
      onError(asError(error));
    }
  }

  close(): void {
    this.watcher?.close();
  }
}

/** A watcher for each folder, kept up to date as folders come and go. */
class FolderWatchers {
  private readonly watchers = new Map<string, FSWatcher>();

  constructor(
    private readonly root: string,
    private readonly add: Add,
    private readonly onError: (error: Error) => void,
  ) {
    this.watch('');
  }

  close(): void {
    for (const watcher of this.watchers.values()) watcher.close();
    this.watchers.clear();
  }

  private watch(folder: string): void {
    const absolute = path.join(this.root, folder);
    try {
      const watcher = watch(absolute, (_, name) => this.heard(folder, name));
      watcher.on('error', (error) => {
        this.forget(folder);
        this.onError(error);
      });
      this.watchers.set(folder, watcher);
      for (const entry of readdirSync(absolute, { withFileTypes: true })) {
        const inside = path.posix.join(folder, entry.name);
        if (entry.isDirectory() && !this.watchers.has(inside)) this.watch(inside);
      }
    } catch (error) {
      this.forget(folder);
      // A folder below may have gone again before it was watched.
      if (folder === '' || isOutOfWatchers(error)) this.onError(asError(error));
    }
  }

  private heard(folder: string, name: string | null): void {
    if (name === null) {
      this.add(undefined);
      return;
    }
    const file = path.posix.join(folder, name);
    const isFolder = statSync(path.join(this.root, file), { throwIfNoEntry: false })?.isDirectory();
    if (!isFolder && !this.watchers.has(file)) {
      this.add(file);
      return;
    }
    // One that was renamed or made anew is another folder, under the same name or not.
    this.forget(file);
    if (isFolder) this.watch(file);
    this.add(undefined);
  }

  private forget(folder: string): void {
    for (const [watched, watcher] of this.watchers) {
      if (watched !== folder && !watched.startsWith(`${folder}/`)) continue;
      watcher.close();
      this.watchers.delete(watched);
    }
  }
}

/** The limit of the system (fs.inotify.max_user_watches) or of open files. */
function isOutOfWatchers(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOSPC', 'EMFILE'].includes(String(error.code))
  );
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
