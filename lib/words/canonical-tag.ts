/**
 * A language tag as it is usually written (BCP 47): `en-gb` becomes `en-GB`.
 *
 * @returns `undefined` for a text that is not a language tag
 */
export function canonicalTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}
