import { kindOfFile } from '@/lib/content/content-kinds';
import { ALWAYS, comesOutSql, draftSql, heldSql } from '@/lib/content/visibility';
import type { FoundProblem } from './found-problem';
import { isSlugOnly } from './link-problems';
import type { IndexReader } from './reader';
import { inScope, scopeParameters } from './scope';

interface Row {
  file: string;
  line: number;
  column: number;
  /** The link as written; for `related`, the slug. */
  written: string;
  /** Its position in `related`; none for a link. */
  position: number | null;
  isDraft: number;
  publishedMs: number | null;
  publishedIso: string | null;
  embargoMs: number | null;
  embargoIso: string | null;
}

/** The entries that a file names, so that after each save only these are checked. */
const NAMED_BY_FILE = `
  WITH names AS (
    SELECT target AS name FROM links WHERE file = :file AND kind = 'article'
    UNION SELECT related FROM entry_related JOIN entries ON entries.id = entry WHERE file = :file)
  SELECT id FROM entries WHERE slug IN (SELECT name FROM names)
  UNION SELECT entry FROM aliases WHERE alias IN (SELECT name FROM names)`;

/**
 * What readers cannot see yet, by the names that lead to it. These are few, so they are found
 * first, and all links are compared with them.
 */
const heldNamesSql = (file: string | undefined): string => `held AS MATERIALIZED (
  SELECT id, slug AS name, ${draftSql('entries')} AS isDraft, ${comesOutSql('entries')} AS publicFrom
  FROM entries
  WHERE ${file === undefined ? '1' : `id IN (${NAMED_BY_FILE})`}
    AND slug NOT IN (SELECT slug FROM gone)
    AND ${heldSql('entries')}
), named AS MATERIALIZED (
  SELECT * FROM held
  UNION ALL SELECT id, alias, isDraft, publicFrom FROM held JOIN aliases ON aliases.entry = held.id
)`;

const COLUMNS = `isDraft,
  target.data ->> '$.published.epochMs' AS publishedMs, target.data ->> '$.published.iso' AS publishedIso,
  target.data ->> '$.embargo.epochMs' AS embargoMs, target.data ->> '$.embargo.iso' AS embargoIso`;

/** The target cannot be read when the entry that names it can; a page (no entry) always can. */
const TOO_EARLY = `
  (naming.id IS NULL OR (naming.public_from IS NOT NULL AND NOT ${draftSql('naming')}))
  AND (isDraft OR naming.id IS NULL OR publicFrom > ${comesOutSql('naming')})`;

/**
 * Links and `related` to drafts, and to articles that come out later than the page or article that
 * names them. Such links tell readers about an article before its time.
 *
 * @param now milliseconds since the epoch
 */
export function unpublishedTargets(
  reader: IndexReader,
  { file, now }: { file?: string | undefined; now: number },
): FoundProblem[] {
  const parameters = { ...scopeParameters(file), now };
  // CROSS JOIN: each link is looked up among the few names, not each name among the many links.
  const links = reader.all<Row>(
    `WITH ${heldNamesSql(file)}
     SELECT links.file, links.line, links.column, links.url AS written, NULL AS position, ${COLUMNS}
     FROM links CROSS JOIN named ON named.name = links.target
     JOIN entries AS target ON target.id = named.id
     LEFT JOIN entries AS naming ON naming.file = links.file
     WHERE links.kind = 'article' AND ${TOO_EARLY} AND ${inScope('links', file)}`,
    parameters,
  );
  const related = reader.all<Row>(
    `WITH ${heldNamesSql(file)}
     SELECT naming.file, 1 AS line, 1 AS column, related AS written, position, ${COLUMNS}
     FROM ${file === undefined ? 'entry_related' : 'entries AS own JOIN entry_related ON entry_related.entry = own.id'}
     CROSS JOIN held ON held.name = related
     JOIN entries AS naming ON naming.id = entry_related.entry
     JOIN entries AS target ON target.id = held.id
     WHERE ${TOO_EARLY} AND ${inScope('own', file)}`,
    parameters,
  );
  return [...links, ...related].map(problemOf);
}

function problemOf(row: Row): FoundProblem {
  const { file, line, column, written, position } = row;
  const isSlug = position === null && isSlugOnly(written);
  const what = isSlug
    ? 'the front page names'
    : position === null
      ? 'this link leads to'
      : '`related` names';
  const target = row.isDraft
    ? 'a draft'
    : kindOfFile(file) === 'article'
      ? `an article that is published later than this one (${momentOf(row)})`
      : `an article that is not published yet (${momentOf(row)})`;
  return {
    file,
    line,
    column,
    severity: 'warning',
    code: 'unpublished-target',
    message: `${what} ${target}: \`${written}\``,
    remedy: isSlug
      ? 'Until then it is left out of the front page.'
      : position === null
        ? 'Until then, readers who follow the link get 404: remove the link, or publish that article first.'
        : 'Until then it is left out of the related headlines.',
    ...(position !== null && { key: ['related', position] }),
  };
}

/** When the target is published, as the site writes it. */
function momentOf({ publishedMs, publishedIso, embargoMs, embargoIso }: Row): string | null {
  return (publishedMs ?? ALWAYS) > (embargoMs ?? ALWAYS) ? publishedIso : embargoIso;
}
