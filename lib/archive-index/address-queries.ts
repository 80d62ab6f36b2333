import { PUBLIC_SQL, type PublicationRow, publicationState } from '@/lib/content/visibility';
import type { IndexReader } from './reader';

/** What a slug under /articles leads to. */
export type SlugState =
  /** It is in gone.yaml. */
  | { is: 'gone' }
  /** There is a file that readers may see. */
  | { is: 'public'; file: string; kind: 'article' | 'stub' }
  /** There is a file that cannot be shown, and nothing says that it is withdrawn. */
  | { is: 'unavailable' }
  /** It is an alias of an article that readers may see at another slug. */
  | { is: 'moved'; slug: string }
  /** No file, or only drafts and articles that are not public yet. */
  | { is: 'unknown' };

interface Row extends PublicationRow {
  file: string;
  state: 'article' | 'stub' | 'broken';
}

/**
 * What the index knows about a slug. Whatever else has the same name, it is always decided in this
 * order: `gone.yaml`, then the file of that name that is public (or would be, without its fault),
 * then an alias. The check warns of anything that another overrides (./shadowed.ts).
 *
 * @param now milliseconds since the epoch
 */
export function slugState(reader: IndexReader, slug: string, now: number): SlugState {
  if (isGone(reader, slug)) return { is: 'gone' };
  const rows = reader.all<Row>(
    `SELECT file, state, listed, draft, public_from FROM entries
     WHERE slug = :slug ORDER BY file`,
    { slug },
  );
  const states = rows.map((row) => publicationState(row, now));
  const shown = rows[states.indexOf('public')];
  if (shown && shown.state !== 'broken') {
    return { is: 'public', file: shown.file, kind: shown.state };
  }
  // An undecided file does not say that it is withdrawn: it has an error to be corrected.
  const withdrawn = states.includes('draft') || states.includes('embargo');
  if (rows.length > 0 && !withdrawn) return { is: 'unavailable' };
  const target = aliasTarget(reader, slug, now);
  return target === undefined ? { is: 'unknown' } : { is: 'moved', slug: target };
}

/** Whether gone.yaml names a slug. */
export function isGone(reader: Pick<IndexReader, 'get'>, slug: string): boolean {
  return reader.get('SELECT 1 FROM gone WHERE slug = :slug', { slug }) !== undefined;
}

/** All files of a slug, public or not. */
export function filesOfSlug(reader: IndexReader, slug: string): string[] {
  return reader
    .all<{ file: string }>('SELECT file FROM entries WHERE slug = :slug ORDER BY file', { slug })
    .map(({ file }) => file);
}

/** The slug that a former slug now leads to, if that is public. */
function aliasTarget(reader: IndexReader, alias: string, now: number): string | undefined {
  return reader.get<{ slug: string }>(
    `SELECT entries.slug FROM aliases JOIN entries ON entries.id = aliases.entry
     WHERE alias = :alias AND ${PUBLIC_SQL} ORDER BY entries.file LIMIT 1`,
    { alias, now },
  )?.slug;
}

/** The data of a document: the site, an author, a page, the list of what is gone. */
export function documentData<Data>(
  reader: IndexReader,
  kind: string,
  slug: string,
): Data | null | undefined {
  const row = reader.get<{ data: string | null }>(
    'SELECT data FROM documents WHERE kind = :kind AND slug = :slug',
    { kind, slug },
  );
  return row?.data ? (JSON.parse(row.data) as Data) : row?.data === null ? null : undefined;
}

/**
 * What the address of a page that is not an article leads to; `in error` means that it has no good
 * version.
 */
export type PageState =
  | { is: 'public'; file: string }
  | { is: 'unavailable' }
  /** It is a former name of a page. */
  | { is: 'moved'; name: string }
  | { is: 'unknown' };

/** The state of the page with a name (not of an article). */
export function pageState(reader: IndexReader, name: string): PageState {
  const page = reader.get<{ file: string; isGood: number }>(
    "SELECT file, data IS NOT NULL AS isGood FROM documents WHERE kind = 'page' AND slug = :name",
    { name },
  );
  if (page) return page.isGood ? { is: 'public', file: page.file } : { is: 'unavailable' };
  const moved = documentData<string>(reader, 'page alias', name);
  return moved ? { is: 'moved', name: moved } : { is: 'unknown' };
}

/** The file of an author. */
export function authorFile(reader: IndexReader, slug: string): string | undefined {
  return reader.get<{ file: string }>(
    "SELECT file FROM documents WHERE kind = 'author' AND slug = :slug",
    { slug },
  )?.file;
}

/** Whether the body of a file was checked in full when it had these bytes, whatever the result. */
export function isBodyChecked(reader: IndexReader, file: string, hash: string): boolean {
  return (
    reader.get(
      `SELECT 1 FROM entries JOIN files USING (file)
       WHERE file = :file AND hash = :hash AND checked = 1 AND state <> 'broken' AND stale = 0`,
      { file, hash },
    ) !== undefined
  );
}
