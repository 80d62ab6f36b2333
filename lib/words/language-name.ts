import { remembering } from '@/lib/remembering';

/**
 * The name of a language in that language: for `de`, "Deutsch".
 *
 * @param tag BCP 47
 * @returns empty for a language that CLDR has no name for
 */
export const ownNameOf = remembering((tag): string => {
  const names = new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' });
  const name = names.of(tag) ?? '';
  // Capitalised, since it stands alone.
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
});

/**
 * The same for languages that are listed together: the region is named where two would have the same name.
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
