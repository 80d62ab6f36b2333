import { EMBARGOED_SQL, PUBLIC_BY_TIME_SQL } from '@/lib/content/visibility';
import type { ContentDigest } from './content-digest';
import type { Database } from './database';
import type { IndexReader } from './reader';

/** Records in an index which content it has now. */
export function renewVersion(db: Database, changes: ContentDigest): void {
  const row = db.get<{ value: string }>("SELECT value FROM meta WHERE key = 'version'");
  const version = changes.after(row?.value ?? '');
  db.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('version', :version)", { version });
}

/**
 * Identifies what readers may see now: it changes whenever the content has changed or an embargo
 * has passed, and is the same on every machine that has the same files. Pages made at the same
 * version are still true.
 *
 * @param now milliseconds since the epoch
 */
export function publicVersion(reader: IndexReader, now: number): string {
  const row = reader.get<{ version: string; last: number | null }>(
    `SELECT value AS version,
       (SELECT max(public_from) FROM entries WHERE ${PUBLIC_BY_TIME_SQL}) AS last
     FROM meta WHERE key = 'version'`,
    { now },
  );
  return `${row?.version} ${row?.last}`;
}

/** When the next embargo passes, in milliseconds since the epoch; `undefined` when there is none. */
export function nextEmbargo(reader: IndexReader, now: number): number | undefined {
  const row = reader.get<{ next: number | null }>(
    `SELECT min(public_from) AS next FROM entries WHERE ${EMBARGOED_SQL}`,
    { now },
  );
  return row?.next ?? undefined;
}
