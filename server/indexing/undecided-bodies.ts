import { checkBodies } from '@/lib/archive-index/check-bodies';
import { undecidedBodies } from '@/lib/archive-index/held-queries';
import type { IndexPlaces } from '@/lib/archive-index/index-file';
import type { IndexReader } from '@/lib/archive-index/reader';
import { now } from '@/lib/clock';

interface Told {
  onDecided(): void;
  onFailure(error: unknown): void;
}

/** Checks, in a separate thread, bodies that are not shown until they are checked. Other changes do not wait. */
export class UndecidedBodies {
  private underWay: Promise<void> | undefined;
  private isMore = false;
  private isStopped = false;

  /** @param reader the program of the thread; without it nothing is checked here */
  constructor(
    private readonly places: IndexPlaces,
    private readonly index: IndexReader,
    private readonly reader: URL | undefined,
    private readonly told: Told,
  ) {}

  /** Starts to check those that exist now. */
  decide(): void {
    const { reader } = this;
    if (!reader || this.isStopped) return;
    if (this.underWay) {
      this.isMore = true;
      return;
    }
    if (undecidedBodies(this.index) === 0) return;
    this.isMore = false;
    const options = { now: now(), reader, undecidedOnly: true };
    this.underWay = checkBodies(this.places, options)
      .then(
        ({ checked }) => {
          if (checked > 0 && !this.isStopped) this.told.onDecided();
        },
        (error: unknown) => this.told.onFailure(error),
      )
      .finally(() => {
        this.underWay = undefined;
        if (this.isMore) this.decide();
      });
  }

  stop(): void {
    this.isStopped = true;
  }
}
