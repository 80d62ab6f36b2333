import { now } from '@/lib/clock';
import type { IndexNews } from './messages';

/**
 * By this time, in milliseconds, a restarted indexer has noticed that the content folder is
 * missing.
 */
const SAYS_AGAIN_MS = 10_000;

/** What is known about the index from the messages of the indexer. */
export class IndexState {
  /** Resolves once there is an index. */
  readonly isIndexed: Promise<void>;
  private faultSince: number | undefined;
  /** The fault that an earlier indexer reported, and until when it may turn out to be the same. */
  private before: { since: number; until: number } | undefined;
  private indexed: () => void = () => undefined;

  constructor() {
    this.isIndexed = new Promise((resolve) => {
      this.indexed = resolve;
    });
  }

  /** Since when the content folder as a whole cannot be read, in milliseconds since the epoch. */
  get contentFaultSince(): number | undefined {
    return this.faultSince;
  }

  hear(news: IndexNews): void {
    if (news === 'changed' || news === 'pictures') return;
    if (news === 'indexed') {
      // A restarted indexer says within a moment whether the fault is still there.
      if (this.faultSince !== undefined) {
        this.before = { since: this.faultSince, until: now() + SAYS_AGAIN_MS };
      }
      this.faultSince = undefined;
      this.indexed();
      return;
    }
    const { contentFaultSince: since } = news;
    const before = this.before && now() < this.before.until ? this.before.since : undefined;
    this.before = undefined;
    this.faultSince = since === null ? undefined : (this.faultSince ?? before ?? since);
  }

  /** Ends all waiting for an index, since it cannot be updated. */
  giveUp(): void {
    this.indexed();
  }
}
