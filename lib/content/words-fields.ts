import { z } from 'zod';
import { line } from '@/lib/checking/fields';
import { en } from '@/lib/words/en';
import { slotsIn, type Words } from '@/lib/words/words';

/** A line, with the spaces at its ends: some words are put between others. */
const words = z.string().refine((text) => line.safeParse(text).success, {
  error: ({ input }) => line.safeParse(input).error?.issues[0]?.message,
});

/** `content/words/<language>.yaml`: what the site itself says in a language. */
export const wordsFields: z.ZodObject = z.strictObject(
  Object.fromEntries(
    Object.entries(en).map(([word, english]) => [
      word,
      typeof english === 'string' ? phrase(english) : plural(english),
    ]),
  ),
);

/** The same for a language that we ship: whatever is not in it stays as it is. */
export const ownWordingFields: z.ZodObject = wordsFields.partial();

export type WordsFields = Partial<Words>;

function phrase(english: string): z.ZodType {
  const wanted = slotsIn(english);
  return words
    .refine((text) => slotFault(text, wanted, wanted) === undefined, {
      error: ({ input }) => slotFault(String(input), wanted, wanted),
    })
    .meta({ description: `In English: ${english}` });
}

function plural(english: Readonly<Record<string, string>>): z.ZodType {
  const { other = '' } = english;
  // "One article" may leave out the number.
  const wanted = slotsIn(other).filter((slot) => slot !== 'count');
  const known = [...wanted, 'count'];
  const form = words.refine((text) => slotFault(text, known, wanted) === undefined, {
    error: ({ input }) => slotFault(String(input), known, wanted),
  });
  const optional = form.optional();
  return z
    .strictObject({
      zero: optional,
      one: optional,
      two: optional,
      few: optional,
      many: optional,
      other: form,
    })
    .meta({ description: `A form for each plural, in English: other: ${other}` });
}

function slotFault(
  text: string,
  known: readonly string[],
  wanted: readonly string[],
): string | undefined {
  const slots = slotsIn(text);
  const stray = slots.find((slot) => !known.includes(slot));
  if (stray !== undefined) return `nothing is put in for {${stray}}`;
  const missing = wanted.find((slot) => !slots.includes(slot));
  return missing === undefined ? undefined : `{${missing}} is missing`;
}
