import { type Language, pageLanguage, siteLanguage } from '@/lib/words/language';

/** The language of an English site that has no words of its own. */
export const english: Language = siteLanguage(
  { locale: 'en-GB', timeZone: 'Europe/London' },
  () => undefined,
);

/** The language of a page of that site in another language. */
export function onEnglishSite(tag: string): Language {
  return pageLanguage(tag, english, () => undefined);
}
