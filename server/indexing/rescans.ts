import { PendingReplies } from '../supervise/pending-replies';
import { within } from '../within';
import type { IndexState } from './index-state';
import type { RescanReport } from './messages';

/** Nobody waits longer for a look at the folder: it goes on all the same. In milliseconds. */
const RESCAN_MS = 10_000;

/** What keeps the index, as it is seen by what answers readers. */
export interface IndexKeeper {
  readonly state: IndexState;
  /**
   * Has the whole content folder looked at, now.
   *
   * @returns whether it has been, after this was called; after 10 s at the latest
   */
  rescan(): Promise<boolean>;
}

/** Orders to look at the content folder, each with an id, so that a report is never taken for another's. */
export class Rescans {
  private readonly pending = new PendingReplies<boolean>();

  /** @param send hands an order on; gives false when there is nobody to carry it out */
  constructor(private readonly send: (order: { rescan: number }) => boolean) {}

  /** See `IndexKeeper.rescan`. */
  async order(): Promise<boolean> {
    const { id, reply } = this.pending.open();
    if (!this.send({ rescan: id })) this.pending.settle(id, false);
    const isDone = await within(RESCAN_MS, reply);
    // A report that comes later is for nobody.
    this.pending.settle(id, false);
    return isDone ?? false;
  }

  report({ rescanned, isDone }: RescanReport): void {
    this.pending.settle(rescanned, isDone);
  }

  /** The process that was to look has gone. */
  abandonAll(): void {
    this.pending.settleAll(false);
  }
}
