import { now } from '@/lib/clock';
import type { Newsroom } from '@/lib/newsroom';

/**
 * What readers may see at a moment. Another one begins whenever the content has changed or an embargo
 * has passed; pages of an earlier one may be out of date.
 */
export class Edition {
  /** Grows with each edition. */
  private count = 0;
  private name = '';
  private begun = 0;
  private embargo: number | undefined;

  /** @param onBegin is told the name of each new edition */
  constructor(
    private readonly newsroom: Pick<Newsroom, 'version' | 'nextEmbargo'>,
    private readonly onBegin: (version: string) => void = () => undefined,
  ) {}

  /** The number of the edition now. An embargo that has passed is noticed here, without a question. */
  get number(): number {
    if (this.embargo !== undefined && now() >= this.embargo) {
      this.embargo = undefined;
      this.begin(`${this.name}, later`);
      void this.look();
    }
    return this.count;
  }

  /** Names what readers see, the same on every machine with this content. */
  get version(): string {
    return this.name;
  }

  /** When it began, in milliseconds since the epoch. */
  get since(): number {
    return this.begun;
  }

  /** When the next one begins at the latest, if that is known, in milliseconds since the epoch. */
  get nextEmbargo(): number | undefined {
    return this.embargo;
  }

  /** Asks whether something has changed. */
  async look(): Promise<void> {
    const version = await this.newsroom.version();
    const embargo = await this.newsroom.nextEmbargo();
    this.embargo = embargo;
    if (version === this.name) return;
    this.begin(version);
    this.onBegin(version);
  }

  private begin(name: string): void {
    this.name = name;
    this.count++;
    this.begun = now();
  }
}
