import type { Problem } from '@/lib/checking/problem';
import type { FiledEntry } from '@/lib/content/article';
import type { FileOnDisk } from '@/lib/content/content-folder';
import { kindOfFile } from '@/lib/content/content-kinds';
import { type ContentFile, readBytes, readContent } from '@/lib/content/disk';
import type { DocumentReading } from '@/lib/content/document-reading';
import { splitFrontmatter } from '@/lib/content/frontmatter';
import { mayRepeatTitle } from '@/lib/content/open-file';
import { pageName } from '@/lib/content/page-name';
import {
  type ArticleReading,
  type Checks,
  type ReadContext,
  readArticle,
} from '@/lib/content/read-article';
import { readAuthor, readPage, readSite, readWords } from '@/lib/content/read-documents';
import { readGone } from '@/lib/content/read-gone';
import { readRedirects } from '@/lib/content/read-redirects';
import { REDIRECTS_FILE } from '@/lib/content/redirects-file';
import { slugOf } from '@/lib/content/slug-of';
import { sizeIn, unreadStamp } from '@/lib/content/stamp';
import { checkBody } from '@/lib/mdx/check-body';
import type { References } from '@/lib/mdx/references';
import {
  inspectPicture,
  type PictureFacts,
  type PictureFault,
  tooLarge,
} from '@/lib/media/inspect';
import { MOST_BYTES } from '@/lib/media/picture-file';
import { mayHaveMedia, type PictureUse } from '@/lib/media/use';
import { ok } from '@/lib/result';
import { fold } from '@/lib/search/folding';
import { plainText } from '@/lib/search/plain-text';
import { subjectTermsOf, termsOf, wordsOf } from '@/lib/search/terms';
import { packText } from './last-good';
import type { Word } from './word-counts';

/** What the index keeps of an article file; plain data, so that it can come from another thread. */
export interface PreparedArticle extends Omit<ArticleReading, 'body' | 'plainBody'> {
  /** What search finds it by; `undefined` if the file is in error. */
  search: SearchText | undefined;
}

/** The terms of an entry, joined by spaces. */
export interface SearchText {
  headline: string;
  standfirst: string;
  body: string;
}

/**
 * A file of the content folder, read for the index: an article or another document. Neither if it
 * has not changed, or if there is no site file, without which no article can be read.
 */
export interface FileReading extends FileOnDisk {
  /** The hash of its bytes; empty if it could not be read. */
  hash: string;
  article?: PreparedArticle;
  document?: DocumentReading<unknown>;
  /** If it is a picture, what is known about it, or why it cannot be shown. */
  picture?: PictureFacts | PictureFault;
  /** Its text, if it is good and such texts are kept (`LastGood`). */
  packed?: Uint8Array;
}

/**
 * Reads a file of the content folder, and derives everything that does not depend on other files.
 *
 * @param context `undefined` while the site file was never good: then no article is read
 * @param knownHash of the version in the index; the same bytes are not read again
 */
export function readFile(
  contentDir: string,
  found: FileOnDisk,
  context: ReadContext | undefined,
  checks: Checks,
  knownHash?: string,
): FileReading {
  if (found.obstacle) return { ...found, hash: '' };
  const { file, stamp } = found;
  if (kindOfFile(file) === 'picture') return readPicture(contentDir, found, knownHash);
  const { text, hash } = readContent(contentDir, file);
  const read = { file, stamp: hash === '' ? unreadStamp(stamp) : stamp, hash };
  if (hash === knownHash) return read;
  const { article, document } = readText(file, text, context, checks);
  const isGood = article?.entry || (document?.data !== undefined && !hasErrors(document));
  return {
    ...read,
    ...(article && { article }),
    ...(document && { document }),
    ...(isGood && context?.packs && text.ok && { packed: packText(text.value) }),
  };
}

function hasErrors({ problems }: DocumentReading<unknown>): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function readPicture(contentDir: string, found: FileOnDisk, knownHash?: string): FileReading {
  const { file, stamp } = found;
  const { bytes, hash } = readBytes(contentDir, file, MOST_BYTES);
  if (hash === '') return { file, stamp: unreadStamp(stamp), hash, picture: NOT_READ };
  if (hash === knownHash) return { file, stamp, hash };
  const picture = bytes ? inspectPicture(bytes) : tooLarge(sizeIn(stamp));
  return { file, stamp, hash, picture };
}

const NOT_READ: PictureFault = {
  message: 'the file cannot be read',
  remedy: 'Let the user that runs Standfirst read it (`chmod o+r`), or put it there again.',
};

/** What a text says, as a file of the content folder. */
export function readText(
  file: string,
  text: ContentFile['text'],
  context: ReadContext | undefined,
  checks: Checks,
): Pick<FileReading, 'article' | 'document'> {
  if (kindOfFile(file) !== 'article')
    return { document: readDocument(file, text, context, checks) };
  return context ? { article: prepare(readArticle(file, text, context, checks)) } : {};
}

/** An article file that is in the index, with the hash and the language that it had then. */
export interface IndexedFile extends FileOnDisk {
  hash: string;
  /** `null` when the file was in error. */
  lang: string | null;
}

/**
 * The result for a body that was taken on trust or not read yet: good, with its references, or in
 * error. For a page such as /about, the result for the whole file.
 */
export type BodyReading =
  | {
      references: References;
      pictures: PictureUse[];
      /** Everything wrong with the file that does not keep it off the site, if that was not known before. */
      warnings?: Problem[];
    }
  | {
      broken: PreparedArticle;
      /** Whether it took too long, or too much memory: it is not read again for that text. */
      isRefused?: boolean;
    }
  | { page: FileReading; isRefused?: boolean };

/**
 * Checks the body of an article, or of a page, whose frontmatter was good when it was indexed.
 *
 * @returns `undefined` when the file has changed since
 */
export function readBody(
  contentDir: string,
  { file, stamp, hash: indexed, lang }: IndexedFile,
  context: ReadContext,
): BodyReading | undefined {
  const { text, hash } = readContent(contentDir, file);
  if (hash !== indexed || !text.ok) return undefined;
  if (kindOfFile(file) === 'page') {
    return { page: readFile(contentDir, { file, stamp }, context, 'body') };
  }
  const split = splitFrontmatter(text.value);
  // A lead picture is a reference too, and has its place in the YAML.
  const isPlain =
    'body' in split &&
    !split.inFile &&
    !/^image:/m.test(split.yaml) &&
    !mayHaveMedia(split.body) &&
    !mayRepeatTitle(split.body);
  if (lang !== null && isPlain) {
    const { references, warnings } = checkBody(split.body, lang);
    // Other warnings about the file are known only once all of it has been read.
    if (references && warnings.length === 0) return { references, pictures: [] };
  }
  const { article } = readFile(contentDir, { file, stamp: '' }, context, 'body');
  if (!article?.entry) return article && { broken: article };
  const { references = { links: [], anchors: [], pictures: [], players: [] }, pictures } = article;
  return { references, pictures, warnings: article.problems };
}

/** The same for a body. */
export function refusedBody(
  contentDir: string,
  file: FileOnDisk,
  context: ReadContext,
): BodyReading {
  const { article, ...reading } = refused(contentDir, file, context);
  return { ...(article ? { broken: article } : { page: reading }), isRefused: true };
}

/** The reading, in error, of a file that takes more than the limits of time and memory. */
export function refused(
  contentDir: string,
  { file, stamp }: FileOnDisk,
  context: ReadContext,
): FileReading {
  const { hash } = readContent(contentDir, file);
  const finding = {
    line: 1,
    column: 1,
    code: 'too-slow' as const,
    message: 'this text takes more than 10 seconds, or a gigabyte of memory, to read',
    remedy: 'Split it into several articles; then run `npm run check -- --again`.',
  };
  const read = { file, stamp, hash };
  const kind = kindOfFile(file);
  if (kind !== 'article') {
    const problems = [{ ...finding, file, severity: 'error' as const }];
    const documentKind = kind === 'author' || kind === 'words' ? kind : 'page';
    return {
      ...read,
      document: {
        kind: documentKind,
        slug: documentKind === 'page' ? pageName(file, context) : slugOf(file),
        data: undefined,
        problems,
      },
    };
  }
  // Its frontmatter says whether it is public.
  const { visibility, authorPlaces } = readArticle(
    file,
    frontmatterOf(readContent(contentDir, file).text),
    context,
    'frontmatter',
  );
  const article: PreparedArticle = {
    slug: slugOf(file),
    file,
    problems: [{ ...finding, file, severity: 'error' }],
    entry: undefined,
    visibility,
    verdict: 'checked',
    listedIn: undefined,
    authorPlaces,
    pictures: [],
    search: undefined,
  };
  return { ...read, article };
}

function frontmatterOf(text: ContentFile['text']): ContentFile['text'] {
  if (!text.ok) return text;
  const split = splitFrontmatter(text.value);
  return 'body' in split
    ? ok(
        text.value
          .split('\n')
          .slice(0, split.bodyLine - 1)
          .join('\n'),
      )
    : text;
}

function readDocument(
  file: string,
  text: ContentFile['text'],
  context: ReadContext | undefined,
  checks: Checks,
): DocumentReading<unknown> {
  const kind = kindOfFile(file);
  if (kind === 'author') return readAuthor(file, text);
  if (kind === 'words') return readWords(file, text);
  if (kind === 'page') return readPage(file, text, context ?? { locale: 'en' }, checks);
  if (file === 'gone.yaml') return readGone(text);
  if (file === REDIRECTS_FILE) return readRedirects(text);
  return readSite(text);
}

/** Drops the body of a reading, once its words are taken from it. */
export function prepare({ body, plainBody, ...reading }: ArticleReading): PreparedArticle {
  const { entry } = reading;
  if (!entry) return { ...reading, search: undefined };
  const { lang, headline } = entry;
  const text = plainBody ?? (body ? plainText(body.source) : '');
  return {
    ...reading,
    search: {
      headline: termsOf(headline, lang).join(' '),
      standfirst: entry.kind === 'article' ? termsOf(entry.standfirst, lang).join(' ') : '',
      body: body ? subjectTermsOf(text, lang).join(' ') : '',
    },
  };
}

/** The words of an entry's headline, with which misspelled words of a search are compared. */
export function headlineWords({ headline, lang }: Pick<FiledEntry, 'headline' | 'lang'>): Word[] {
  return wordsOf(headline, lang).map(({ start, end }) => {
    const word = headline.slice(start, end).toLowerCase();
    return [fold(word), word];
  });
}
