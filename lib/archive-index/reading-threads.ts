import { availableParallelism } from 'node:os';
import { type MessagePort, type ResourceLimits, Worker, workerData } from 'node:worker_threads';
import type { FileOnDisk } from '@/lib/content/content-folder';
import type { ReadContext } from '@/lib/content/read-article';
import { sizeIn } from '@/lib/content/stamp';
import { type IndexedFile, readBody, readFile, refused, refusedBody } from './read-file';

/** With fewer files it takes longer to start the threads than to read them. */
export const WORTH_THREADS = 1000;

/** Files a message, and bytes: what is made of a text takes hundreds of times its length. */
const MAX_BATCH = 32;
const MAX_BATCH_BYTES = 128 * 1024;

/** Batches that a thread has before it, so that it does not wait while texts are written. */
const AHEAD = 16;

/** In MiB. Without a limit V8 takes a share of all memory before it clears up. */
const MEMORY = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 32 };

/** The same for a file that is read alone: a table of 5,000 rows takes 400. */
const MEMORY_ALONE = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64 };

/**
 * No file takes longer, in milliseconds: not among others, and not alone. What counts is the time of the
 * processor, shared by all threads that are at work, since the machine may be busy with something else;
 * but nobody waits for ever.
 */
const MAX_MS = 10_000;
const MAX_WAIT_MS = 60_000;

/** How often it is looked whether a thread has got on, in milliseconds. */
const LOOK_MS = 500;

/** One thread writes the index, and keeps at most this many readers busy. */
const MOST_THREADS = 4;

/** What threads can be asked for of a file: to read it without its body, or its body alone. */
const WORK = {
  files: (contentDir: string, file: FileOnDisk, context: ReadContext) =>
    readFile(contentDir, file, context, 'frontmatter'),
  bodies: readBody,
};

/** What a file is found to be that cannot be read within the limits. */
const REFUSED: Record<keyof typeof WORK, (...of: Parameters<typeof refused>) => unknown> = {
  files: refused,
  bodies: refusedBody,
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
  const state = new Int32Array((workerData as Shared).state);
  Atomics.store(state, IS_READY, 1);
  const each = <File, Reading>(files: readonly File[], read: (file: File) => Reading): Reading[] =>
    files.map((file) => {
      const reading = read(file);
      Atomics.add(state, DONE, 1);
      return reading;
    });
  port.on('message', (task: Task<'files'> | Task<'bodies'>) => {
    const { contentDir, context } = task;
    port.postMessage(
      task.work === 'files'
        ? each(task.files, (file) => WORK.files(contentDir, file, context))
        : each(task.files, (file) => WORK.bodies(contentDir, file, context)),
    );
  });
}

/** What a thread shares with the one that started it: how many files it has read, whether it can. */
interface Shared {
  state: SharedArrayBuffer;
}

const DONE = 0;
const IS_READY = 1;

/**
 * Reads files in other threads, as many as there are cores. A file that takes a thread too long, or
 * more memory than it may have, is read once more alone, since the machine may be busy; when it does
 * so again it is in error, and all others go on.
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
    // It is needed only after those before it.
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

/** Reads the files of a task one after the other, each for itself. */
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

/** All threads of this process that may be at work. */
const atWork = new Set<unknown>();

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Answers in the order in which it is asked. */
class ReadingThread<Name extends keyof Work> {
  private worker: Worker | undefined;
  private state = new Int32Array(new SharedArrayBuffer(8));
  private waiting: {
    task: Task<Name>;
    resolve: (readings: ReadingOf<Name>[] | undefined) => void;
    reject: (error: Error) => void;
  }[] = [];
  private readonly looking: NodeJS.Timeout;
  private since = performance.now();
  private processorSince = processorMs();
  private seen = 0;

  constructor(
    private readonly program: URL,
    private readonly limits: ResourceLimits,
  ) {
    this.looking = setInterval(() => this.look(), LOOK_MS);
  }

  /** @returns `undefined` when the thread was ended by one of the files, or took too long for one */
  read(task: Task<Name>): Promise<ReadingOf<Name>[] | undefined> {
    return new Promise((resolve, reject) => {
      if (this.waiting.length === 0) this.begin();
      this.waiting.push({ task, resolve, reject });
      this.running().postMessage(task);
    });
  }

  async end(): Promise<void> {
    clearInterval(this.looking);
    atWork.delete(this);
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const state = new SharedArrayBuffer(8);
    this.state = new Int32Array(state);
    this.seen = 0;
    const workerData: Shared = { state };
    const worker = new Worker(this.program, { resourceLimits: this.limits, workerData });
    worker.on('message', (readings: ReadingOf<Name>[]) => this.waiting.shift()?.resolve(readings));
    worker.on('error', (error) => this.fail(worker, error));
    worker.on('exit', (code) => this.fail(worker, new Error(`a reading thread ended (${code})`)));
    this.worker = worker;
    return worker;
  }

  private look(): void {
    const done = Atomics.load(this.state, DONE);
    const isOn = done !== this.seen || this.waiting.length === 0 || !this.isReady;
    this.seen = done;
    if (this.waiting.length === 0) atWork.delete(this);
    if (isOn) this.begin();
    else if (this.worker && this.isTooLong()) {
      this.fail(this.worker, new Error('a reading thread took too long'));
    }
  }

  private begin(): void {
    this.since = performance.now();
    this.processorSince = processorMs();
    if (this.waiting.length > 0) atWork.add(this);
  }

  private isTooLong(): boolean {
    const waited = performance.now() - this.since;
    const worked = processorMs() - this.processorSince;
    const share = Math.min(Math.max(atWork.size, 1), availableParallelism());
    return waited > MAX_WAIT_MS || (waited > MAX_MS && worked > MAX_MS * share);
  }

  private get isReady(): boolean {
    return Atomics.load(this.state, IS_READY) === 1;
  }

  /** Another thread goes on with what this one has not begun. */
  private fail(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    void worker.terminate();
    // What cannot even start fails whatever it is to read.
    if (!this.isReady) {
      for (const { reject } of this.waiting.splice(0)) reject(error);
      return;
    }
    this.waiting.shift()?.resolve(undefined);
    for (const { task } of this.waiting) this.running().postMessage(task);
  }
}
