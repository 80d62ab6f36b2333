import { availableParallelism } from 'node:os';
import type { FileOnDisk } from '@/lib/content/content-folder';
import type { ReadContext } from '@/lib/content/read-article';
import { sizeIn } from '@/lib/content/stamp';
import type { IndexedFile } from './read-file';
import { ReadingThread } from './reading-thread';
import { type FileFor, REFUSED, type ReadingOf, type Task, type Work } from './reading-work';

/** With fewer files, starting the threads takes longer than reading the files. */
export const WORTH_THREADS = 1000;

/** Files and bytes per message: the result of a text takes hundreds of times its length. */
const MAX_BATCH = 32;
const MAX_BATCH_BYTES = 128 * 1024;

/** Batches that a thread has before it, so that it does not wait while texts are written. */
const AHEAD = 16;

/** In MiB. Without a limit V8 takes a share of all memory before it collects garbage. */
const MEMORY = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 32 };

/** The same for a file read alone: a table of 5,000 rows takes 400. */
const MEMORY_ALONE = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64 };

/** One thread writes the index, and keeps at most this many readers busy. */
const MOST_THREADS = 4;

/**
 * Reads files in other threads, as many as there are cores. A file that takes a thread too long, or
 * too much memory, is read once more, alone, since the machine may be busy. If it does so again it
 * is in error, and all others go on.
 *
 * @param program calls `serveReadings` with the port of its parent
 * @returns the readings, in the order of the files
 * @throws Error when no thread can be started
 */
export async function* readInThreads<Name extends keyof Work>(
  program: URL,
  work: Name,
  contentDir: string,
  files: readonly FileFor<Name>[],
  context: ReadContext,
): AsyncGenerator<ReadingOf<Name>> {
  const batches = batchesOf(files);
  const count = Math.min(MOST_THREADS, availableParallelism(), batches.length);
  const threads = Array.from({ length: count }, () => new ReadingThread<Name>(program, MEMORY));
  const asked: Promise<ReadingOf<Name>[]>[] = [];
  let begun = 0;
  const ask = (): void => {
    const batch = batches[begun];
    const thread = threads[begun % count];
    if (!batch || !thread) return;
    begun++;
    const task = { work, contentDir, files: batch, context };
    const readings = thread.read(task).then((read) => read ?? readAlone(program, task));
    // Nothing awaits this before the earlier ones, so a failure must not count as unhandled.
    readings.catch(() => {});
    asked.push(readings);
  };
  try {
    for (let ahead = 0; ahead < count * AHEAD; ahead++) ask();
    for (let batch = asked.shift(); batch; batch = asked.shift()) {
      const readings = await batch;
      ask();
      yield* readings;
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

function batchesOf<File extends FileOnDisk>(files: readonly File[]): File[][] {
  const batches: File[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const file of files) {
    const batch = batches.at(-1);
    bytes += sizeIn(file.stamp);
    if (batch && batch.length < MAX_BATCH && bytes <= MAX_BATCH_BYTES) batch.push(file);
    else {
      batches.push([file]);
      bytes = sizeIn(file.stamp);
    }
  }
  return batches;
}

/** Reads the files of a task one after another, each on its own. */
async function readAlone<Name extends keyof Work>(
  program: URL,
  { files, ...task }: Task<Name>,
): Promise<ReadingOf<Name>[]> {
  const thread = new ReadingThread<Name>(program, MEMORY_ALONE);
  const readings: ReadingOf<Name>[] = [];
  try {
    for (const file of files) {
      const [reading] = (await thread.read({ ...task, files: [file] })) ?? [
        REFUSED[task.work](task.contentDir, file as IndexedFile, task.context),
      ];
      readings.push(reading as ReadingOf<Name>);
    }
  } finally {
    await thread.end();
  }
  return readings;
}
