import { directionOf, RIGHT_TO_LEFT } from './direction';
import type { InLanguage } from './language';

/** The attributes that mark a text in a different language from the text around it. */
export interface LanguageMark {
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/**
 * Marks a text in another language or direction (WCAG 2.2, 3.1.2, "Language of Parts"). `dir` isolates it
 * from the text around it, too (HTML standard, 15.3.6).
 *
 * @param around the text around it
 * @returns no attributes where both are the same
 */
export function languageMark(text: InLanguage, around: InLanguage): LanguageMark {
  return {
    ...(text.lang !== around.lang && { lang: text.lang }),
    ...(text.dir !== around.dir && { dir: text.dir }),
  };
}

/**
 * The mark for words of the site file (its name, navigation, policies): they are in the language of the site, or in
 * that of the page if the file has them in that language.
 */
export function siteMark<Part extends string>(
  site: { locale: string; spoken?: Readonly<Partial<Record<Part, string>>> },
  around: InLanguage,
  part: Part,
): LanguageMark {
  const lang = site.spoken?.[part] ?? site.locale;
  return languageMark({ lang, dir: directionOf(lang) }, around);
}

/** `Aran` is a style of Arabic, not a script of Unicode. */
const SCRIPTS = RIGHT_TO_LEFT.filter((script) => script !== 'Aran')
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const RIGHT_TO_LEFT_LETTER = new RegExp(`[${SCRIPTS}]`, 'u');
const OTHER_LETTER = new RegExp(`(?![${SCRIPTS}])\\p{L}`, 'u');

/** Whether a name has letters that run against the text around it, and so has to be isolated from that text. */
export function runsAgainst(text: string, { dir }: Pick<InLanguage, 'dir'>): boolean {
  return (dir === 'rtl' ? OTHER_LETTER : RIGHT_TO_LEFT_LETTER).test(text);
}
