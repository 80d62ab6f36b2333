import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as armenian } from '@orama/stemmers/armenian';
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as hindi } from '@orama/stemmers/indian';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { stemmer as irish } from '@orama/stemmers/irish';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as lithuanian } from '@orama/stemmers/lithuanian';
import { stemmer as nepali } from '@orama/stemmers/nepali';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as serboCroatian } from '@orama/stemmers/serbian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as tamil } from '@orama/stemmers/tamil';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { fold } from './folding';

/**
 * The rules for words as written in a language, with accents, by its tag. Bulgarian is missing
 * because its rules change letters of a string in place, which is an error.
 */
const AS_WRITTEN = {
  ar: arabic,
  da: danish,
  de: german,
  el: greek,
  es: spanish,
  fi: finnish,
  fr: french,
  ga: irish,
  hi: hindi,
  hu: hungarian,
  hy: armenian,
  id: indonesian,
  it: italian,
  lt: lithuanian,
  ne: nepali,
  nl: dutch,
  no: norwegian,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  sv: swedish,
  ta: tamil,
  tr: turkish,
  uk: ukrainian,
} as const;

type Written = keyof typeof AS_WRITTEN;

/** The rules by which endings of words are removed. */
export type Stemming = 'none' | 'english' | 'serbo-croatian' | Written;

/** Languages that use the rules of another, or of several. */
const LIKE: Readonly<Record<string, Stemming>> = {
  en: 'english',
  bs: 'serbo-croatian',
  cnr: 'serbo-croatian',
  hr: 'serbo-croatian',
  sh: 'serbo-croatian',
  sr: 'serbo-croatian',
  nb: 'no',
  nn: 'no',
};

/**
 * The endings of surnames and other nouns in -ić that the Snowball rules leave on: Podžićem, Podžićev,
 * Podžićeva, Podžićevog. The other cases (Podžića, Podžiću) they take off.
 */
const AFTER_IC = /(?<=..ic)e(?:m|v(?:[aeiou]|og|om|im|ih|ima)?)$/;

/**
 * Parts joined to a word, before or after it, by an apostrophe: l’élection, dell’accordo,
 * Ankara’da.
 */
const APOSTROPHES: Partial<Record<Written, RegExp>> = {
  fr: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]/,
  it: /^(?:[cdlmstv]|un|gl|(?:a|da|de|ne|su|co)(?:ll|gl)|quell|quest)['’]/,
  tr: /['’].*$/,
};

/** Longer words are cut before the work begins. */
const MOST_READ = 256;

/** A stem of two letters or more: a single letter would make many short words the same. */
const IS_TELLING = /\p{L}.*\p{L}/u;

/** Soft hyphens and other invisible characters. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** The rules for a language (BCP 47 tag, in any case): its first subtag decides. */
export function stemmingFor(lang: string): Stemming {
  const [language = ''] = lang.toLowerCase().split('-', 1);
  if (Object.hasOwn(LIKE, language)) return LIKE[language] ?? 'none';
  return isWritten(language) ? language : 'none';
}

/**
 * The term by which a word is found: one spelling (`fold`) without its ending. English has Porter's
 * rules; Bosnian, Croatian, Montenegrin and Serbian the Serbian ones of Snowball, made for Latin
 * letters with and without accents: they are for folded words. Those of other languages are for
 * words as they are written.
 *
 * @param word one word, as `eachWord` finds them
 * @returns as `fold` does
 */
export function termOf(word: string, stemming: Stemming): string {
  switch (stemming) {
    case 'none':
      return fold(word);
    case 'english':
      return english(fold(word));
    case 'serbo-croatian':
      return serboCroatian(fold(word).replace(AFTER_IC, ''));
    default:
      return fold(stemAsWritten(word, stemming));
  }
}

function stemAsWritten(word: string, language: Written): string {
  const written = word
    .slice(0, MOST_READ)
    .normalize('NFC')
    .toLocaleLowerCase(language)
    .replace(UNSEEN, '');
  const bare = written.replace(APOSTROPHES[language] ?? '', '') || written;
  const stemmed = AS_WRITTEN[language](bare);
  return IS_TELLING.test(stemmed) ? stemmed : bare;
}

function isWritten(language: string): language is Written {
  return Object.hasOwn(AS_WRITTEN, language);
}
