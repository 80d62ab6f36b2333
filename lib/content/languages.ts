import { isSameWriting, tagsFor } from '@/lib/words/language';
import type { Site } from './site-fields';

type OfLanguages = Pick<Site, 'locale' | 'languages'>;

/** The languages that the paper is published in, its own first. */
export function languagesOf({ locale, languages = [] }: OfLanguages): string[] {
  return [locale, ...languages.filter((tag) => tag !== locale)];
}

/** The languages whose pages are under their tags: all except the site's own. */
export function furtherLanguages(site: OfLanguages): string[] {
  return languagesOf(site).slice(1);
}

/** A language of the paper, and what the addresses of its lists begin with: nothing for the site's own. */
export interface PaperLanguage {
  lang: string;
  prefix: string;
}

/** All of them, the site's own first. */
export function paperLanguages(site: OfLanguages): PaperLanguage[] {
  return languagesOf(site).map((lang) => ({ lang, prefix: prefixFor(site, lang) }));
}

/** Whether a tag is that of a further language, and so the first part of addresses. */
export function isFurther(site: OfLanguages, tag: string | undefined): tag is string {
  return tag !== undefined && furtherLanguages(site).includes(tag);
}

/**
 * The language whose lists contain a text: its own, or the nearest in the same script (`de-AT` is in the lists of
 * `de`). A text that would be in none is in the lists of the site's own language.
 *
 * @param tag of the text; by default the site's own
 * @returns `undefined` in a paper with one language, where every list has everything
 */
export function listedIn(site: OfLanguages, tag: string | undefined): string | undefined {
  const all = languagesOf(site);
  if (all.length < 2) return undefined;
  if (tag === undefined || all.includes(tag)) return tag ?? site.locale;
  return (
    tagsFor(tag).find((shorter) => all.includes(shorter)) ??
    all.find((other) => isSameWriting(other, tag)) ??
    site.locale
  );
}

/**
 * What the addresses of the lists that contain a text begin with: `/de`; empty for those of the site's own language.
 *
 * @param tag of the text
 */
export function prefixFor(site: OfLanguages, tag: string | undefined): string {
  const language = listedIn(site, tag);
  return language === undefined || language === site.locale ? '' : `/${language}`;
}
