import type { FiledEntry } from '@/lib/content/article';
import { PAGE_SIZE, type Period, pagesFor, type Topic } from '@/lib/content/listing';
import { EMBARGOED_SQL, PUBLIC_SQL } from '@/lib/content/visibility';
import { variantPath } from '@/lib/media/renditions';
import type { IndexReader } from './reader';

/** An entry as the index holds it. */
export interface EntryRow {
  id: number;
  slug: string;
  file: string;
  data: string;
}

/** Rows of one page of a list. */
export interface RowListing {
  rows: EntryRow[];
  page: number;
  pages: number;
  total: number;
}

/** A list of articles in the index: the table to read from, the conditions, and the order. */
export interface ListSql {
  from: string;
  where: string;
  /** Newest first and then by slug; for a series, by part. */
  order: string;
  /** How many there are, if that need not be counted. */
  total?: string;
  parameters: Record<string, string | number>;
}

/** The columns of an `EntryRow`. */
export const COLUMNS = 'entries.id, entries.slug, entries.file, entries.data';

/** The articles in a language of the paper; all of them in a paper with one language, or if none is given. */
export function allArticles(listedIn?: string): ListSql {
  const list = {
    from: 'entries',
    where: 'published IS NOT NULL',
    order: 'published DESC, slug',
    parameters: {},
  };
  return inLists(list, listedIn);
}

/** Narrows a list to a language of the paper; a paper with one language needs no condition. */
export function inLists(list: ListSql, listedIn: string | undefined): ListSql {
  if (listedIn === undefined) return list;
  const where = `${list.where} AND entries.listed_in = :listedIn`;
  return { ...list, where, parameters: { ...list.parameters, listedIn } };
}

/** The articles of a month (`2026-11`) or a year (`2026`), in the site's time zone. */
export function articlesOf(period: string, listedIn?: string): ListSql {
  const year = period.length === 4;
  const list = {
    from: 'entries',
    where: year ? 'month BETWEEN :first AND :last' : 'month = :first',
    order: year ? 'month DESC, published DESC, slug' : 'published DESC, slug',
    parameters: year
      ? { first: `${period}-01`, last: `${period}-12` }
      : ({ first: period } as Record<string, string>),
  };
  return inLists(list, listedIn);
}

/**
 * The articles of a section.
 *
 * @param keys the names by which articles may refer to it, as slugs
 */
export function articlesIn(keys: readonly string[], listedIn?: string): ListSql {
  const names = keys.map((_, at) => `:key${at}`);
  const list = {
    from: 'entries',
    // With one name, the index already has them in order.
    where: `${names.length === 1 ? `section = ${names[0]}` : `section IN (${names.join(', ')})`}
      AND published IS NOT NULL`,
    order: 'published DESC, slug',
    parameters: Object.fromEntries(keys.map((key, at) => [`key${at}`, key])),
  };
  return inLists(list, listedIn);
}

/** The articles with a topic, named by its slug. */
export function articlesOn(topic: string, listedIn = ''): ListSql {
  return {
    from: 'entry_topics JOIN entries ON entries.id = entry_topics.entry',
    where: `entry_topics.topic = :topic AND entry_topics.listed_in = :listedIn
      AND entries.published IS NOT NULL`,
    order: 'entry_topics.published DESC, slug',
    total: `coalesce((
      SELECT articles FROM topics WHERE topic = :topic AND listed_in = :listedIn), 0) - (
      SELECT count(*) FROM entries CROSS JOIN entry_topics ON entry = entries.id
      WHERE ${EMBARGOED_SQL} AND entries.published IS NOT NULL
        AND topic = :topic AND entry_topics.listed_in = :listedIn)`,
    parameters: { topic, listedIn },
  };
}

/** The articles of an author, named by the slug of the file. */
export function articlesBy(author: string, listedIn = ''): ListSql {
  return {
    from: 'entry_authors JOIN entries ON entries.id = entry_authors.entry',
    where: `entry_authors.author = :author AND entry_authors.listed_in = :listedIn
      AND entries.published IS NOT NULL`,
    order: 'entry_authors.published DESC, slug',
    parameters: { author, listedIn },
  };
}

/**
 * One page of a list.
 *
 * @param page from 1; beyond the last there are no rows
 * @param now milliseconds since the epoch
 */
export function listPage(
  reader: IndexReader,
  list: ListSql,
  page: number,
  now: number,
): RowListing {
  const total = countOf(reader, list, now);
  const rows = reader.all<EntryRow>(
    `SELECT ${COLUMNS} FROM ${list.from} WHERE ${list.where} AND ${PUBLIC_SQL}
     ORDER BY ${list.order} LIMIT :size OFFSET :skip`,
    { ...list.parameters, now, size: PAGE_SIZE, skip: (page - 1) * PAGE_SIZE },
  );
  return { rows, page, pages: pagesFor(total), total };
}

/** The newest of a list. */
export function newestOf(
  reader: IndexReader,
  list: ListSql,
  most: number,
  now: number,
): EntryRow[] {
  return reader.all<EntryRow>(
    `SELECT ${COLUMNS} FROM ${list.from} WHERE ${list.where} AND ${PUBLIC_SQL}
     ORDER BY ${list.order} LIMIT :most`,
    { ...list.parameters, now, most },
  );
}

/** What the ranking of related articles looks at; the moment in milliseconds since the epoch. */
export interface Candidate {
  slug: string;
  published: number;
  topics: string[];
  authors: string[];
}

/**
 * The same with only what a ranking needs: parsing 60 whole rows takes longer than ranking them.
 */
export function newestCandidates(
  reader: IndexReader,
  list: ListSql,
  most: number,
  now: number,
): Candidate[] {
  return reader
    .all<{ slug: string; published: number; topics: string; authors: string }>(
      `SELECT slug, entries.published AS published,
         (SELECT json_group_array(topic) FROM entry_topics WHERE entry = entries.id) AS topics,
         (SELECT json_group_array(author) FROM entry_authors WHERE entry = entries.id) AS authors
       FROM ${list.from} WHERE ${list.where} AND ${PUBLIC_SQL}
       ORDER BY ${list.order} LIMIT :most`,
      { ...list.parameters, now, most },
    )
    .map((row) => ({
      ...row,
      topics: JSON.parse(row.topics) as string[],
      authors: JSON.parse(row.authors) as string[],
    }));
}

/** How many entries a list has. */
export function countOf(reader: IndexReader, list: ListSql, now: number): number {
  const row = reader.get<{ total: number }>(
    list.total
      ? `SELECT ${list.total} AS total`
      : `SELECT count(*) AS total FROM ${list.from} WHERE ${list.where} AND ${PUBLIC_SQL}`,
    { ...list.parameters, now },
  );
  return row?.total ?? 0;
}

/** How many articles there are, in all languages; those of all months, which are the quickest to count. */
export function countArticles(reader: IndexReader, now: number): number {
  const row = reader.get<{ total: number }>(
    `SELECT count(*) AS total FROM entries INDEXED BY entries_month WHERE month IS NOT NULL AND ${PUBLIC_SQL}`,
    { now },
  );
  return row?.total ?? 0;
}

/** Where an article is, when it was changed (ISO 8601), and its pictures: the addresses of the largest variants. */
export interface ArticleLocation {
  slug: string;
  changed: string;
  pictures: string[];
}

/**
 * Where all articles are and when each was changed, a part of them at a time; oldest first, so that a new article
 * changes only the last part.
 */
export function articleAddresses(
  reader: IndexReader,
  part: number,
  size: number,
  now: number,
): ArticleLocation[] {
  const rows = reader.all<Omit<ArticleLocation, 'pictures'> & { pictures: string }>(
    `SELECT slug, data ->> '$.changed.iso' AS changed,
       (SELECT json_group_array(DISTINCT key || ' ' || coalesce(made ->> '$.widths[#-1]', ''))
        FROM picture_uses JOIN renditions ON renditions.picture = picture_uses.picture
        WHERE user = entries.file AND shape = 'whole' AND made ->> '$.width' IS NOT NULL) AS pictures
     FROM entries WHERE published IS NOT NULL AND ${PUBLIC_SQL}
     ORDER BY published, slug DESC LIMIT :size OFFSET :skip`,
    { now, size, skip: (part - 1) * size },
  );
  return rows.map(({ pictures, ...row }) => ({
    ...row,
    pictures: (JSON.parse(pictures) as string[]).map((named) => {
      const [key = '', width] = named.split(' ');
      return variantPath(key, width ? Number(width) : undefined);
    }),
  }));
}

/** The public entry with a slug. */
export function entryRow(reader: IndexReader, slug: string, now: number): EntryRow | undefined {
  return reader.get<EntryRow>(
    `SELECT ${COLUMNS} FROM entries WHERE slug = :slug AND ${PUBLIC_SQL}`,
    { slug, now },
  );
}

/** The public entries with these slugs, in this order; those that are not public are left out. */
export function entryRows(reader: IndexReader, slugs: readonly string[], now: number): EntryRow[] {
  return [...new Set(slugs)].flatMap((slug) => entryRow(reader, slug, now) ?? []);
}

/** Stubs, which have no date, by slug. */
export function stubRows(
  reader: IndexReader,
  most: number,
  now: number,
  listedIn?: string,
): EntryRow[] {
  return reader.all<EntryRow>(
    `SELECT ${COLUMNS} FROM entries WHERE published IS NULL AND ${PUBLIC_SQL}
     ${listedIn === undefined ? '' : 'AND entries.listed_in = :listedIn'}
     ORDER BY slug LIMIT :most`,
    { now, most, ...(listedIn !== undefined && { listedIn }) },
  );
}

/**
 * The addresses and headlines of the newest articles, and of stubs, up to this many of each; in the lists of a
 * language, or all.
 */
export function headlines(
  reader: IndexReader,
  most: number,
  now: number,
  listedIn?: string,
): { slug: string; headline: string }[] {
  const ofLanguage = listedIn === undefined ? '' : 'AND entries.listed_in = :listedIn';
  return reader.all(
    `SELECT * FROM (SELECT slug, headline FROM entries
       WHERE published IS NOT NULL AND ${PUBLIC_SQL} ${ofLanguage} ORDER BY published DESC, slug LIMIT :most)
     UNION ALL SELECT * FROM (SELECT slug, headline FROM entries
       WHERE published IS NULL AND ${PUBLIC_SQL} ${ofLanguage} ORDER BY slug LIMIT :most)`,
    { now, most, ...(listedIn !== undefined && { listedIn }) },
  );
}

/** The entries that name a slug as related, newest first. */
export function mentioningRows(
  reader: IndexReader,
  slug: string,
  most: number,
  now: number,
): EntryRow[] {
  return reader.all<EntryRow>(
    `SELECT ${COLUMNS} FROM entry_related JOIN entries ON entries.id = entry_related.entry
     WHERE entry_related.related = :slug AND entries.slug <> :slug AND ${PUBLIC_SQL}
     ORDER BY entries.published DESC, entries.slug LIMIT :most`,
    { slug, now, most },
  );
}

/** The article published next after (or before) a moment. */
export function neighbourRow(
  reader: IndexReader,
  direction: 'newer' | 'older',
  published: number,
  slug: string,
  now: number,
  listedIn?: string,
): EntryRow | undefined {
  // Lists run newest first and then by slug, so of two from the same moment the later slug counts
  // as older.
  const [compare, tie, order] =
    direction === 'newer' ? ['>', '<', 'published, slug DESC'] : ['<', '>', 'published DESC, slug'];
  const one = (where: string): EntryRow | undefined =>
    reader.get<EntryRow>(
      `SELECT ${COLUMNS} FROM entries WHERE ${where} AND ${PUBLIC_SQL}
       ${listedIn === undefined ? '' : 'AND entries.listed_in = :listedIn'}
       ORDER BY ${order} LIMIT 1`,
      { published, slug, now, ...(listedIn !== undefined && { listedIn }) },
    );
  return (
    one(`published = :published AND slug ${tie} :slug`) ?? one(`published ${compare} :published`)
  );
}

/** All months that have articles, newest first. */
export function monthsWithArticles(reader: IndexReader, now: number, listedIn?: string): Period[] {
  return reader.all<Period>(
    `SELECT month AS period, count(*) AS articles FROM entries
     WHERE month IS NOT NULL AND ${PUBLIC_SQL}
     ${listedIn === undefined ? '' : 'AND entries.listed_in = :listedIn'}
     GROUP BY month ORDER BY month DESC`,
    { now, ...(listedIn !== undefined && { listedIn }) },
  );
}

/**
 * All topics that have articles, in the lists of a language; or only the one with a slug. The
 * newest article decides how a topic is written.
 */
export function topicsWithArticles(
  reader: IndexReader,
  now: number,
  listedIn = '',
  slug?: string,
): Topic[] {
  const rows = reader.all<Pick<Topic, 'slug' | 'articles'> & { written: string }>(
    `WITH embargoed AS (
       SELECT topic, count(*) AS articles FROM entries CROSS JOIN entry_topics ON entry = entries.id
       WHERE ${EMBARGOED_SQL} AND entries.published IS NOT NULL
         AND entry_topics.listed_in = :listedIn GROUP BY topic)
     SELECT topics.topic AS slug, topics.articles - coalesce(embargoed.articles, 0) AS articles,
       (SELECT json_object('label', label, 'lang', data ->> '$.lang', 'dir', data ->> '$.dir',
          'newest', json_object('slug', slug, 'headline', headline))
        FROM entry_topics JOIN entries ON entries.id = entry_topics.entry
        WHERE entry_topics.topic = topics.topic AND entry_topics.listed_in = topics.listed_in
          AND entries.published IS NOT NULL AND ${PUBLIC_SQL}
        ORDER BY entry_topics.published DESC, slug LIMIT 1) AS written
     FROM topics LEFT JOIN embargoed USING (topic)
     WHERE topics.listed_in = :listedIn AND topics.articles > coalesce(embargoed.articles, 0) ${slug ? 'AND topics.topic = :slug' : ''}`,
    { now, listedIn, ...(slug && { slug }) },
  );
  return rows.map(({ written, ...row }) => ({
    ...row,
    ...(JSON.parse(written) as Omit<Topic, 'slug' | 'articles'>),
  }));
}

/** How many topics have articles. */
export function countTopics(reader: IndexReader, now: number, listedIn = ''): number {
  const row = reader.get<{ total: number }>(
    `WITH embargoed AS (
       SELECT topic, count(*) AS articles FROM entries CROSS JOIN entry_topics ON entry = entries.id
       WHERE ${EMBARGOED_SQL} AND entries.published IS NOT NULL
         AND entry_topics.listed_in = :listedIn GROUP BY topic)
     SELECT count(*) AS total FROM topics LEFT JOIN embargoed USING (topic)
     WHERE topics.listed_in = :listedIn AND topics.articles > coalesce(embargoed.articles, 0)`,
    { now, listedIn },
  );
  return row?.total ?? 0;
}

/** Reads the data of a row. */
export function filedEntry(row: EntryRow): FiledEntry {
  return JSON.parse(row.data) as FiledEntry;
}
