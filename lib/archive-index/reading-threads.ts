import { availableParallelism } from 'node:os';
import { type MessagePort, Worker } from 'node:worker_threads';
import type { FileOnDisk } from '@/lib/content/content-folder';
import type { ReadContext } from '@/lib/content/read-article';
import { readBody, readFile } from './read-file';

/** With fewer files it takes longer to start the threads than to read them. */
export const WORTH_THREADS = 1000;

/** Files a message. */
const BATCH = 32;

/** Batches that a thread has before it, so that it does not wait while texts are written. */
const AHEAD = 16;

/** Without a limit V8 takes a share of all memory before it clears up. */
const MEMORY = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 32 };

/** One thread writes the index, and keeps no more than so many readers busy. */
const MOST_THREADS = 4;

/** What threads can be asked for of a file: to read it without its body, or its body alone. */
const WORK = {
  files: (contentDir: string, file: FileOnDisk, context: ReadContext) =>
    readFile(contentDir, file, context, 'frontmatter'),
  bodies: readBody,
};

type Work = typeof WORK;
type FileFor<Name extends keyof Work> = Parameters<Work[Name]>[1];
type ReadingOf<Name extends keyof Work> = ReturnType<Work[Name]>;

interface Task<Name extends keyof Work> {
  work: Name;
  contentDir: string;
  files: readonly FileFor<Name>[];
  context: ReadContext;
}

/** The other side of `readInThreads`: reads what is asked for, until the thread is ended. */
export function serveReadings(port: MessagePort): void {
  port.on('message', (task: Task<'files'> | Task<'bodies'>) => {
    const { contentDir, context } = task;
    port.postMessage(
      task.work === 'files'
        ? task.files.map((file) => WORK.files(contentDir, file, context))
        : task.files.map((file) => WORK.bodies(contentDir, file, context)),
    );
  });
}

/**
 * Reads files in other threads, as many as there are cores.
 *
 * @param program calls `serveReadings` with the port of its parent
 * @returns the readings, in the order of the files
 * @throws Error when a thread fails
 */
export async function* readInThreads<Name extends keyof Work>(
  program: URL,
  work: Name,
  contentDir: string,
  files: readonly FileFor<Name>[],
  context: ReadContext,
): AsyncGenerator<ReadingOf<Name>> {
  const count = Math.min(MOST_THREADS, availableParallelism());
  const threads = Array.from({ length: count }, () => new ReadingThread<Name>(program));
  const asked: Promise<ReadingOf<Name>[]>[] = [];
  let begun = 0;
  const ask = (): void => {
    const batch = files.slice(begun * BATCH, (begun + 1) * BATCH);
    const thread = threads[begun % count];
    if (batch.length === 0 || !thread) return;
    begun++;
    asked.push(thread.read({ work, contentDir, files: batch, context }));
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

/** Answers in the order in which it is asked. */
class ReadingThread<Name extends keyof Work> {
  private readonly worker: Worker;
  private readonly waiting: {
    resolve: (readings: ReadingOf<Name>[]) => void;
    reject: (error: Error) => void;
  }[] = [];
  private failure: Error | undefined;

  constructor(program: URL) {
    this.worker = new Worker(program, { resourceLimits: MEMORY });
    this.worker.on('message', (readings: ReadingOf<Name>[]) =>
      this.waiting.shift()?.resolve(readings),
    );
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', (code) => this.fail(new Error(`a reading thread ended (${code})`)));
  }

  read(task: Task<Name>): Promise<ReadingOf<Name>[]> {
    const answer = new Promise<ReadingOf<Name>[]>((resolve, reject) => {
      if (this.failure) reject(this.failure);
      else this.waiting.push({ resolve, reject });
    });
    // Who waits for it may be told only after another answer has failed.
    answer.catch(() => {});
    this.worker.postMessage(task);
    return answer;
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: Error): void {
    this.failure ??= error;
    for (const { reject } of this.waiting.splice(0)) reject(this.failure);
  }
}
