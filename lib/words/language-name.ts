import { remembering } from '@/lib/remembering';

/**
 * What a language is called by those who speak it: `de` is "Deutsch".
 *
 * @param tag BCP 47
 * @returns empty for one that CLDR has no name for
 */
export const ownNameOf = remembering((tag): string => {
  const names = new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' });
  const name = names.of(tag) ?? '';
  // A word that stands by itself.
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
});

/**
 * The same for languages that stand beside each other: a region is named where two of them would be called the same.
 *
 * @param tags BCP 47
 */
export function ownNames(tags: readonly string[]): ReadonlyMap<string, string> {
  const short = (tag: string): string => {
    const { language, script } = new Intl.Locale(tag);
    return ownNameOf(script ? `${language}-${script}` : language);
  };
  const isAlone = (tag: string): boolean =>
    tags.every((other) => other === tag || short(other) !== short(tag));
  return new Map(tags.map((tag) => [tag, isAlone(tag) ? short(tag) : ownNameOf(tag)]));
}
