import { documentData, pageState, slugState } from '@/lib/archive-index/address-queries';
import { markIcons } from '@/lib/archive-index/brand-queries';
import { type ContentFigures, contentFigures } from '@/lib/archive-index/content-figures';
import { countCorrections } from '@/lib/archive-index/correction-queries';
import {
  articlesBy,
  articlesIn,
  articlesOf,
  articlesOn,
  countArticles,
  countOf,
  countTopics,
  type ListSql,
} from '@/lib/archive-index/entry-queries';
import type { IndexPlaces } from '@/lib/archive-index/index-file';
import {
  hasQueries,
  oldAddressTarget,
  oldQueryTarget,
  PatternRules,
} from '@/lib/archive-index/old-address-queries';
import {
  isUsedBy,
  photoCount,
  publicUsers,
  variantState,
} from '@/lib/archive-index/picture-queries';
import { openIndexReader } from '@/lib/archive-index/reader';
import { partsOf } from '@/lib/archive-index/series-queries';
import { nextEmbargo, publicVersion } from '@/lib/archive-index/version-queries';
import { articlePath } from '@/lib/content/article';
import { listedIn } from '@/lib/content/languages';
import { pagesFor, TOPICS_PER_PAGE } from '@/lib/content/listing';
import { sectionAt, sectionKeys } from '@/lib/content/sections';
import type { Site } from '@/lib/content/site-fields';
import { siteInLanguage } from '@/lib/content/site-in-language';
import { readSiteUrl } from '@/lib/content/site-url';
import type { MarkIcons } from '@/lib/media/icons';
import { textPagePath } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import type { Addresses } from './addresses';
import { type FileState, FileStates } from './file-states';
import { languageOf } from './language-of';

/** What readers see at a moment. */
export interface ContentState {
  /** Identifies it, the same on every machine with this content (`Newsroom.version`). */
  version: string;
  /** In milliseconds since the epoch. */
  nextEmbargo: number | undefined;
}

/** Says what readers may see, from the index and from content files that it has not read yet. */
export interface PublicIndex extends Addresses {
  /** @throws Error when the index cannot be read now */
  state(): ContentState;
  /** @throws Error as `state` does, and when there has never been a good site file */
  site(tag?: string): Promise<Site>;
  /** The icons made from the paper's mark, if it has one. @throws Error as `state` does */
  icons(): MarkIcons | undefined;
  /** @throws Error as `state` does */
  figures(): ContentFigures;
  /** Whether an alias or a rule names a query of a path. @throws Error as `state` does */
  hasOldQueries(path: string): boolean;
  /** By default the language of the site. @throws Error as `site` does */
  language(tag?: string): Promise<Language>;
  /**
   * Checks a file. It is read only if the index has not read it, and only to find out whether
   * readers may see it.
   *
   * @param file relative to the content folder, with forward slashes
   * @param seen a stamp that the file had when readers could see it
   */
  lookAt(file: string, seen?: string): FileState;
}

export interface PublicIndexOptions {
  /** The address of the site from the environment, which wins over the site file's. */
  siteUrl: string | undefined;
  /** The present, in milliseconds since the epoch. */
  now: () => number;
  /** Called when the file turns out not to be an index any more. */
  onDamage?: () => void;
}

/** If very many entries use a picture, only the newest are checked. */
const MOST_USERS = 20;

/**
 * A query must not wait for a writer, because nobody else would be answered meanwhile. In
 * milliseconds.
 */
const BUSY_MS = 0;

/**
 * Opens the index for the process that answers readers. The index has to be there.
 */
export function openPublicIndex(
  { contentDir, indexFile }: IndexPlaces,
  { siteUrl, now, onDamage }: PublicIndexOptions,
): PublicIndex {
  const index = openIndexReader(indexFile, { busyMs: BUSY_MS, onDamage });
  const patterns = new PatternRules();
  const files = new FileStates(contentDir, index, now);
  const count = (list: ListSql): { total: number; pages: number } => {
    const total = countOf(index, list, now());
    return { total, pages: pagesFor(total) };
  };
  const siteFile = (): Site => {
    const site = documentData<Site>(index, 'site', 'site');
    if (!site) throw new Error('site.yaml is in error; without it there is no site');
    return site;
  };
  const lists = (tag: string | undefined): string | undefined => listedIn(siteFile(), tag);
  return {
    state: () => {
      const at = now();
      return { version: publicVersion(index, at), nextEmbargo: nextEmbargo(index, at) };
    },
    site: async (tag) => {
      const file = siteInLanguage(siteFile(), tag);
      return { ...file, url: readSiteUrl(siteUrl, file.url).url };
    },
    icons: () => markIcons(index),
    language: async (tag) => languageOf(index, siteFile(), tag),
    articleAddress: async (slug) => {
      const state = slugState(index, slug, now());
      return state.is === 'moved' ? { is: 'moved', to: articlePath(state) } : state;
    },
    pageAddress: async (name) => {
      const state = pageState(index, name);
      return state.is === 'moved' ? { is: 'moved', to: textPagePath(state.name) } : state;
    },
    oldAddress: async (pathname, search) => oldAddressTarget(index, pathname, search, now()),
    oldQuery: async (pathname, search) => oldQueryTarget(index, pathname, search, now()),
    hasOldQueries: (path) => hasQueries(index, path),
    oldPatterns: async (pathname) => patterns.targetsOf(index, pathname),
    author: async (slug) => documentData<object>(index, 'author', slug) ?? undefined,
    articlesIn: async (slug, _page, language) => {
      const site = siteFile();
      const section = sectionAt(siteInLanguage(site, language).sections, slug);
      return count(articlesIn(section ? sectionKeys(section) : [slug], listedIn(site, language)));
    },
    articlesOn: async (topic, _page, language) => count(articlesOn(topic, lists(language))),
    articlesBy: async (author, _page, language) => count(articlesBy(author, lists(language))),
    articlesOf: async (period, _page, language) => count(articlesOf(period, lists(language))),
    corrections: async (_page, language) => countCorrections(index, now(), lists(language)),
    articlesInSeries: async (series, _page, language) => count(partsOf(series, lists(language))),
    topics: async (_page, language) => {
      const total = countTopics(index, now(), lists(language));
      return { total, pages: pagesFor(total, TOPICS_PER_PAGE) };
    },
    count: async () => countArticles(index, now()),
    photoCount: async (slug) => photoCount(index, slug, now()),
    variant: async (key) => {
      const state = variantState(index, key, now());
      if (state !== 'public') return state;
      // If the index is behind, what the files that use the picture say counts.
      const users = publicUsers(index, key, MOST_USERS, now());
      const isPublic = users.some((file) => ['there', 'unknown'].includes(files.of(file).is));
      return isPublic ? 'public' : 'not public';
    },
    isPictureOf: async (key, slug) => isUsedBy(index, key, slug),
    figures: () => contentFigures(index, now()),
    lookAt: (file, seen) => files.of(file, seen),
  };
}
