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

/** Runs a limited number of tasks at a time, lets some more wait, and refuses the rest. */
export class Queue {
  private readonly limit;

  /**
   * @param atOnce how many run at a time
   * @param mostWaiting how many may wait
   * @param maxMs after this time a task continues, but gives its place to the next; in milliseconds
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
   * Runs a task when its turn comes.
   *
   * @throws TooBusy at once if too many are waiting already; and whatever the task throws
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
