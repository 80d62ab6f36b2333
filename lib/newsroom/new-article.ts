import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { documentData } from '@/lib/archive-index/address-queries';
import { openDatabase } from '@/lib/archive-index/database';
import type { IndexPlaces } from '@/lib/archive-index/index-file';
import {
  type NamedAuthor,
  namedAuthors,
  ownerOfSlug,
  type SlugOwner,
} from '@/lib/archive-index/slug-queries';
import { slugFor } from '@/lib/checking/slug';
import { articleFields } from '@/lib/content/article-fields';
import { languagesOf } from '@/lib/content/languages';
import type { Site } from '@/lib/content/site-fields';
import { localMinute } from '@/lib/dates/local-minute';
import { err, ok, type Result } from '@/lib/result';
import { hasOtherLetters, inLatinLetters } from '@/lib/words/latin-letters';
import { articleNameFor, newArticleName, newArticleText } from './new-article-file';

/** The editor's request for a new article. */
export interface NewArticleWish {
  headline: string;
  /** The slug, if it is not to be made from the headline. */
  slug?: string | undefined;
  /** The author, if one is named: the slug, or the name as readers know it. */
  author: string | undefined;
  /** Otherwise who it may be, the likeliest first: slugs and names, also of people who are not authors. */
  guesses?: readonly string[];
  /** Milliseconds since the epoch. */
  now: number;
}

/** A new article: its address, and its file relative to the content folder. */
export interface NewArticle {
  slug: string;
  file: string;
  /** The slug of the author that is named in it, if that could be found out. */
  author: string | undefined;
  /** Where its slug, made from the headline, has other letters than Latin: how it would be in those, if that is sure. */
  otherLetters?: { latin: string | undefined };
}

/** Why an article was not begun. */
export type Refusal =
  | { why: 'headline'; reason: string }
  /** No address can be made from the headline. */
  | { why: 'no address' }
  | { why: 'no slug'; slug: string; meant: string }
  | { why: 'taken'; slug: string; owner: SlugOwner }
  /** There has never been a good site file, so the time zone is unknown. */
  | { why: 'no site' }
  | { why: 'unknown author'; named: string; authors: NamedAuthor[] };

/**
 * Starts an article: writes its file, as a draft with no body. If that cannot be done, nothing is
 * written; no file is ever overwritten.
 *
 * @param places of an index that is up to date
 * @throws Error when the index cannot be read or the file cannot be written
 */
export function beginArticle(
  places: IndexPlaces,
  wish: NewArticleWish,
): Result<NewArticle, Refusal> {
  const headline = articleFields.shape.title.safeParse(wish.headline);
  if (!headline.success) {
    return err({ why: 'headline', reason: headline.error.issues[0]?.message ?? '' });
  }
  const { slug } = wish;
  const article = slug === undefined ? newArticleName(headline.data) : articleNameFor(slug);
  if (!article) {
    return err(
      slug === undefined ? { why: 'no address' } : { why: 'no slug', slug, meant: slugFor(slug) },
    );
  }
  const given = askNewsroom(places, article.slug, wish);
  if (!given.ok) return given;
  const text = newArticleText({ headline: headline.data, ...given.value });
  if (writeNewFile(places.contentDir, article.file, text)) {
    const isOther = slug === undefined && hasOtherLetters(article.slug);
    return ok({
      ...article,
      author: given.value.author,
      ...(isOther && { otherLetters: { latin: latinSlug(places, headline.data) } }),
    });
  }
  const owner: SlugOwner = { as: 'address', files: [article.file] };
  return err({ why: 'taken', slug: article.slug, owner });
}

/** The slug of a headline in Latin letters, in a language of the paper that says how; one that is free. */
function latinSlug({ indexFile }: IndexPlaces, headline: string): string | undefined {
  const db = openDatabase(indexFile, 'read');
  try {
    const site = documentData<Site>(db, 'site', 'site');
    const latin = (site ? languagesOf(site) : [])
      .map((language) => inLatinLetters(headline, language))
      .find((text) => text !== undefined);
    const slug = latin === undefined ? undefined : newArticleName(latin)?.slug;
    return slug === undefined || ownerOfSlug(db, slug) ? undefined : slug;
  } finally {
    db.close();
  }
}

/** What the newsroom adds to a new article, or why there cannot be one. */
function askNewsroom(
  { indexFile }: IndexPlaces,
  slug: string,
  { author: named, guesses = [], now }: NewArticleWish,
): Result<{ published: string; author: string | undefined }, Refusal> {
  const db = openDatabase(indexFile, 'read');
  try {
    const owner = ownerOfSlug(db, slug);
    if (owner) return err({ why: 'taken', slug, owner });
    const site = documentData<Site>(db, 'site', 'site');
    if (!site) return err({ why: 'no site' });
    const author = chooseAuthor(namedAuthors(db), named, guesses);
    if (!author.ok) return author;
    return ok({ published: localMinute(now, site.timeZone), author: author.value });
  } finally {
    db.close();
  }
}

/** The author who is named; else the first who may be meant; else the only one there is. */
function chooseAuthor(
  authors: NamedAuthor[],
  named: string | undefined,
  guesses: readonly string[],
): Result<string | undefined, Refusal> {
  const find = (text: string) => authors.find((author) => isCalled(author, text))?.slug;
  if (named === undefined) {
    const meant = guesses.map(find).find((slug) => slug !== undefined);
    return ok(meant ?? (authors.length === 1 ? authors[0]?.slug : undefined));
  }
  const slug = find(named);
  return slug === undefined ? err({ why: 'unknown author', named, authors }) : ok(slug);
}

function isCalled({ slug, name }: NamedAuthor, text: string): boolean {
  const folded = text.normalize('NFC').toLowerCase();
  return slug === folded || name?.normalize('NFC').toLowerCase() === folded;
}

/** Whether the file was written: not if one exists, even one that the newsroom ignores. */
function writeNewFile(contentDir: string, file: string, text: string): boolean {
  const absolute = path.join(/* turbopackIgnore: true */ contentDir, file);
  mkdirSync(path.dirname(absolute), { recursive: true });
  try {
    writeFileSync(absolute, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
