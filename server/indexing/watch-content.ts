import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { filesOfSlug } from '@/lib/archive-index/address-queries';
import { checkBodies } from '@/lib/archive-index/check-bodies';
import { undecidedBodies } from '@/lib/archive-index/held-queries';
import type { IndexPlaces } from '@/lib/archive-index/index-file';
import { placed } from '@/lib/archive-index/placed';
import { allProblems } from '@/lib/archive-index/problem-queries';
import { type IndexReader, openIndexReader } from '@/lib/archive-index/reader';
import { IndexUpdater, updateIndex } from '@/lib/archive-index/update';
import { escapeForTerminal } from '@/lib/checking/escape-text';
import { formatProblem, type Problem } from '@/lib/checking/problem';
import { now } from '@/lib/clock';
import { slugOf } from '@/lib/content/read-article';
import { SETTLES_MS } from '@/lib/content/settling';
import { AT_ONCE, type Heard, WHEN_SETTLED, watchFolder } from './folder-watcher';

/** The whole folder is looked at this often even when nothing was heard: events can be lost. */
const LOOK_EVERY_MS = 30_000;

/** An index that somebody has deleted is noticed after so long. */
const MISSING_EVERY_MS = 1000;

/** New problems are told when nothing has changed for so long. */
const TELL_AFTER_MS = 300;

/** Who has something looked at does not wait for a file that is written for longer. */
const MOST_LOOKS = 4;

/** What came of a look. */
type Look = 'looked' | 'settling' | 'failed';

export interface ContentWatch {
  /** Takes one line, or a few, for the terminal: problems, once each when they appear. */
  log: (text: string) => void;
  /** Is told of each change once the index has it. */
  onUpdate?: () => void;
  /** The program that reads files in other threads, where the index has to be made anew. */
  reader?: URL;
}

/** What keeps an index up to date. */
export interface ContentWatcher {
  /**
   * Looks at the whole folder; while the index is being made, once that is done.
   *
   * @returns whether the index has what was there; for a file that is still being written nobody waits
   *   longer than a second
   */
  look(): Promise<boolean>;
  stop(): void;
}

/**
 * Brings the index up to date, and keeps it so while the content folder changes.
 *
 * @returns once the index is up to date
 */
export async function watchContent(
  places: IndexPlaces,
  { log, onUpdate, reader }: ContentWatch,
): Promise<ContentWatcher> {
  const index = openIndexReader(places.indexFile, {
    make: () => void updateIndex(places, { now: now() }),
  });
  const updater = new IndexUpdater(places);
  const tellNew = newProblems(index, places.contentDir);
  let untold: Heard = [];
  const tell = (): void => {
    const heard = untold;
    untold = [];
    for (const problem of tellNew(heard)) log(formatProblem(problem));
  };
  const failed = (error: unknown): void => {
    // It may name files.
    const reason = error instanceof Error ? error.message : String(error);
    log(`The index was not updated: ${escapeForTerminal(reason)}`);
  };

  let telling: NodeJS.Timeout | undefined;
  let isReady = false;
  let isStopped = false;
  let making = Promise.resolve();
  let later: Heard = [];
  let looking: NodeJS.Timeout | undefined;
  const lookLater = (heard: Heard): void => {
    later = both(later, heard);
    looking ??= setTimeout(() => {
      looking = undefined;
      const due = later;
      later = [];
      look(due);
    }, SETTLES_MS);
  };
  let deciding: Promise<void> | undefined;
  let isMoreToDecide = false;
  /** Checks beside, in a thread, what nobody shows before it was checked. Other changes go on. */
  const decide = (): void => {
    if (!reader || isStopped) return;
    if (deciding) {
      isMoreToDecide = true;
      return;
    }
    if (undecidedBodies(index) === 0) return;
    isMoreToDecide = false;
    const options = { now: now(), reader, undecidedOnly: true };
    deciding = checkBodies(places, options)
      .then(({ checked }) => {
        if (checked === 0 || isStopped) return;
        onUpdate?.();
        untold = 'anything';
        clearTimeout(telling);
        telling = setTimeout(tell, TELL_AFTER_MS);
      }, failed)
      .finally(() => {
        deciding = undefined;
        if (isMoreToDecide) decide();
      });
  };
  const look = (heard: Heard): Look => {
    if (!isReady) return 'failed';
    const options = { now: now(), isPatient: places.view !== 'desk' };
    try {
      const { read, deleted, settling, rebuilt } = updater.update(heard, options);
      if (settling > 0) lookLater(heard);
      const outcome = settling === 0 ? 'looked' : 'settling';
      decide();
      if (!rebuilt && read + deleted === 0) return outcome;
      onUpdate?.();
      untold = both(untold, heard);
      // Later: it asks about all files, and somebody waits for the page.
      clearTimeout(telling);
      telling = setTimeout(tell, TELL_AFTER_MS);
      return outcome;
    } catch (error) {
      failed(error);
      return 'failed';
    }
  };
  const stopWatching = watchFolder(
    places.contentDir,
    look,
    ({ message }) =>
      log(
        `Watching the content folder failed (${escapeForTerminal(message)}): it is looked at every ${LOOK_EVERY_MS / 1000} s.`,
      ),
    places.view === 'desk' ? AT_ONCE : WHEN_SETTLED,
  );
  const regularly = setInterval(look, LOOK_EVERY_MS, 'anything');
  const update = async (): Promise<void> => {
    isReady = false;
    try {
      if (reader) await updater.updateInThreads({ now: now(), reader });
      else updater.update('anything', { now: now() });
    } catch (error) {
      failed(error);
    }
    isReady = true;
  };
  const seeing = setInterval(() => {
    if (!isReady || existsSync(places.indexFile)) return;
    making = update();
    void making.then(() => {
      onUpdate?.();
      // What changed meanwhile.
      look('anything');
    });
  }, MISSING_EVERY_MS);
  making = update();
  await making;
  // Later: there may be many, and somebody waits for the index.
  telling = setTimeout(() => {
    // What changed while the index was made.
    look('anything');
    untold = 'anything';
    tell();
  }, 0);
  return {
    look: async () => {
      await making;
      for (let looks = 0; looks < MOST_LOOKS; looks++) {
        const outcome = look('anything');
        if (outcome !== 'settling') return outcome === 'looked';
        await sleep(SETTLES_MS);
      }
      return true;
    },
    stop: () => {
      isStopped = true;
      clearTimeout(telling);
      clearTimeout(looking);
      clearInterval(regularly);
      clearInterval(seeing);
      stopWatching();
      index.close();
      updater.close();
    },
  };
}

function both(one: Heard, other: Heard): Heard {
  return one === 'anything' || other === 'anything' ? 'anything' : [...one, ...other];
}

/**
 * Gives, at each call, the problems that were not there at the call before. After a change of articles
 * only these are looked at: to ask about all files takes a second for 10,000.
 */
function newProblems(index: IndexReader, contentDir: string): (heard: Heard) => Problem[] {
  const known = new Map<string, Set<string>>();
  const inFiles = (files: readonly string[]) =>
    files.flatMap((file) => allProblems(index, { file, now: now() }));
  // Two files with one slug are each wrong because of the other.
  const withTwins = (files: readonly string[]) => [
    ...new Set([...files, ...files.flatMap((file) => filesOfSlug(index, slugOf(file)))]),
  ];
  return (heard) => {
    const files =
      heard !== 'anything' && heard.every((file) => file.startsWith('articles/'))
        ? withTwins(heard)
        : undefined;
    const found = files ? inFiles(files) : allProblems(index, { now: now() });
    const problems = placed(contentDir, found);
    const fresh = problems.filter(
      (problem) => !known.get(problem.file)?.has(JSON.stringify(problem)),
    );
    if (files) for (const file of files) known.delete(file);
    else known.clear();
    for (const problem of problems) {
      const ofFile = known.get(problem.file) ?? new Set();
      known.set(problem.file, ofFile.add(JSON.stringify(problem)));
    }
    return fresh;
  };
}
