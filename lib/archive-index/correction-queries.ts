import { PAGE_SIZE, pagesFor } from '@/lib/content/listing';
import { PUBLIC_SQL } from '@/lib/content/visibility';
import type { EntryRow } from './entry-queries';
import type { IndexReader } from './reader';

/**
 * A correction as the index holds it: its article, and which of that article's corrections it is.
 */
export interface CorrectionRow extends EntryRow {
  position: number;
}

const from = (listedIn: string | undefined): string =>
  `entry_corrections JOIN entries ON entries.id = entry_corrections.entry
   WHERE entries.published IS NOT NULL AND ${PUBLIC_SQL}
   ${listedIn === undefined ? '' : 'AND entries.listed_in = :listedIn'}`;

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
    `SELECT entries.id, entries.slug, entries.file, entries.data, position FROM ${from(listedIn)}
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
  listedIn?: string,
): { total: number; pages: number } {
  const row = reader.get<{ total: number }>(`SELECT count(*) AS total FROM ${from(listedIn)}`, {
    now,
    ...(listedIn !== undefined && { listedIn }),
  });
  const total = row?.total ?? 0;
  return { total, pages: pagesFor(total) };
}
