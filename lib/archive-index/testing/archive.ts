import type { TemporaryPlaces } from './temporary';

/** What a generated article is, according to its file. */
export type Kind =
  | 'article'
  | 'stub'
  | 'draft'
  | 'embargoed'
  | 'broken body'
  | 'broken frontmatter'
  | 'unknown author'
  | 'twin';

/** A generated article, as a test should find it. */
export interface Generated {
  slug: string;
  kind: Kind;
  /** `YYYY-MM-DD`. */
  published: string;
  topics: string[];
  authors: string[];
}

/** The present of the generated archive. */
export const ARCHIVE_NOW = Date.UTC(2026, 10, 24, 12);

/** A word that is in every body and every headline. */
export const EVERYWHERE = 'bulletin';

const TOPICS = ['Rivers', 'Two words', 'Šume', 'Мостови', 'NATO', 'École'];
const AUTHORS = 5;

/**
 * Writes an archive of this many articles over two years, of all kinds: several a day, and one in five
 * not public for one reason or another.
 *
 * @returns the articles that were written, newest first and then by slug, in the order of lists
 */
export function writeArchive(places: TemporaryPlaces, articles: number): Generated[] {
  for (let author = 1; author <= AUTHORS; author++) {
    places.write(`authors/author-${author}.yaml`, `name: Author ${author}\nkind: person\n`);
  }
  const written = Array.from({ length: articles }, (_, index) => generate(index));
  for (const article of written) writeGenerated(places, article);
  return written.sort((a, b) => compare(b.published, a.published) || compare(a.slug, b.slug));
}

/** Writes the file of one article (of a twin: both). */
export function writeGenerated(places: TemporaryPlaces, article: Generated): void {
  const { slug, kind } = article;
  places.write(`articles/${article.published.slice(0, 4)}/${slug}.mdx`, textOf(article));
  if (kind === 'twin') places.write(`articles/twins/${slug}.mdx`, textOf(article));
}

function generate(index: number): Generated {
  const day = new Date(Date.UTC(2024, 9, 5) + Math.floor(index / 4) * 25 * 86_400_000);
  return {
    // Slugs are in a different order from the files, so that no query is in order by accident.
    slug: `story-${(index * 37) % 1009}`,
    kind: kindOf(index),
    published: day.toISOString().slice(0, 10),
    topics: [0, 1, 2]
      .filter((nth) => nth <= index % 3)
      .map((nth) => TOPICS[(index + nth * 2) % TOPICS.length] ?? ''),
    authors: [`author-${(index % AUTHORS) + 1}`, ...(index % 4 === 0 ? ['author-1'] : [])].filter(
      (author, at, all) => all.indexOf(author) === at,
    ),
  };
}

function kindOf(index: number): Kind {
  const kinds: Record<number, Kind> = {
    3: 'draft',
    7: 'embargoed',
    11: 'broken body',
    15: 'broken frontmatter',
    19: 'twin',
    23: 'stub',
    27: 'unknown author',
  };
  return kinds[index % 31] ?? 'article';
}

function textOf({ slug, kind, published, topics, authors }: Generated): string {
  const keys = [
    `title: "${EVERYWHERE} ${slug}"`,
    `standfirst: What ${slug} says.`,
    `published: ${published}`,
    `topics: [${topics.map((topic) => `"${topic}"`).join(', ')}]`,
    `authors: [${kind === 'unknown author' ? 'nobody' : authors.join(', ')}]`,
    ...(kind === 'draft' ? ['draft: true'] : []),
    ...(kind === 'embargoed' ? ['publishAt: 2027-01-01'] : []),
    ...(kind === 'broken frontmatter' ? ['nonsense: x'] : []),
  ];
  const body =
    kind === 'stub' ? '' : `The ${EVERYWHERE} of ${slug}, hidden${kind.replace(' ', '')}.`;
  return `---\n${keys.join('\n')}\n---\n\n${body}\n${kind === 'broken body' ? '{x}' : ''}\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
