import { FILED_FROM_SQL, HELD_BACK_SQL } from '@/lib/content/visibility';
import type { IndexReader } from './reader';

/** What keeps an entry without error from being an article: it is a draft, under embargo, or not written yet. */
export type Held = 'draft' | 'embargo' | 'stub';

/** An entry that is waiting, as it is in the index. */
export interface HeldRow {
  held: Held;
  file: string;
  headline: string;
  /** When it will be public; a time long past if it has no date. */
  publicFrom: number;
  /** How many are waiting for the same reason. */
  total: number;
}

/**
 * The entries without errors that readers do not see as articles: the first `most` of each kind.
 * Drafts begin with the one that was changed last, embargoes with the next to pass. In the desk's
 * index everything is public, so the entry's own fields decide.
 *
 * @param inError the files to leave out
 * @param now milliseconds since the epoch
 */
export function heldRows(
  reader: IndexReader,
  inError: readonly string[],
  most: number,
  now: number,
): HeldRow[] {
  return reader.all<HeldRow>(
    `WITH filed AS MATERIALIZED (
       SELECT file, headline, state, ${FILED_FROM_SQL} AS publicFrom, ${HELD_BACK_SQL} AS heldBack
       FROM entries
       WHERE state <> 'broken' AND file NOT IN (SELECT value FROM json_each(:inError))
     ), waiting AS (
       SELECT file, headline, publicFrom,
         coalesce(heldBack, CASE WHEN state = 'stub' THEN 'stub' END) AS held
       FROM filed
     ), ranked AS (
       SELECT held, file, headline, publicFrom, count(*) OVER (PARTITION BY held) AS total,
         row_number() OVER (PARTITION BY held ORDER BY CASE held
           -- A stamp begins with the time of the last change.
           WHEN 'draft' THEN (SELECT -CAST(stamp AS REAL) FROM files WHERE file = waiting.file)
           WHEN 'embargo' THEN publicFrom END, file) AS place
       FROM waiting WHERE held IS NOT NULL
     )
     SELECT held, file, headline, publicFrom, total FROM ranked
     WHERE place <= :most ORDER BY held, place`,
    { inError: JSON.stringify(inError), most, now },
  );
}

/** The last known headline of a file, whatever is wrong with it now. */
export function knownHeadline(reader: IndexReader, file: string): string | undefined {
  const row = reader.get<{ headline: string }>('SELECT headline FROM entries WHERE file = :file', {
    file,
  });
  return row?.headline || undefined;
}

/** How many bodies were never checked in full. */
export function uncheckedBodies(reader: IndexReader): number {
  const row = reader.get<{ entries: number }>(
    `SELECT count(*) AS entries FROM entries WHERE checked < 1`,
  );
  return row?.entries ?? 0;
}

/** How many bodies are not shown before they are checked in a thread. */
export function undecidedBodies(reader: IndexReader): number {
  const row = reader.get<{ entries: number }>(
    `SELECT (SELECT count(*) FROM entries WHERE checked < 0)
       + (SELECT count(*) FROM documents WHERE checked < 0) AS entries`,
  );
  return row?.entries ?? 0;
}
