import type { SeriesPart } from '@/lib/content/article';
import type { Series } from '@/lib/content/listing';
import { PUBLIC_SQL } from '@/lib/content/visibility';
import { COLUMNS, type EntryRow, inLists, type ListSql } from './entry-queries';
import type { IndexReader } from './reader';

/**
 * The articles of a series, named by its slug, from the first part on; of two with the same number,
 * the older first.
 */
export function partsOf(series: string, listedIn?: string): ListSql {
  const list = {
    from: 'entries',
    where: 'series = :series AND published IS NOT NULL',
    order: 'part, published, slug',
    parameters: { series },
  };
  return inLists(list, listedIn);
}

/** The same, newest first. */
export function newestPartsOf(series: string, listedIn?: string): ListSql {
  return { ...partsOf(series, listedIn), order: 'published DESC, slug' };
}

/** The position of an article in its series; the moment is in milliseconds since the epoch. */
export interface PlaceInSeries extends Pick<SeriesPart, 'part'> {
  series: string;
  published: number;
  slug: string;
}

/** The public article that comes next in a series, or that comes before. */
export function partBeside(
  reader: IndexReader,
  direction: 'previous' | 'next',
  place: PlaceInSeries,
  now: number,
  listedIn?: string,
): EntryRow | undefined {
  const [compare, order] = direction === 'next' ? ['>', ''] : ['<', ' DESC'];
  return reader.get<EntryRow>(
    `SELECT ${COLUMNS} FROM entries
     WHERE series = :series AND published IS NOT NULL
       AND (part, published, slug) ${compare} (:part, :published, :slug) AND ${PUBLIC_SQL}
       ${listedIn === undefined ? '' : 'AND entries.listed_in = :listedIn'}
     ORDER BY part${order}, published${order}, slug${order} LIMIT 1`,
    { ...place, now, ...(listedIn !== undefined && { listedIn }) },
  );
}

/**
 * All series that have public articles, in the lists of a language, by slug; or only the one with a slug. The first
 * part decides how its name is written.
 */
export function seriesWithArticles(
  reader: IndexReader,
  now: number,
  listedIn?: string,
  slug?: string,
): Series[] {
  const ofLanguage = listedIn === undefined ? '' : 'AND entries.listed_in = :listedIn';
  const rows = reader.all<Pick<Series, 'slug' | 'articles'> & { written: string }>(
    `WITH counted AS (
       SELECT series, count(*) AS articles FROM entries
       WHERE ${slug === undefined ? 'series IS NOT NULL' : 'series = :slug'}
         AND published IS NOT NULL AND ${PUBLIC_SQL} ${ofLanguage}
       GROUP BY series)
     SELECT counted.series AS slug, articles,
       (SELECT json_object('name', data ->> '$.series.name', 'lang', data ->> '$.lang', 'dir', data ->> '$.dir')
        FROM entries
        WHERE entries.series = counted.series AND published IS NOT NULL AND ${PUBLIC_SQL} ${ofLanguage}
        ORDER BY part, published, slug LIMIT 1) AS written
     FROM counted ORDER BY counted.series`,
    { now, ...(slug !== undefined && { slug }), ...(listedIn !== undefined && { listedIn }) },
  );
  return rows.map(({ written, ...row }) => ({
    ...row,
    ...(JSON.parse(written) as Omit<Series, 'slug' | 'articles'>),
  }));
}
