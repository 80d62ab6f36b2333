import { PUBLIC_USE_SQL } from '@/lib/content/visibility';
import type { Focus } from '@/lib/media/focus';
import type { PagePicture, PictureCrop } from '@/lib/media/page-picture';
import {
  CROP_SHAPES,
  CROPS,
  type CropShape,
  type Made,
  type NotMade,
  type Shape,
} from '@/lib/media/renditions';
import type { PictureSays } from '@/lib/media/says';
import { BRAND_ROLES, type PictureRole, type WrittenPicture } from '@/lib/media/use';
import { entryRow } from './entry-queries';
import type { IndexReader } from './reader';

/** A picture that a file uses, with what is known about it. */
export interface UsedPicture {
  role: PictureRole;
  written: WrittenPicture;
  picture: PagePicture;
  /** When it was first seen as it is, in milliseconds since the epoch. */
  seen: number;
}

interface Row {
  role: PictureRole;
  src: string;
  alt: string | null;
  credit: string | null;
  caption: string | null;
  focus: Focus | null;
  decorative: number;
  kind: 'photo' | 'drawing';
  width: number;
  height: number;
  says: string;
  seen: number;
  key: string;
  made: string | null;
}

/** The pictures that a file uses and that can be shown, in its order. */
export function picturesOf(reader: IndexReader, user: string, role?: PictureRole): UsedPicture[] {
  const rows = reader.all<Row>(
    `SELECT role, src, alt, credit, caption, picture_uses.focus, decorative,
       kind, width, height, says, seen, key, made
     FROM picture_uses
     JOIN pictures ON pictures.file = picture_uses.picture AND fault IS NULL
     JOIN renditions ON renditions.picture = picture_uses.picture AND shape = 'whole'
     WHERE user = :user ${role ? 'AND role = :role' : ''} ORDER BY position`,
    role ? { user, role } : { user },
  );
  return rows.flatMap((row) => {
    const made = row.made === null ? undefined : (JSON.parse(row.made) as Made | NotMade);
    if (made && 'fault' in made) return [];
    const { kind, key, seen } = row;
    const picture: PagePicture = {
      kind,
      // The decoded picture is a better source than the file's metadata.
      width: (kind === 'photo' && made?.width) || row.width,
      height: (kind === 'photo' && made?.height) || row.height,
      says: JSON.parse(row.says) as PictureSays,
      key,
      widths: made?.widths ?? [],
      isThere: made !== undefined,
      colour: made?.colour,
      query: '',
    };
    const written: WrittenPicture = {
      src: row.src,
      alt: row.alt ?? undefined,
      credit: row.credit ?? undefined,
      caption: row.caption ?? undefined,
      focus: row.focus ?? undefined,
      decorative: row.decorative === 1,
    };
    return [{ role: row.role, written, picture, seen }];
  });
}

/** How many pictures of a public entry can be shown, each on a page of its own: the still of a film has none. */
export function photoCount(reader: IndexReader, slug: string, now: number): number {
  const row = entryRow(reader, slug, now);
  return row ? picturesOf(reader, row.file).filter(({ role }) => role !== 'still').length : 0;
}

/** The crops of the lead picture of a file that have been made. */
export function cropsOf(
  reader: IndexReader,
  user: string,
): Partial<Record<CropShape, PictureCrop>> {
  const rows = reader.all<{ shape: CropShape; key: string; made: string }>(
    `SELECT shape, key, made FROM picture_uses
     JOIN renditions ON renditions.picture = picture_uses.picture
       AND renditions.focus = coalesce(picture_uses.focus, 'centre')
     WHERE user = :user AND role = 'lead' AND made IS NOT NULL
       AND shape IN (SELECT value FROM json_each(:crops))`,
    { user, crops: JSON.stringify(CROP_SHAPES) },
  );
  return Object.fromEntries(
    rows.flatMap(({ shape, key, made }) => {
      const width = (JSON.parse(made) as Partial<Made>).widths?.at(-1);
      if (width === undefined) return [];
      const { width: across, height: down } = CROPS[shape];
      return [[shape, { key, width, height: Math.round((width * down) / across) }]];
    }),
  );
}

/** Who may have the variants under a key. */
export type VariantState = 'public' | 'not public' | 'unknown';

/**
 * Whether readers may have the variants under a key: only while something they may see uses the
 * picture.
 *
 * @param now milliseconds since the epoch
 */
export function variantState(reader: IndexReader, key: string, now: number): VariantState {
  const row = reader.get<{ isPublic: number }>(
    `SELECT EXISTS (
       SELECT 1 FROM renditions AS wanted
       JOIN picture_uses ON picture_uses.picture = wanted.picture
       WHERE wanted.key = :key AND ${PUBLIC_USE_SQL}) AS isPublic
     FROM renditions WHERE key = :key LIMIT 1`,
    { key, now },
  );
  if (!row) return 'unknown';
  return row.isPublic === 1 ? 'public' : 'not public';
}

/**
 * The files that readers may see and that use the picture of a key, newest first.
 *
 * @param now milliseconds since the epoch
 */
export function publicUsers(reader: IndexReader, key: string, most: number, now: number): string[] {
  return reader
    .all<{ user: string }>(
      `SELECT DISTINCT user FROM renditions
       JOIN picture_uses ON picture_uses.picture = renditions.picture
       LEFT JOIN entries AS used ON used.file = user
       WHERE key = :key AND ${PUBLIC_USE_SQL} ORDER BY used.id DESC LIMIT :most`,
      { key, most, now },
    )
    .map(({ user }) => user);
}

/**
 * Whether the article with a slug, public or not, uses the picture of a key; for readers of a
 * preview.
 */
export function isUsedBy(reader: IndexReader, key: string, slug: string): boolean {
  return (
    reader.get(
      `SELECT 1 FROM renditions
       JOIN picture_uses ON picture_uses.picture = renditions.picture
       JOIN entries ON entries.file = picture_uses.user
       WHERE key = :key AND slug = :slug`,
      { key, slug },
    ) !== undefined
  );
}

/** A variant to make of a picture. */
export interface WaitingRendition {
  key: string;
  shape: Shape;
  focus: Focus;
  kind: 'photo' | 'drawing';
  /** The file of the picture, and the hash of its bytes. */
  picture: string;
  hash: string;
  /** When the picture was first seen, in milliseconds since the epoch. */
  seen: number;
  says: PictureSays;
}

/**
 * The variants that are missing, in full or in part: public ones first, then the most recently
 * seen.
 *
 * @param publicOnly leaves out variants that no reader may have
 * @param now milliseconds since the epoch
 */
export function waitingRenditions(
  reader: IndexReader,
  most: number,
  now: number,
  publicOnly = false,
): WaitingRendition[] {
  const isPublic = `EXISTS (SELECT 1 FROM picture_uses
    WHERE picture_uses.picture = renditions.picture AND ${PUBLIC_USE_SQL})`;
  return reader
    .all<Omit<WaitingRendition, 'says'> & { says: string }>(
      `SELECT key, shape, renditions.focus, kind, renditions.picture, hash, seen, says
       FROM renditions JOIN pictures ON pictures.file = renditions.picture
       WHERE complete = 0 ${publicOnly ? `AND ${isPublic}` : ''}
       ORDER BY seen DESC, ${isPublic} DESC, renditions.picture, shape = 'whole' DESC LIMIT :most`,
      { most, now },
    )
    .map((row) => ({ ...row, says: JSON.parse(row.says) as PictureSays }));
}

/** How many variants are missing. */
export function waitingCount(reader: IndexReader): number {
  const row = reader.get<{ waiting: number }>(
    'SELECT count(*) AS waiting FROM renditions WHERE complete = 0',
  );
  return row?.waiting ?? 0;
}

/** All variants that are needed; or only those that the index knows to be complete. */
export function wantedRows(
  reader: IndexReader,
  which: 'all' | 'complete',
): { key: string; shape: Shape }[] {
  return reader.all(
    `SELECT DISTINCT key, shape FROM renditions ${which === 'complete' ? 'WHERE complete = 1' : ''}`,
  );
}

/** Whether any picture is in use. */
export function hasPictures(reader: IndexReader): boolean {
  return reader.get('SELECT 1 FROM renditions LIMIT 1') !== undefined;
}

/** The variants that readers may have now: keys with what has been made. */
export function publicVariants(reader: IndexReader, now: number): { key: string; made: Made }[] {
  return reader
    .all<{ key: string; made: string }>(
      `SELECT DISTINCT key, made FROM renditions
       WHERE made ->> '$.fault' IS NULL AND made IS NOT NULL AND EXISTS (SELECT 1 FROM picture_uses
         WHERE picture_uses.picture = renditions.picture AND ${PUBLIC_USE_SQL})`,
      { now },
    )
    .map(({ key, made }) => ({ key, made: JSON.parse(made) as Made }));
}

/** How many uses of pictures by texts and authors there are, and what is known about them. */
export interface PictureCounts {
  uses: number;
  altUnknown: number;
  creditUnknown: number;
  /** Words that nobody wrote, but that the picture file has. */
  altFromFile: number;
  creditFromFile: number;
  captionFromFile: number;
  /** How many picture files are not used. */
  unused: number;
}

export function pictureCounts(reader: Pick<IndexReader, 'get'>): PictureCounts {
  const counted = reader.get<PictureCounts>(
    `SELECT count(*) AS uses,
       count(*) FILTER (WHERE alt = 'unknown') AS altUnknown,
       count(*) FILTER (WHERE credit = 'unknown') AS creditUnknown,
       count(*) FILTER (WHERE alt IS NULL AND decorative = 0 AND says ->> '$.alt' IS NOT NULL) AS altFromFile,
       count(*) FILTER (WHERE credit IS NULL AND says ->> '$.credit' IS NOT NULL) AS creditFromFile,
       count(*) FILTER (WHERE caption IS NULL AND decorative = 0 AND says ->> '$.caption' IS NOT NULL) AS captionFromFile,
       (SELECT count(*) FROM pictures WHERE NOT EXISTS (
          SELECT 1 FROM picture_uses WHERE picture_uses.picture = pictures.file)) AS unused
     FROM picture_uses JOIN pictures ON pictures.file = picture_uses.picture
     WHERE role NOT IN (SELECT value FROM json_each(:brand))`,
    { brand: JSON.stringify(BRAND_ROLES) },
  );
  if (!counted) throw new Error('a count without a row');
  return counted;
}
