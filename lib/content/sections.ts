import { slugFor } from '@/lib/checking/slug';
import type { Site } from './site-fields';

/** A part of the paper, as the site file names it. */
export type Section = Site['sections'][number] & {
  /** Its names in the language of the site, if this is its name in another language. */
  alsoNamed?: readonly string[];
};

/** What an article may write to be in a section, as slugs: the section's slug, or its name. */
export function sectionKeys({
  slug,
  name,
  alsoNamed = [],
}: Pick<Section, 'slug' | 'name' | 'alsoNamed'>): string[] {
  return [...new Set([slug, ...[name, ...alsoNamed].map(slugFor)])];
}

/**
 * The section that an article names.
 *
 * @param written `section` of an article: a name or a slug, in upper or lower case
 */
export function sectionNamed(
  sections: readonly Section[],
  written: string | undefined,
): Section | undefined {
  if (written === undefined) return undefined;
  const key = slugFor(written);
  return sections.find((section) => sectionKeys(section).includes(key));
}

/** The section at an address under /sections. */
export function sectionAt(sections: readonly Section[], slug: string): Section | undefined {
  return sections.find((section) => section.slug === slug);
}

/** The title of the feed of a section or a series: a feed reader shows it among those of other papers. */
export function listFeedTitle({ name }: { name: string }, site: Pick<Site, 'name'>): string {
  return `${name} – ${site.name}`;
}

/** Sections as readers see them: those with an `order`, smallest first, then the others as listed. */
export function sectionsInOrder(sections: readonly Section[]): Section[] {
  return [...sections].sort(({ order: a = LAST }, { order: b = LAST }) => a - b);
}

/** As large as any order, and a difference of two of them is still a number. */
const LAST = Number.MAX_SAFE_INTEGER;
