import { remembering } from '@/lib/remembering';
import { type Direction, directionOf } from './direction';
import { en } from './en';
import { shipped } from './shipped';
import type { Words } from './words';

/** The language of a text. */
export interface InLanguage {
  /** BCP 47. */
  lang: string;
  dir: Direction;
}

/** How a page speaks: its language and direction, its words, and how it writes numbers and dates. */
export interface Language extends InLanguage {
  /** For Intl: `lang`, or the site's own locale where that is the same language and says more. */
  locale: string;
  /** IANA time zone. */
  timeZone: string;
  words: Words;
  /** What the addresses of its lists begin with: `/de`; empty for the site's own language. */
  prefix: string;
}

/** A paper's own words, from `words/`; `undefined` for a language in which it has none. */
export type OwnWords = (tag: string) => Partial<Words> | undefined;

/** The language of the site: that of all its pages, except those with a language of their own. */
export function siteLanguage(
  { locale, timeZone }: { locale: string; timeZone: string },
  own: OwnWords,
): Language {
  const words = wordsOf(locale, own) ?? en;
  return { lang: locale, dir: directionOf(locale), locale, timeZone, words, prefix: '' };
}

/** A language that comes with Standfirst, in its own words: for things that are not in the language of the site. */
export function shippedLanguage(locale: string): Language {
  return siteLanguage({ locale, timeZone: 'UTC' }, () => undefined);
}

/**
 * The language of a page, given that of its text: the same if there are words for it, or else the site's.
 *
 * @param tag BCP 47
 */
export function pageLanguage(tag: string, site: Language, own: OwnWords): Language {
  if (tag === site.lang) return site;
  const words = wordsOf(tag, own);
  if (!words) return site;
  const isOfSite = !new Intl.Locale(tag).region && isSameWriting(tag, site.lang);
  const locale = isOfSite ? site.locale : tag;
  const { timeZone } = site;
  return { lang: tag, dir: directionOf(tag), locale, timeZone, words, prefix: '' };
}

/** The languages whose words come with Standfirst, each by its shortest tag. */
export const SHIPPED_TAGS: readonly string[] = Object.keys(shipped);

/** Whether words in a language come with Standfirst. */
export function isShipped(tag: string): boolean {
  return hasWords(tag, () => undefined);
}

/** Whether there are words in a language, shipped or the paper's own. */
export function hasWords(tag: string, own: OwnWords): boolean {
  return wordsOf(tag, own) !== undefined;
}

/** The tags whose words fit a language, the closest first: `sr-Latn-RS`, `sr-Latn`, and never `sr`. */
export const tagsFor = remembering((tag): readonly string[] => {
  const parts = tag.split('-');
  return parts
    .map((_, index) => parts.slice(0, parts.length - index).join('-'))
    .filter((shorter) => isSameWriting(shorter, tag));
});

/** Whether two tags are of one language in one script. */
export function isSameWriting(a: string, b: string): boolean {
  return writingOf(a) === writingOf(b);
}

const writingOf = remembering((tag) => {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language} ${script}`;
});

function wordsOf(tag: string, own: OwnWords): Words | undefined {
  const known = tagsFor(tag)
    .toReversed()
    .flatMap((one) => [shipped[one] ?? {}, own(one) ?? {}]);
  const words = Object.assign({}, ...known) as Partial<Words>;
  return isWhole(words) ? words : undefined;
}

function isWhole(words: Partial<Words>): words is Words {
  return Object.keys(en).every((name) => Object.hasOwn(words, name));
}
