import { Temporal } from 'temporal-polyfill';
import { slugFor } from '@/lib/checking/slug';
import { bosnian, english, type Language, serbian } from './languages';
import { pick, type Random, seededRandom, wholeNumber } from './random';
import { capitalised, drawSubject, drawWord } from './vocabulary';

/** What an archive should be like; the same wishes give the same archive. */
export interface ArchiveWishes {
  /** How many article files, {@link LEAST_ARTICLES} or more. */
  articles: number;
  seed: number;
}

/** The smallest number with at least one article of each kind. */
export const LEAST_ARTICLES = 100;

/** What an article file is; a twin shares its slug with another file. */
export type Kind =
  | 'article'
  | 'draft'
  | 'embargoed'
  | 'stub'
  | 'unknown key'
  | 'refused element'
  | 'bad YAML'
  | 'twin';

/** One article of an archive before its text is written. */
export interface Plan {
  kind: Kind;
  language: Language;
  headline: string;
  slug: string;
  /** `2021-03-04`, or with a time; for an article under embargo, the end of the embargo. */
  published: string;
  /** A later day, if the editor came back to the article. */
  updated: string | undefined;
}

const YEARS = 10;
const TWIN_PAIRS = 3;

/** A file name may have 255 bytes, of which Next needs some for the names of the pages that it keeps. */
const LONGEST_SLUG_BYTES = 230;

/** Leaves room for the longer slugs that are aliases. */
const LONGEST_SLUG = 130;

/**
 * Decides everything about an archive except the texts, in chronological order: what each article is,
 * its language, headline, slug and date.
 *
 * @param today `2026-11-24`; it only moves the dates
 */
export function planArchive({ articles, seed }: ArchiveWishes, today: string): Plan[] {
  const random = seededRandom(seed, 1);
  const { kinds, twins } = chooseKinds(articles, seededRandom(seed, 2));
  const dates = dateMaker(articles, today, seededRandom(seed, 3));
  const taken = new Set<string>();
  const plans: Plan[] = [];
  for (let index = 0; index < articles; index++) {
    const kind = kinds.get(index) ?? 'article';
    const language = drawLanguage(random);
    const { headline, slug } = newHeadline(language, random, taken);
    const embargoed = kind === 'embargoed';
    const published = embargoed ? dates.future() : dates.past(index);
    plans.push({
      kind,
      language,
      headline,
      slug: plans[twins.get(index) ?? -1]?.slug ?? slug,
      published,
      updated: embargoed ? undefined : dates.updated(published),
    });
  }
  return plans;
}

/** The path of the file of a plan, relative to the content folder. */
export function plannedFile({ published, slug }: Plan): string {
  return `articles/${published.slice(0, 4)}/${published.slice(5, 7)}/${slug}.mdx`;
}

/** The articles in the oldest half of an archive that readers can see. */
export function oldArticles(plans: readonly Plan[]): Plan[] {
  return plans.slice(0, Math.ceil(plans.length / 2)).filter(({ kind }) => kind === 'article');
}

function chooseKinds(articles: number, random: Random) {
  const kinds = new Map<number, Kind>();
  const choose = (kind: Kind, least: number, most: number): number => {
    for (;;) {
      const index = wholeNumber(random, least, most);
      if (kinds.has(index)) continue;
      kinds.set(index, kind);
      return index;
    }
  };
  // The two halves of a pair are years apart, so that they are in different folders.
  const twins = new Map<number, number>();
  for (let pair = 0; pair < TWIN_PAIRS; pair++) {
    const first = choose('twin', 0, Math.floor(articles / 4));
    twins.set(choose('twin', Math.floor(articles / 2), articles - 1), first);
  }
  const shares: [Kind, number][] = [
    ['draft', 0.01],
    ['embargoed', 0.005],
    ['stub', 0.02],
    ['unknown key', 0.001 / 3],
    ['refused element', 0.001 / 3],
    ['bad YAML', 0.001 / 3],
  ];
  for (const [kind, share] of shares) {
    const count = Math.max(1, Math.round(articles * share));
    for (let chosen = 0; chosen < count; chosen++) choose(kind, 0, articles - 1);
  }
  return { kinds, twins };
}

function drawLanguage(random: Random): Language {
  const at = random();
  return at < 0.6 ? english : at < 0.85 ? bosnian : serbian;
}

function newHeadline(language: Language, random: Random, taken: Set<string>) {
  for (;;) {
    const headline = drawHeadline(language, random);
    const slug = shortSlug(headline);
    if (taken.has(slug)) continue;
    taken.add(slug);
    return { headline, slug };
  }
}

function drawHeadline(language: Language, random: Random): string {
  const words = Array.from({ length: wholeNumber(random, 5, 12) }, (_, at) =>
    at % 3 === 2 ? drawWord(language, random) : drawSubject(language, random),
  );
  const colon = random() < 0.1;
  return capitalised(words.map((word, at) => (colon && at === 1 ? `${word}:` : word)).join(' '));
}

function shortSlug(headline: string): string {
  let slug = '';
  for (const word of slugFor(headline).split('-')) {
    const longer = slug ? `${slug}-${word}` : word;
    const fits = longer.length <= LONGEST_SLUG && Buffer.byteLength(longer) <= LONGEST_SLUG_BYTES;
    if (!fits) break;
    slug = longer;
  }
  return slug;
}

function dateMaker(articles: number, today: string, random: Random) {
  const now = Temporal.PlainDate.from(today);
  const first = now.subtract({ years: YEARS });
  const days = first.until(now, { largestUnit: 'days' }).days;
  const withTime = (date: Temporal.PlainDate): string => {
    const time = `T${twoDigits(random, 6, 22)}:${pick(random, ['00', '15', '30', '45'])}`;
    return random() < 0.7 ? `${date}${time}` : `${date}`;
  };
  return {
    past: (index: number) =>
      withTime(first.add({ days: Math.floor(((index + random()) / articles) * days) })),
    // Years ahead, so that an archive that is reused next month still has its embargoes.
    future: () => withTime(now.add({ years: 2, days: wholeNumber(random, 0, 365) })),
    updated: (published: string): string | undefined => {
      if (random() >= 0.1) return undefined;
      const day = Temporal.PlainDate.from(published.slice(0, 10));
      const later = day.add({ days: wholeNumber(random, 1, 30) });
      return Temporal.PlainDate.compare(later, now) < 0 ? later.toString() : undefined;
    },
  };
}

function twoDigits(random: Random, least: number, most: number): string {
  return String(wholeNumber(random, least, most)).padStart(2, '0');
}
