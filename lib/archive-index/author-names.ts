import { isSlug } from '@/lib/checking/slug';
import type { Database } from './database';
import type { PreparedArticle } from './read-file';

/** The authors who have a file in authors/, by the names that readers see. */
export class AuthorNames {
  private known: Map<string, string> | undefined;

  constructor(private readonly db: Pick<Database, 'all'>) {}

  /** To be called when the files of authors have changed. */
  forget(): void {
    this.known = undefined;
  }

  /** An article with the slugs of its authors, where it names them as readers know them. */
  withSlugs(article: PreparedArticle): PreparedArticle {
    if (article.authorPlaces.every(({ author }) => isSlug(author))) return article;
    const { entry, authorPlaces } = article;
    return {
      ...article,
      authorPlaces: authorPlaces.map((place) => ({ ...place, author: this.slugOf(place.author) })),
      ...(entry?.kind === 'article' && {
        entry: { ...entry, authorSlugs: entry.authorSlugs.map((name) => this.slugOf(name)) },
      }),
    };
  }

  private slugOf(name: string): string {
    this.known ??= new Map(
      this.db
        .all<{ slug: string; name: string }>(
          `SELECT slug, data ->> '$.name' AS name FROM documents
           WHERE kind = 'author' AND data IS NOT NULL ORDER BY slug DESC`,
        )
        .flatMap(({ slug, name }) => [
          [folded(name), slug],
          // For a file name with letters that a slug does not have: `Ana` for `ana`.
          [folded(slug), slug],
        ]),
    );
    return this.known.get(folded(name)) ?? name;
  }
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
