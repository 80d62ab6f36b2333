import { setTimeout as sleep } from 'node:timers/promises';
import type { UsedPicture } from '@/lib/archive-index/picture-queries';
import type { PagePictures } from '@/lib/media/page-picture';

/**
 * How long after its save a picture is waited for, in milliseconds: most have their smallest
 * variant in half a second. This is less than a reader waits for a page.
 */
const NEW_MS = 2500;
const ASK_AGAIN_MS = 40;

/**
 * Asks for pictures until each has a variant, or none of those without one is new any more.
 *
 * @param mediaDir where variants are made; without it there are none to wait for
 * @param now milliseconds since the epoch
 */
export async function picturesSoon(
  ask: () => UsedPicture[],
  { mediaDir, now }: { mediaDir?: string | undefined; now: () => number },
): Promise<UsedPicture[]> {
  const begun = performance.now();
  for (;;) {
    const used = ask();
    const isComing = used.some(({ picture, seen }) => !picture.isThere && now() - seen < NEW_MS);
    const isOver = performance.now() - begun > NEW_MS;
    if (mediaDir === undefined || !isComing || isOver) return used;
    await sleep(ASK_AGAIN_MS);
  }
}

/** Pictures by how they are named in their text. */
export function bySource(used: readonly UsedPicture[]): PagePictures {
  return Object.fromEntries(used.map(({ written, picture }) => [written.src, picture]));
}
