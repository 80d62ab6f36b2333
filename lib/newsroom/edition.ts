import { byPlace, type Problem } from '@/lib/checking/problem';
import { didYouMean } from '@/lib/spelling/nearest';
import type { Entry, Page } from './article';
import type { ArticleReading } from './read-article';
import type { Author, Site } from './site-fields';
import { isPublic, type Visibility } from './visibility';

/** An entry that may be served, with the moment from which it may be. */
export interface Held {
  entry: Entry;
  visibility: Visibility;
}

/** All that the content folder says at one moment: made whole, never changed, replaced by the next. */
export interface Edition {
  site: Site;
  authors: ReadonlyMap<string, Author>;
  pages: ReadonlyMap<string, Page>;
  /** By slug. Drafts and embargoed articles are in here: ask {@link isPublic}. */
  held: ReadonlyMap<string, Held>;
  /** Slugs whose file is in error and that have no good version to show, and when that is public. */
  unavailable: ReadonlyMap<string, Visibility | undefined>;
  /** Names of pages (such as `about`) in the same state. */
  unavailablePages: ReadonlySet<string>;
  /** Old slugs to the slugs that they now have. */
  aliases: ReadonlyMap<string, string>;
  problems: readonly Problem[];
}

/** The parts of an edition, each file read by itself. */
export interface EditionParts {
  site: Site;
  authors: ReadonlyMap<string, Author>;
  pages: ReadonlyMap<string, Page>;
  unavailablePages: ReadonlySet<string>;
  readings: readonly ArticleReading[];
  problems: readonly Problem[];
}

/**
 * Puts an edition together. One bad file costs only itself: where a good version was served before,
 * that stays, unless the file was withdrawn (deleted, a draft again, unreadable in the keys that
 * decide it).
 *
 * @param previous the edition before, for the good versions in it
 * @param now milliseconds since the epoch
 */
export function makeEdition(
  parts: EditionParts,
  previous: Edition | undefined,
  now: number,
): Edition {
  const held = new Map<string, Held>();
  const unavailable = new Map<string, Visibility | undefined>();
  const problems = [...parts.problems, ...parts.readings.flatMap((reading) => reading.problems)];
  for (const [slug, readings] of bySlug(parts.readings)) {
    const [reading] = readings;
    if (readings.length === 1 && reading?.entry && reading.visibility) {
      held.set(slug, { entry: reading.entry, visibility: reading.visibility });
      continue;
    }
    if (readings.length > 1) problems.push(...sameSlugProblems(slug, readings));
    keepOrLeaveOut(slug, readings, previous, now, held, unavailable);
  }
  const { aliases, problems: aliasProblems } = collectAliases(held);
  problems.push(...aliasProblems, ...relatedProblems(held, unavailable));
  return {
    site: parts.site,
    authors: parts.authors,
    pages: parts.pages,
    held,
    unavailable,
    unavailablePages: parts.unavailablePages,
    aliases,
    problems: problems.sort(byPlace),
  };
}

function bySlug(readings: readonly ArticleReading[]): Map<string, ArticleReading[]> {
  const groups = new Map<string, ArticleReading[]>();
  for (const reading of readings) {
    const group = groups.get(reading.slug);
    if (group) group.push(reading);
    else groups.set(reading.slug, [reading]);
  }
  return groups;
}

function keepOrLeaveOut(
  slug: string,
  readings: readonly ArticleReading[],
  previous: Edition | undefined,
  now: number,
  held: Map<string, Held>,
  unavailable: Map<string, Visibility | undefined>,
): void {
  const visibilities = readings.map((reading) => reading.visibility);
  const visibility = strictest(visibilities);
  const before = previous?.held.get(slug);
  // A good version that was a draft or under embargo was never served: it does not become public now.
  const wasServed = before && isPublic(before.visibility, now);
  if (wasServed && visibility && isPublic(visibility, now)) {
    held.set(slug, { entry: before.entry, visibility });
  } else {
    unavailable.set(slug, visibility);
  }
}

/** The one that hides most; `undefined` when any of them cannot be read. */
function strictest(visibilities: readonly (Visibility | undefined)[]): Visibility | undefined {
  let from = Number.NEGATIVE_INFINITY;
  for (const visibility of visibilities) {
    if (!visibility || visibility.draft) return visibility;
    from = Math.max(from, visibility.from);
  }
  return { draft: false, from };
}

function sameSlugProblems(slug: string, readings: readonly ArticleReading[]): Problem[] {
  return readings.map((reading) => {
    const others = readings.filter((other) => other !== reading).map((other) => other.file);
    return {
      file: reading.file,
      line: 1,
      column: 1,
      severity: 'error',
      message: `the slug \`${slug}\` belongs to another file too: ${others.join(', ')}`,
      remedy: 'Rename one of them: the file name is the address, whatever its folder.',
    };
  });
}

function collectAliases(held: ReadonlyMap<string, Held>) {
  const aliases = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { entry } of held.values()) {
    for (const alias of entry.aliases) {
      const owner = held.has(alias) ? alias : aliases.get(alias);
      if (owner === undefined) {
        aliases.set(alias, entry.slug);
        continue;
      }
      problems.push({
        file: entry.file,
        line: 1,
        column: 1,
        severity: 'warning',
        message: `the alias \`${alias}\` already leads to \`${owner}\``,
        remedy: 'Take it out of `aliases` here or there.',
      });
    }
  }
  return { aliases, problems };
}

function relatedProblems(
  held: ReadonlyMap<string, Held>,
  unavailable: ReadonlyMap<string, unknown>,
): Problem[] {
  const problems: Problem[] = [];
  for (const { entry } of held.values()) {
    for (const slug of entry.relatedSlugs) {
      if (held.has(slug) || unavailable.has(slug)) continue;
      const meant = didYouMean(slug, held.keys());
      problems.push({
        file: entry.file,
        line: 1,
        column: 1,
        severity: 'warning',
        message: `\`related\` names \`${slug}\`, and there is no such article`,
        remedy: meant ? `Did you mean \`${meant}\`?` : 'Take it out, or write the file.',
      });
    }
  }
  return problems;
}
