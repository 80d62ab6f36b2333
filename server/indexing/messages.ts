/** What the indexer (index-process.ts) is told: to look at the whole folder now. */
export interface IndexOrder {
  /** Names the order in the report about it. */
  rescan: number;
}

/** What it says. */
export type IndexReport =
  /** The index has been made, or brought up to date, and changes are watched. */
  | 'indexed'
  /** The index is another one than before. */
  | 'changed'
  /** An order has been carried out, or could not be. */
  | { rescanned: number; isDone: boolean };

export function readIndexReport(message: unknown): IndexReport | undefined {
  if (message === 'indexed' || message === 'changed') return message;
  if (typeof message !== 'object' || message === null) return undefined;
  const { rescanned, isDone } = message as Partial<Record<string, unknown>>;
  return typeof rescanned === 'number' && typeof isDone === 'boolean'
    ? { rescanned, isDone }
    : undefined;
}
