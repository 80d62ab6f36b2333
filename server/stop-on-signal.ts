import { onOrphaned } from './on-orphaned';

/** How long answers under way may take after the signal, in milliseconds. */
export const DRAIN_MS = 10_000;

/**
 * Ends the process with 0 at the first SIGTERM or SIGINT, or when npm is gone.
 *
 * @param stop lets answers under way finish, and ends what the process has started
 * @param withinMs ends the process after this time even if it has not finished, in milliseconds
 */
export function stopOnSignal(stop: () => Promise<void>, withinMs = DRAIN_MS): void {
  let isStopping = false;
  const end = (): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(0), withinMs).unref();
    void stop().finally(() => process.exit(0));
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  onOrphaned(end);
}
