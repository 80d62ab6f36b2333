import path from 'node:path';
import { escapeForTerminal } from '@/lib/checking/escape-text';
import { formatMoment } from '@/lib/dates/format-moment';
import { timeUntil } from '@/lib/dates/time-until';
import type { Entry } from '@/lib/newsroom';
import type { DeskOverview, Listed, Part, PictureCounts } from '@/lib/newsroom/upkeep';
import { en } from '@/lib/words/en';
import { fitColumns } from './fit-columns';

/** An address at which nothing is. */
export interface LostAddress {
  /** Encoded. */
  address: string;
  times: number;
}

/** How an overview is written. */
export interface OverviewStyle {
  /** The content folder, as it should appear in the names of files. */
  folder: string;
  /** The width to keep to; only the paths of files are never cut. */
  columns: number;
  /** Milliseconds since the epoch. */
  now: number;
}

const INDENT = '      ';

/**
 * Writes an overview: each part under its name and count, each file with what is known about it below
 * its name.
 *
 * @param first what readers see first on the front page
 * @param lost addresses that readers requested in vain, the most frequent first
 */
export function overviewText(
  overview: DeskOverview,
  first: readonly Pick<Entry, 'file' | 'headline'>[],
  lost: readonly LostAddress[],
  style: OverviewStyle,
): string {
  const { drafts, embargoes, stubs, inError, pictures, unchecked } = overview;
  const when = whenLines(overview, style.now);
  const parts = [
    partText('First on the front page', { items: [...first], total: first.length }, style, plain),
    partText('Drafts', drafts, style, plain),
    partText('Embargoes', embargoes, style, ({ file }) => ({
      ...plain({ file }),
      more: when.get(file),
    })),
    partText('Stubs', stubs, style, plain),
    partText('Files in error', inError, style, ({ file, errors, first }) => ({
      place: `${file}:${first.line}:${first.column}`,
      more: `${errors === 1 ? 'error' : `${errors} errors, the first`}: ${first.message}`,
    })),
  ];
  if (pictures.uses + pictures.unused > 0) parts.push(picturesText(pictures));
  if (lost.length > 0) parts.push(lostText(lost, style));
  if (unchecked === 1)
    parts.push('The text of 1 article was not checked; npm run check checks it.');
  if (unchecked > 1) {
    parts.push(`The texts of ${unchecked} articles were not checked; npm run check checks them.`);
  }
  return parts.join('\n\n');
}

/** How many addresses are listed. */
const MOST_LOST = 30;

/** Those that have no address now, for which a rule or an alias may be missing. */
function lostText(lost: readonly LostAddress[], { folder }: OverviewStyle): string {
  const listed = lost.slice(0, MOST_LOST);
  const width = Math.max(...listed.map(({ times }) => String(times).length));
  const left = lost.length - listed.length;
  return [
    `Addresses that readers asked for, and that lead nowhere: ${lost.length}`,
    ...listed.map(
      ({ address, times }) =>
        `  ${String(times).padStart(width)} times  ${escapeForTerminal(readable(address))}`,
    ),
    ...(left > 0 ? [`  … and ${left} more`] : []),
    `  ${path.posix.join(folder, 'redirects.yaml')} says where old addresses lead.`,
  ].join('\n');
}

/** As people write it. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function picturesText({ uses, creditUnknown, altUnknown, unused }: PictureCounts): string {
  return [
    `Pictures: ${uses}`,
    `  who made it is unknown: ${creditUnknown}`,
    `  what it shows is unknown: ${altUnknown}`,
    `  files that nobody uses: ${unused}`,
  ].join('\n');
}

/** The place of a file, and the notes on it. */
interface ItemText {
  place: string;
  more: string | undefined;
}

function plain({ file }: Pick<Listed, 'file'>): ItemText {
  return { place: file, more: undefined };
}

function partText<Item extends Listed>(
  name: string,
  { items, total }: Part<Item>,
  { folder, columns }: OverviewStyle,
  textOf: (item: Item) => ItemText,
): string {
  if (total === 0) return `${name}: none`;
  const lines = items.flatMap((item) => {
    const { place, more } = textOf(item);
    const below = [item.headline, more].filter((text) => text !== undefined);
    return [
      `  ${escapeForTerminal(path.posix.join(folder, place))}`,
      ...below.map((text) => INDENT + fitColumns(text, columns - INDENT.length)),
    ];
  });
  const left = total - items.length;
  return [`${name}: ${total}`, ...lines, ...(left > 0 ? [`  … and ${left} more`] : [])].join('\n');
}

/** When each embargo ends: the time left and the moment, one below the other. */
function whenLines({ embargoes, site }: DeskOverview, now: number): Map<string, string> {
  if (!site) return new Map();
  const waiting = embargoes.items.map(({ file, publicFrom }) => ({
    file,
    left: timeUntil(publicFrom, now, site.timeZone),
    moment: formatMoment({ epochMs: publicFrom, hasTime: true }, { ...site, words: en }),
  }));
  const width = Math.max(...waiting.map(({ left }) => left.length));
  return new Map(
    waiting.map(({ file, left, moment }) => [file, `${left.padEnd(width)}   ${moment}`]),
  );
}
