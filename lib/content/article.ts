import type { Moment } from '@/lib/dates/moment';
import type { BodySource } from '@/lib/mdx/body-source';
import type { PictureWithWords } from '@/lib/media/page-picture';
import type { WrittenPicture } from '@/lib/media/use';
import type { InLanguage } from '@/lib/words/language';
import type { ArticleFields } from './article-fields';
import type { Author } from './site-fields';

/**
 * What every article file has, with or without a body. Its language is the site's own unless it
 * names one.
 */
interface Filed extends InLanguage {
  /** The file name without its ending, and the last part of the URL. */
  slug: string;
  /** Path relative to the content folder. */
  file: string;
  headline: string;
  kicker: string | undefined;
  /** As written: a name or a slug, perhaps one that the site file does not have. */
  section: string | undefined;
  series: SeriesPart | undefined;
  topics: string[];
  /** The slugs that the editor named as related, as written. */
  relatedSlugs: string[];
  aliases: string[];
  /** The slug of the article that this is a translation of. */
  translationOf: string | undefined;
  draft: boolean;
  /** The embargo: it is not public before this moment. */
  embargo: Moment | undefined;
}

/** The place of an entry in a series. */
export interface SeriesPart {
  /** As this entry writes it. */
  name: string;
  /** The last part of the address of the series. */
  slug: string;
  part: number;
}

/** A section as an entry shows it, in the language of the site. */
export interface SectionName extends InLanguage {
  slug: string;
  name: string;
}

/** What an article file says, looked up in the site file. */
interface Placed {
  /** The section it is in; none if the site file has no such section. */
  inSection: SectionName | undefined;
  /** The page of the section or topic that its kicker names. */
  kickerPath: string | undefined;
}

/** What was wrong in an article, and when it was corrected. */
export interface Correction {
  date: Moment;
  text: string;
}

/** An article with a report to read. */
export interface Article extends Filed, Placed {
  kind: 'article';
  standfirst: string;
  published: Moment;
  updated: Moment | undefined;
  /** When its text last changed for readers: published, updated or corrected. */
  changed: Moment;
  /** The slugs of its authors, as written. */
  authorSlugs: string[];
  /** Those of them whose file can be read. */
  authors: Author[];
  events: string | undefined;
  /** A partial date or a span (lib/dates/date-span). */
  eventsDate: string | undefined;
  /** Where the report is from. */
  dateline: string | undefined;
  /** How we know. */
  method: string | undefined;
  /** It does not age. */
  evergreen: boolean;
  /** In the order of the file. */
  corrections: Correction[];
  sources: ArticleFields['sources'];
  /** Its lead picture, as written. */
  image: WrittenPicture | undefined;
  /** The same picture as lists show it; `undefined` if it cannot be shown. */
  leadPicture?: PictureWithWords | undefined;
  /** The number of words that readers read. */
  words: number;
}

/** An article with no body yet: only its headline is on the site. */
export interface Stub extends Filed, Placed {
  kind: 'stub';
}

/** Whatever has a page under /articles. */
export type Entry = Article | Stub;

/** An entry as its own file has it. Authors, pictures and sections are in other files. */
export type FiledEntry =
  | Omit<Article, 'authors' | 'leadPicture' | keyof Placed>
  | Omit<Stub, keyof Placed>;

/** A page that is not an article, such as /about. */
export interface Page extends InLanguage {
  /** Its address without the slash before it: `about`, or in the folder of a language `de/about`. */
  slug: string;
  file: string;
  heading: string;
  standfirst: string | undefined;
  /** Former names. */
  aliases: string[];
  body: BodySource;
}

/** The address of an article inside the site. */
export function articlePath(entry: { slug: string }): string {
  return `/articles/${encodeURIComponent(entry.slug)}`;
}
