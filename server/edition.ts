import { now } from '@/lib/clock';
import type { ContentState } from '@/lib/newsroom/public-index';

/**
 * What readers may see at a moment. A new edition begins whenever the content has changed or an
 * embargo has passed; pages of an earlier one may be out of date.
 */
export class Edition {
  /** Grows with each edition. */
  private count = 0;
  private name = '';
  private embargo: number | undefined;
  /** The embargo that has passed, until the next one is known. */
  private passed: number | undefined;

  /**
   * @param read returns what readers see now, according to the index
   * @param onBegin called with the name of each new edition
   */
  constructor(
    private readonly read: () => ContentState,
    private readonly onBegin: (version: string) => void = () => undefined,
  ) {}

  /**
   * The number of the current edition. If an embargo has passed, a new one begins here, whether the
   * index can be read or not.
   */
  current(): number {
    const { embargo } = this;
    if (embargo !== undefined && embargo !== this.passed && now() >= embargo) {
      this.passed = embargo;
      try {
        this.refresh();
      } catch {
        this.begin(`${this.name}, later`);
      }
    }
    return this.count;
  }

  /** Identifies what readers see, the same on every machine with this content. */
  get version(): string {
    return this.name;
  }

  /**
   * When the next one begins at the latest, in milliseconds since the epoch. While the index cannot
   * say which embargo is next, this is the time of the one that has passed.
   */
  get nextEmbargo(): number | undefined {
    return this.embargo;
  }

  /**
   * Begins another edition if something has changed.
   *
   * @throws Error when the index cannot be read now: the edition stays
   */
  refresh(): void {
    const { version, nextEmbargo } = this.read();
    this.embargo = nextEmbargo;
    if (version === this.name) return;
    this.begin(version);
    this.onBegin(version);
  }

  private begin(name: string): void {
    this.name = name;
    this.count++;
  }
}
