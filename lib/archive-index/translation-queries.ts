import { PUBLIC_SQL } from '@/lib/content/visibility';
import { COLUMNS, type EntryRow, entryRow } from './entry-queries';
import type { IndexReader } from './reader';

/** The public versions of one text in several languages: the original first, then its translations by slug. */
export function versionRows(reader: IndexReader, original: string, now: number): EntryRow[] {
  const first = entryRow(reader, original, now);
  const translations = reader.all<EntryRow>(
    `SELECT ${COLUMNS} FROM entries WHERE translation_of = :original AND slug <> :original AND ${PUBLIC_SQL}
     ORDER BY slug`,
    { original, now },
  );
  return first ? [first, ...translations] : translations;
}

/** A public text that also exists in another language. */
export interface TranslatedRow {
  slug: string;
  /** BCP 47. */
  lang: string;
  /** The slug of the text that it is a translation of, or its own. */
  original: string;
}

/** All public texts that exist in several languages. */
export function translatedRows(reader: IndexReader, now: number): TranslatedRow[] {
  return reader.all<TranslatedRow>(
    `WITH translations AS (
       SELECT slug, data ->> '$.lang' AS lang, translation_of AS original FROM entries
       WHERE translation_of IS NOT NULL AND ${PUBLIC_SQL})
     SELECT entries.slug, entries.data ->> '$.lang' AS lang, entries.slug AS original FROM entries
       WHERE slug IN (SELECT original FROM translations) AND ${PUBLIC_SQL}
     UNION ALL SELECT * FROM (SELECT * FROM translations ORDER BY slug)`,
    { now },
  );
}
