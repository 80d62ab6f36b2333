import type { Site } from '@/lib/content/site-fields';
import { PUBLIC_SQL } from '@/lib/content/visibility';
import { documentData } from './address-queries';
import { allArticles, filedEntry, newestOf } from './entry-queries';
import type { FoundProblem } from './found-problem';
import type { IndexReader } from './reader';

/** With more pinned articles than these, readers find nothing new where they look first. */
const MOST_PINS = 5;

/** A pin is old when the newest article is from so much later, in milliseconds: a month. */
const OLD_MS = 31 * 24 * 3_600_000;

/** A public article that the editor named for the front page. */
interface Pin {
  slug: string;
  /** Where in the site file. */
  key: (string | number)[];
  epochMs: number;
  iso: string;
}

/**
 * Warnings of pins in `frontPage` that hide what is new: more than five, and such as are from a month before the
 * newest article.
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
  const named: [slug: string, ...key: (string | number)[]][] = [
    ...(lead === undefined ? [] : [[lead, 'frontPage', 'lead'] as [string, string, string]]),
    ...order.map((slug, at): [string, string, string, number] => [slug, 'frontPage', 'order', at]),
  ];
  return named.flatMap(([slug, ...key]) => {
    const row = reader.get<{ epochMs: number; iso: string }>(
      `SELECT published AS epochMs, data ->> '$.published.iso' AS iso FROM entries
       WHERE slug = :slug AND published IS NOT NULL AND ${PUBLIC_SQL}`,
      { slug, now },
    );
    return row ? [{ slug, key, ...row }] : [];
  });
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
      remedy: `Keep at most ${MOST_PINS}. What is not in \`order\` follows by itself, newest first.`,
    },
  ];
}

function oldPin(pin: Pin, newest: { slug: string; published: { epochMs: number; iso: string } }) {
  if (newest.published.epochMs - pin.epochMs <= OLD_MS) return [];
  const day = (iso: string): string => iso.slice(0, 10);
  return [
    {
      ...inSiteFile(pin.key),
      code: 'old-pin' as const,
      message: `the front page keeps \`${pin.slug}\` (${day(pin.iso)}) above \`${newest.slug}\` (${day(newest.published.iso)})`,
      remedy: `Remove it from \`frontPage.${String(pin.key[1])}\`, unless it is meant to stay.`,
    },
  ];
}

function inSiteFile(key: (string | number)[]) {
  return { file: 'site.yaml', line: 1, column: 1, severity: 'warning' as const, key };
}
