import type { IndexNews } from './messages';

/** What is known of the index, by what the indexer has said. */
export class IndexState {
  /** Resolves once there is an index. */
  readonly isIndexed: Promise<void>;
  private faultSince: number | undefined;
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
    if (news === 'indexed') this.indexed();
    // One that was started again sees the fault anew: it is as old as before.
    else if (news !== 'changed') {
      this.faultSince =
        news.contentFaultSince === null ? undefined : (this.faultSince ?? news.contentFaultSince);
    }
  }

  /** Lets nobody wait any longer for an index: it cannot be brought up to date. */
  giveUp(): void {
    this.indexed();
  }
}
