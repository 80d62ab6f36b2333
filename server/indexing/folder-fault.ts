import { escapeForTerminal } from '@/lib/checking/escape-text';
import { now } from '@/lib/clock';

/** What to do about a fault of the content folder. */
export interface FaultReports {
  /** Takes one line for the terminal. */
  log: (text: string) => void;
  /** Called with the start of a fault, in milliseconds since the epoch; `undefined` once it is over. */
  onFault?: ((since: number | undefined) => void) | undefined;
}

/**
 * Reports when the content folder as a whole cannot be read. A fault that lasts only a moment is not reported: some
 * programs remove a file and put another in its place.
 */
export class FolderFault {
  private current: { since: number; isReported: boolean } | undefined;

  constructor(private readonly reports: FaultReports) {}

  /**
   * Records the present state; called regularly.
   *
   * @param fault what is wrong, if anything is
   * @returns whether a fault is over
   */
  isOver(fault: string | undefined): boolean {
    const { current, reports } = this;
    if (fault === undefined) {
      this.current = undefined;
      if (current?.isReported) {
        reports.log('The content folder can be read again.');
        reports.onFault?.(undefined);
      }
      return current !== undefined;
    }
    if (!current) this.current = { since: now(), isReported: false };
    else if (!current.isReported) {
      current.isReported = true;
      const sentence = 'Readers see the site as it was until it is back.';
      reports.log(`Fault: ${escapeForTerminal(fault)}. ${sentence}`);
      reports.onFault?.(current.since);
    }
    return false;
  }
}
