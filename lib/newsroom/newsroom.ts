import type { Problem } from '@/lib/checking/problem';
import { nearestBySpelling } from '@/lib/spelling/nearest';
import { type Article, articlePath, type Entry, type Page } from './article';
import type { Edition } from './edition';
import { byNewest, type FrontPage, frontPage, mentionsOf, relatedTo, siblingsOf } from './lists';
import {
  type EditionSource,
  type LoadedEdition,
  listNewsroom,
  loadEdition,
  SiteFileError,
} from './load-edition';
import { slugOf } from './read-article';
import type { Site } from './site-fields';
import { isPublic } from './visibility';

/** How a newsroom is set up. */
export interface NewsroomOptions extends EditionSource {
  /** The present, in milliseconds since the epoch. */
  now: () => number;
  /** For how many milliseconds the folder is taken to be unchanged after a look at it. */
  lookEvery: number;
  /** Is told once of every problem that appears while serving. */
  onProblem: (problem: Problem) => void;
}

/** What an address under /articles leads to. */
export type ArticleAddress =
  | { is: 'public' }
  | { is: 'moved'; to: string }
  | { is: 'unavailable'; problems: Problem[] }
  | { is: 'unknown' };

/** The questions that pages ask. Each sees only what is public now. */
export interface Newsroom {
  site(): Promise<Site>;
  /** The article or stub with this slug. */
  entry(slug: string): Promise<Entry | undefined>;
  /** All entries, newest first, stubs last. */
  entries(): Promise<Entry[]>;
  /** All articles with a body, newest first. */
  articles(): Promise<Article[]>;
  frontPage(): Promise<FrontPage>;
  related(entry: Entry): Promise<Entry[]>;
  /** Who names this entry as related. */
  mentions(entry: Entry): Promise<Entry[]>;
  siblings(entry: Entry): Promise<Entry[]>;
  page(name: string): Promise<Page | undefined>;
  pageNames(): Promise<string[]>;
  articleAddress(slug: string): Promise<ArticleAddress>;
  /** What is wrong with a page that has no good version to show; nothing when it can be shown. */
  pageProblems(name: string): Promise<Problem[] | undefined>;
  /** The entries whose address is spelled most like this one. */
  nearest(address: string): Promise<Entry[]>;
  /** Everything wrong in the content folder, sorted by file and place. */
  problems(): Promise<readonly Problem[]>;
}

const NEAREST = 5;

/** Opens a newsroom over a content folder. Nothing is read before the first question. */
export function openNewsroom(options: NewsroomOptions): Newsroom {
  const current = editionKeeper(options);
  const view = async () => publicView(await current(), options.now());

  return {
    site: async () => (await current()).site,
    entry: async (slug) => (await view()).find(slug),
    entries: async () => (await view()).entries(),
    articles: async () => (await view()).entries().filter((entry) => entry.kind === 'article'),
    frontPage: async () => {
      const { edition, entries } = await view();
      return frontPage(entries(), edition.site.frontPage);
    },
    related: async (entry) => relatedTo(entry, (await view()).find),
    mentions: async (entry) => mentionsOf(entry, (await view()).entries()),
    siblings: async (entry) => {
      const { entries, find } = await view();
      return siblingsOf(entry, mentionsOf(entry, entries()), find);
    },
    page: async (name) => (await current()).pages.get(name),
    pageNames: async () => [...(await current()).pages.keys()],
    articleAddress: async (slug) => articleAddress(slug, await view()),
    pageProblems: async (name) => {
      const edition = await current();
      if (!edition.unavailablePages.has(name)) return undefined;
      return edition.problems.filter((problem) => problem.file === `pages/${name}.mdx`);
    },
    nearest: async (address) => {
      const { entries } = await view();
      const candidates = entries().map((entry) => ({
        value: entry,
        spelling: `${entry.slug} ${entry.headline}`,
      }));
      // Every article is under /articles: the word says nothing, and would count as one that fits none.
      return nearestBySpelling(address.replace(/^\/articles\//, ''), candidates, NEAREST);
    },
    problems: async () => {
      try {
        return (await current()).problems;
      } catch (error) {
        if (error instanceof SiteFileError) return error.problems;
        throw error;
      }
    },
  };
}

interface PublicView {
  edition: Edition;
  now: number;
  find(slug: string): Entry | undefined;
  entries(): Entry[];
}

function publicView(edition: Edition, now: number): PublicView {
  return {
    edition,
    now,
    find: (slug) => {
      const held = edition.held.get(slug);
      return held && isPublic(held.visibility, now) ? held.entry : undefined;
    },
    entries: () =>
      [...edition.held.values()]
        .filter((held) => isPublic(held.visibility, now))
        .map((held) => held.entry)
        .sort(byNewest),
  };
}

function articleAddress(slug: string, view: PublicView): ArticleAddress {
  const { edition, find, now } = view;
  if (find(slug)) return { is: 'public' };
  if (edition.unavailable.has(slug)) {
    const visibility = edition.unavailable.get(slug);
    if (visibility && !isPublic(visibility, now)) return { is: 'unknown' };
    const problems = edition.problems.filter(
      ({ severity, file }) =>
        severity === 'error' && file.startsWith('articles/') && slugOf(file) === slug,
    );
    return { is: 'unavailable', problems };
  }
  const target = find(edition.aliases.get(slug) ?? '');
  return target ? { is: 'moved', to: articlePath(target) } : { is: 'unknown' };
}

/** Keeps the newest edition: looks at the folder at most every so often, reads only what changed. */
function editionKeeper(options: NewsroomOptions): () => Promise<Edition> {
  let loaded: LoadedEdition | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<Edition> | undefined;
  const told = new Set<string>();

  const look = async (): Promise<Edition> => {
    const at = performance.now();
    const files = await listNewsroom(options.contentDir);
    if (loaded?.fingerprint !== files.fingerprint) {
      loaded = await loadEdition(options, files, loaded, options.now());
      tell(loaded.edition.problems, told, options.onProblem);
    }
    lookedAt = at;
    return loaded.edition;
  };

  return async () => {
    if (loaded && performance.now() - lookedAt < options.lookEvery) return loaded.edition;
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
}

function tell(
  problems: readonly Problem[],
  told: Set<string>,
  onProblem: (problem: Problem) => void,
): void {
  const present = new Set(problems.map((problem) => JSON.stringify(problem)));
  for (const known of told) if (!present.has(known)) told.delete(known);
  for (const problem of problems) {
    const key = JSON.stringify(problem);
    if (told.has(key)) continue;
    told.add(key);
    onProblem(problem);
  }
}
