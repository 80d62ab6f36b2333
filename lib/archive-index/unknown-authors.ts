import type { Problem } from '@/lib/checking/problem';
import type { AuthorPlace } from '@/lib/content/read-article';
import { didYouMean } from '@/lib/spelling/nearest';
import type { Database } from './database';

/** The error of each place that names an author who has no file, not even one that is in error. */
export function unknownAuthors(
  index: Pick<Database, 'all'>,
  places: readonly (AuthorPlace & { file: string })[],
): Problem[] {
  if (places.length === 0) return [];
  const known = new Set(
    index
      .all<{ slug: string }>("SELECT slug FROM documents WHERE kind = 'author'")
      .map(({ slug }) => slug),
  );
  return places
    .filter(({ author }) => !known.has(author))
    .map(({ file, author, line, column }) => {
      const meant = didYouMean(author, known);
      return {
        file,
        line,
        column,
        severity: 'error',
        message: `no author \`${author}\` in authors/`,
        remedy: meant
          ? `Did you mean \`${meant}\`?`
          : `Write authors/${author}.yaml with name and kind.`,
      };
    });
}
