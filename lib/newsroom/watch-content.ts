import { type FSWatcher, watch } from 'node:fs';
import { formatProblem, type Problem } from '@/lib/checking/problem';
import { now } from '@/lib/clock';
import { allProblems } from './archive-index/problem-queries';
import { type IndexReader, openIndexReader } from './archive-index/reader';
import { type IndexPlaces, updateIndex } from './archive-index/update';

/** A burst of events (an editor that writes twice, a checkout) is waited out for so long, in ms. */
const SETTLE_MS = 40;

/** The folder is looked at this often even when nothing was heard: events can be lost. */
const LOOK_EVERY_MS = 30_000;

/**
 * Keeps the index up to date while the content folder changes. Problems that appear are logged once.
 *
 * @param log takes one line, or a few
 * @returns stops it
 */
export function watchContent(places: IndexPlaces, log: (text: string) => void): () => void {
  const index = openIndexReader(places.indexFile, () => {
    updateIndex(places, { now: now() });
  });
  const tell = newProblems(index);
  let waiting: NodeJS.Timeout | undefined;

  const look = (isFirst: boolean): void => {
    waiting = undefined;
    try {
      const { read, deleted } = updateIndex(places, { now: now() });
      if (isFirst || read + deleted > 0) for (const problem of tell()) log(formatProblem(problem));
    } catch (error) {
      log(`The index was not updated: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const soon = (): void => {
    waiting ??= setTimeout(look, SETTLE_MS, false);
  };

  look(true);
  const watcher = startWatcher(places.contentDir, soon, log);
  const looking = setInterval(look, LOOK_EVERY_MS, false);
  return () => {
    clearInterval(looking);
    clearTimeout(waiting);
    watcher?.close();
    index.close();
  };
}

function startWatcher(
  folder: string,
  onEvent: () => void,
  log: (text: string) => void,
): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { recursive: true }, onEvent);
    watcher.on('error', (error) => {
      log(
        `Watching the content folder failed (${error.message}): it is looked at every ${LOOK_EVERY_MS / 1000} s.`,
      );
    });
    return watcher;
  } catch (error) {
    log(
      `The content folder cannot be watched (${String(error)}): it is looked at every ${LOOK_EVERY_MS / 1000} s.`,
    );
    return undefined;
  }
}

/** Gives, at each call, the problems that were not there at the call before. */
function newProblems(index: IndexReader): () => Problem[] {
  let known = new Set<string>();
  return () => {
    const problems = allProblems(index);
    const fresh = problems.filter((problem) => !known.has(JSON.stringify(problem)));
    known = new Set(problems.map((problem) => JSON.stringify(problem)));
    return fresh;
  };
}
