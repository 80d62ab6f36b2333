import { documentData } from '@/lib/archive-index/address-queries';
import { openDatabase } from '@/lib/archive-index/database';
import {
  type HeldRow,
  heldRows,
  knownHeadline,
  uncheckedBodies,
} from '@/lib/archive-index/held-queries';
import type { IndexPlaces } from '@/lib/archive-index/index-file';
import { type PictureCounts, pictureCounts } from '@/lib/archive-index/picture-queries';
import { allErrors } from '@/lib/archive-index/problem-queries';
import type { IndexReader } from '@/lib/archive-index/reader';
import type { Problem } from '@/lib/checking/problem';
import type { Site } from '@/lib/content/site-fields';

/** One file of an overview. */
export interface Listed {
  /** Path relative to the content folder. */
  file: string;
  /** `undefined` if the file is in error and was never good. */
  headline: string | undefined;
}

/** A part of an overview: its first files, and how many there are in all. */
export interface Part<Item extends Listed> {
  items: Item[];
  total: number;
}

/** Everything that readers do not see, or not as an article. Each file is in only one part. */
export interface DeskOverview {
  /** The one that was changed last comes first. */
  drafts: Part<Listed>;
  /** The next to pass comes first; each with its time, in milliseconds since the epoch. */
  embargoes: Part<Listed & { publicFrom: number }>;
  /** The stubs that readers see. */
  stubs: Part<Listed>;
  /** Files with errors, whatever else they are: how many errors, and the first. */
  inError: Part<Listed & { errors: number; first: Problem }>;
  /** Counts of what is known about the pictures. */
  pictures: PictureCounts;
  /** How many bodies were taken on trust, and may be in error. */
  unchecked: number;
  /** How moments are written; `undefined` without a site file, when there are no embargoes either. */
  site: Pick<Site, 'timeZone' | 'locale'> | undefined;
}

/**
 * The work in progress, according to the index.
 *
 * @param places of an index that is up to date
 * @param most the number of files listed in each part
 * @param now milliseconds since the epoch
 * @throws Error when the index cannot be read
 */
export function deskOverview({ indexFile }: IndexPlaces, most: number, now: number): DeskOverview {
  const db = openDatabase(indexFile, 'read');
  try {
    const errors = errorsByFile(allErrors(db));
    const rows = heldRows(db, [...errors.keys()], most, now);
    return {
      drafts: partOf(rows.filter(({ held }) => held === 'draft')),
      embargoes: partOf(rows.filter(({ held }) => held === 'embargo')),
      stubs: partOf(rows.filter(({ held }) => held === 'stub')),
      inError: {
        items: [...errors.values()].slice(0, most).map(withHeadline(db)),
        total: errors.size,
      },
      pictures: pictureCounts(db),
      unchecked: uncheckedBodies(db),
      site: documentData<Site>(db, 'site', 'site') ?? undefined,
    };
  } finally {
    db.close();
  }
}

interface FileErrors {
  file: string;
  errors: number;
  first: Problem;
}

/** The errors of each file, in their given order. */
function errorsByFile(errors: readonly Problem[]): Map<string, FileErrors> {
  const byFile = new Map<string, FileErrors>();
  for (const error of errors) {
    const known = byFile.get(error.file);
    if (known) known.errors++;
    else byFile.set(error.file, { file: error.file, errors: 1, first: error });
  }
  return byFile;
}

function withHeadline(reader: IndexReader) {
  return (errors: FileErrors) => ({ ...errors, headline: knownHeadline(reader, errors.file) });
}

function partOf(rows: readonly HeldRow[]): Part<Listed & { publicFrom: number }> {
  const items = rows.map(({ file, headline, publicFrom }) => ({ file, headline, publicFrom }));
  return { items, total: rows[0]?.total ?? 0 };
}
