import type { ReadContext } from '@/lib/content/read-article';
import type { Redirects } from '@/lib/content/read-redirects';
import { slugOf } from '@/lib/content/slug-of';
import { isPublic } from '@/lib/content/visibility';
import { ok } from '@/lib/result';
import { isGone } from './address-queries';
import type { Database } from './database';
import type { LastGood } from './last-good';
import { lackingWords } from './picture-words';
import { type FileReading, type PreparedArticle, readText } from './read-file';
import { namesUnknownAuthor } from './unknown-authors';
import { withEarlierRules } from './write-redirects';

type Document = NonNullable<FileReading['document']>;

/** Decides which texts are kept as the last good ones, and returns them when a file is broken. */
export class TextKeeper {
  /** @param lastGood none if no texts are kept */
  constructor(
    private readonly db: Database,
    private readonly now: number,
    private readonly lastGood: LastGood | undefined,
    private readonly context: ReadContext | undefined,
  ) {}

  /** Keeps the text of a file that is good and public, and drops that of a withdrawn one. */
  take({ file, hash, packed, article }: FileReading): void {
    if (article && !isPublic(article.visibility, this.now)) this.remove(file);
    // An unchecked text does not replace a good one.
    else if (packed && article?.verdict !== 'undecided' && !(article && this.isBroken(article))) {
      const checked = !article || article.verdict === 'checked';
      this.lastGood?.put({ file, slug: slugOf(file), hash, checked, packed });
    }
  }

  remove(file: string): void {
    this.lastGood?.remove(file);
  }

  /** Removes the text of a file that no longer exists; readers may know its address. */
  removeDeleted(file: string): void {
    this.lastGood?.removeDeleted(file);
  }

  /**
   * Whether readers saw an earlier version of an article that is not decided yet, and may continue
   * to see it.
   */
  wasShown({ file, visibility, verdict }: PreparedArticle): boolean {
    if (!this.lastGood || verdict !== 'undecided' || !isPublic(visibility, this.now)) return false;
    return this.lastGood.has(file);
  }

  /** The version of a broken article that readers saw, if the index does not know it. */
  earlierArticle(article: PreparedArticle): PreparedArticle | undefined {
    const { file, visibility } = article;
    if (!this.lastGood || !this.isBroken(article) || !isPublic(visibility, this.now)) return;
    if (this.db.get('SELECT 1 FROM entries WHERE file = :file', { file })) return;
    const text = this.lastGood.text(file);
    if (text === undefined) return;
    const earlier = readText(file, ok(text), this.context, 'body').article;
    return earlier?.entry && isPublic(earlier.visibility, this.now) ? earlier : undefined;
  }

  /** A document in error with its earlier data, if the index does not know that. */
  withEarlier(document: Document, file: string): Document {
    const { kind, slug, problems } = document;
    // For a list in error, the lines that can be read count, and the earlier list as well.
    const isList = kind === 'gone' || kind === 'redirects';
    const isInError = document.data === undefined || (isList && problems.length > 0);
    if (!this.lastGood || !isInError) return document;
    const known = this.db.get<{ data: string | null }>(
      'SELECT data FROM documents WHERE kind = :kind AND slug = :slug',
      { kind, slug },
    );
    const text = known?.data ? undefined : this.lastGood.text(file);
    const earlier = text && readText(file, ok(text), this.context, 'body').document;
    if (!earlier || earlier.data === undefined) return document;
    return {
      ...document,
      data:
        kind === 'gone'
          ? bothLists(document.data, earlier.data)
          : kind === 'redirects'
            ? withEarlierRules(document.data as Redirects, earlier.data as Redirects)
            : earlier.data,
      ...(earlier.references && { references: earlier.references }),
      ...(earlier.pictures && { pictures: earlier.pictures }),
    };
  }

  /**
   * Writes the gathered changes. Slugs in gone.yaml are not kept.
   *
   * @param slugs of all articles that may have been added there
   */
  finish(slugs: Iterable<string>): void {
    if (!this.lastGood) return;
    for (const slug of slugs) if (isGone(this.db, slug)) this.lastGood.removeSlug(slug);
    this.lastGood.commit();
  }

  private isBroken({ file, entry, authorPlaces, pictures }: PreparedArticle): boolean {
    return (
      entry === undefined ||
      namesUnknownAuthor(this.db, authorPlaces) ||
      lackingWords(this.db, file, pictures).length > 0
    );
  }
}

function bothLists(one: unknown, other: unknown): string[] {
  return [...new Set([...((one ?? []) as string[]), ...(other as string[])])];
}
