import type { Page } from '@/lib/content/article';
import { kindOfFile } from '@/lib/content/content-kinds';
import type { DocumentReading } from '@/lib/content/document-reading';
import type { Obstacle } from '@/lib/content/obstacle';
import type { ReadContext } from '@/lib/content/read-article';
import type { PatternRule, Redirects } from '@/lib/content/read-redirects';
import { REDIRECTS_FILE } from '@/lib/content/redirects-file';
import { stampToRemember } from '@/lib/content/stamp';
import type { PictureFacts, PictureFault } from '@/lib/media/inspect';
import type { PictureUse } from '@/lib/media/use';
import { AuthorNames } from './author-names';
import { ContentDigest } from './content-digest';
import type { Database } from './database';
import type { LastGood } from './last-good';
import type { FileReading, PreparedArticle } from './read-file';
import { TextKeeper } from './text-keeper';
import { WordCounts } from './word-counts';
import {
  CHECKED,
  deleteEntry,
  type Gathered,
  insertSearchText,
  putEntry,
  writeProblems,
} from './write-entry';
import { deletePicture, putPicture, putUses, renewRenditions } from './write-pictures';
import { NO_RULES, putRedirects } from './write-redirects';
import { deleteReferences, writeReferences } from './write-references';

/** About 5 MB of text. */
const MOST_TEXTS = 1000;

/** Puts readings into an index, each by its kind, and remembers what that affects. */
export class Writer {
  /** The slugs of all articles that were written or removed. */
  readonly slugs = new Set<string>();
  readonly digest = new ContentDigest();
  authorsChanged = false;
  /** The pictures that were written, or are used by other files than before. */
  private readonly pictures = new Set<string>();
  picturesChanged = false;
  /**
   * The words of headlines are counted once for all entries. Texts are written in the order of
   * their ids, since FTS5 writes out everything it has gathered whenever an id is lower than the
   * one before.
   */
  private readonly gathered: Gathered = { texts: new Map(), words: new WordCounts() };

  private readonly texts: TextKeeper;
  private readonly authorNames: AuthorNames;

  /**
   * @param now milliseconds since the epoch
   * @param lastGood where good texts are kept, if they are
   * @param context by which they are read again
   * @param mediaDir where variants of pictures are, if they are made
   */
  constructor(
    private readonly db: Database,
    private readonly now: number,
    lastGood?: LastGood,
    context?: ReadContext,
    private readonly mediaDir?: string,
  ) {
    this.texts = new TextKeeper(db, now, lastGood, context);
    this.authorNames = new AuthorNames(db);
  }

  put(reading: FileReading): void {
    const { file, hash, article, document, picture, obstacle } = reading;
    if (obstacle) this.putObstacle(file, obstacle);
    const isNew = this.putFile(reading);
    if (article) {
      const earlier = this.texts.earlierArticle(article);
      if (earlier) this.restore(earlier);
      this.putArticleOrKeep(article, hash, isNew);
    }
    if (picture) this.putPicture(file, hash, picture);
    if (document) this.putDocument(file, this.texts.withEarlier(document, file), isNew);
    this.texts.take(reading);
  }

  /**
   * Stores the version of a file that readers saw before the index was made; it stays while the
   * file is broken.
   */
  private restore(earlier: PreparedArticle): void {
    this.putArticle(earlier, true);
    this.db.run('UPDATE entries SET listed = 1 WHERE file = :file', { file: earlier.file });
  }

  /** Records that a file has a new stamp, but the same bytes. */
  touch(file: string, stamp: string): void {
    const remembered = stampToRemember(stamp, this.now);
    this.db.run('UPDATE files SET stamp = :remembered WHERE file = :file', { file, remembered });
  }

  /** @param isRemembered whether it is remembered that readers knew its address */
  remove(file: string, isRemembered = false): void {
    this.forgetHash(file);
    if (isRemembered) this.texts.removeDeleted(file);
    else this.texts.remove(file);
    this.db.run('DELETE FROM files WHERE file = :file', { file });
    deleteReferences(this.db, file);
    this.putUses(file, []);
    if (kindOfFile(file) === 'picture') {
      writeProblems(this.db, file, []);
      deletePicture(this.db, file);
      this.touchPicture(file);
      return;
    }
    if (kindOfFile(file) === 'article') {
      const row = this.db.get<{ slug: string }>('SELECT slug FROM entries WHERE file = :file', {
        file,
      });
      if (row) this.slugs.add(row.slug);
      deleteEntry(this.db, this.gathered, file);
      return;
    }
    writeProblems(this.db, file, []);
    if (file === 'gone.yaml') this.putGone([], false);
    if (file === REDIRECTS_FILE) putRedirects(this.db, NO_RULES, false);
    this.db.run('DELETE FROM documents WHERE file = :file', { file });
    if (kindOfFile(file) === 'author') this.noteAuthor();
  }

  /** Stores a file that was taken on trust and never good; nothing of what it said is kept. */
  replaceEntry(article: PreparedArticle): void {
    deleteEntry(this.db, this.gathered, article.file);
    this.putArticle(article, false);
  }

  /** Writes what was gathered on the way. Call it once, at the end. */
  finish(): void {
    renewRenditions(this.db, this.pictures, this.mediaDir, this.digest);
    for (const picture of this.pictures) {
      const users = this.db.all<{ slug: string }>(
        `SELECT slug FROM entries JOIN picture_uses ON picture_uses.user = entries.file
         WHERE picture_uses.picture = :picture`,
        { picture },
      );
      for (const { slug } of users) this.slugs.add(slug);
    }
    this.writeTexts();
    this.gathered.words.write(this.db);
    this.texts.finish(this.slugs);
  }

  /** @returns whether the file was not known */
  private putFile({ file, stamp, hash }: FileReading): boolean {
    const remembered = stampToRemember(stamp, this.now);
    if (hash === '') {
      const isNew = !this.isKnown(file);
      // The earlier reading keeps its hash.
      this.db.run(
        `INSERT INTO files (file, stamp, hash) VALUES (:file, :remembered, '')
         ON CONFLICT (file) DO UPDATE SET stamp = :remembered`,
        { file, remembered },
      );
      return isNew;
    }
    const isNew = !this.forgetHash(file);
    this.digest.add(file, hash);
    this.db.run(
      'INSERT OR REPLACE INTO files (file, stamp, hash) VALUES (:file, :remembered, :hash)',
      { file, remembered, hash },
    );
    return isNew;
  }

  private putObstacle(file: string, { keepsEarlier, ...problem }: Obstacle): void {
    if (!keepsEarlier && this.isKnown(file)) this.remove(file);
    writeProblems(this.db, file, [{ file, line: 1, column: 1, ...problem }]);
  }

  private isKnown(file: string): boolean {
    return this.db.get('SELECT 1 FROM files WHERE file = :file', { file }) !== undefined;
  }

  private hasEntry(file: string): boolean {
    return this.db.get('SELECT 1 FROM entries WHERE file = :file', { file }) !== undefined;
  }

  /** @returns whether the file was known */
  private forgetHash(file: string): boolean {
    const known = this.db.get<{ hash: string }>('SELECT hash FROM files WHERE file = :file', {
      file,
    });
    if (known?.hash) this.digest.remove(file, known.hash);
    return known !== undefined;
  }

  private putArticleOrKeep(article: PreparedArticle, hash: string, isNew: boolean): void {
    const hasEntry = !isNew && this.hasEntry(article.file);
    // A file that cannot be read any more is a fault, not a decision: the earlier version stays.
    if (hasEntry && hash === '') {
      writeProblems(this.db, article.file, article.problems);
      return;
    }
    // What was in the way before.
    if (!isNew && !hasEntry) writeProblems(this.db, article.file, []);
    this.putArticle(article, isNew);
  }

  private putArticle(read: PreparedArticle, isNew: boolean): void {
    const article = this.authorNames.withSlugs(read);
    this.slugs.add(article.slug);
    const wasShown = this.texts.wasShown(article);
    const isKept = putEntry(this.db, this.gathered, article, wasShown, this.now);
    if (this.gathered.texts.size >= MOST_TEXTS) this.writeTexts();
    // While a file is in error, those of its last good version stand.
    if (isKept) return;
    this.putUses(article.file, article.pictures);
    if (article.entry) {
      if (!isNew) deleteReferences(this.db, article.file);
      writeReferences(this.db, article.file, article.references);
    }
  }

  /** Whether nothing that was written concerns a picture. */
  get isUntouched(): boolean {
    return this.pictures.size === 0;
  }

  /** Stores which pictures a file uses. */
  putUses(file: string, uses: readonly PictureUse[]): void {
    for (const picture of putUses(this.db, file, uses)) this.pictures.add(picture);
  }

  private putPicture(file: string, hash: string, picture: PictureFacts | PictureFault): void {
    putPicture(this.db, file, hash, picture, this.now);
    this.touchPicture(file);
  }

  /** Whether the articles that use it are in error may have changed. */
  private touchPicture(file: string): void {
    this.pictures.add(file);
    this.picturesChanged = true;
  }

  private writeTexts(): void {
    const { texts } = this.gathered;
    for (const [id, text] of [...texts].sort(([a], [b]) => a - b)) {
      insertSearchText(this.db, id, text);
    }
    texts.clear();
  }

  private putDocument(
    file: string,
    document: NonNullable<FileReading['document']>,
    isNew: boolean,
  ): void {
    const { kind, slug, problems, isUndecided } = document;
    if (kind === 'gone') this.putGone((document.data ?? []) as string[], problems.length > 0);
    const data = kind === 'redirects' ? this.putRedirects(document) : document.data;
    writeProblems(this.db, file, problems);
    if ((kind === 'page' || kind === 'site') && data !== undefined) {
      if (!isNew) deleteReferences(this.db, file);
      writeReferences(this.db, file, document.references);
    }
    if (kind === 'page' && data !== undefined) this.putAliases(file, slug, data as Page);
    if (kind === 'author') this.noteAuthor();
    if (data !== undefined && document.pictures) this.putUses(file, document.pictures);
    else if (kind === 'author' && data !== undefined) this.putUses(file, []);
    // The last good version stays while the file is in error, or unread.
    this.db.run(
      `INSERT INTO documents (kind, slug, file, data, checked)
       VALUES (:kind, :slug, :file, :data, :checked)
       ON CONFLICT (kind, slug) DO UPDATE
       SET file = :file, data = coalesce(:data, data), checked = :checked`,
      {
        kind,
        slug,
        file,
        data: data === undefined ? null : JSON.stringify(data),
        checked: isUndecided ? CHECKED.undecided : CHECKED.checked,
      },
    );
  }

  /** @returns what is kept as the document: the rules that are not in the table */
  private putRedirects({ data, problems }: DocumentReading<unknown>): PatternRule[] | undefined {
    if (data === undefined) return undefined;
    return putRedirects(this.db, data as Redirects, problems.length > 0);
  }

  private noteAuthor(): void {
    this.authorsChanged = true;
    this.authorNames.forget();
  }

  /** Puts in the former names of a page: documents of a kind of their own, whose data is the name it has now. */
  private putAliases(file: string, name: string, { aliases }: Page): void {
    this.db.run("DELETE FROM documents WHERE kind = 'page alias' AND file = :file", { file });
    for (const alias of aliases) {
      this.db.run(
        `INSERT OR IGNORE INTO documents (kind, slug, file, data)
         VALUES ('page alias', :alias, :file, :data)`,
        { alias, file, data: JSON.stringify(name) },
      );
    }
  }

  /**
   * Takes down the slugs in gone.yaml, and no others. While it is in error, slugs that it took down
   * before stay down too.
   */
  private putGone(slugs: readonly string[], isInError: boolean): void {
    const before = this.db.all<{ slug: string }>('SELECT slug FROM gone').map(({ slug }) => slug);
    const after = new Set(isInError ? [...before, ...slugs] : slugs);
    for (const slug of before) {
      if (after.has(slug)) after.delete(slug);
      else {
        this.db.run('DELETE FROM gone WHERE slug = :slug', { slug });
        this.slugs.add(slug);
      }
    }
    for (const slug of after) {
      this.db.run('INSERT INTO gone (slug) VALUES (:slug)', { slug });
      this.slugs.add(slug);
    }
  }
}
