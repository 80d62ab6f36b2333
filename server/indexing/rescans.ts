import { PendingReplies } from '../supervise/pending-replies';
import { within } from '../within';
import type { IndexState } from './index-state';
import type { RescanReport } from './messages';

/** The longest wait for a check of the folder; the check then continues on its own. In milliseconds. */
const RESCAN_MS = 10_000;

/** The indexer, as seen by the processes that answer readers. */
export interface IndexKeeper {
  readonly state: IndexState;
  /**
   * Asks for a check of the whole content folder at once.
   *
   * @returns whether it has been, after this was called; after 10 s at the latest
   */
  rescan(): Promise<boolean>;
}

/** Orders to check the content folder, each with an id, so that no report is mistaken for another's. */
export class Rescans {
  private readonly pending = new PendingReplies<boolean>();

  /** @param send passes an order on; returns false if no process can carry it out */
  constructor(private readonly send: (order: { rescan: number }) => boolean) {}

  /** See `IndexKeeper.rescan`. */
  async order(): Promise<boolean> {
    const { id, reply } = this.pending.open();
    if (!this.send({ rescan: id })) this.pending.settle(id, false);
    const isDone = await within(RESCAN_MS, reply);
    // A later report has no recipient.
    this.pending.settle(id, false);
    return isDone ?? false;
  }

  report({ rescanned, isDone }: RescanReport): void {
    this.pending.settle(rescanned, isDone);
  }

  /** The process that was meant to check has ended. */
  abandonAll(): void {
    this.pending.settleAll(false);
  }
}
