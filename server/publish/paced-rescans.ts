/** This many may follow each other at once … */
const BURST = 30;

/** … and then one per this interval, in milliseconds. */
const PACE_MS = 1000;

/**
 * Has the content folder checked on request, one check at a time and not too often. A request is
 * never refused: a check that has not begun serves all that wait for it, so neither their number
 * nor a delivery that is sent again and again keeps another from its check.
 */
export class PacedRescans {
  /** The check that has not begun yet. */
  private next: Promise<boolean> | undefined;
  /** Settles when the check under way has ended, and never fails. */
  private current: Promise<unknown> = Promise.resolve();
  private allowance = BURST;
  /** When that was counted, by the clock of `performance`. */
  private countedAt = performance.now();

  /** @param rescan checks the whole folder, and returns whether that was done */
  constructor(private readonly rescan: () => Promise<boolean>) {}

  /**
   * @returns whether the folder was checked, after this was called: news that comes during a check may be
   * about a file that it has passed
   * @throws what `rescan` throws
   */
  request(): Promise<boolean> {
    this.next ??= this.begin();
    return this.next;
  }

  private async begin(): Promise<boolean> {
    await this.current;
    const wait = this.untilAllowed();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    this.allowance--;
    this.next = undefined;
    const rescan = this.rescan();
    this.current = rescan.catch(() => undefined);
    return rescan;
  }

  /** In milliseconds. */
  private untilAllowed(): number {
    const now = performance.now();
    this.allowance = Math.min(BURST, this.allowance + (now - this.countedAt) / PACE_MS);
    this.countedAt = now;
    return Math.max(0, Math.ceil((1 - this.allowance) * PACE_MS));
  }
}
