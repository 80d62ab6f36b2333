import { formatProblem, type Problem } from '@/lib/checking/problem';
import { now } from '@/lib/clock';
import { allProblems } from './archive-index/problem-queries';
import { type IndexReader, openIndexReader } from './archive-index/reader';
import {
  type IndexPlaces,
  type UpdateSummary,
  updateHinted,
  updateIndex,
} from './archive-index/update';
import { type Heard, watchFolder } from './folder-watcher';

/** The whole folder is looked at this often even when nothing was heard: events can be lost. */
const LOOK_EVERY_MS = 30_000;

export interface ContentWatch {
  /** Takes one line, or a few, for the terminal: problems, once each when they appear. */
  log: (text: string) => void;
  /** Is told of each change once the index has it. */
  onUpdate?: (heard: Heard) => void;
}

/**
 * Keeps the index up to date while the content folder changes.
 *
 * @returns stops it
 */
export function watchContent(places: IndexPlaces, { log, onUpdate }: ContentWatch): () => void {
  const index = openIndexReader(places.indexFile, () => {
    updateIndex(places, { now: now() });
  });
  const tell = newProblems(index);

  const look = (heard: Heard, update: () => UpdateSummary, isFirst = false): void => {
    try {
      const { read, deleted, rebuilt } = update();
      const changed = rebuilt || read + deleted > 0;
      if (changed && !isFirst) onUpdate?.(heard);
      if (changed || isFirst) for (const problem of tell()) log(formatProblem(problem));
    } catch (error) {
      log(`The index was not updated: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const lookAtAll = (isFirst = false): void =>
    look('anything', () => updateIndex(places, { now: now() }), isFirst);

  lookAtAll(true);
  const stopWatching = watchFolder(
    places.contentDir,
    (heard) => {
      if (heard === 'anything') lookAtAll();
      else look(heard, () => updateHinted(places, heard, { now: now() }));
    },
    (error) =>
      log(
        `Watching the content folder failed (${error.message}): it is looked at every ${LOOK_EVERY_MS / 1000} s.`,
      ),
  );
  const looking = setInterval(() => lookAtAll(), LOOK_EVERY_MS);
  return () => {
    clearInterval(looking);
    stopWatching();
    index.close();
  };
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
