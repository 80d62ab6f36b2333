import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** With less to do than this, in processes that want a processor, nothing else is measured. */
const QUIET = 0.7;

const LOOK_MS = 5000;

/**
 * Waits until the machine has nothing else to do, or has not had for too long.
 *
 * @param longestMs milliseconds
 * @returns the load (of the last minute) that is left
 */
export async function untilQuiet(longestMs: number): Promise<number> {
  const start = performance.now();
  for (;;) {
    const [load = 0] = loadavg();
    if (load < QUIET || performance.now() - start > longestMs) return load;
    await sleep(LOOK_MS);
  }
}
