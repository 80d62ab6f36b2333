import * as z from 'zod';
import { brandFields } from '@/lib/brand/brand-fields';
import {
  contactAddress,
  href,
  languageTag,
  line,
  slug,
  timeZone,
  topic,
  webAddress,
} from '@/lib/checking/fields';
import { slugFor } from '@/lib/checking/slug';
import type { Nameplate } from '@/lib/drawings/nameplate';
import type { MarkIcons } from '@/lib/media/icons';
import type { PictureWithWords } from '@/lib/media/page-picture';
import type { Direction } from '@/lib/words/direction';
import { languages, translationFindings } from './language-fields';
import { picture } from './picture-field';

const link = z.strictObject({
  label: line.meta({ description: 'The words of the link' }),
  href,
});

/** A line in the footer: words, and an optional link. */
const footerLine = z.strictObject({
  text: line.meta({ description: 'The words of the line' }),
  href: href.optional(),
});

/** The most columns of the footer: more do not fit side by side. */
const MOST_COLUMNS = 6;

/** A column of the footer. */
const footerColumn = z.strictObject({
  title: line.meta({ description: 'The heading of the links' }),
  links: z.array(link).min(1, 'the list is empty').meta({
    description: 'A list of links, each with label and href',
  }),
});

/** The most sections of a paper: its front page and its navigation name them all. */
const MOST_SECTIONS = 50;

const section = z.strictObject({
  name: topic.meta({ description: 'What readers call it: World' }),
  slug: slug.meta({ description: 'Its address under /sections: world' }),
  description: line.optional().meta({ description: 'A sentence below its name' }),
  order: z.int().min(0).max(1000).optional().meta({
    description: 'A number: sections with one come first, the smallest before the others',
  }),
});

/** An article names a section by its name or by its slug: neither may be one of another section. */
const sections = z
  .array(section)
  .max(MOST_SECTIONS, `the list has more than ${MOST_SECTIONS} entries`)
  .superRefine((all, { addIssue }) => {
    const taken = new Set<string>();
    all.forEach(({ name, slug }, at) => {
      const ofName = slugFor(name);
      const key = taken.has(slug) ? 'slug' : taken.has(ofName) ? 'name' : undefined;
      if (key) {
        const message = 'an earlier section has this name or slug';
        addIssue({ code: 'custom', path: [at, key], message, input: all });
      }
      taken.add(slug).add(ofName);
    });
  });

const navigation = z
  .array(link)
  .min(1, 'the list is empty')
  .meta({ description: 'A list of links, each with label and href' });

const frontPage = z.strictObject({
  lead: slug.optional(),
  order: z
    .array(slug)
    .default([])
    .meta({ description: 'A list of slugs; all other articles follow, newest first' }),
});

const policies = z.strictObject({
  corrections: footerLine.optional(),
  privacy: footerLine.optional(),
});

const footer = z.strictObject({
  columns: z
    .array(footerColumn)
    .max(MOST_COLUMNS, `the list has more than ${MOST_COLUMNS} entries`)
    .default([])
    .meta({ description: 'A list of columns of links, each with title and links' }),
  social: z.array(link).default([]).meta({
    description: 'The profiles of the paper elsewhere: a list of links, each with label and href',
  }),
});

/** What the site file says in a further language of the paper. */
const translation = z.strictObject({
  name: line
    .optional()
    .meta({ description: 'The name of the paper, if it is different in this language' }),
  tagline: line.optional().meta({ description: 'A few words under the name' }),
  description: line.optional().meta({ description: 'One sentence for search engines' }),
  navigation: navigation.optional(),
  sections: z
    .array(section.omit({ order: true }))
    .optional()
    .meta({ description: 'All sections, each with its slug and its name in this language' }),
  frontPage: frontPage.optional().meta({
    description: 'lead: a slug, and order: a list of slugs, for the front page in this language',
  }),
  footer: footer.optional(),
  contact: footerLine.optional(),
  policies: policies.optional(),
});

/** `content/site.yaml`: settings for the whole site. */
export const siteFields = z
  .strictObject({
    name: line.meta({ description: 'The name of the paper' }),
    tagline: line.optional().meta({ description: 'A few words under the name' }),
    description: line.meta({ description: 'One sentence for search engines' }),
    url: webAddress,
    timeZone,
    locale: languageTag,
    languages: languages.optional(),
    translations: z.record(z.string(), translation).optional().meta({
      description:
        'What this file says in the further languages: a tag, and under it the same keys',
    }),
    navigation,
    sections: sections.default([]).meta({
      description: 'A list of the parts of the paper, each with name and slug',
    }),
    frontPage: frontPage
      .default({ order: [] })
      .meta({ description: 'lead: a slug, and order: a list of slugs' }),
    brand: brandFields.default({}).meta({
      description: 'The look of the paper: accent, a colour; nameplate and mark, drawings',
    }),
    footer: footer
      .default({ columns: [], social: [] })
      .meta({ description: 'More for the foot of every page: columns, social' }),
    contact: footerLine
      .optional()
      .meta({ description: 'text, and perhaps href: a line in the footer' }),
    correctionsContact: contactAddress.optional().meta({
      description: 'Where readers can report an error in an article: https: or mailto:',
    }),
    securityContact: contactAddress.optional().meta({
      description: 'Where to report a security problem: https: or mailto: (security.txt)',
    }),
    policies: policies
      .default({})
      .meta({ description: 'corrections and privacy: lines in the footer, each with text' }),
  })
  .superRefine((site, { addIssue }) => {
    for (const { path, message } of translationFindings(site)) {
      addIssue({ code: 'custom', path, message, input: site });
    }
  });

/** A file of `content/authors/`. */
export const authorFields = z.strictObject({
  name: line.meta({ description: 'The name in the byline' }),
  kind: z.enum(['person', 'organisation']).meta({ description: 'person or organisation' }),
  role: line.optional().meta({ description: 'What the author does here' }),
  bio: line.optional().meta({ description: 'A sentence or two about the author' }),
  photo: picture
    .optional()
    .meta({ description: 'A photo of the author: its file, or src, alt and credit' }),
});

/** `content/gone.yaml`: articles whose addresses answer 410. */
export const goneFields = z.strictObject({
  slugs: z.array(slug).meta({ description: 'A list of the slugs of articles taken down for good' }),
});

/** The site file, as pages of one of its languages see it (./site-in-language.ts). */
export type Site = z.output<typeof siteFields> & {
  /** The language, if it is not that of `locale`. */
  language?: string;
  /** Where the lists of that language are: `/de`. */
  prefix?: string;
  /** The language of each part that is not in that of `locale`. */
  spoken?: Readonly<Partial<Record<SitePart, string>>>;
  /** The drawing that replaces the name in the masthead. */
  nameplate?: Nameplate;
  /** The icons made from the mark. */
  icons?: MarkIcons;
};

/** A part of the site file that readers read. */
export type SitePart =
  | 'name'
  | 'tagline'
  | 'navigation'
  | 'sections'
  | 'footer'
  | 'contact'
  | 'corrections'
  | 'privacy';

export type Author = z.output<typeof authorFields> & {
  slug: string;
  /** The words of the file are in the language of the site. */
  lang: string;
  dir: Direction;
  /** The photo as pages show it. */
  portrait?: PictureWithWords | undefined;
};
export type FooterLine = z.output<typeof footerLine>;
