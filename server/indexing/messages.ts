/** What the indexer (index-process.ts) is told. */
export type IndexOrder =
  /** To look at the whole folder now. The number names the order in the report about it. */
  | { rescan: number }
  /** Under which keys variants of pictures have been made, or are not there any more. */
  | { made: readonly string[] };

/** What it says to all who read the index. */
export type IndexNews =
  /** The index has been made, or brought up to date, and changes are watched. */
  | 'indexed'
  /** The index has changed. */
  | 'changed'
  /** The same, and there are pictures in it. */
  | 'pictures'
  /**
   * The content folder as a whole cannot be read since then, in milliseconds since the epoch; `null`:
   * it can.
   */
  | { contentFaultSince: number | null };

/** What it says to who gave an order: whether it has been carried out. */
export interface RescanReport {
  rescanned: number;
  isDone: boolean;
}

/** Reads a message of the indexer; `undefined` for what is none. */
export function readIndexReport(message: unknown): IndexNews | RescanReport | undefined {
  if (message === 'indexed' || message === 'changed' || message === 'pictures') return message;
  if (typeof message !== 'object' || message === null) return undefined;
  const { rescanned, isDone, contentFaultSince } = message as Partial<Record<string, unknown>>;
  if (typeof contentFaultSince === 'number' || contentFaultSince === null) {
    return { contentFaultSince };
  }
  return typeof rescanned === 'number' && typeof isDone === 'boolean'
    ? { rescanned, isDone }
    : undefined;
}
