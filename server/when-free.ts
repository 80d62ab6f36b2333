import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy } from '@/lib/archive-index/reader';

/** How often, and for how long, to ask an index that is being written. In milliseconds. */
const AGAIN_MS = 20;
const MAX_MS = 1000;

/**
 * Queries an index that another process may be writing, without holding up this one.
 *
 * @throws what the question throws; SQLITE_BUSY after a second
 */
export async function whenFree<T>(ask: () => T | Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += AGAIN_MS) {
    try {
      return await ask();
    } catch (error) {
      if (!isBusy(error) || waited >= MAX_MS) throw error;
      await sleep(AGAIN_MS);
    }
  }
}
