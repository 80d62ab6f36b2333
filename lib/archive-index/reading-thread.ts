import { availableParallelism } from 'node:os';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { DONE, IS_READY, type ReadingOf, type Shared, type Task, type Work } from './reading-work';

/**
 * The longest that a file may take, in milliseconds, among others or alone. Processor time counts,
 * shared by all threads at work, since the machine may be busy with something else; but no wait is
 * endless.
 */
const MAX_MS = 10_000;
const MAX_WAIT_MS = 60_000;

/** How often the progress of a thread is checked, in milliseconds. */
const LOOK_MS = 500;

/** All threads of this process that may be working. */
const atWork = new Set<unknown>();

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * A thread that reads files within limits of time and memory, and answers in the order in which it
 * is asked. A thread that ends, or takes too long, is replaced by another, which goes on with the
 * files it has not begun.
 */
export class ReadingThread<Name extends keyof Work> {
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

  /** @returns `undefined` if one of the files ended the thread, or took too long */
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

  /** Another thread goes on with the files that this one has not begun. */
  private fail(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    void worker.terminate();
    // A thread that cannot even start fails whatever it has to read.
    if (!this.isReady) {
      for (const { reject } of this.waiting.splice(0)) reject(error);
      return;
    }
    this.waiting.shift()?.resolve(undefined);
    for (const { task } of this.waiting) this.running().postMessage(task);
  }
}
