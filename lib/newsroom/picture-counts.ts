import { openDatabase } from '@/lib/archive-index/database';
import type { IndexPlaces } from '@/lib/archive-index/index-file';
import { type PictureCounts, pictureCounts } from '@/lib/archive-index/picture-queries';

export type { PictureCounts };

/**
 * Counts what is known about the pictures of the content.
 *
 * @param places of an index that is up to date
 * @throws Error when the index cannot be read
 */
export function picturesInContent({ indexFile }: IndexPlaces): PictureCounts {
  const db = openDatabase(indexFile, 'read');
  try {
    return pictureCounts(db);
  } finally {
    db.close();
  }
}
