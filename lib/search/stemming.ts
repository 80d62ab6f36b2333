import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as serboCroatian } from '@orama/stemmers/serbian';

/** By which rules the endings of words are taken off. */
export type Stemming = 'none' | 'english' | 'serbo-croatian';

const LANGUAGES: Readonly<Record<string, Stemming>> = {
  en: 'english',
  bs: 'serbo-croatian',
  cnr: 'serbo-croatian',
  hr: 'serbo-croatian',
  sh: 'serbo-croatian',
  sr: 'serbo-croatian',
};

/**
 * The endings of surnames and other nouns in -ić that the Snowball rules leave on: Podžićem, Podžićev,
 * Podžićeva, Podžićevog. The other cases (Podžića, Podžiću) they take off.
 */
const AFTER_IC = /(?<=..ic)e(?:m|v(?:[aeiou]|og|om|im|ih|ima)?)$/;

/** The rules for a language (BCP 47 tag, in any case): its first subtag decides. */
export function stemmingFor(lang: string): Stemming {
  const [language = ''] = lang.toLowerCase().split('-', 1);
  return Object.hasOwn(LANGUAGES, language) ? (LANGUAGES[language] ?? 'none') : 'none';
}

/**
 * Takes the ending off a word: Porter's rules for English, the Serbian rules of Snowball, made for
 * Latin letters with and without accents, for Bosnian, Croatian, Montenegrin and Serbian.
 *
 * @param folded what `fold` gave
 * @returns the stem; the word itself where nothing is taken off
 */
export function stem(folded: string, stemming: Stemming): string {
  switch (stemming) {
    case 'english':
      return english(folded);
    case 'serbo-croatian':
      return serboCroatian(folded.replace(AFTER_IC, ''));
    case 'none':
      return folded;
  }
}
