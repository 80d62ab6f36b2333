import type { en } from './en';

type English = typeof en;

/** The name of a word, or of a sentence, that the site itself says. */
export type Word = keyof English;

/** A word whose form depends on a number. */
export type PluralWord = {
  [Key in Word]: English[Key] extends string ? never : Key;
}[Word];

/** The forms that a number gives a word, by the plurals of Intl.PluralRules. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** All words of the site in one language. */
export type Words = Readonly<
  Record<Exclude<Word, PluralWord>, string> & Record<PluralWord, Plural>
>;

/**
 * All words of a language that we ship, with each of its plurals: what is missing does not compile.
 */
export type WordsWith<Category extends Intl.LDMLPluralRule> = Readonly<
  Record<Exclude<Word, PluralWord>, string> &
    Record<PluralWord, Readonly<Record<Category | 'other', string>>>
>;

type Text<Key extends Word> = English[Key] extends string
  ? English[Key]
  : English[Key][keyof English[Key]];

type SlotIn<Template> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | SlotIn<Rest>
  : never;

/** The values for the braces of a word. */
export type Slots<Key extends Word, Value> = Readonly<
  Record<Exclude<SlotIn<Text<Key>>, 'count'>, Value> &
    (Key extends PluralWord ? { count: number } : unknown)
>;

/** The names in the braces of a text. */
export function slotsIn(template: string): string[] {
  return [...template.matchAll(SLOT)].map(([, name = '']) => name);
}

/** A name in braces. */
export const SLOT = /\{(\w+)\}/g;
