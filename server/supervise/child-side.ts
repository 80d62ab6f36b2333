import { BEAT_MS } from './hang-watch';

/** What a supervised process says, as its first message, once it can be told something. */
export const READY = 'ready';

/** What it says every now and then from then on: that it lives. */
export const BEAT = 'beat';

/** By the clock of `performance`. */
let lastBeat = 0;

/**
 * Says that this process can be told something, and from then on that it lives: by its event loop, since one
 * whose loop is blocked answers no requests.
 */
export function tellReady(): void {
  tellSupervisor(READY);
  // By itself this keeps no process alive.
  setInterval(tellAlive, BEAT_MS).unref();
}

/** Says that this process lives, for work that leaves the event loop no time; at most every half second. */
export function tellAlive(): void {
  const at = performance.now();
  if (at - lastBeat < BEAT_MS / 2) return;
  lastBeat = at;
  tellSupervisor(BEAT);
}

/**
 * Says something to the process that started this one. Whether that is still there is not known: when
 * it has gone, nobody hears.
 */
export function tellSupervisor(message: unknown): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}

/**
 * Has this process live as long as the one that started it, and no longer: signals are that one's to
 * answer (a terminal sends them to all), its end is this one's.
 *
 * @param finish is waited for before the process ends
 */
export function liveWithSupervisor(finish: () => Promise<void> = async () => undefined): void {
  const end = (): void => void finish().finally(() => process.exit(0));
  // It may have gone while this program was being loaded.
  if (process.connected) process.on('disconnect', end);
  else end();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
}
