import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { publicVariants, waitingCount } from '@/lib/archive-index/picture-queries';
import { openIndexReader } from '@/lib/archive-index/reader';
import { IndexUpdater } from '@/lib/archive-index/update';
import { now } from '@/lib/clock';
import { variantFiles } from '@/lib/media/renditions';
import type { IndexPlaces } from '@/lib/newsroom';
import { PictureWork } from './picture-work';

/**
 * Makes the missing variants, once, and records them in the index.
 *
 * @param places of an index that is up to date
 * @param onProgress called with the number that are left
 */
export async function makePictures(
  places: IndexPlaces & { mediaDir: string },
  { publicOnly, onProgress }: { publicOnly: boolean; onProgress: (left: number) => void },
): Promise<void> {
  const updater = new IndexUpdater(places);
  const index = openIndexReader(places.indexFile, {});
  try {
    const work = new PictureWork({
      ...places,
      index,
      onMade: (keys) => void updater.takeInMade(keys),
      log: (line) => console.error(line),
      publicOnly,
    });
    await work.all(onProgress);
  } finally {
    updater.close();
    index.close();
  }
}

/** How many variants are missing. */
export function picturesToMake({ indexFile }: IndexPlaces): number {
  const index = openIndexReader(indexFile, {});
  try {
    return waitingCount(index);
  } finally {
    index.close();
  }
}

/**
 * Puts the variants that readers may have now into a folder of static files, and nothing else: for a host that
 * serves such a folder and no other disk.
 *
 * @returns how many files it has
 */
export function exportPictures(
  { indexFile, mediaDir }: IndexPlaces & { mediaDir: string },
  folder: string,
): number {
  const index = openIndexReader(indexFile, {});
  try {
    const files = publicVariants(index, now()).flatMap(({ key, made }) => variantFiles(key, made));
    const wanted = new Set(files);
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) {
      if (!wanted.has(name)) rmSync(path.join(folder, name), { recursive: true });
    }
    for (const name of wanted) {
      const target = path.join(folder, name);
      if (!existsSync(target)) copyFileSync(path.join(mediaDir, name), target);
    }
    return wanted.size;
  } finally {
    index.close();
  }
}
