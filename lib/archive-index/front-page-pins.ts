import type { FiledEntry } from '@/lib/content/article';
import type { Site } from '@/lib/content/site-fields';
import { machineDay } from '@/lib/dates/machine-date';
import { documentData } from './address-queries';
import { allArticles, entryRow, filedEntry, newestOf } from './entry-queries';
import type { FoundProblem } from './found-problem';
import type { IndexReader } from './reader';

/** With more pinned articles than these, readers find nothing new where they look first. */
const MOST_PINS = 5;

/** A pin is old if the newest article is this much newer, in milliseconds: a month. */
const OLD_MS = 31 * 24 * 3_600_000;

/** A public article that the editor named for the front page, and where in the site file. */
interface Pin {
  article: FiledArticle;
  key: ['frontPage', 'lead'] | ['frontPage', 'order', number];
}

type FiledArticle = Extract<FiledEntry, { kind: 'article' }>;

/**
 * Warnings of pins in `frontPage` that hide news: more than five pins, and pins a month older than
 * the newest article.
 *
 * @param now milliseconds since the epoch
 */
export function pinProblems(reader: IndexReader, now: number): FoundProblem[] {
  const site = documentData<Site>(reader, 'site', 'site');
  const [newestRow] = newestOf(reader, allArticles(), 1, now);
  const newest = newestRow && filedEntry(newestRow);
  if (!site || newest?.kind !== 'article') return [];
  const pins = pinsOf(reader, site.frontPage, now);
  return [...tooMany(pins), ...pins.flatMap((pin) => oldPin(pin, newest))];
}

function pinsOf(reader: IndexReader, { lead, order }: Site['frontPage'], now: number): Pin[] {
  const pinAt = (slug: string, key: Pin['key']): Pin[] => {
    const row = entryRow(reader, slug, now);
    const article = row && filedEntry(row);
    return article?.kind === 'article' ? [{ article, key }] : [];
  };
  return [
    ...(lead === undefined ? [] : pinAt(lead, ['frontPage', 'lead'])),
    ...order.flatMap((slug, at) => pinAt(slug, ['frontPage', 'order', at])),
  ];
}

function tooMany(pins: readonly Pin[]): FoundProblem[] {
  const inOrder = pins.filter(({ key }) => key[1] === 'order');
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

function oldPin({ article, key }: Pin, newest: FiledArticle): FoundProblem[] {
  if (newest.published.epochMs - article.published.epochMs <= OLD_MS) return [];
  const dated = ({ slug, published }: FiledArticle) => `\`${slug}\` (${machineDay(published)})`;
  return [
    {
      ...inSiteFile(key),
      code: 'old-pin',
      message: `the front page keeps ${dated(article)} above ${dated(newest)}`,
      remedy: `Remove it from \`frontPage.${key[1]}\`, unless it is meant to stay.`,
    },
  ];
}

function inSiteFile(key: (string | number)[]) {
  return { file: 'site.yaml', line: 1, column: 1, severity: 'warning' as const, key };
}
