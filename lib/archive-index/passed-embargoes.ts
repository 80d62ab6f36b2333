import { readContent } from '@/lib/content/disk';
import { PUBLIC_BY_TIME_SQL } from '@/lib/content/visibility';
import type { Database } from './database';
import { type GoodText, type LastGood, packText } from './last-good';

interface Row {
  file: string;
  slug: string;
  hash: string;
  checked: number;
}

/**
 * Keeps the texts of articles whose embargo has passed since the last call, although their files
 * have not changed.
 *
 * @param now milliseconds since the epoch
 */
export function keepPassedEmbargoes(
  db: Database,
  lastGood: LastGood,
  contentDir: string,
  now: number,
): void {
  const since = lastGood.embargoesUntil;
  const rows =
    since === undefined
      ? []
      : db.all<Row>(
          `SELECT entries.file, slug, hash, checked FROM entries JOIN files USING (file)
           WHERE ${PUBLIC_BY_TIME_SQL} AND entries.public_from > :since AND stale = 0`,
          { since, now },
        );
  for (const row of rows) {
    const good = goodText(contentDir, { ...row, checked: row.checked === 1 });
    if (good) lastGood.put(good);
  }
  if (since === undefined || rows.length > 0) lastGood.lookedAtEmbargoes(now);
  lastGood.commit();
}

/** The text of a good file; `undefined` if the file has changed since. */
export function goodText(
  contentDir: string,
  { file, slug, hash, checked }: Omit<GoodText, 'packed'>,
): GoodText | undefined {
  const found = readContent(contentDir, file);
  if (found.hash !== hash || !found.text.ok) return undefined;
  return { file, slug, hash, checked, packed: packText(found.text.value) };
}
