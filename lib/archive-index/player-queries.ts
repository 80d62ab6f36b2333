import type { IndexReader } from './reader';

const FILES_SQL = {
  article: 'SELECT file FROM entries WHERE slug = :name',
  page: "SELECT file FROM documents WHERE kind = 'page' AND slug = :name",
};

/** The origins of the players in the text of an article, whoever may see it, or of a page. */
export function playerOrigins(
  reader: IndexReader,
  kind: 'article' | 'page',
  name: string,
): string[] {
  return reader
    .all<{ origin: string }>(
      `SELECT DISTINCT origin FROM players WHERE file IN (${FILES_SQL[kind]}) ORDER BY origin`,
      { name },
    )
    .map(({ origin }) => origin);
}
