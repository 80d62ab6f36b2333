import {
  type IndexNews,
  type IndexOrder,
  type RescanReport,
  readIndexReport,
} from '../indexing/messages';

/** What a worker is told: what the indexer says. */
export type ToWorker = IndexNews | RescanReport;

/**
 * What it says: an order for the indexer, that it can answer readers on this port, or why nobody ever can (the
 * message of `CannotListen`).
 */
export type FromWorker = IndexOrder | { serves: number } | { cannotListen: string } | 'figures';

export const readFromFirst = readIndexReport;

/** `figures` stands for what the metrics library tells its like. */
export function readFromWorker(message: unknown): FromWorker | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { rescan, serves, cannotListen, type } = message as Partial<Record<string, unknown>>;
  if (typeof rescan === 'number') return { rescan };
  if (typeof serves === 'number') return { serves };
  if (typeof cannotListen === 'string') return { cannotListen };
  return typeof type === 'string' && type.startsWith('prom-client:') ? 'figures' : undefined;
}
