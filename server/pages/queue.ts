import pLimit from 'p-limit';
import { within } from '../within';
import { TryLater } from './try-later';

/** There is more to do than can be done. */
export class TooBusy extends TryLater {
  constructor() {
    super('too many pages are waiting to be made');
    this.name = 'TooBusy';
  }
}

/** Lets some things be done at a time, some more wait for it, and no others in. */
export class Queue {
  private readonly limit;

  /**
   * @param atOnce how many are done at a time
   * @param mostWaiting how many may wait
   * @param maxMs what takes longer goes on, but gives its place to the next; in milliseconds
   */
  constructor(
    atOnce: number,
    private readonly mostWaiting: number,
    private readonly maxMs: number,
  ) {
    this.limit = pLimit(atOnce);
  }

  get waiting(): number {
    return this.limit.pendingCount;
  }

  /**
   * Does something when its turn has come.
   *
   * @throws TooBusy at once when too many wait already; and what it throws
   */
  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.limit.pendingCount >= this.mostWaiting) throw new TooBusy();
    const { done } = await this.limit(async () => {
      const done = task();
      await within(this.maxMs, done);
      return { done };
    });
    return done;
  }
}
