import * as z from 'zod';
import { line, partialDate, webAddress } from '@/lib/checking/fields';

/**
 * The story components that an article may use, each with the schema of its props. What is described
 * here is shown in the stylebook, in editors and in messages. The components themselves are in components/story, whose index is typed against this list: an entry missing on
 * either side does not compile.
 */
export const vocabulary = {
  Quote: z
    .strictObject({
      by: line.meta({ description: 'The speaker, as in by="Vjosa Osmani"' }),
      role: line.optional().meta({ description: 'The speaker’s office or work at the time' }),
      to: line.optional().meta({ description: 'To whom it was said' }),
      date: partialDate.optional().meta({ description: 'date="2022", "2022-04" or "2022-03-24"' }),
      source: webAddress.optional().meta({ description: 'A web address: source="https://…"' }),
    })
    .meta({ description: 'Somebody’s words, set apart' }),
  PullQuote: z
    .strictObject({})
    .meta({ description: 'A line of the article, repeated large, to the letter' }),
} as const;

export type StoryName = keyof typeof vocabulary;

/** The props of a story component as an editor writes them. */
export type StoryProps<Name extends StoryName> = z.output<(typeof vocabulary)[Name]>;

export function isStoryName(name: string): name is StoryName {
  return Object.hasOwn(vocabulary, name);
}
