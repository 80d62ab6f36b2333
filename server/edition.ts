import { now } from '@/lib/clock';
import type { Moment } from './rendering/messages';

/**
 * What readers may see at a moment. Another one begins whenever the content has changed or an embargo
 * has passed; pages of an earlier one may be out of date.
 */
export class Edition {
  /** Grows with each edition. */
  private count = 0;
  private name = '';
  private embargo: number | undefined;
  /** The embargo that has passed, until it is known which is next. */
  private passed: number | undefined;

  /**
   * @param ask what readers see now
   * @param onBegin is told the name of each new edition
   */
  constructor(
    private readonly ask: () => Promise<Moment>,
    private readonly onBegin: (version: string) => void = () => undefined,
  ) {}

  /** The number of the edition now. An embargo that has passed is noticed here, without a question. */
  get number(): number {
    const { embargo } = this;
    if (embargo !== undefined && embargo !== this.passed && now() >= embargo) {
      this.passed = embargo;
      this.begin(`${this.name}, later`);
      // Who asks is told at the next request at the latest.
      this.look().catch(() => undefined);
    }
    return this.count;
  }

  /** Names what readers see, the same on every machine with this content. */
  get version(): string {
    return this.name;
  }

  /**
   * When the next one begins at the latest, in milliseconds since the epoch. For the moment in which
   * one has passed and it is not known which is next, that is the one that has passed.
   */
  get nextEmbargo(): number | undefined {
    return this.embargo;
  }

  /** Asks whether something has changed. */
  async look(): Promise<void> {
    const { version, nextEmbargo } = await this.ask();
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
