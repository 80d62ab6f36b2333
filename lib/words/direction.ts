import { remembering } from '@/lib/remembering';

export type Direction = 'ltr' | 'rtl';

/** Scripts that run from right to left (ISO 15924) and are in use today. */
export const RIGHT_TO_LEFT = [
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Syrc',
  'Thaa',
];

/**
 * The direction of a language, by its script (CLDR's likely script if the tag names none). Intl.Locale
 * knows it too, but under different names in different versions of Node.
 *
 * @param tag BCP 47
 */
export const directionOf = remembering((tag): Direction => {
  const { script = '' } = new Intl.Locale(tag).maximize();
  return RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr';
});
