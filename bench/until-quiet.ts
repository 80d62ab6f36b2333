import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** Below this load (processes that want a processor), the machine counts as quiet. */
const QUIET = 0.7;

const LOOK_MS = 5000;

/**
 * Waits until the machine has nothing else to do, or until that has taken too long.
 *
 * @param longestMs how long to wait at most, in milliseconds
 * @returns the remaining load (over the last minute)
 */
export async function untilQuiet(longestMs: number): Promise<number> {
  const start = performance.now();
  for (;;) {
    const [load = 0] = loadavg();
    if (load < QUIET || performance.now() - start > longestMs) return load;
    await sleep(LOOK_MS);
  }
}
