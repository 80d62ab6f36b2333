import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isAllMade, type Made, type NotMade, type Shape } from '@/lib/media/renditions';
import { ContentDigest } from './content-digest';
import type { Database } from './database';
import { renewVersion } from './version-queries';

/** The file that lists what has been made under a key, beside the variants. */
export function madeFile(mediaDir: string, key: string): string {
  return path.join(/* turbopackIgnore: true */ mediaDir, `${key}.json`);
}

/**
 * What has been made under a key, according to that file; `undefined` if it is missing or cannot be
 * read.
 */
export function readMade(mediaDir: string, key: string): Made | NotMade | undefined {
  try {
    const made: unknown = JSON.parse(readFileSync(madeFile(mediaDir, key), 'utf8'));
    return isMade(made) ? made : undefined;
  } catch {
    return undefined;
  }
}

function isMade(made: unknown): made is Made | NotMade {
  if (typeof made !== 'object' || made === null) return false;
  const { fault, width, height, colour, widths, format } = made as Record<string, unknown>;
  if (typeof fault === 'string') return true;
  return (
    Number.isInteger(width) &&
    Number.isInteger(height) &&
    /^#[\da-f]{6}$/.test(String(colour)) &&
    Array.isArray(widths) &&
    widths.every((one) => Number.isInteger(one)) &&
    (format === undefined || format === 'webp' || format === 'png')
  );
}

interface Row {
  key: string;
  shape: Shape;
  made: string | null;
}

/**
 * Records which variants of pictures have been made, or have disappeared.
 *
 * @param keys of the variants that may have changed; by default all
 * @returns whether anything has changed
 */
export function takeInMade(
  db: Database,
  mediaDir: string,
  keys: readonly string[] | undefined,
): boolean {
  const rows = db.all<Row>(
    `SELECT DISTINCT key, shape, made FROM renditions
     ${keys ? 'WHERE key IN (SELECT value FROM json_each(:keys))' : ''}`,
    keys ? { keys: JSON.stringify(keys) } : {},
  );
  const changed = rows.flatMap((row) => {
    const made = readMade(mediaDir, row.key);
    const text = made ? JSON.stringify(made) : null;
    return text === row.made ? [] : [{ ...row, after: text, isAll: isComplete(made, row.shape) }];
  });
  if (changed.length === 0) return false;
  db.transaction(() => {
    const digest = new ContentDigest();
    for (const { key, made, after, isAll } of changed) {
      db.run('UPDATE renditions SET made = :after, complete = :complete WHERE key = :key', {
        key,
        after,
        complete: Number(isAll),
      });
      noteMade(digest, key, made, after);
    }
    renewVersion(db, digest);
  });
  return true;
}

/** Includes the finished variants of pictures in the version of the content. */
export function noteMade(
  digest: ContentDigest,
  key: string,
  before: string | null,
  after: string | null,
): void {
  if (before !== null) digest.remove(`made: ${key}`, before);
  if (after !== null) digest.add(`made: ${key}`, after);
}

export function isComplete(made: Made | NotMade | undefined, shape: Shape): boolean {
  return made !== undefined && isAllMade(made, shape);
}
