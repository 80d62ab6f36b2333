import { BEAT_MS } from './hang-watch';

/** The first message of a supervised process, sent once it can receive messages. */
export const READY = 'ready';

/** What it sends regularly from then on, to report that it is alive. */
export const BEAT = 'beat';

/** By the clock of `performance`. */
let lastBeat = 0;

/**
 * Reports that this process can receive messages, and from then on that it is alive: from its event
 * loop, since a process with a blocked loop answers no requests.
 */
export function tellReady(): void {
  tellSupervisor(READY);
  // By itself this keeps no process alive.
  setInterval(tellAlive, BEAT_MS).unref();
}

/**
 * Reports that this process is alive, during work that leaves the event loop no time; at most every
 * half second.
 */
export function tellAlive(): void {
  const at = performance.now();
  if (at - lastBeat < BEAT_MS / 2) return;
  lastBeat = at;
  tellSupervisor(BEAT);
}

/** Sends a message to the process that started this one. If that has gone, the message is lost. */
export function tellSupervisor(message: unknown): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}

/**
 * Makes this process live as long as the one that started it, and no longer. Signals are left to
 * that one (a terminal sends them to all), and when it ends, so does this one.
 *
 * @param finish is waited for before the process ends
 */
export function liveWithSupervisor(finish: () => Promise<void> = async () => undefined): void {
  const end = (): void => void finish().finally(() => process.exit(0));
  // The parent may have gone while this program was being loaded.
  if (process.connected) process.on('disconnect', end);
  else end();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
}
