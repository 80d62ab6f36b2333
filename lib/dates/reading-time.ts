/**
 * Words per minute at which adults read English prose silently (Brysbaert 2019,
 * 10.1016/j.jml.2019.104047).
 */
const WORDS_A_MINUTE = 238;

/**
 * Characters per minute (Trauzettel-Klosinski and Dietz 2012, 10.1167/iovs.11-8284): where words
 * have no spaces.
 */
const CHARACTERS_A_MINUTE: Readonly<Record<string, number>> = { ja: 357, zh: 255 };

/**
 * How long a text takes to read, in whole minutes, at least one.
 *
 * @param length in words; in a language without spaces in characters, as `countWords` counts
 * @param lang BCP 47
 */
export function readingMinutes(length: number, lang: string): number {
  const { language } = new Intl.Locale(lang);
  return Math.max(1, Math.round(length / (CHARACTERS_A_MINUTE[language] ?? WORDS_A_MINUTE)));
}
