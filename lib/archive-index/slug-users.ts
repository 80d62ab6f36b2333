import { REDIRECTS_FILE } from '@/lib/content/redirects-file';
import type { IndexReader } from './reader';

/**
 * The files that name an article by its slug: in a link, as related, as the original of a translation, on the front
 * page, or in rules for old addresses.
 *
 * @returns the files in order; the article's own may be among them
 */
export function usersOfSlug(reader: Pick<IndexReader, 'all'>, slug: string): string[] {
  return reader
    .all<{ file: string }>(
      `SELECT file FROM links WHERE kind = 'article' AND target = :slug
       UNION SELECT file FROM entry_related JOIN entries ON entries.id = entry WHERE related = :slug
       UNION SELECT file FROM entries WHERE translation_of = :slug
       UNION SELECT :rules FROM redirects WHERE slug = :slug
       ORDER BY file`,
      { slug, rules: REDIRECTS_FILE },
    )
    .map(({ file }) => file);
}

/** The files whose links are not known: their texts were taken on trust, or have not been read yet. */
export function filesWithUnknownLinks(reader: Pick<IndexReader, 'all'>): string[] {
  return reader
    .all<{ file: string }>(
      `SELECT file FROM entries WHERE checked < 1
       UNION SELECT file FROM documents WHERE checked < 1 ORDER BY file`,
    )
    .map(({ file }) => file);
}
