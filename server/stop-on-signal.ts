import type { Server } from 'node:http';

/** How long answers under way may take after the signal, in milliseconds. */
const DRAIN_MS = 10_000;

/** How often to see whether npm is still there, in milliseconds. */
const PARENT_CHECK_MS = 500;

/**
 * Ends the process when it is told to: no new connections, answers under way finished, then 0.
 *
 * @param onStop is called first
 */
export function stopOnSignal(server: Server, onStop: () => void): void {
  const stop = (): void => {
    onStop();
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), DRAIN_MS).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (process.env.npm_lifecycle_event) onOrphaned(stop);
}

/** npm hands a signal to its shell, and not every shell hands it on: then the parent is just gone. */
function onOrphaned(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, PARENT_CHECK_MS);
  timer.unref();
}
