import type { ContentFigures } from '@/lib/archive-index/content-figures';
import { now } from '@/lib/clock';

/** With very many articles in error to count them takes a while: so often at most, in milliseconds. */
const COUNT_EVERY_MS = 10_000;

/** The figures of the content for those who watch the site, whether the index can be asked just now or not. */
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

  /** Takes in that something has changed. */
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
      // Somebody writes it, or it is being made anew: what was counted before is all there is to say.
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
