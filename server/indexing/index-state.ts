import { now } from '@/lib/clock';
import type { IndexNews } from './messages';

/** An indexer that was started again has noticed by then that the content folder is away, in milliseconds. */
const SAYS_AGAIN_MS = 10_000;

/** What is known of the index, by what the indexer has said. */
export class IndexState {
  /** Resolves once there is an index. */
  readonly isIndexed: Promise<void>;
  private faultSince: number | undefined;
  /** The fault that an earlier indexer told of, and until when it may turn out to be the same. */
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
      // Of an indexer that was started again: it says within a moment whether the fault is still there.
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

  /** Ends all waiting for an index: it cannot be brought up to date. */
  giveUp(): void {
    this.indexed();
  }
}
