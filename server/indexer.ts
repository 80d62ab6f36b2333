import { type ChildProcess, spawn } from 'node:child_process';
import { within } from './within';

/** What the indexer (`tools/index.ts --watch`) says: it is ready, the index is another one, it has looked. */
export type IndexerReport = 'watching' | 'changed' | 'looked';
/** What it can be told. */
export type IndexerOrder = 'look';

/** Waits so long before a process that ended is started again, in milliseconds. */
const RESTART_MS = 2000;

/** Nobody waits longer for a look at the folder: it goes on all the same. In milliseconds. */
const LOOK_MS = 10_000;

/**
 * Keeps the index up to date, in a process of its own: reading thousands of files must not hold up
 * the one that answers readers. It ends with this process, however that ends.
 */
export class Indexer {
  private child: ChildProcess | undefined;
  private stopped = false;

  /** @param onChange is told that the index is another one */
  constructor(private readonly onChange: () => void) {}

  /** Resolves once it watches the folder (or has failed to, which it has said). */
  start(): Promise<void> {
    const child = spawn(process.execPath, indexerProgram(), {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.child = child;
    child.on('message', (report: IndexerReport) => {
      if (report === 'changed') this.onChange();
    });
    child.once('exit', (code) => {
      if (this.stopped) return;
      console.error(`The indexer ended (${code}): it is started again.`);
      setTimeout(() => void this.start(), RESTART_MS).unref();
    });
    return reported(child, 'watching');
  }

  /** Has the whole folder looked at now. */
  async look(): Promise<void> {
    const { child } = this;
    // The next one looks when it starts.
    if (!child?.connected) return;
    const looked = reported(child, 'looked');
    const order: IndexerOrder = 'look';
    child.send(order);
    await within(LOOK_MS, looked);
  }

  stop(): void {
    this.stopped = true;
    this.child?.kill();
  }
}

function indexerProgram(): string[] {
  return ['tools/run.mjs', 'tools/index.ts', '--watch'];
}

function reported(child: ChildProcess, wanted: IndexerReport): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      child.off('message', heard);
      child.off('exit', done);
      resolve();
    };
    const heard = (report: IndexerReport): void => {
      if (report === wanted) done();
    };
    child.on('message', heard);
    child.once('exit', done);
  });
}
