import { type Language, pageLanguage, siteLanguage } from '@/lib/words/language';

/** An English site, without words of its own. */
export const english: Language = siteLanguage(
  { locale: 'en-GB', timeZone: 'Europe/London' },
  () => undefined,
);

/** A page of it in another language. */
export function onEnglishSite(tag: string): Language {
  return pageLanguage(tag, english, () => undefined);
}
