/** What may have changed: files, by their path in the folder; or anything, if that is not known. */
export type Heard = readonly string[] | 'anything';

/** When a burst of events is over. */
export interface Quiet {
  /** None has come for this long, in milliseconds: an editor truncates, writes, renames. */
  forMs: number;
  /** They have kept coming for this long, in milliseconds. */
  longestMs: number;
}

/** For callers that wait for what was saved. */
export const AT_ONCE: Quiet = { forMs: 6, longestMs: 60 };

/** For complete files, so that none is read while it is being written. */
export const WHEN_SETTLED: Quiet = { forMs: 300, longestMs: 1200 };

/** More files than this at once are a checkout: checking all files is then as fast. */
const MAX_HINTS = 200;

/** Gathers the events of a burst into one. */
export class EventGatherer {
  private readonly files = new Set<string>();
  private anything = false;
  private since: number | undefined;
  private timer: NodeJS.Timeout | undefined;

  /** @param onChange called once for a burst */
  constructor(
    private readonly onChange: (heard: Heard) => void,
    private readonly quiet: Quiet,
  ) {}

  /** @param file by its path in the folder; `undefined` when it is not known which changed */
  add(file: string | undefined): void {
    if (file === undefined) this.anything = true;
    else this.files.add(file);
    this.since ??= performance.now();
    const left = this.since + this.quiet.longestMs - performance.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(), Math.max(0, Math.min(this.quiet.forMs, left)));
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private tell(): void {
    const heard = this.anything || this.files.size > MAX_HINTS ? 'anything' : [...this.files];
    this.files.clear();
    this.anything = false;
    this.since = undefined;
    this.onChange(heard);
  }
}

/** Combines two bursts. */
export function mergeHeard(one: Heard, other: Heard): Heard {
  return one === 'anything' || other === 'anything' ? 'anything' : [...one, ...other];
}
