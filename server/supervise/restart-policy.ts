/**
 * How long a process that ended waits before it is started again, in milliseconds: a single failure
 * should not make readers wait, but repeated failures must not exhaust the machine.
 */
const DELAYS_MS = [0, 0, 1000, 2000, 4000, 5000] as const;

/** A process that was ready for this long is healthy: its end has nothing to do with earlier ones. */
const HEALTHY_MS = 60_000;

/** When a process that ended is started again. */
export class RestartPolicy {
  private restarts = 0;

  /**
   * Counts one more end.
   *
   * @param readyForMs how long the process had been ready, in milliseconds; 0 if it never was
   * @returns how long to wait before the next start, in milliseconds
   */
  delayAfter(readyForMs: number): number {
    if (readyForMs >= HEALTHY_MS) this.restarts = 0;
    const delay = DELAYS_MS[Math.min(this.restarts, DELAYS_MS.length - 1)] ?? 0;
    this.restarts++;
    return delay;
  }
}
