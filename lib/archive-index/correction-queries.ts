import { PAGE_SIZE, pagesFor } from '@/lib/content/listing';
import { EMBARGOED_SQL, PUBLIC_SQL } from '@/lib/content/visibility';
import { COLUMNS, type EntryRow } from './entry-queries';
import type { IndexReader } from './reader';

/**
 * A correction as the index holds it: its article, and which of that article's corrections it is.
 */
export interface CorrectionRow extends EntryRow {
  position: number;
}

/**
 * One page of the corrections of all public articles, or of those of a language of the paper, newest first.
 *
 * @param page from 1; beyond the last there are no rows
 * @param now milliseconds since the epoch
 */
export function correctionRows(
  reader: IndexReader,
  page: number,
  now: number,
  listedIn?: string,
): CorrectionRow[] {
  return reader.all<CorrectionRow>(
    // CROSS: corrections are few beside articles, and already in this order.
    `SELECT ${COLUMNS}, position
     FROM entry_corrections CROSS JOIN entries ON entries.id = entry_corrections.entry
     WHERE entries.published IS NOT NULL AND ${PUBLIC_SQL}
     ${listedIn === undefined ? '' : 'AND entries.listed_in = :listedIn'}
     ORDER BY corrected DESC, slug, position LIMIT :size OFFSET :skip`,
    {
      now,
      size: PAGE_SIZE,
      skip: (page - 1) * PAGE_SIZE,
      ...(listedIn !== undefined && { listedIn }),
    },
  );
}

/** How many corrections there are, and how many pages they fill. */
export function countCorrections(
  reader: IndexReader,
  now: number,
  listedIn = '',
): { total: number; pages: number } {
  const row = reader.get<{ total: number }>(
    `SELECT coalesce((
       SELECT corrections FROM correction_counts WHERE listed_in = :listedIn), 0) - (
       SELECT count(*) FROM entries CROSS JOIN entry_corrections ON entry = entries.id
       WHERE ${EMBARGOED_SQL} AND entries.published IS NOT NULL
         AND coalesce(entries.listed_in, '') = :listedIn) AS total`,
    { now, listedIn },
  );
  const total = row?.total ?? 0;
  return { total, pages: pagesFor(total) };
}
