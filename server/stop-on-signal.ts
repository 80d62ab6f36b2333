import type { Server } from 'node:http';
import { onOrphaned } from './on-orphaned';

/** How long answers under way may take after the signal, in milliseconds. */
export const DRAIN_MS = 10_000;

/**
 * Ends the process when it is told to: no new connections, answers under way finished, then 0.
 *
 * @param onStop is called first
 * @param onEnd is called when nobody is being answered any more, and waited for
 */
export function stopOnSignal(
  server: Server,
  onStop: () => void,
  onEnd: () => void | Promise<void> = () => undefined,
): void {
  const end = async (): Promise<void> => {
    await onEnd();
    process.exit(0);
  };
  const stop = (): void => {
    onStop();
    server.close(() => void end());
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), DRAIN_MS).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  onOrphaned(stop);
}
