import type { FiledEntry } from '@/lib/content/article';
import { languagesOf, listedIn } from '@/lib/content/languages';
import type { Site } from '@/lib/content/site-fields';
import { siteInLanguage } from '@/lib/content/site-in-language';
import { machineDay } from '@/lib/dates/machine-date';
import { documentData } from './address-queries';
import { allArticles, entryRow, filedEntry, newestOf } from './entry-queries';
import type { FoundProblem } from './found-problem';
import type { IndexReader } from './reader';

/** With more pinned articles than these, readers find nothing new where they look first. */
const MOST_PINS = 5;

/** A pin is old if the newest article is this much newer, in milliseconds: a month. */
const OLD_MS = 31 * 24 * 3_600_000;

/** A public entry that the editor named for a front page, and where in the site file. */
interface Pin {
  entry: FiledEntry;
  key: (string | number)[];
  /** The key that names it. */
  name: 'lead' | 'order';
}

type FiledArticle = Extract<FiledEntry, { kind: 'article' }>;

/**
 * Warnings about pins in `frontPage`, in each language, that hide news or have no effect: more than five pins, pins a
 * month older than the newest article, and pins in another language.
 *
 * @param now milliseconds since the epoch
 */
export function pinProblems(reader: IndexReader, now: number): FoundProblem[] {
  const site = documentData<Site>(reader, 'site', 'site');
  if (!site) return [];
  return languagesOf(site).flatMap((language) => {
    const lists = listedIn(site, language);
    const [newestRow] = newestOf(reader, allArticles(lists), 1, now);
    const newest = newestRow && filedEntry(newestRow);
    const under = language === site.locale ? [] : ['translations', language];
    const pins = pinsOf(reader, siteInLanguage(site, language).frontPage, under, now);
    const there = pins.filter(({ entry }) => listedIn(site, entry.lang) === lists);
    return [
      ...pins.filter((pin) => !there.includes(pin)).map((pin) => inOtherLanguage(pin, language)),
      ...tooMany(there),
      ...(newest?.kind === 'article' ? there.flatMap((pin) => oldPin(pin, newest)) : []),
    ];
  });
}

function pinsOf(
  reader: IndexReader,
  { lead, order }: Site['frontPage'],
  under: readonly string[],
  now: number,
): Pin[] {
  const pinAt = (slug: string, name: Pin['name'], ...at: number[]): Pin[] => {
    const row = entryRow(reader, slug, now);
    return row ? [{ entry: filedEntry(row), key: [...under, 'frontPage', name, ...at], name }] : [];
  };
  return [
    ...(lead === undefined ? [] : pinAt(lead, 'lead')),
    ...order.flatMap((slug, at) => pinAt(slug, 'order', at)),
  ];
}

function tooMany(pins: readonly Pin[]): FoundProblem[] {
  const inOrder = pins.filter(({ entry, name }) => entry.kind === 'article' && name === 'order');
  const [first] = inOrder.slice(MOST_PINS);
  if (!first) return [];
  return [
    {
      ...inSiteFile(first.key),
      code: 'too-many-pins',
      message: `\`order\` keeps ${inOrder.length} articles at the top of the front page, whatever is newer`,
      remedy: `Keep at most ${MOST_PINS}. All other articles follow, newest first.`,
    },
  ];
}

function oldPin({ entry, key }: Pin, newest: FiledArticle): FoundProblem[] {
  if (entry.kind !== 'article') return [];
  if (newest.published.epochMs - entry.published.epochMs <= OLD_MS) return [];
  const dated = ({ slug, published }: FiledArticle) => `\`${slug}\` (${machineDay(published)})`;
  const named = key.filter((part) => typeof part === 'string').join('.');
  return [
    {
      ...inSiteFile(key),
      code: 'old-pin',
      message: `the front page keeps ${dated(entry)} above ${dated(newest)}`,
      remedy: `Remove it from \`${named}\`, unless it is meant to stay.`,
    },
  ];
}

function inOtherLanguage({ entry: { slug, lang }, key }: Pin, language: string): FoundProblem {
  return {
    ...inSiteFile(key),
    code: 'foreign-pin',
    message: `the front page in \`${language}\` names \`${slug}\`, which is in \`${lang}\``,
    remedy: 'It is left out there: name an article that is in the language of that front page.',
  };
}

function inSiteFile(key: (string | number)[]) {
  return { file: 'site.yaml', line: 1, column: 1, severity: 'warning' as const, key };
}
