import { remembering } from '@/lib/remembering';
import type { Language } from './language';
import { SLOT, type Slots, type Word } from './words';

type Given<Key extends Word> = keyof Slots<Key, unknown> extends never
  ? []
  : [slots: Slots<Key, string | number>];

/** What is needed to say something: the words, and the locale for numbers. */
export type Speaker = Pick<Language, 'locale' | 'words'>;

// Each takes about 20 µs to make.
const numbersOf = remembering((locale) => new Intl.NumberFormat(locale));
const pluralsOf = remembering((locale) => new Intl.PluralRules(locale));

/** A word or a sentence of the site, with its braces filled in. */
export function say<Key extends Word>(speaker: Speaker, word: Key, ...given: Given<Key>): string {
  const [slots = {} as Slots<Key, string | number>] = given;
  return sayParts(speaker, word, slots).join('');
}

/**
 * The same in parts, for slots that are filled with something other than text. Each slot is where the
 * language puts it; `count` chooses the plural and is written as a number.
 */
export function sayParts<Key extends Word, Value>(
  speaker: Speaker,
  word: Key,
  slots: Slots<Key, Value>,
): (string | Value)[] {
  const values: Readonly<Record<string, Value | number>> = slots;
  const parts = templateOf(speaker, word, values.count).split(SLOT);
  return parts.map((part, index) => {
    if (index % 2 === 0) return part;
    const value = values[part];
    if (part === 'count') return numbersOf(speaker.locale).format(Number(value));
    return value as Value;
  });
}

function templateOf({ locale, words }: Speaker, word: Word, count: unknown): string {
  const forms = words[word];
  if (typeof forms === 'string') return forms;
  const category = pluralsOf(locale).select(Number(count));
  return forms[category] ?? forms.other;
}
