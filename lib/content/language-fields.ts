import * as z from 'zod';
import { listed } from '@/lib/checking/listed';
import { slugFor } from '@/lib/checking/slug';
import { LANGUAGE_TAG, reservedNames } from '@/lib/routing/routes';
import { canonicalTag } from '@/lib/words/canonical-tag';
import { ownNameOf } from '@/lib/words/language-name';

/** The most languages of a paper: every page leads to all of them. */
const MOST_LANGUAGES = 20;

/** `languages` of the site file: each tag but the site's own is the first part of an address. */
export const languages = z
  .array(z.string())
  .min(1, 'the list is empty')
  .max(MOST_LANGUAGES, `the list has more than ${MOST_LANGUAGES} entries`)
  .superRefine((tags, { addIssue }) => {
    tags.forEach((tag, at) => {
      const message =
        tagFault(tag) ?? (tags.indexOf(tag) < at ? `\`${tag}\` is listed twice` : undefined);
      if (message) addIssue({ code: 'custom', path: [at], message, input: tags });
    });
  })
  .meta({
    description:
      'A list of language tags, the `locale` and the others that the paper is published in: [en-GB, de]',
  });

function tagFault(tag: string): string | undefined {
  const usual = canonicalTag(tag);
  if (usual === undefined || usual.length > 20) return `\`${tag}\` is not a language tag`;
  if (reservedNames().includes(tag))
    return `the address \`/${tag}\` is taken by a page of the site itself`;
  if (usual !== tag) return `\`${tag}\` is written \`${usual}\``;
  if (!new RegExp(`^${LANGUAGE_TAG}$`).test(tag) || ownNameOf(tag) === '') {
    return `\`${tag}\` is not a language that is known here`;
  }
  return undefined;
}

/** The parts of a site file that are compared. */
interface Translated {
  locale: string;
  languages?: readonly string[] | undefined;
  sections: readonly { name: string; slug: string }[];
  translations?:
    | Readonly<Record<string, { sections?: readonly { name: string; slug: string }[] | undefined }>>
    | undefined;
}

interface Found {
  path: (string | number)[];
  message: string;
}

/** Conflicts between the languages of a site file, its `locale` and its translations. */
export function translationFindings({
  locale,
  languages: tags,
  sections,
  translations = {},
}: Translated): Found[] {
  const found: Found[] = [];
  if (tags?.length && !tags.includes(locale)) {
    found.push({
      path: ['languages'],
      message: `\`${locale}\`, the \`locale\` of the site, is not in the list`,
    });
  }
  for (const [tag, { sections: own }] of Object.entries(translations)) {
    if (tag === locale) {
      found.push({
        path: ['translations', tag],
        message: 'this is the `locale` of the site itself',
      });
    } else if (!tags?.includes(tag)) {
      found.push({ path: ['translations', tag], message: 'this is not in `languages`' });
    }
    if (own) found.push(...sectionFindings(sections, own, ['translations', tag, 'sections']));
  }
  return found;
}

/** A translation must name each section once, and none by the name of another. */
function sectionFindings(
  sections: Translated['sections'],
  own: Translated['sections'],
  path: (string | number)[],
): Found[] {
  const found: Found[] = [];
  const owners = new Map(
    sections.flatMap(({ slug, name }) => [
      [slug, slug],
      [slugFor(name), slug],
    ]),
  );
  const seen = new Set<string>();
  own.forEach(({ slug, name }, at) => {
    const owner = owners.get(slugFor(name)) ?? slug;
    if (!sections.some((section) => section.slug === slug)) {
      found.push({ path: [...path, at, 'slug'], message: `there is no section \`${slug}\`` });
    } else if (seen.has(slug) || owner !== slug) {
      const message = 'another section has this name or slug';
      found.push({ path: [...path, at, seen.has(slug) ? 'slug' : 'name'], message });
    }
    seen.add(slug);
    owners.set(slugFor(name), slug);
  });
  const missing = sections.filter(({ slug }) => !seen.has(slug)).map(({ slug }) => `\`${slug}\``);
  if (missing.length > 0) {
    found.push({ path, message: `not all sections are in it: ${listed(missing)}` });
  }
  return found;
}
