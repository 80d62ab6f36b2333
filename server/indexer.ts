import { type ChildProcess, spawn } from 'node:child_process';

/** Waits so long before a process that ended is started again, in milliseconds. */
const RESTART_MS = 2000;

/**
 * Keeps the index up to date, in a process of its own: reading thousands of files must not hold up
 * the one that answers readers. It ends with this process, however that ends.
 *
 * @returns what stops it, once it watches the folder (or has failed to, which it has said)
 */
export async function startIndexer(): Promise<() => void> {
  let child: ChildProcess | undefined;
  let stopped = false;
  const start = (): void => {
    child = spawn(process.execPath, ['tools/run.mjs', 'tools/index.ts', '--watch'], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.once('exit', (code) => {
      if (stopped) return;
      console.error(`The indexer ended (${code}): it is started again.`);
      setTimeout(start, RESTART_MS).unref();
    });
  };
  start();
  await watching(child);
  return () => {
    stopped = true;
    child?.kill();
  };
}

function watching(child: ChildProcess | undefined): Promise<void> {
  return new Promise((resolve) => {
    child?.once('message', () => resolve());
    child?.once('exit', () => resolve());
  });
}
