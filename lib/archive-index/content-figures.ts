import { PUBLIC_BY_TIME_SQL } from '@/lib/content/visibility';
import { allErrors } from './problem-queries';
import type { IndexReader } from './reader';

/** Figures about the content, for monitoring the site. */
export interface ContentFigures {
  filesInError: number;
  /** When the newest article that readers can see became public, in milliseconds since the epoch. */
  lastPublication: number | undefined;
  /** When the file that changed last was written, in milliseconds since the epoch. */
  lastWritten: number | undefined;
}

/**
 * Counts what the index knows about the content.
 *
 * @param now milliseconds since the epoch
 */
export function contentFigures(reader: IndexReader, now: number): ContentFigures {
  const newest = reader.get<{ at: number }>(
    `SELECT public_from AS at FROM entries
     WHERE published IS NOT NULL AND ${PUBLIC_BY_TIME_SQL}
     ORDER BY public_from DESC LIMIT 1`,
    { now },
  );
  // A stamp begins with the time of the last change.
  const written = reader.get<{ at: number | null }>(
    'SELECT max(CAST(stamp AS REAL)) AS at FROM files',
  );
  return {
    filesInError: new Set(allErrors(reader).map(({ file }) => file)).size,
    lastPublication: newest?.at,
    lastWritten: written?.at ?? undefined,
  };
}
