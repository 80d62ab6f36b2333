import { pathAsked } from '@/lib/routing/old-address';

/** The most addresses that are counted. */
export const MOST_COUNTED = 1000;

/** A longer path is not counted, in characters: nobody would write a rule for it. */
const MOST_LENGTH = 300;

/**
 * Counts the addresses that readers request although they lead nowhere. It keeps paths and numbers, and nothing about
 * the readers: no query, no time, and no path that may contain somebody's key or mail address. If there are more than a
 * thousand paths, rare ones are dropped, and the counts of the others are a little too low (Misra and Gries, 1982).
 */
export class AskedAddresses {
  private counts = new Map<string, number>();

  /** @param pathname as it came, still encoded */
  note(pathname: string): void {
    const asked = pathAsked(pathname);
    if (asked === undefined || !isCounted(asked)) return;
    const known = this.counts.get(asked);
    if (known !== undefined) this.counts.set(asked, known + 1);
    else if (this.counts.size < MOST_COUNTED) this.counts.set(asked, 1);
    else this.lowerAll();
  }

  /** The counts since the last call; a new count begins. */
  take(): ReadonlyMap<string, number> {
    const { counts } = this;
    this.counts = new Map();
    return counts;
  }

  private lowerAll(): void {
    for (const [asked, count] of this.counts) {
      if (count === 1) this.counts.delete(asked);
      else this.counts.set(asked, count - 1);
    }
  }
}

/** Paths that are not counted: hidden files that attackers look for, and anything that may identify somebody. */
const NOT_COUNTED = [
  /\/\./,
  /@|%40/,
  // Identifiers and keys.
  /\/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-/i,
  /\/(?=[^/]*\d)[\da-f]{20,}(?=[/.]|$)/i,
  /\/(?=[^/]*[A-Z])(?=[^/]*[a-z])(?=[^/]*\d)[\w=~-]{24,}(?=[/.]|$)/,
  // Encoded in a way that only machines use, and that people cannot read.
  /%00|%0[AD]/i,
];

function isCounted(asked: string): boolean {
  return asked.length <= MOST_LENGTH && !NOT_COUNTED.some((form) => form.test(asked));
}
