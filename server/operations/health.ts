import { now } from '@/lib/clock';
import { within } from '../within';
import { log } from './request-log';

/**
 * Where a supervisor asks whether the process is running, and a balancer whether to send it
 * readers.
 */
export const LIVE_PATH = '/health/live';
export const READY_PATH = '/health/ready';

/** The parts to check. */
export interface Parts {
  /** Asks the index for anything. */
  index(): Promise<unknown>;
  /** Makes the front page, or already has it. */
  samplePage(): Promise<unknown>;
}

/** A part that has not answered after this long is not ready, in milliseconds. */
const LONGEST_MS = 5000;

/** Readers are not turned away while a content folder is being replaced, for this long; in milliseconds. */
const CONTENT_AWAY_MS = 30_000;

/**
 * Says whether readers can be served: the content exists, the index answers, and a page can be
 * made.
 */
export class Health {
  /** The process is about to end, and accepts no new requests. */
  isDraining = false;

  /**
   * @param contentFaultSince since when the content folder as a whole cannot be read, in milliseconds
   *   since the epoch
   */
  constructor(
    private readonly parts: Parts,
    private readonly contentFaultSince: () => number | undefined,
  ) {}

  async readiness(): Promise<{ isReady: boolean; says: string }> {
    if (this.isDraining) return { isReady: false, says: 'about to stop' };
    const since = this.contentFaultSince();
    if (since !== undefined && now() - since >= CONTENT_AWAY_MS) {
      const seconds = Math.floor((now() - since) / 1000);
      return { isReady: false, says: `the content folder has been missing for ${seconds} s` };
    }
    for (const [name, ask] of Object.entries(this.parts)) {
      try {
        const done = await within(
          LONGEST_MS,
          ask().then(() => true),
        );
        if (!done) return { isReady: false, says: `${name}: no answer after ${LONGEST_MS} ms` };
      } catch (error) {
        // Anybody may ask, and the error may name files of this machine.
        log.error({ part: name, err: error }, 'not ready');
        return { isReady: false, says: `${name}: failed` };
      }
    }
    return { isReady: true, says: 'ready' };
  }
}
