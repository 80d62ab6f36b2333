import type { ContentFigures } from '@/lib/archive-index/content-figures';
import { now } from '@/lib/clock';

/** Counting very many articles in error takes a while: the least interval, in milliseconds. */
const COUNT_EVERY_MS = 10_000;

/** The figures about the content for monitoring, whether or not the index can be read just now. */
export class WatchedContent {
  private last: ContentFigures = {
    filesInError: 0,
    lastPublication: undefined,
    lastWritten: undefined,
  };
  private countedAt = Number.NEGATIVE_INFINITY;
  private heardAt: number | undefined;

  /** @param count may throw while the index cannot be read */
  constructor(private readonly count: () => ContentFigures) {}

  /** Records that something has changed. */
  hearChange(): void {
    this.heardAt = now();
    this.countedAt = Number.NEGATIVE_INFINITY;
  }

  figures(): ContentFigures {
    if (now() - this.countedAt < COUNT_EVERY_MS) return this.last;
    try {
      this.last = this.count();
      this.countedAt = now();
    } catch {
      // It is being written or rebuilt: the earlier counts are the best available.
    }
    return this.last;
  }

  /**
   * When the content was last seen to change, in milliseconds since the epoch: since the start of this process,
   * else by the newest file; `undefined` where neither is known.
   */
  lastChange(): number | undefined {
    return this.heardAt ?? this.figures().lastWritten;
  }
}
