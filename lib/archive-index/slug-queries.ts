import { isSlug } from '@/lib/checking/slug';
import { isGone } from './address-queries';
import type { IndexReader } from './reader';

/** What already has a slug. */
export type SlugOwner =
  /** Article files with this name, in any folder and state. */
  | { as: 'address'; files: string[] }
  /** Article files that list it in `aliases`. */
  | { as: 'alias'; files: string[] }
  /** It is in gone.yaml. */
  | { as: 'gone' };

/** An author of the newsroom; without a name if the file has never been valid. */
export interface NamedAuthor {
  slug: string;
  name: string | undefined;
}

/** What prevents a new article from having a slug, public or not. */
export function ownerOfSlug(reader: IndexReader, slug: string): SlugOwner | undefined {
  if (isGone(reader, slug)) return { as: 'gone' };
  const files = (sql: string) =>
    reader.all<{ file: string }>(sql, { slug }).map(({ file }) => file);
  const named = files('SELECT file FROM entries WHERE slug = :slug ORDER BY file');
  if (named.length > 0) return { as: 'address', files: named };
  const aliased = files(
    `SELECT file FROM aliases JOIN entries ON entries.id = aliases.entry
     WHERE alias = :slug ORDER BY file`,
  );
  return aliased.length > 0 ? { as: 'alias', files: aliased } : undefined;
}

/** All authors that an article can name, by slug. */
export function namedAuthors(reader: IndexReader): NamedAuthor[] {
  return reader
    .all<{ slug: string; name: string | null }>(
      "SELECT slug, data ->> '$.name' AS name FROM documents WHERE kind = 'author' ORDER BY slug",
    )
    .filter(({ slug }) => isSlug(slug))
    .map(({ slug, name }) => ({ slug, name: name ?? undefined }));
}

/** With more articles than this, only those that begin alike are compared. */
const FEW = 2000;
const ALIKE = 3;

/** Slugs that may have been meant by one that does not exist. */
export function slugsLike(reader: IndexReader, slug: string): string[] {
  const few =
    (reader.get<{ last: number }>('SELECT count(*) AS last FROM entries')?.last ?? 0) < FEW;
  const first = few ? '' : slug.slice(0, ALIKE);
  return reader
    .all<{ slug: string }>(
      `SELECT slug FROM entries WHERE slug BETWEEN :first AND :last
       AND slug NOT IN (SELECT slug FROM gone)`,
      {
        first,
        last: `${first}\u{10FFFF}`,
      },
    )
    .map((row) => row.slug);
}

/** The slugs of articles, some of which are given by an alias; unknown names stay as they are. */
export function withoutAliases(reader: IndexReader, slugs: readonly string[]): string[] {
  if (slugs.length === 0) return [];
  const rows = reader.all<{ alias: string; slug: string }>(
    `SELECT alias, slug FROM aliases JOIN entries ON entries.id = aliases.entry
     WHERE alias IN (SELECT value FROM json_each(:slugs))
       AND alias NOT IN (SELECT slug FROM entries)`,
    { slugs: JSON.stringify(slugs) },
  );
  const byAlias = new Map(rows.map(({ alias, slug }) => [alias, slug]));
  return [...new Set(slugs.map((slug) => byAlias.get(slug) ?? slug))];
}
