/** Messages to the indexer (index-process.ts). */
export type IndexOrder =
  /** Check the whole folder now. The number identifies the order in its report. */
  | { rescan: number }
  /** The keys under which variants of pictures have been made, or have disappeared. */
  | { made: readonly string[] };

/** Its messages to all processes that read the index. */
export type IndexNews =
  /** The index has been made or updated, and changes are watched. */
  | 'indexed'
  /** The index has changed. */
  | 'changed'
  /** The same, and there are pictures in it. */
  | 'pictures'
  /**
   * Since when the content folder as a whole cannot be read, in milliseconds since the epoch;
   * `null` if it can.
   */
  | { contentFaultSince: number | null };

/** Its report to the process that gave an order: whether it has been carried out. */
export interface RescanReport {
  rescanned: number;
  isDone: boolean;
}

/** Reads a message of the indexer; `undefined` for anything else. */
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
