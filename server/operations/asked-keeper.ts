import { AskedAddresses } from '@/lib/newsroom/asked-addresses';
import { addAsked } from '@/lib/newsroom/asked-file';

/** How often the counts are written, in milliseconds. */
const EVERY_MS = 60_000;

/** Counts addresses that lead nowhere, and keeps the counts in a file (`npm run list`). */
export class AskedKeeper {
  private readonly asked = new AskedAddresses();
  private readonly writing = setInterval(() => this.write(), EVERY_MS).unref();

  constructor(private readonly file: string) {}

  /** @param pathname as it came, still encoded */
  note(pathname: string): void {
    this.asked.note(pathname);
  }

  /** Writes the last counts. */
  stop(): void {
    clearInterval(this.writing);
    this.write();
  }

  /** Writes the counts. If the disk is full, only the counts are lost. */
  private write(): void {
    const counted = this.asked.take();
    if (counted.size === 0) return;
    try {
      addAsked(this.file, counted);
    } catch {
      // The server says elsewhere when its disk is full.
    }
  }
}
