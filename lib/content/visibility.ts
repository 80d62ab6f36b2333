import { readMoment } from '@/lib/dates/moment';
import type { VisibilityFields } from './article-fields';

/** When an article is public: never, or from a moment on. */
export type Visibility = { draft: true } | { draft: false; from: number };

/**
 * Reads the three keys that decide. An article is public from the later of `published` and
 * `publishAt` on; one with neither (a stub) always.
 */
export function visibilityOf(fields: VisibilityFields, timeZone: string): Visibility {
  if (fields.draft) return { draft: true };
  const moments = [fields.published, fields.publishAt].map((text) =>
    text === undefined ? Number.NEGATIVE_INFINITY : readMoment(text, timeZone)?.epochMs,
  );
  return { draft: false, from: Math.max(...moments.map((at) => at ?? Number.POSITIVE_INFINITY)) };
}

/** Of an article that nothing keeps back. */
export const EVERYONE: Visibility = { draft: false, from: Number.NEGATIVE_INFINITY };

/** The one predicate, for pages, lists, feeds and every other output. */
export function isPublic(visibility: Visibility, now: number): boolean {
  return !visibility.draft && now >= visibility.from;
}

/**
 * The same predicate where the index is asked, with `:now` bound; `listed` also says that the entry is
 * no draft, without error, and the only one of its slug. The `+` tells SQLite not to begin with this
 * condition, which nearly all entries meet.
 */
export const PUBLIC_SQL = 'entries.listed = 1 AND +entries.public_from <= :now';
