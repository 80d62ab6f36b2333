import type { ProcessActivity } from './process-activity';

/** How often a supervised process reports that it is alive, in milliseconds. */
export const BEAT_MS = 500;

/**
 * A process that is stopped and silent is replaced after this long, in milliseconds: it does not resume on its own.
 * Readers wait five seconds, most of which the next one takes to start.
 */
const STOPPED_MS = 1000;

/**
 * One that is silent and waits for something other than a disk, in milliseconds: SQLite waits up to ten seconds
 * for another process that writes.
 */
const WAITING_MS = 15_000;

/** The same for one that is silent but works, in milliseconds: long work reports its progress. */
const WORKING_MS = 120_000;

/**
 * Tells a process that hangs from one that is busy, by its reports and by what the system says
 * about it.
 *
 * Silence is counted in steps of this process, not by a clock: time in which this process itself
 * does not run (on a suspended machine) does not count.
 */
export class HangWatch {
  private silentMs = 0;
  private waitingMs = 0;
  private stoppedMs = 0;
  private cpuTicks = -1;

  /** @param look returns the present state of the process; `undefined` if unknown */
  constructor(private readonly look: () => ProcessActivity | undefined) {}

  /** The process has sent something. */
  heard(): void {
    this.silentMs = 0;
    this.waitingMs = 0;
  }

  /**
   * Some time has passed.
   *
   * @param ms milliseconds
   * @returns why the process is to be replaced, if it is
   */
  passed(ms: number): string | undefined {
    this.silentMs += ms;
    if (this.silentMs < STOPPED_MS) return undefined;
    const activity = this.look();
    const hasWorked = !activity || activity.isOnDisk || activity.cpuTicks !== this.cpuTicks;
    this.cpuTicks = activity?.cpuTicks ?? -1;
    this.waitingMs = hasWorked ? 0 : this.waitingMs + ms;
    if (activity?.isStopped) return 'has been stopped';
    const isHung = this.waitingMs >= WAITING_MS || this.silentMs >= WORKING_MS;
    return isHung ? `has reported nothing for ${this.silentMs / 1000} s` : undefined;
  }

  /**
   * The same for a process that is not ready yet. It reports nothing while it starts, so its silence means nothing:
   * it is replaced only if it stays stopped.
   */
  passedBeforeReady(ms: number): string | undefined {
    this.stoppedMs = this.look()?.isStopped ? this.stoppedMs + ms : 0;
    return this.stoppedMs >= STOPPED_MS ? 'has been stopped' : undefined;
  }
}
