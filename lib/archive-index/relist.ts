import {
  isWithdrawn,
  LISTABLE_SQL,
  PUBLIC_SQL,
  type PublicationRow,
} from '@/lib/content/visibility';
import { isGone } from './address-queries';
import type { Database } from './database';
import { LACKS_WORDS_SQL } from './picture-words';
import { CHECKED } from './write-entry';

/**
 * What may be listed, apart from the rule of one file per slug: nothing that gone.yaml names. An
 * entry that readers have seen stays. Any other needs author files, a description and a credit for
 * its pictures, and a body that can be shown: while that is undecided, a visit would be answered
 * with 503.
 */
const LISTED = `
  ${LISTABLE_SQL}
  AND ((${PUBLIC_SQL}) OR entries.checked > ${CHECKED.undecided} AND NOT EXISTS (
    SELECT 1 FROM entry_authors AS named WHERE named.entry = entries.id AND NOT EXISTS (
      SELECT 1 FROM documents WHERE kind = 'author' AND slug = named.author))
    AND NOT EXISTS (
      SELECT 1 FROM picture_uses JOIN pictures ON pictures.file = picture_uses.picture
      WHERE picture_uses.user = entries.file AND ${LACKS_WORDS_SQL}))`;

/**
 * Decides again what may appear in lists. Of two files with the same slug neither may, except one
 * that already did and has not changed.
 *
 * @param slugs the slugs to check; by default all
 * @param now milliseconds since the epoch
 */
export function relist(db: Database, slugs: ReadonlySet<string> | undefined, now: number): void {
  const twins = twinsAmong(db, slugs);
  const kept = twins.flatMap((slug) => keptTwin(db, slug, now));
  if (slugs) {
    for (const slug of slugs) {
      db.run(`UPDATE entries SET listed = (${LISTED}) WHERE slug = :slug`, { slug, now });
    }
  } else {
    // Nearly all stay as they are, and writing them anyway would rewrite the whole table.
    db.run(`UPDATE entries SET listed = (${LISTED}) WHERE listed <> (${LISTED})`, { now });
  }
  for (const slug of twins) {
    db.run('UPDATE entries SET listed = 0 WHERE slug = :slug', { slug });
  }
  for (const id of kept) db.run('UPDATE entries SET listed = 1 WHERE id = :id', { id });
}

function twinsAmong(db: Database, slugs: ReadonlySet<string> | undefined): string[] {
  if (!slugs) {
    return db
      .all<{ slug: string }>('SELECT slug FROM entries GROUP BY slug HAVING count(*) > 1')
      .map(({ slug }) => slug);
  }
  return [...slugs].filter((slug) => {
    const row = db.get<{ files: number }>(
      'SELECT count(*) AS files FROM entries WHERE slug = :slug',
      { slug },
    );
    return (row?.files ?? 0) > 1;
  });
}

interface Twin extends PublicationRow {
  id: number;
}

function keptTwin(db: Database, slug: string, now: number): number[] {
  const twins = db.all<Twin>(
    'SELECT id, listed, draft, public_from FROM entries WHERE slug = :slug',
    { slug },
  );
  if (twins.some((twin) => isWithdrawn(twin, now)) || isGone(db, slug)) return [];
  return twins.filter(({ listed }) => listed === 1).map(({ id }) => id);
}
