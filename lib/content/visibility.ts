/**
 * What readers may see: the one place that decides it, in TypeScript for files and in SQL for the index
 * (../archive-index/publication.test.ts runs both over the same rows).
 *
 * An article that `gone.yaml` names is gone, whatever its file says. Any other entry is in the first of
 * these states that fits:
 *
 * | state       | when                                                  | in lists | its address says        |
 * | ----------- | ----------------------------------------------------- | -------- | ----------------------- |
 * | `draft`     | `draft: true`                                         | no       | not found               |
 * | `undecided` | a key that decides it cannot be read                  | no       | unavailable             |
 * | `embargo`   | `published` or `publishAt` is still to come           | no       | not found               |
 * | `unlisted`  | in error and never good, or two files share its slug  | no       | unavailable             |
 * | `public`    | none of these                                         | yes      | the article             |
 *
 * A file that breaks while its entry is public leaves its last good version public (`entries.stale`),
 * for as long as the broken file itself says that it may be. An address that is not public may still
 * be the alias of another article, or gone.
 */
import { readMoment } from '@/lib/dates/moment';
import type { VisibilityFields } from './article-fields';

/** When an article is public: never, or from a moment on (milliseconds since the epoch). */
export type Visibility = { draft: true } | { draft: false; from: number };

/**
 * Reads the three keys that decide. An article is public from the later of `published` and
 * `publishAt` on; one with neither (a stub) always.
 */
export function visibilityOf(fields: VisibilityFields, timeZone: string): Visibility {
  if (fields.draft) return { draft: true };
  const moments = [fields.published, fields.publishAt].map((text) =>
    text === undefined
      ? undefined
      : (readMoment(text, timeZone)?.epochMs ?? Number.POSITIVE_INFINITY),
  );
  return { draft: false, from: latest(moments) };
}

/** The visibility of an article that nothing holds back. */
export const EVERYONE: Visibility = { draft: false, from: Number.NEGATIVE_INFINITY };

/** Whether readers may see a file that says this about itself; `undefined` means undecided: they may not. */
export function isPublic(visibility: Visibility | undefined, now: number): boolean {
  return visibility !== undefined && !visibility.draft && now >= visibility.from;
}

/** What keeps an entry from readers. Such an entry is seen only at the desk and in previews. */
export function heldBack(
  entry: {
    draft: boolean;
    embargo: { epochMs: number } | undefined;
    published?: { epochMs: number };
  },
  now: number,
): 'draft' | 'embargo' | undefined {
  if (entry.draft) return 'draft';
  const from = latest([entry.published?.epochMs, entry.embargo?.epochMs]);
  return isPublic({ draft: false, from }, now) ? undefined : 'embargo';
}

function latest(moments: readonly (number | undefined)[]): number {
  return Math.max(...moments.map((at) => at ?? Number.NEGATIVE_INFINITY));
}

/** The columns of `entries` that say in which state an entry is. */
export interface PublicationRow {
  draft: number;
  /** Milliseconds since the epoch; `null` for drafts and undecided files. */
  public_from: number | null;
  /** Whether it may be in lists once it is public: `LISTABLE_SQL`, and the only one with its slug. */
  listed: number;
}

export type PublicationState = 'draft' | 'undecided' | 'embargo' | 'unlisted' | 'public';

/** The state of an entry, from its row. */
export function publicationState(row: PublicationRow, now: number): PublicationState {
  if (row.draft === 1) return 'draft';
  if (row.public_from === null) return 'undecided';
  if (row.public_from > now) return 'embargo';
  return row.listed === 1 ? 'public' : 'unlisted';
}

/** Whether a file itself says that readers may not see it, or does not say that they may. */
export function isWithdrawn(row: PublicationRow, now: number): boolean {
  return ['draft', 'undecided', 'embargo'].includes(publicationState(row, now));
}

/** Before every date: SQLite has no infinity that JavaScript reads back. */
export const ALWAYS = Number.MIN_SAFE_INTEGER;

/** The value of `public_from` for what a file says. */
export function publicFrom(visibility: Visibility | undefined): number | null {
  if (!visibility || visibility.draft) return null;
  return Math.min(Math.max(visibility.from, ALWAYS), Number.MAX_SAFE_INTEGER);
}

/** The condition that an entry has to meet before it may be listed. */
export const LISTABLE_SQL = `entries.state IN ('article', 'stub') AND entries.draft = 0 AND entries.public_from IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM gone WHERE gone.slug = entries.slug)`;

/**
 * The state `public`, with `:now` bound. The `+` tells SQLite not to begin with this condition, which
 * nearly all entries meet.
 */
export const PUBLIC_SQL = 'entries.listed = 1 AND +entries.public_from <= :now';

/** The same, but SQLite begins with the time: for the newest entries that have become public. */
export const PUBLIC_BY_TIME_SQL = 'entries.listed = 1 AND entries.public_from <= :now';

/** The state `embargo`, for entries that are listed as soon as their embargo passes. */
export const EMBARGOED_SQL = 'entries.listed = 1 AND entries.public_from > :now';

/** When an entry should become public, according to the last good version of its file, in any kind of index. */
export const FILED_FROM_SQL = `max(coalesce(entries.public_from, ${ALWAYS}),
  coalesce(entries.published, ${ALWAYS}),
  coalesce(entries.data ->> '$.embargo.epochMs', ${ALWAYS}))`;

/**
 * Whether an entry is a draft, and from when it is public, in any kind of index: in the desk's index everything has
 * always been public, so the data decides. Looking into the data takes long, so it is done only where the columns do
 * not say. For an undecided entry the second is unknown.
 *
 * @param entry the name of the table `entries` in the query
 */
export const draftSql = (entry: string): string =>
  `(${entry}.draft OR (${entry}.public_from = ${ALWAYS} AND coalesce(${entry}.data ->> '$.draft', 0)))`;
export const comesOutSql = (entry: string): string =>
  `max(coalesce(${entry}.public_from, ${ALWAYS}), coalesce(${entry}.published, ${ALWAYS}),
     CASE WHEN ${entry}.public_from = ${ALWAYS}
       THEN coalesce(${entry}.data ->> '$.embargo.epochMs', ${ALWAYS}) ELSE ${ALWAYS} END)`;

/** Whether an entry is held back from readers by what its file says, as `draftSql`; with `:now` bound. */
export const heldSql = (entry: string): string =>
  `(${draftSql(entry)} OR (${entry}.public_from IS NOT NULL AND ${comesOutSql(entry)} > :now))`;

/** `heldBack`, with `:now` bound. */
export const HELD_BACK_SQL = `CASE WHEN entries.data ->> '$.draft' THEN 'draft'
  WHEN ${FILED_FROM_SQL} > :now THEN 'embargo' END`;

/**
 * Whether something that readers may see uses a picture: an entry in the state `public`, an author, or a page that
 * is not an article. For a row of `picture_uses`, with `:now` bound.
 */
export const PUBLIC_USE_SQL = `(EXISTS (
    SELECT 1 FROM entries WHERE entries.file = picture_uses.user AND ${PUBLIC_SQL})
  OR EXISTS (SELECT 1 FROM documents
    WHERE documents.file = picture_uses.user AND documents.data IS NOT NULL))`;
