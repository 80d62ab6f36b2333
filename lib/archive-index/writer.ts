import { ContentDigest } from './content-digest';
import type { Database } from './database';
import type { FileReading, PreparedArticle, SearchText } from './read-file';
import {
  deleteEntry,
  insertEntry,
  insertSearchText,
  replaceEntry,
  writeProblems,
} from './write-entry';
import { writeReferences } from './write-references';

/** About 5 MB of text. */
const MOST_TEXTS = 1000;

/** Puts what was read into an index, each by what it is, and remembers what that touches. */
export class Writer {
  /** The slugs of all articles that were written or removed. */
  readonly slugs = new Set<string>();
  readonly digest = new ContentDigest();
  authorsChanged = false;
  /** The words of all headlines written: thousands of files have the same ones. */
  private readonly words = new Map<string, { word: string; count: number }>();

  /** FTS5 writes out all it has gathered whenever an id is lower than the one before. */
  private texts: { id: number; text: SearchText }[] = [];

  /**
   * @param isNew whether the index had nothing in it: then nothing is looked for before it is written
   * @param now milliseconds since the epoch
   */
  constructor(
    private readonly db: Database,
    private readonly isNew: boolean,
    private readonly now: number,
  ) {}

  put(reading: FileReading): void {
    const { file, stamp, hash, article, document } = reading;
    if (!this.isNew) this.forgetHash(file);
    this.digest.add(file, hash);
    this.db.run('INSERT OR REPLACE INTO files (file, stamp, hash) VALUES (:file, :stamp, :hash)', {
      file,
      stamp,
      hash,
    });
    if (article) this.putArticle(article);
    if (document) this.putDocument(file, document);
  }

  remove(file: string): void {
    this.forgetHash(file);
    this.db.run('DELETE FROM files WHERE file = :file', { file });
    writeReferences(this.db, file, undefined);
    if (file.startsWith('articles/')) {
      const row = this.db.get<{ slug: string }>('SELECT slug FROM entries WHERE file = :file', {
        file,
      });
      if (row) this.slugs.add(row.slug);
      deleteEntry(this.db, file);
      return;
    }
    writeProblems(this.db, file, []);
    if (file === 'gone.yaml') this.putGone([], false);
    this.db.run('DELETE FROM documents WHERE file = :file', { file });
    if (file.startsWith('authors/')) this.authorsChanged = true;
  }

  /** Writes what was gathered on the way. To be called once, at the end. */
  finish(): void {
    this.writeTexts();
    for (const [folded, { word, count }] of this.words) {
      this.db.run(
        `INSERT INTO words (folded, word, count) VALUES (:folded, :word, :count)
         ON CONFLICT (folded) DO UPDATE SET count = count + :count`,
        { folded, word, count },
      );
    }
    this.words.clear();
  }

  private forgetHash(file: string): void {
    const known = this.db.get<{ hash: string }>('SELECT hash FROM files WHERE file = :file', {
      file,
    });
    if (known) this.digest.remove(file, known.hash);
  }

  private putArticle(article: PreparedArticle): void {
    this.slugs.add(article.slug);
    if (this.isNew) {
      if (article.problems.length > 0) writeProblems(this.db, article.file, article.problems);
      const id = insertEntry(this.db, article);
      if (article.search) this.texts.push({ id, text: article.search });
      if (this.texts.length >= MOST_TEXTS) this.writeTexts();
    } else replaceEntry(this.db, article, this.now);
    // While a file is in error, those of its last good version stand.
    if (article.entry && (article.references || !this.isNew))
      writeReferences(this.db, article.file, article.references);
    for (const [folded, word] of article.search?.words ?? []) {
      const known = this.words.get(folded);
      if (known) known.count++;
      else this.words.set(folded, { word, count: 1 });
    }
  }

  private writeTexts(): void {
    this.texts.sort((a, b) => a.id - b.id);
    for (const { id, text } of this.texts) insertSearchText(this.db, id, text);
    this.texts = [];
  }

  private putDocument(file: string, document: NonNullable<FileReading['document']>): void {
    const { kind, slug, data, problems } = document;
    if (kind === 'gone') this.putGone((data ?? []) as string[], problems.length > 0);
    writeProblems(this.db, file, problems);
    if (kind === 'page' && data !== undefined) writeReferences(this.db, file, document.references);
    if (kind === 'author') this.authorsChanged = true;
    // What was good before stays when the file is in error.
    this.db.run(
      `INSERT INTO documents (kind, slug, file, data) VALUES (:kind, :slug, :file, :data)
       ON CONFLICT (kind, slug) DO UPDATE SET file = :file, data = coalesce(:data, data)`,
      { kind, slug, file, data: data === undefined ? null : JSON.stringify(data) },
    );
  }

  /**
   * Takes down what gone.yaml names, and nothing else any more. While it is in error, what it took down
   * before stays down too.
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
