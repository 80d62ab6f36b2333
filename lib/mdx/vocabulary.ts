import * as z from 'zod';
import { dateOrSpan, line, partialDate, webAddress } from '@/lib/checking/fields';
import { placeAt } from '@/lib/maps/written';
import { FOCUS } from '@/lib/media/focus';

/** An attribute without a value. */
const flag = z.literal(true, { error: 'this takes no value' }).optional();

/** Names with commas between them, on as many lines as it takes. */
const names = z
  .string()
  .overwrite((text) => text.replace(/\s+/g, ' ').trim())
  .min(1, 'this is empty')
  .max(6000, 'this is longer than 6000 characters');

/** The label of a part of the text, if the editor wants other words than the site's. */
function heading(usual: string) {
  return line.optional().meta({ description: `Its heading, instead of “${usual}”` });
}

/**
 * The story components that an article may use, each with the schema of its props. What is described
 * here is shown in the stylebook, in editors and in messages. What each may hold is in
 * story-contents. The components themselves are in components/story, whose index is typed against this
 * list: an entry missing on either side does not compile.
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
  Timeline: z
    .strictObject({ title: heading('Timeline') })
    .meta({ description: 'What happened, one event after the other' }),
  Event: z
    .strictObject({
      date: dateOrSpan.meta({
        description: 'date="2022", "2022-04", "2022-03-24", or a span: "2022-03/2022-04"',
      }),
      title: line.meta({ description: 'What happened, in a few words' }),
    })
    .meta({ description: 'One event of a Timeline; more may be told of it inside' }),
  KeyPoints: z
    .strictObject({ title: heading('Key points') })
    .meta({ description: 'What the article says, in a few points' }),
  Facts: z
    .strictObject({ title: heading('Facts') })
    .meta({ description: 'What to know of a subject, beside the story' }),
  QandA: z
    .strictObject({ title: heading('Questions and answers') })
    .meta({ description: 'Questions with their answers' }),
  Note: z
    .strictObject({ title: heading('Editor’s note') })
    .meta({ description: 'A note of the editor to readers' }),
  Table: z
    .strictObject({ caption: line.meta({ description: 'What the table shows' }) })
    .meta({ description: 'A table with its caption' }),
  Figure: z
    .strictObject({
      src: line.meta({
        description: 'The file beside the text, src="./bridge.jpg", or src="/media/bridge.jpg"',
      }),
      alt: line.optional().meta({
        description:
          'What the picture shows, for those who do not see it; alt="unknown" where nobody knows',
      }),
      caption: line.optional().meta({ description: 'The caption below the picture' }),
      credit: line
        .optional()
        .meta({ description: 'Who made the picture; credit="unknown" where nobody knows' }),
      focus: z
        .enum(FOCUS)
        .optional()
        .meta({ description: `Where its subject is, for crops: ${FOCUS.join(', ')}` }),
      wide: flag.meta({ description: 'Without a value: wider than the text' }),
      decorative: flag.meta({ description: 'Without a value: the picture means nothing' }),
    })
    .meta({ description: 'A picture with its caption and who made it' }),
  Gallery: z
    .strictObject({
      caption: line.optional().meta({ description: 'The caption below all of them' }),
    })
    .meta({ description: 'Two to twelve pictures side by side' }),
  LocatorMap: z
    .strictObject({
      title: line.meta({ description: 'What the map shows' }),
      note: line.optional().meta({
        description: 'What readers have to know of it; needed where a map shows a disputed area',
      }),
      frame: names.optional().meta({
        description:
          'The countries that must be seen, if not all of the groups: frame="Serbia, Kosovo"',
      }),
      lead: flag.meta({
        description: 'Without a value: where the lead picture would be, also on the front page',
      }),
    })
    .meta({ description: 'A map of countries, in up to four groups, and of places' }),
  Group: z
    .strictObject({
      name: line.meta({ description: 'What these countries have in common' }),
      countries: names.meta({
        description: 'Their names, with commas: countries="Croatia, North Macedonia"',
      }),
    })
    .meta({ description: 'Countries that a LocatorMap shows in one pattern' }),
  Point: z
    .strictObject({
      name: line.meta({ description: 'The name of the place' }),
      at: z
        .string()
        .refine((text) => placeAt(text) !== undefined, 'this is not a latitude and a longitude')
        .meta({ description: 'Latitude and longitude in degrees: at="43.86, 18.41"' }),
    })
    .meta({ description: 'A place on a LocatorMap' }),
  Embed: z
    .strictObject({
      url: webAddress.meta({
        description: 'The web address of the video, sound, map, chart or post: url="https://…"',
      }),
      title: line.meta({ description: 'What it is, in a few words' }),
      image: line.optional().meta({
        description: 'A still picture of it, beside the text: image="./film.jpg"',
      }),
    })
    .meta({ description: 'A film, a sound, a map or a post of another site' }),
} as const;

export type StoryName = keyof typeof vocabulary;

/** The props of a story component as an editor writes them. */
export type StoryProps<Name extends StoryName> = z.output<(typeof vocabulary)[Name]>;

export function isStoryName(name: string): name is StoryName {
  return Object.hasOwn(vocabulary, name);
}
