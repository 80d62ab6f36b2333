import { formatProblem, type Problem } from '@/lib/checking/problem';
import { now } from '@/lib/clock';
import { allProblems } from './archive-index/problem-queries';
import { type IndexReader, openIndexReader } from './archive-index/reader';
import {
  type IndexPlaces,
  updateHinted,
  updateIndex,
  updateIndexInThreads,
} from './archive-index/update';
import { type Heard, watchFolder } from './folder-watcher';

/** The whole folder is looked at this often even when nothing was heard: events can be lost. */
const LOOK_EVERY_MS = 30_000;

export interface ContentWatch {
  /** Takes one line, or a few, for the terminal: problems, once each when they appear. */
  log: (text: string) => void;
  /** Is told of each change once the index has it. */
  onUpdate?: () => void;
  /** The program that reads files in other threads, where the index has to be made anew. */
  reader?: URL;
}

/**
 * Brings the index up to date, and keeps it so while the content folder changes.
 *
 * @returns stops it; once the index is up to date
 */
export async function watchContent(
  places: IndexPlaces,
  { log, onUpdate, reader }: ContentWatch,
): Promise<() => void> {
  const index = openIndexReader(places.indexFile, () => {
    updateIndex(places, { now: now() });
  });
  const tellNew = newProblems(index);
  const tell = (): void => {
    for (const problem of tellNew()) log(formatProblem(problem));
  };
  const failed = (error: unknown): void => {
    log(`The index was not updated: ${error instanceof Error ? error.message : String(error)}`);
  };

  let isReady = false;
  const look = (heard: Heard): void => {
    if (!isReady) return;
    const options = { now: now() };
    try {
      const { read, deleted, rebuilt } =
        heard === 'anything' ? updateIndex(places, options) : updateHinted(places, heard, options);
      if (!rebuilt && read + deleted === 0) return;
      onUpdate?.();
      tell();
    } catch (error) {
      failed(error);
    }
  };
  const stopWatching = watchFolder(places.contentDir, look, ({ message }) =>
    log(
      `Watching the content folder failed (${message}): it is looked at every ${LOOK_EVERY_MS / 1000} s.`,
    ),
  );
  const looking = setInterval(look, LOOK_EVERY_MS, 'anything');
  const first = reader
    ? updateIndexInThreads(places, { now: now(), reader })
    : Promise.resolve().then(() => updateIndex(places, { now: now() }));
  await first.catch(failed);
  isReady = true;
  // Later: there may be many, and somebody waits for the index.
  const telling = setTimeout(() => {
    // What changed while the index was made.
    look('anything');
    tell();
  }, 0);
  return () => {
    clearTimeout(telling);
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
