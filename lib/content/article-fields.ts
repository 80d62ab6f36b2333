import * as z from 'zod';
import {
  authorName,
  dateOrSpan,
  dateTime,
  languageTag,
  line,
  slug,
  topic,
  webAddress,
} from '@/lib/checking/fields';
import { formerArticleAddress, formerPageAddress } from './former-address';
import { picture } from './picture-field';

const source = z.strictObject({
  title: line.meta({ description: 'The name of the source' }),
  url: webAddress,
});

const correction = z.strictObject({
  date: dateTime,
  text: line.meta({ description: 'What was wrong, and what is correct' }),
});

const series = z.strictObject({
  name: topic.meta({ description: 'What readers call the series: The bridge' }),
  part: z
    .int()
    .min(1, 'parts are counted from 1')
    .max(9999, 'this is more than 9999')
    .meta({ description: 'Which part of the series this is: 2' }),
});

const authorList = z.array(authorName).max(50, 'the list has more than 50 entries');

/** The authors, by their files or by their names; one of them needs no list. */
export const authors = z.preprocess(
  (written) => (typeof written === 'string' ? [written] : written),
  authorList,
);

/** What an editor may write for it, for programs that complete and check text. */
export const authorForms = [authorName, authorList]
  .map((form) => z.toJSONSchema(form, { io: 'input', target: 'draft-07' }))
  .map(({ $schema: _, ...schema }) => schema);

/** The three keys that decide whether an article is public (see visibility.ts). */
export const visibilityFields = z.object({
  draft: z
    .boolean()
    .default(false)
    .meta({ description: 'true keeps the article off the site: draft: true' }),
  published: dateTime.optional().meta({
    description: 'When readers could first read it: 2026-11-24 or 2026-11-24T18:30',
  }),
  publishAt: dateTime.optional().meta({
    description: 'The embargo: the article is not public before it. 2026-11-24T18:30',
  }),
});

/**
 * The frontmatter of an article. Only `title` is needed for a stub; an article also has a body,
 * `published` (or `publishAt`), `standfirst` and `authors`.
 */
export const articleFields = z.strictObject({
  title: line.meta({ description: 'The headline, as readers see it' }),
  standfirst: line.optional().meta({ description: 'One or two sentences under the headline' }),
  kicker: line.optional().meta({ description: 'A word or two above the headline' }),
  section: line.optional().meta({ description: 'The part of the paper: World' }),
  series: series.optional().meta({
    description: 'The series it belongs to, and which part it is: { name: The bridge, part: 2 }',
  }),
  ...visibilityFields.shape,
  updated: dateTime.optional().meta({
    description: 'When the editor last changed what the article says: 2026-11-25T09:00',
  }),
  authors: authors
    .default([])
    .meta({ description: 'A list of file names in authors/: [newsroom]' }),
  topics: z
    .array(topic)
    .max(50, 'the list has more than 50 entries')
    .default([])
    .meta({ description: 'A list of topics: [NATO, Kosovo]' }),
  related: z
    .array(slug)
    .max(50, 'the list has more than 50 entries')
    .default([])
    .meta({ description: 'A list of the slugs of related articles, in the order to show them' }),
  sources: z
    .array(source)
    .max(200, 'the list has more than 200 entries')
    .default([])
    .meta({ description: 'A list of sources, each with title and url' }),
  events: line.optional().meta({ description: 'The period of the events: April 2022' }),
  eventsDate: dateOrSpan.optional().meta({
    description: "The same for machines: 2022-04, 2022-03-24, '2022', or a span: 2022-03/2022-04",
  }),
  dateline: line.optional().meta({ description: 'Where the report is from: Sarajevo' }),
  method: line.optional().meta({
    description: 'How we know: whom you asked and what you read, in a few sentences',
  }),
  lang: languageTag.optional(),
  dir: z
    .enum(['ltr', 'rtl'])
    .optional()
    .meta({ description: 'ltr or rtl: the direction of writing' }),
  translationOf: slug.optional().meta({
    description: 'The slug of the article that this one is a translation of',
  }),
  evergreen: z
    .boolean()
    .default(false)
    .meta({ description: 'true: the article does not age, and does not say how old it is' }),
  aliases: z
    .array(formerArticleAddress)
    .max(100, 'the list has more than 100 entries')
    .default([])
    .meta({
      description:
        'A list of the addresses that the article had: slugs, or paths: [old-name, /2013/05/14/old-name/]',
    }),
  corrections: z.array(correction).max(100, 'the list has more than 100 entries').default([]).meta({
    description: 'A list of corrections, each with date and text',
  }),
  image: picture.optional().meta({
    description: 'The lead picture: its file, ./bridge.jpg, or src, alt, credit, caption and focus',
  }),
});

/** The frontmatter of a page that is not an article, such as /about. */
export const pageFields = z.strictObject({
  title: line.meta({ description: 'The heading of the page' }),
  standfirst: line.optional().meta({ description: 'One or two sentences under the heading' }),
  lang: languageTag.optional(),
  dir: z
    .enum(['ltr', 'rtl'])
    .optional()
    .meta({ description: 'ltr or rtl: the direction of writing' }),
  aliases: z
    .array(formerPageAddress)
    .max(100, 'the list has more than 100 entries')
    .default([])
    .meta({
      description:
        'A list of the addresses that the page had: names, or paths: [about-us, /about.html]',
    }),
});

export type ArticleFields = z.output<typeof articleFields>;
export type VisibilityFields = z.output<typeof visibilityFields>;
