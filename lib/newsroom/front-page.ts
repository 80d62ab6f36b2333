import type { Article, Entry, Stub } from '@/lib/content/article';
import type { Section } from '@/lib/content/sections';
import type { Site } from '@/lib/content/site-fields';
import { machineDay } from '@/lib/dates/machine-date';
import type { BodySource } from '@/lib/mdx/body-source';

/** The front of the paper or of a section: its entries by rank, each once. */
export interface Front {
  /** The article that leads; none while nothing is published. */
  lead: Article | undefined;
  /** The map that leads that article, if it has no lead picture. */
  leadMap?: BodySource;
  /** The second story, with its standfirst. */
  second: Article | undefined;
  /** With kickers and two lines of their standfirsts. */
  row: Article[];
  /** Headlines in columns: those of each section, then those without one. */
  briefs: Briefs[];
  /** Stubs: entries that are only a headline. */
  stubs: Stub[];
  /** The day of the newest article here, where the site is: `2026-11-27`. */
  newestDay: string | undefined;
}

/** Headlines under one heading. */
export interface Briefs {
  /** None if they have no section, or all have the same one. */
  section: Section | undefined;
  articles: Article[];
}

/** How many articles are in the row. */
const IN_ROW = 4;

/** Articles in all ranks above the briefs. */
export const ABOVE_BRIEFS = 2 + IN_ROW;

/**
 * How many briefs there are if they are not divided by section; together with the ranks above, a
 * page of a list.
 */
const MOST_BRIEFS = 24;

/** How many briefs a section has on the front page. */
export const MOST_IN_SECTION = 5;

/** How many stubs are on the front page. */
export const MOST_STUBS = 36;

/**
 * The front page: the editor's lead, then the articles in `order`, which are pinned, then the rest, newest first. No
 * stub is above an article.
 *
 * @param wished the public entries that the editor named
 * @param newest the newest public articles
 * @param stubs public stubs
 * @param sections the newest articles of each section, in the order of the sections
 */
export function frontPage(
  wished: readonly Entry[],
  newest: readonly Article[],
  stubs: readonly Stub[],
  sections: readonly { section: Section; articles: readonly Article[] }[],
  wishes: Site['frontPage'],
): Front {
  const named = [wishes.lead, ...wishes.order].flatMap(
    (slug) => wished.find((entry) => entry.slug === slug) ?? [],
  );
  const ranked = once([...named.filter((entry) => entry.kind === 'article'), ...newest]);
  const pinnedStubs = named.filter((entry) => entry.kind === 'stub');
  const front = frontOf(ranked);
  return {
    ...front,
    briefs: sections.length > 0 ? briefsBySection(ranked, sections) : front.briefs,
    stubs: once([...pinnedStubs, ...stubs]).slice(0, MOST_STUBS),
  };
}

/** A front of articles alone, in this order. */
export function frontOf(ranked: readonly Article[]): Front {
  const [lead, second] = ranked;
  const briefs = ranked.slice(ABOVE_BRIEFS, ABOVE_BRIEFS + MOST_BRIEFS);
  const days = ranked.map(({ published }) => machineDay(published));
  return {
    lead,
    second,
    row: ranked.slice(2, ABOVE_BRIEFS),
    briefs: briefs.length > 0 ? [{ section: undefined, articles: briefs }] : [],
    stubs: [],
    newestDay: days.sort().at(-1),
  };
}

/** All entries of a front, in order. */
export function entriesOf({ lead, second, row, briefs, stubs }: Front): Entry[] {
  const top = [lead, second].filter((article) => article !== undefined);
  return [...top, ...row, ...briefs.flatMap(({ articles }) => articles), ...stubs];
}

function briefsBySection(
  ranked: readonly Article[],
  sections: readonly { section: Section; articles: readonly Article[] }[],
): Briefs[] {
  const above = new Set(ranked.slice(0, ABOVE_BRIEFS).map(({ slug }) => slug));
  const isBelow = ({ slug }: Article): boolean => !above.has(slug);
  const ofNone = ranked.filter((article) => isBelow(article) && article.inSection === undefined);
  return [
    ...sections.map(({ section, articles }) => ({
      section,
      articles: articles.filter(isBelow).slice(0, MOST_IN_SECTION),
    })),
    { section: undefined, articles: ofNone.slice(0, MOST_BRIEFS) },
  ].filter(({ articles }) => articles.length > 0);
}

function once<Kind extends Entry>(entries: readonly Kind[]): Kind[] {
  return [...new Map(entries.map((entry) => [entry.slug, entry])).values()];
}
