import { remembering } from '@/lib/remembering';

export type Direction = 'ltr' | 'rtl';

/** Scripts that run from right to left (ISO 15924), of those that anybody writes today. */
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
 * The direction of a language, by its script (likely subtags of CLDR where the tag names none).
 * Intl.Locale says so too, but not in every Node under the same name.
 *
 * @param tag BCP 47
 */
export const directionOf = remembering((tag): Direction => {
  const { script = '' } = new Intl.Locale(tag).maximize();
  return RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr';
});
