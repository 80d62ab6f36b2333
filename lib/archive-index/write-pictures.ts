import type { Focus } from '@/lib/media/focus';
import type { PictureFacts, PictureFault } from '@/lib/media/inspect';
import { cropsFor, OF_MARK, type Rendition, renditionKey, WHOLE } from '@/lib/media/renditions';
import type { PictureUse } from '@/lib/media/use';
import type { ContentDigest } from './content-digest';
import type { Database } from './database';
import { isComplete, noteMade, readMade } from './made-pictures';

/** Stores what is known about a picture file, replacing what was known before. */
export function putPicture(
  db: Database,
  file: string,
  hash: string,
  picture: PictureFacts | PictureFault,
  now: number,
): void {
  const facts = 'message' in picture ? undefined : picture;
  db.run(
    `INSERT OR REPLACE INTO pictures (file, hash, seen, kind, width, height, says, drawing, fault)
     VALUES (:file, :hash, :now, :kind, :width, :height, :says, :drawing, :fault)`,
    {
      file,
      hash,
      now,
      kind: facts?.kind ?? null,
      width: facts?.width ?? null,
      height: facts?.height ?? null,
      says: JSON.stringify(facts?.says ?? {}),
      drawing: facts?.drawing ? JSON.stringify(facts.drawing) : null,
      fault: facts ? null : JSON.stringify(picture),
    },
  );
}

export function deletePicture(db: Database, file: string): void {
  db.run('DELETE FROM pictures WHERE file = :file', { file });
}

/**
 * Replaces the pictures that a file uses.
 *
 * @returns the pictures that it used before, and those that it uses now
 */
export function putUses(db: Database, user: string, uses: readonly PictureUse[]): string[] {
  const before = db.all<{ picture: string }>(
    'SELECT picture FROM picture_uses WHERE user = :user',
    { user },
  );
  if (before.length > 0) db.run('DELETE FROM picture_uses WHERE user = :user', { user });
  uses.forEach((use, position) => {
    db.run(
      `INSERT INTO picture_uses
         (user, position, picture, role, src, line, column, alt, credit, caption, focus, decorative)
       VALUES
         (:user, :position, :picture, :role, :src, :line, :column, :alt, :credit, :caption, :focus, :decorative)`,
      {
        user,
        position,
        picture: use.picture,
        role: use.role,
        src: use.src,
        line: use.line,
        column: use.column,
        alt: use.alt ?? null,
        credit: use.credit ?? null,
        caption: use.caption ?? null,
        focus: use.focus ?? null,
        decorative: Number(use.decorative ?? false),
      },
    );
  });
  return [...before, ...uses].map(({ picture }) => picture);
}

interface RenditionRow extends Rendition {
  key: string;
  made: string | null;
}

/**
 * Decides again which variants of pictures to make: of each picture that is used and can be shown
 * the whole, of a lead picture its crops, and of a mark its icons.
 *
 * @param mediaDir where variants may exist already; without it, nowhere
 */
export function renewRenditions(
  db: Database,
  pictures: Iterable<string>,
  mediaDir: string | undefined,
  digest: ContentDigest,
): void {
  for (const picture of pictures) {
    const before = db.all<RenditionRow>(
      'SELECT shape, focus, key, made FROM renditions WHERE picture = :picture',
      { picture },
    );
    const after = wantedOf(db, picture);
    for (const { shape, focus, key, made } of before) {
      if (after.some((one) => one.key === key)) continue;
      db.run(
        'DELETE FROM renditions WHERE picture = :picture AND shape = :shape AND focus = :focus',
        { picture, shape, focus },
      );
      noteMade(digest, key, made, null);
    }
    for (const { shape, focus, key } of after) {
      if (before.some((one) => one.key === key)) continue;
      const made = mediaDir === undefined ? undefined : readMade(mediaDir, key);
      const text = made ? JSON.stringify(made) : null;
      db.run(
        `INSERT INTO renditions (picture, shape, focus, key, made, complete)
         VALUES (:picture, :shape, :focus, :key, :text, :complete)`,
        { picture, shape, focus, key, text, complete: Number(isComplete(made, shape)) },
      );
      noteMade(digest, key, null, text);
    }
  }
}

function wantedOf(db: Database, picture: string): (Rendition & { key: string })[] {
  const row = db.get<{ hash: string; kind: string }>(
    `SELECT hash, kind FROM pictures WHERE file = :picture AND fault IS NULL
     AND EXISTS (SELECT 1 FROM picture_uses WHERE picture_uses.picture = pictures.file)`,
    { picture },
  );
  if (!row) return [];
  const leads = db.all<{ focus: Focus }>(
    `SELECT DISTINCT coalesce(focus, 'centre') AS focus FROM picture_uses
     WHERE picture = :picture AND role = 'lead'`,
    { picture },
  );
  // A drawing is sent as it is.
  const crops = row.kind === 'photo' ? leads.flatMap(({ focus }) => cropsFor(focus)) : [];
  const mark = db.get("SELECT 1 FROM picture_uses WHERE picture = :picture AND role = 'mark'", {
    picture,
  });
  const icons = row.kind === 'drawing' && mark ? OF_MARK : [];
  return [WHOLE, ...crops, ...icons].map((one) => ({ ...one, key: renditionKey(row.hash, one) }));
}
