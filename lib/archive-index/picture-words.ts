import type { Problem } from '@/lib/checking/problem';
import type { PictureSays } from '@/lib/media/says';
import type { PictureUse } from '@/lib/media/use';
import { missingWords } from '@/lib/media/words';
import type { Database } from './database';

/**
 * The condition that a picture lacks a description or a credit: `picture_uses` joined with
 * `pictures`.
 */
export const LACKS_WORDS_SQL = `pictures.fault IS NULL AND picture_uses.role <> 'still' AND (
  (picture_uses.decorative = 0 AND picture_uses.alt IS NULL AND pictures.says ->> '$.alt' IS NULL)
  OR (picture_uses.credit IS NULL AND pictures.says ->> '$.credit' IS NULL))`;

const REMEDIES = {
  alt: 'Say what it shows: ![A bridge in fog](…) or alt="A bridge in fog". Write alt="unknown" if nobody knows, or `decorative` if it has no meaning.',
  credit:
    'Name who made it: ![…](… "Caption. Photo: A. Name") or credit="A. Name". Write credit="unknown" if nobody knows.',
} as const;

const WHAT = {
  alt: 'nobody says what the picture',
  credit: 'nobody says who made the picture',
} as const;

/**
 * An error for each missing description or credit of the pictures of a file. A picture that cannot
 * be shown needs neither, nor does the still of a film: the link under it says what and whose it is.
 */
export function lackingWords(
  db: Pick<Database, 'get'>,
  file: string,
  uses: readonly PictureUse[],
): Problem[] {
  return uses.flatMap((use) => {
    if (use.role === 'still') return [];
    const row = db.get<{ says: string }>(
      'SELECT says FROM pictures WHERE file = :picture AND fault IS NULL',
      { picture: use.picture },
    );
    return row ? lackingOf(file, use, JSON.parse(row.says) as PictureSays) : [];
  });
}

/** The same for one use. */
export function lackingOf(
  file: string,
  use: Omit<PictureUse, 'role' | 'picture'>,
  says: PictureSays,
): Problem[] {
  const { line, column } = use;
  return missingWords(use, says).map((word) => ({
    file,
    line,
    column,
    severity: 'error',
    code: 'picture-words',
    message: `${WHAT[word]} \`${use.src}\`${word === 'alt' ? ' shows' : ''}, nor does its file`,
    remedy: REMEDIES[word],
  }));
}
