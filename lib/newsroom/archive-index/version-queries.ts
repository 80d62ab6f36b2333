import { randomUUID } from 'node:crypto';
import type { Database } from './database';
import type { IndexReader } from './reader';

/** Says in an index that it has changed. */
export function renewVersion(db: Database): void {
  db.run("UPDATE meta SET value = :version WHERE key = 'version'", { version: randomUUID() });
}

/**
 * Names what readers may see now: another name whenever the index has changed or an embargo has
 * passed. Pages that were made at the same name are still true.
 *
 * @param now milliseconds since the epoch
 */
export function publicVersion(reader: IndexReader, now: number): string {
  const row = reader.get<{ version: string; last: number | null }>(
    `SELECT value AS version,
       (SELECT max(public_from) FROM entries WHERE listed = 1 AND public_from <= :now) AS last
     FROM meta WHERE key = 'version'`,
    { now },
  );
  return `${row?.version} ${row?.last}`;
}

/** When the next embargo passes, in milliseconds since the epoch; `undefined` when there is none. */
export function nextEmbargo(reader: IndexReader, now: number): number | undefined {
  const row = reader.get<{ next: number | null }>(
    'SELECT min(public_from) AS next FROM entries WHERE listed = 1 AND public_from > :now',
    { now },
  );
  return row?.next ?? undefined;
}
