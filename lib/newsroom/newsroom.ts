import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  authorFile,
  documentData,
  filesOfSlug,
  isBodyChecked,
  pageState,
  slugState,
} from '@/lib/archive-index/address-queries';
import { markIcons, nameplateOf } from '@/lib/archive-index/brand-queries';
import { correctionRows, countCorrections } from '@/lib/archive-index/correction-queries';
import {
  type ArticleLocation,
  allArticles,
  articleAddresses,
  articlesBy,
  articlesIn,
  articlesOf,
  articlesOn,
  countArticles,
  type EntryRow,
  entryRow,
  entryRows,
  filedEntry,
  headlines,
  type ListSql,
  listPage,
  mentioningRows,
  monthsWithArticles,
  neighbourRow,
  newestCandidates,
  newestOf,
  stubRows,
  topicsWithArticles,
} from '@/lib/archive-index/entry-queries';
import type { IndexPlaces } from '@/lib/archive-index/index-file';
import { lastGoodText } from '@/lib/archive-index/last-good';
import { lostAddresses } from '@/lib/archive-index/lost-addresses';
import {
  oldAddressTarget,
  oldQueryTarget,
  PatternRules,
} from '@/lib/archive-index/old-address-queries';
import {
  cropsOf,
  isUsedBy,
  photoCount,
  picturesOf,
  type VariantState,
  variantState,
} from '@/lib/archive-index/picture-queries';
import { placed } from '@/lib/archive-index/placed';
import { playerOrigins } from '@/lib/archive-index/player-queries';
import {
  allErrors,
  allProblems,
  problemsOfSlug,
  sharedProblems,
} from '@/lib/archive-index/problem-queries';
import { type IndexReader, openIndexReader } from '@/lib/archive-index/reader';
import type { FoundRow } from '@/lib/archive-index/search-queries';
import {
  newestPartsOf,
  partBeside,
  partsOf,
  seriesWithArticles,
} from '@/lib/archive-index/series-queries';
import { withoutAliases } from '@/lib/archive-index/slug-queries';
import {
  type TranslatedRow,
  translatedRows,
  versionRows,
} from '@/lib/archive-index/translation-queries';
import { updateIndex } from '@/lib/archive-index/update';
import { nextEmbargo, publicVersion } from '@/lib/archive-index/version-queries';
import { byPlace, type Problem } from '@/lib/checking/problem';
import { slugFor } from '@/lib/checking/slug';
import {
  type Article,
  articlePath,
  type Entry,
  type FiledEntry,
  type Page,
} from '@/lib/content/article';
import { readContent } from '@/lib/content/disk';
import { splitFrontmatter } from '@/lib/content/frontmatter';
import {
  isFurther,
  languagesOf,
  listedIn as listedInLanguage,
  paperLanguages,
} from '@/lib/content/languages';
import {
  type CorrectionListing,
  type Listing,
  PAGE_SIZE,
  type Period,
  pagesFor,
  type Series,
  TOPICS_PER_PAGE,
  type Topic,
  type TopicListing,
} from '@/lib/content/listing';
import { languageOfPath } from '@/lib/content/page-name';
import { readArticle } from '@/lib/content/read-article';
import { sectionAt, sectionKeys, sectionsInOrder } from '@/lib/content/sections';
import type { Author, Site } from '@/lib/content/site-fields';
import { siteInLanguage } from '@/lib/content/site-in-language';
import { readSiteUrl } from '@/lib/content/site-url';
import { unreadFiles } from '@/lib/content/unread-files';
import { type Age, ageOf, dayAt, nextAgeAt } from '@/lib/dates/age';
import type { BodySource } from '@/lib/mdx/body-source';
import { leadMapOf } from '@/lib/mdx/lead-map';
import type { AllPictures, PagePictures, PictureWithWords } from '@/lib/media/page-picture';
import { isInText, type PictureRole } from '@/lib/media/use';
import { nameAsked } from '@/lib/routing/asked-name';
import { textPagePath } from '@/lib/routing/list-address';
import type { Version } from '@/lib/routing/versions';
import { filtersOff } from '@/lib/search/filters';
import { plainText } from '@/lib/search/plain-text';
import { markHits, snippet } from '@/lib/search/snippet';
import { nearestBySpelling } from '@/lib/spelling/nearest';
import { directionOf } from '@/lib/words/direction';
import { isSameWriting, type Language } from '@/lib/words/language';
import { BodyReader, BodyUnavailable } from './body-reader';
import { type DeskNote, deskNotes, settledProblems } from './desk-notes';
import {
  ABOVE_BRIEFS,
  type Front,
  frontOf,
  frontPage,
  MOST_IN_SECTION,
  MOST_STUBS,
} from './front-page';
import { languageOf } from './language-of';
import { bySource, picturesSoon } from './pictures-soon';
import { placeOf } from './place-of';
import { type Comparable, rankRelated } from './related';
import { filtersFor, type SearchResults, searchIndex, suggestQuery } from './search';

/** How a newsroom is set up. */
export interface NewsroomOptions extends IndexPlaces {
  /** The address of the site from the environment, which wins over the site file's. */
  siteUrl: string | undefined;
  /** The present, in milliseconds since the epoch. */
  now: () => number;
  /** What opens a file in an editor, with {file}, {line} and {column}. */
  editorUrl?: string | undefined;
  /** Called when the index is damaged, if another process rebuilds it; otherwise this one does. */
  onDamage?: (() => void) | undefined;
}

/** What an address under /articles leads to. */
export type ArticleAddress =
  | { is: 'public' }
  | { is: 'moved'; to: string }
  | { is: 'gone' }
  | { is: 'unavailable' }
  | { is: 'unknown' };

/** What an address of a page that is not an article leads to. */
export type PageAddress =
  | { is: 'public' }
  | { is: 'moved'; to: string }
  | { is: 'unavailable' }
  | { is: 'unknown' };

/** The neighbours of an article in its series. */
export interface PartsBeside {
  previous: Entry | undefined;
  next: Entry | undefined;
}

/**
 * The questions that pages ask. Each sees only what is public now. In a paper of several languages
 * each list is in one of them: the given one, by a tag from the address or a text, or else the
 * site's own.
 */
export interface Newsroom {
  /** The site file, with its texts in that language. */
  site(language?: string): Promise<Site>;
  /**
   * The language of a page: that of its text if there are words for it, or else the site's.
   *
   * @param tag BCP 47; by default the site's own
   */
  language(tag?: string): Promise<Language>;
  /** The article or stub with this slug. */
  entry(slug: string): Promise<Entry | undefined>;
  /**
   * The text of an article, read from its file.
   *
   * @throws BodyUnavailable when the file is in error and no good version was read before
   */
  body(article: Article): Promise<BodySource>;
  /**
   * The pictures of an article, or of a page that is not one, that can be shown. For pictures saved
   * a moment ago this waits until each has a variant, but no longer than two and a half seconds
   * after the save.
   */
  pictures(of: Pick<Entry | Page, 'file'>): Promise<AllPictures>;
  /** How many pictures of a public article can be shown. */
  photoCount(slug: string): Promise<number>;
  /** The origins of the players in the text of an article (public or not), or of a page, by its name. */
  players(kind: 'article' | 'page', name: string): Promise<string[]>;
  /** Who may have the variants of a picture, by their key. */
  variant(key: string): Promise<VariantState>;
  /** Whether the article of a slug uses a picture, public or not, by the key of its variants. */
  isPictureOf(key: string, slug: string): Promise<boolean>;
  /** The newest articles. */
  newest(most: number, language?: string): Promise<Article[]>;
  /**
   * The same with their text, of the paper, or of a section or a series, by its slug; an article
   * whose file is in error is left out. Other work gets its turn between two of them.
   */
  newestWithText(
    most: number,
    of?: { section: string } | { series: string },
    language?: string,
  ): Promise<{ article: Article; body: BodySource; pictures: PagePictures }[]>;
  /** All addresses of articles, oldest first, in parts of this size; parts count from 1. */
  addresses(part: number, size: number): Promise<ArticleLocation[]>;
  /** How many articles there are, in all languages. */
  count(): Promise<number>;
  frontPage(language?: string): Promise<Front>;
  /** The front of a section, by its slug: its newest articles, as many as a page of its list has. */
  sectionFront(section: string, language?: string): Promise<Front>;
  /** What to read next: the editor's list, then by what articles share, those in its own language first. */
  related(entry: Entry): Promise<Entry[]>;
  /** The versions of an entry in each language, the original first; none if it is in only one. */
  versions(entry: Entry): Promise<Version[]>;
  /** The same for all public texts in several languages, by their slugs. */
  allVersions(): Promise<Record<string, Version[]>>;
  /** The same for a page that is not an article: its versions have the same name in the folders of languages. */
  pageVersions(name: string): Promise<Version[]>;
  /** The entries that name this one as related. */
  mentions(entry: Entry): Promise<Entry[]>;
  /** The other entries in the `related` lists that name this one. */
  siblings(entry: Entry): Promise<Entry[]>;
  /** The articles published next before and after one, in its language. */
  neighbours(article: Article): Promise<{ newer: Entry | undefined; older: Entry | undefined }>;
  /** The articles before and after one in its series; none if it is not in a series. */
  partsBeside(article: Article): Promise<PartsBeside>;
  /** All series of a language, by their slugs. */
  allSeries(language?: string): Promise<Series[]>;
  series(slug: string, language?: string): Promise<Series | undefined>;
  /** A page of the articles of a series, by its slug, from the first part on. */
  articlesInSeries(series: string, page: number, language?: string): Promise<Listing>;
  /** A page of the articles of a section, by its slug. */
  articlesIn(section: string, page: number, language?: string): Promise<Listing>;
  /** A page of all topics of a language, by name, each with its newest article. */
  topics(page: number, language?: string): Promise<TopicListing>;
  topic(slug: string, language?: string): Promise<Topic | undefined>;
  /** A page of the articles on a topic, by its slug. */
  articlesOn(topic: string, page: number, language?: string): Promise<Listing>;
  author(slug: string): Promise<Author | undefined>;
  /** A page of the articles of an author, by the slug. */
  articlesBy(author: string, page: number, language?: string): Promise<Listing>;
  /** The months that have articles, newest first. */
  months(language?: string): Promise<Period[]>;
  /** A page of the articles of a month (`2026-11`) or a year (`2026`). */
  articlesOf(period: string, page: number, language?: string): Promise<Listing>;
  /** A page of the corrections of all articles, newest first. */
  corrections(page: number, language?: string): Promise<CorrectionListing>;
  /**
   * How old an article is, with the time until which that is true; `undefined` for one that does
   * not age.
   */
  age(article: Article): Promise<{ age: Age | undefined; trueUntil: number } | undefined>;
  /** Today in the time zone of the site: `2026-11-24`. */
  today(): Promise<string>;
  /** The best matches for a reader's words, as typed. */
  search(typed: string, page: number, language?: string): Promise<SearchResults>;
  /**
   * The article or stub of a slug, even if readers may not see it, read from its file; `undefined`
   * if there is none, more than one, or the file is in error. For callers that may see it.
   */
  preview(slug: string): Promise<{ entry: Entry; body: BodySource | undefined } | undefined>;
  /** A page that is not an article, by its name: `about`, or in the folder of a language `de/about`. */
  page(name: string): Promise<Page | undefined>;
  pageNames(): Promise<string[]>;
  articleAddress(slug: string): Promise<ArticleAddress>;
  /** Whether a page exists, or is in error with no good version to show. */
  pageAddress(name: string): Promise<PageAddress>;
  /**
   * Where an old address leads, according to an alias or a rule: a path of this site. This does not say whether
   * anything is there.
   *
   * @param pathname as it came, still encoded
   * @param search its query with the question mark, or empty
   */
  oldAddress(pathname: string, search: string): Promise<string | undefined>;
  /** The same for an address whose path is that of a page, so that only a query in an alias or a rule counts. */
  oldQuery(pathname: string, search: string): Promise<string | undefined>;
  /** Where rules with named parts lead from an address, in their order. */
  oldPatterns(pathname: string): Promise<string[]>;
  /** The entries whose address is spelled most like this one. */
  nearest(address: string): Promise<Entry[]>;
  /**
   * The problems of a file and of what all pages share, for editors; none outside the desk's view.
   * Without a file, all errors.
   */
  deskNotes(file?: string): Promise<DeskNote[]>;
  /** Identifies what readers may see now: a page made under the same version is still true. */
  version(): Promise<string>;
  /** When the next embargo passes, in milliseconds since the epoch. */
  nextEmbargo(): Promise<number | undefined>;
  /** Everything wrong in the content folder, sorted by file and place. */
  problems(): Promise<Problem[]>;
  /** The errors that keep a slug off the site. */
  problemsOf(slug: string): Promise<Problem[]>;
  /** The same for a page that is not an article. */
  problemsOfPage(name: string): Promise<Problem[]>;
}

/** The site file is in error, and no earlier version is known, so nothing can be served. */
export class SiteFileError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('site.yaml is in error; without it there is no site');
    this.name = 'SiteFileError';
  }
}

const NEAREST = 5;

/** Related headlines are filled up to this number if the editor named fewer. */
const RELATED = 6;

/** How many of the newest articles of each shared topic and author are compared. */
const RELATED_CANDIDATES = 60;

const MOST_MENTIONS = 20;

/** How many of the newest are compared with an address that leads nowhere. */
const NEAREST_CANDIDATES = 2000;

/**
 * Opens a newsroom over an index, which is made if there is none. Nothing is read before the first
 * question.
 */
export function openNewsroom(options: NewsroomOptions): Newsroom {
  const { now } = options;
  const index = openIndexReader(options.indexFile, {
    make: () => void updateIndex(options, { now: now() }),
    onDamage: options.onDamage,
  });
  const bodies = new BodyReader(
    options.contentDir,
    now,
    options.view,
    (file, hash) => isBodyChecked(index, file, hash),
    (file) => lastGoodText(options.lastGoodFile, file),
  );

  const patterns = new PatternRules();
  const oneOf = (file: string, role: PictureRole): PictureWithWords | undefined => {
    const [found] = picturesOf(index, file, role);
    return found && { written: found.written, picture: found.picture };
  };
  const author = (slug: string, lang: string): Author | undefined => {
    const data = documentData<Omit<Author, 'slug' | 'lang' | 'dir'>>(index, 'author', slug);
    if (!data) return undefined;
    const portrait = data.photo && oneOf(authorFile(index, slug) ?? '', 'portrait');
    const said = { lang, dir: directionOf(lang) };
    return { ...data, ...said, slug, ...(portrait && { portrait }) };
  };
  /** Each author is looked up once for a list: most articles are by a few. */
  const authorsIn = (lang: string) => {
    const known = new Map<string, Author | undefined>();
    return (slug: string): Author | undefined => {
      if (!known.has(slug)) known.set(slug, author(slug, lang));
      return known.get(slug);
    };
  };
  const complete = (filed: FiledEntry, of: Site, authors = authorsIn(of.locale)): Entry => {
    const place = placeOf(filed, siteInLanguage(of, filed.lang));
    if (filed.kind === 'stub') return { ...filed, ...place };
    const leadPicture = filed.image && oneOf(filed.file, 'lead');
    return {
      ...filed,
      ...place,
      authors: filed.authorSlugs.flatMap((slug) => authors(slug) ?? []),
      ...(leadPicture && { leadPicture }),
    };
  };
  const toEntries = (rows: readonly EntryRow[]): Entry[] => {
    if (rows.length === 0) return [];
    const of = siteFile(index);
    const authors = authorsIn(of.locale);
    return rows.map((row) => complete(filedEntry(row), of, authors));
  };
  const toEntry = (row: EntryRow): Entry => complete(filedEntry(row), siteFile(index));
  const listedIn = (tag: string | undefined): string | undefined =>
    listedInLanguage(siteFile(index), tag);
  const sectionList = (slug: string, language: string | undefined): ListSql => {
    const { sections } = siteInLanguage(siteFile(index), language);
    const section = sectionAt(sections, slug);
    return articlesIn(section ? sectionKeys(section) : [slug], listedIn(language));
  };
  const newestArticles = (list: ListSql, most: number): Article[] =>
    toEntries(newestOf(index, list, most, now())).filter((entry) => entry.kind === 'article');
  const bodyIfGood = (article: Article): BodySource | undefined => {
    try {
      return bodies.bodyOf(article, siteFile(index));
    } catch (error) {
      if (error instanceof BodyUnavailable) return undefined;
      throw error;
    }
  };
  const withLeadMap = (front: Front): Front => {
    const body = front.lead && !front.lead.leadPicture && bodyIfGood(front.lead);
    const leadMap = body && leadMapOf(body);
    return leadMap ? { ...front, leadMap } : front;
  };
  const find = (slug: string): Entry | undefined => {
    const row = entryRow(index, slug, now());
    return row && toEntry(row);
  };
  const listing = (list: ListSql, page: number): Listing => {
    const { rows, ...rest } = listPage(index, list, page, now());
    return { entries: toEntries(rows), ...rest };
  };
  const site = (): Site => {
    const file = siteFile(index);
    return { ...file, url: readSiteUrl(options.siteUrl, file.url).url };
  };
  const withDrawings = (file: Site): Site => {
    const { brand, spoken } = file;
    // The drawing shows another name, which is not in the language of the page.
    const nameplate = brand.nameplate && !spoken?.name ? nameplateOf(index) : undefined;
    const icons = brand.mark ? markIcons(index) : undefined;
    return { ...file, ...(nameplate && { nameplate }), ...(icons && { icons }) };
  };

  return {
    site: async (language) => withDrawings(siteInLanguage(site(), language)),
    language: async (tag) => languageOf(index, siteFile(index), tag),
    entry: async (slug) => find(slug),
    body: async (article) => bodies.bodyOf(article, siteFile(index)),
    pictures: async ({ file }) => {
      const used = await picturesSoon(() => picturesOf(index, file), options);
      const lead = used.find(({ role }) => role === 'lead');
      return {
        lead: lead && { written: lead.written, picture: lead.picture },
        inText: bySource(used.filter(({ role }) => isInText(role))),
        inOrder: used
          .filter(({ role }) => role !== 'still')
          .map(({ written, picture }) => ({ written, picture })),
        crops: cropsOf(index, file),
      };
    },
    photoCount: async (slug) => photoCount(index, slug, now()),
    players: async (kind, name) => playerOrigins(index, kind, name),
    variant: async (key) => variantState(index, key, now()),
    isPictureOf: async (key, slug) => isUsedBy(index, key, slug),
    newest: async (most, language) => newestArticles(allArticles(listedIn(language)), most),
    newestWithText: async (most, of, language) => {
      const lists = listedIn(language);
      const list = !of
        ? allArticles(lists)
        : 'section' in of
          ? sectionList(of.section, language)
          : newestPartsOf(of.series, lists);
      const found = [];
      for (const article of newestArticles(list, most)) {
        await nextTurn();
        const body = bodyIfGood(article);
        if (!body) continue;
        const pictures = picturesOf(index, article.file).filter(({ role }) => isInText(role));
        found.push({ article, body, pictures: bySource(pictures) });
      }
      return found;
    },
    addresses: async (part, size) => articleAddresses(index, part, size, now()),
    count: async () => countArticles(index, now()),
    frontPage: async (language) => {
      const lists = listedIn(language);
      const { frontPage: wishes, sections } = siteInLanguage(siteFile(index), language);
      const wished = toEntries(entryRows(index, [wishes.lead ?? '', ...wishes.order], now()));
      const stubs = toEntries(stubRows(index, MOST_STUBS, now(), lists));
      const front = frontPage(
        wished.filter((entry) => listedIn(entry.lang) === lists),
        newestArticles(allArticles(lists), PAGE_SIZE),
        stubs.filter((entry) => entry.kind === 'stub'),
        sectionsInOrder(sections).map((section) => ({
          section,
          articles: newestArticles(
            articlesIn(sectionKeys(section), lists),
            ABOVE_BRIEFS + MOST_IN_SECTION,
          ),
        })),
        wishes,
      );
      return withLeadMap(front);
    },
    sectionFront: async (section, language) =>
      withLeadMap(frontOf(newestArticles(sectionList(section, language), PAGE_SIZE))),
    related: async (entry) => {
      const named = toEntries(
        entryRows(
          index,
          withoutAliases(index, entry.relatedSlugs).filter((slug) => slug !== entry.slug),
          now(),
        ),
      );
      if (entry.kind === 'stub' || named.length >= RELATED) return named;
      const seen = new Set(named.map(({ slug }) => slug));
      const own = listedIn(entry.lang);
      const others = languagesOf(siteFile(index)).filter((language) => language !== own);
      const ranked: string[] = [];
      // Those in other languages only if its own has too few. In a paper of one language there are
      // no others.
      for (const languages of own === undefined ? [[own]] : [[own], others]) {
        if (named.length + ranked.length >= RELATED) break;
        const known = languages.flatMap((language) => candidates(index, entry, now(), language));
        const best = rankRelated(comparable(entry), known, RELATED).map(({ slug }) => slug);
        ranked.push(...best.filter((slug) => !seen.has(slug)));
      }
      return [...named, ...toEntries(entryRows(index, ranked, now()))].slice(0, RELATED);
    },
    versions: async (entry) =>
      versionsOf(
        siteFile(index),
        versionRows(index, entry.translationOf ?? entry.slug, now()).map(filedEntry),
      ),
    allVersions: async () => {
      const site = siteFile(index);
      const groups = new Map<string, TranslatedRow[]>();
      for (const row of translatedRows(index, now())) {
        groups.set(row.original, [...(groups.get(row.original) ?? []), row]);
      }
      return Object.fromEntries(
        [...groups.values()].flatMap((group) => {
          const versions = versionsOf(site, group);
          return versions.length > 1 ? group.map(({ slug }) => [slug, versions]) : [];
        }),
      );
    },
    pageVersions: async (name) => {
      const own = name.split('/').at(-1) ?? name;
      const versions = paperLanguages(siteFile(index)).flatMap(({ lang, prefix }) => {
        const version = prefix === '' ? own : `${lang}/${own}`;
        return pageState(index, version).is === 'public'
          ? [{ lang, path: textPagePath(version) }]
          : [];
      });
      return versions.length > 1 ? versions : [];
    },
    mentions: async (entry) => toEntries(mentioningRows(index, entry.slug, MOST_MENTIONS, now())),
    siblings: async (entry) => {
      const mentions = mentioningRows(index, entry.slug, MOST_MENTIONS, now());
      const slugs = mentions.flatMap((row) => {
        const { relatedSlugs } = filedEntry(row);
        return relatedSlugs.filter((slug) => slug !== row.slug && slug !== entry.slug);
      });
      return toEntries(entryRows(index, slugs, now()));
    },
    neighbours: async ({ published, slug, lang }) => {
      const lists = listedIn(lang);
      const at = (direction: 'newer' | 'older'): Entry | undefined => {
        const row = neighbourRow(index, direction, published.epochMs, slug, now(), lists);
        return row && toEntry(row);
      };
      return { newer: at('newer'), older: at('older') };
    },
    partsBeside: async ({ series, published, slug, lang }) => {
      const lists = listedIn(lang);
      const at = (direction: keyof PartsBeside): Entry | undefined => {
        if (!series) return undefined;
        const place = {
          series: series.slug,
          part: series.part,
          published: published.epochMs,
          slug,
        };
        const row = partBeside(index, direction, place, now(), lists);
        return row && toEntry(row);
      };
      return { previous: at('previous'), next: at('next') };
    },
    allSeries: async (language) => seriesWithArticles(index, now(), listedIn(language)),
    series: async (slug, language) => seriesWithArticles(index, now(), listedIn(language), slug)[0],
    articlesInSeries: async (series, page, language) =>
      listing(partsOf(series, listedIn(language)), page),
    articlesIn: async (section, page, language) => listing(sectionList(section, language), page),
    topics: async (page, language) => {
      const { locale } = siteFile(index);
      const lists = listedIn(language);
      const { compare } = new Intl.Collator(lists ?? locale, { numeric: true });
      const all = topicsWithArticles(index, now(), lists).sort((a, b) => compare(a.label, b.label));
      const topics = all.slice((page - 1) * TOPICS_PER_PAGE, page * TOPICS_PER_PAGE);
      return { topics, page, pages: pagesFor(all.length, TOPICS_PER_PAGE), total: all.length };
    },
    topic: async (slug, language) => topicsWithArticles(index, now(), listedIn(language), slug)[0],
    articlesOn: async (topic, page, language) =>
      listing(articlesOn(topic, listedIn(language)), page),
    author: async (slug) => author(slug, siteFile(index).locale),
    articlesBy: async (slug, page, language) => listing(articlesBy(slug, listedIn(language)), page),
    months: async (language) => monthsWithArticles(index, now(), listedIn(language)),
    articlesOf: async (period, page, language) =>
      listing(articlesOf(period, listedIn(language)), page),
    corrections: async (page, language) => {
      const lists = listedIn(language);
      const rows = correctionRows(index, page, now(), lists);
      const corrections = toEntries(rows).flatMap((article, at) => {
        if (article.kind !== 'article') return [];
        const correction = article.corrections[rows[at]?.position ?? -1];
        return correction ? [{ ...correction, article }] : [];
      });
      return { corrections, page, ...countCorrections(index, now(), lists) };
    },
    age: async ({ evergreen, published }) => {
      if (evergreen) return undefined;
      const { timeZone } = siteFile(index);
      const at = now();
      return {
        age: ageOf(published.epochMs, at, timeZone),
        trueUntil: nextAgeAt(published.epochMs, at, timeZone),
      };
    },
    today: async () => dayAt(now(), siteFile(index).timeZone),
    search: async (typed, page, language) => {
      const { timeZone } = siteFile(index);
      const lists = listedIn(language);
      const { query, rows, ranked, ...counts } = searchIndex(
        index,
        typed,
        page,
        timeZone,
        now(),
        lists,
      );
      const found = toEntries(rows).map((entry, at) => {
        const row = entry.kind === 'article' ? rows[at] : undefined;
        const text = row ? plainTextOf(options.contentDir, row) : '';
        return {
          entry,
          headline: markHits(entry.headline, query, entry.lang),
          snippet: snippet(text, query, entry.lang),
        };
      });
      return {
        query,
        found,
        page,
        ...counts,
        suggestion: suggestQuery(index, query, now(), lists),
        offered: filtersFor(index, query, ranked),
        off: filtersOff(query),
      };
    },
    preview: async (slug) => {
      const [file, ...others] = filesOfSlug(index, slug);
      if (file === undefined || others.length > 0) return undefined;
      const { text, hash } = readContent(options.contentDir, file);
      const checks = isBodyChecked(index, file, hash) ? 'body' : 'quick body';
      const site = siteFile(index);
      const { entry, body, verdict } = readArticle(file, text, site, checks);
      if (verdict === 'undecided') return undefined;
      return entry && { entry: complete(entry, site), body };
    },
    page: async (name) => documentData<Page>(index, 'page', name) ?? undefined,
    pageNames: async () =>
      index
        .all<{ slug: string }>(
          "SELECT slug FROM documents WHERE kind = 'page' AND data IS NOT NULL ORDER BY slug",
        )
        .map(({ slug }) => slug),
    articleAddress: async (slug) => {
      const state = slugState(index, slug, now());
      if (state.is === 'public') {
        return state.kind === 'stub'
          ? { is: 'public' }
          : bodies.addressOf(slug, state, siteFile(index));
      }
      bodies.forget(slug);
      return state.is === 'moved' ? { is: 'moved', to: articlePath(state) } : state;
    },
    pageAddress: async (name) => {
      const state = pageState(index, name);
      if (state.is === 'moved') return { is: 'moved', to: textPagePath(state.name) };
      return { is: state.is };
    },
    oldAddress: async (pathname, search) => oldAddressTarget(index, pathname, search, now()),
    oldQuery: async (pathname, search) => oldQueryTarget(index, pathname, search, now()),
    oldPatterns: async (pathname) => patterns.targetsOf(index, pathname),
    nearest: async (address) => {
      const site = siteFile(index);
      const further = languageOfPath(address, site);
      const lists = isFurther(site, further) ? further : undefined;
      const known = headlines(index, NEAREST_CANDIDATES, now(), lists).map(
        ({ slug, headline }) => ({
          value: slug,
          spelling: `${slug} ${headline}`,
        }),
      );
      return nearestBySpelling(nameAsked(address), known, NEAREST).flatMap(
        (slug) => find(slug) ?? [],
      );
    },
    deskNotes: async (file) => {
      if (options.view !== 'desk') return [];
      const problems =
        file === undefined
          ? allErrors(index)
          : [...allProblems(index, { file, now: now() }), ...sharedProblems(index)];
      const { contentDir, editorUrl } = options;
      const settled = settledProblems(contentDir, placed(contentDir, problems), now());
      return deskNotes(contentDir, settled, editorUrl);
    },
    version: async () => publicVersion(index, now()),
    nextEmbargo: async () => nextEmbargo(index, now()),
    problems: async () =>
      [
        ...placed(options.contentDir, allProblems(index, { now: now() })),
        ...lostAddresses(index, options.lastGoodFile, now()),
        ...unreadFiles(options.contentDir),
        ...readSiteUrl(options.siteUrl, 'http://localhost').problems,
      ].sort(byPlace),
    problemsOf: async (slug) => placed(options.contentDir, problemsOfSlug(index, slug, now())),
    problemsOfPage: async (name) => allProblems(index, { file: `pages/${name}.mdx`, now: now() }),
  };
}

/** One text in several languages: the first of each language. A text in a language of the paper has its tag. */
function versionsOf(site: Site, texts: readonly { slug: string; lang: string }[]): Version[] {
  const byLanguage = new Map<string, Version>();
  for (const text of texts) {
    const listed = listedInLanguage(site, text.lang);
    const lang = listed !== undefined && isSameWriting(listed, text.lang) ? listed : text.lang;
    if (!byLanguage.has(lang)) byLanguage.set(lang, { lang, path: articlePath(text) });
  }
  return byLanguage.size > 1 ? [...byLanguage.values()] : [];
}

function siteFile(index: IndexReader): Site {
  const file = documentData<Site>(index, 'site', 'site');
  if (!file) throw new SiteFileError(sharedProblems(index));
  return file;
}

/** The indexed text, since the file may by now be a draft, or in error. */
function plainTextOf(contentDir: string, { file, hash: indexed }: FoundRow): string {
  const { text, hash } = readContent(contentDir, file);
  const split = text.ok && hash === indexed ? splitFrontmatter(text.value) : undefined;
  return split && 'body' in split ? plainText(split.body) : '';
}

function comparable(article: Article): Comparable {
  return {
    slug: article.slug,
    topics: article.topics.map(slugFor),
    authors: article.authorSlugs,
    published: article.published.epochMs,
  };
}

function candidates(
  index: IndexReader,
  article: Article,
  now: number,
  listedIn: string | undefined,
): Comparable[] {
  const lists = [
    ...article.topics.map((topic) => articlesOn(slugFor(topic), listedIn)),
    ...article.authorSlugs.map((author) => articlesBy(author, listedIn)),
  ];
  const rows = lists.flatMap((list) => newestCandidates(index, list, RELATED_CANDIDATES, now));
  return [...new Map(rows.map((row) => [row.slug, row])).values()];
}
