import type { Problem } from '@/lib/checking/problem';
import { isSlug, slugFor } from '@/lib/checking/slug';
import type { AuthorPlace } from '@/lib/content/read-article';
import { didYouMean } from '@/lib/spelling/nearest';
import type { Database } from './database';

/** Whether a file names an author who has no file: `unknownAuthors` as a yes or no. */
export function namesUnknownAuthor(
  index: Pick<Database, 'get'>,
  places: readonly AuthorPlace[],
): boolean {
  const authors = new Set(places.map(({ author }) => author));
  if (authors.size === 0) return false;
  const row = index.get<{ known: number }>(
    `SELECT count(*) AS known FROM documents
     WHERE kind = 'author' AND slug IN (SELECT value FROM json_each(:authors))`,
    { authors: JSON.stringify([...authors]) },
  );
  return row?.known !== authors.size;
}

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
      const own = slugFor(author);
      const isKnown = own !== author && known.has(own);
      const meant = isKnown ? own : didYouMean(author, known);
      return {
        file,
        line,
        column,
        severity: 'error',
        code: 'unknown-author',
        message: `there is no author \`${author}\` in authors/`,
        remedy: meant
          ? `Did you mean \`${meant}\`?`
          : isSlug(author)
            ? `Add authors/${author}.yaml with \`name\` and \`kind\`.`
            : `Add authors/${own || 'name'}.yaml with \`name: ${author}\` and \`kind\`.`,
        ...(isKnown && {
          fix: { change: 'text', edits: [{ line, column, was: author, text: own }] },
        }),
      };
    });
}
