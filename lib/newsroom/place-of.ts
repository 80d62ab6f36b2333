import { slugFor } from '@/lib/checking/slug';
import type { Entry, FiledEntry, SectionName } from '@/lib/content/article';
import { sectionNamed } from '@/lib/content/sections';
import type { Site } from '@/lib/content/site-fields';
import { sectionPath, topicPath } from '@/lib/routing/list-address';
import { directionOf } from '@/lib/words/direction';

type Placing = Pick<Site, 'sections' | 'locale' | 'prefix' | 'spoken'>;

/**
 * The place of an entry in the paper: its section, and where its kicker leads. A kicker that names
 * a section links to that section; one that names a topic of the entry links to that topic's page,
 * which lists the entry.
 */
export function placeOf(
  { section, kicker, topics }: Pick<FiledEntry, 'section' | 'kicker' | 'topics'>,
  site: Placing,
): Pick<Entry, 'inSection' | 'kickerPath'> {
  return { inSection: nameOf(section, site), kickerPath: pathOf(kicker, topics, site) };
}

function nameOf(
  written: string | undefined,
  { sections, locale, spoken }: Placing,
): SectionName | undefined {
  const section = sectionNamed(sections, written);
  if (!section) return undefined;
  const lang = spoken?.sections ?? locale;
  return { slug: section.slug, name: section.name, lang, dir: directionOf(lang) };
}

function pathOf(
  kicker: string | undefined,
  topics: readonly string[],
  site: Placing,
): string | undefined {
  if (kicker === undefined) return undefined;
  const section = sectionNamed(site.sections, kicker);
  if (section) return sectionPath(section.slug, site);
  const name = slugFor(kicker);
  if (name === '') return undefined;
  return topics.some((topic) => slugFor(topic) === name) ? topicPath(name, site) : undefined;
}
