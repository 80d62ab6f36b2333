import { type IndexNews, type RescanReport, readIndexReport } from '../indexing/messages';

/** Messages to a worker: those of the indexer. */
export type ToWorker = IndexNews | RescanReport;

/** Its messages: an order for the indexer, or that it can answer readers on this port. */
export type FromWorker = { rescan: number } | { serves: number } | 'figures';

export const readFromFirst = readIndexReport;

/** `figures` represents the messages that the metrics library sends between processes. */
export function readFromWorker(message: unknown): FromWorker | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { rescan, serves, type } = message as Partial<Record<string, unknown>>;
  if (typeof rescan === 'number') return { rescan };
  if (typeof serves === 'number') return { serves };
  return typeof type === 'string' && type.startsWith('prom-client:') ? 'figures' : undefined;
}
