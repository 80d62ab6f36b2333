import type { FileOnDisk } from '@/lib/content/content-folder';
import { slugOf } from '@/lib/content/slug-of';
import { isEmptied, isSettling } from '@/lib/content/stamp';
import { isPictureFile } from '@/lib/media/picture-file';
import type { Scan } from './scan';

/** A change to apply to an index now, and what to come back for. */
export interface Changes extends Scan {
  /** How many files were left for later: being written, or deleted and perhaps only moved. */
  settling: number;
}

/** What has to be known about the files to recognise a move. */
export interface KnownFiles {
  /** The stamp of a file in the index. */
  stampOf(file: string): string | undefined;
  /** Whether a slug was taken down for good. */
  isGone(slug: string): boolean;
}

/** How long a deletion that may be half of a move waits for the other half, in milliseconds. */
const MOVE_MS = 800;

/**
 * Leaves out files that should not be read yet. A moved file looks like one that is gone and one
 * that is new: the old one stays until the new one is complete, but not for long, and not if it may
 * no longer be shown.
 */
export class SettledChanges {
  /** When the files held back were first seen to be missing, in milliseconds since the epoch. */
  private missing = new Map<string, number>();

  /** @param now milliseconds since the epoch */
  of({ changed, deleted, ...scan }: Scan, known: KnownFiles, now: number): Changes {
    const settling = changed.filter(({ stamp }) => isSettling(stamp, now));
    const held = new Map<string, number>();
    for (const file of deleted) {
      const since = this.missing.get(file) ?? now;
      const isHeld =
        now - since < MOVE_MS &&
        settling.some((other) => isMove(file, other, known)) &&
        !known.isGone(slugOf(file));
      if (isHeld) held.set(file, since);
    }
    this.missing = held;
    return {
      ...scan,
      changed: changed.filter((file) => !settling.includes(file)),
      deleted: deleted.filter((file) => !held.has(file)),
      settling: settling.length + held.size,
    };
  }
}

/**
 * Leaves out only files that were emptied just now, for those who want to see every change at once.
 *
 * @param now milliseconds since the epoch
 */
export function withoutEmptied(scan: Scan, now: number): Changes {
  const changed = scan.changed.filter(({ stamp }) => !isEmptied(stamp, now));
  return { ...scan, changed, settling: scan.changed.length - changed.length };
}

/** Whether a missing file may have been moved to another that was just written. */
function isMove(gone: string, { file, stamp }: FileOnDisk, { stampOf }: KnownFiles): boolean {
  if (folderOf(gone) !== folderOf(file) || isPictureFile(gone) !== isPictureFile(file))
    return false;
  if (slugOf(gone) === slugOf(file)) return true;
  // A file that already existed under its own name is not a moved one.
  return stampOf(file) === undefined && sizeIn(stamp) === sizeIn(stampOf(gone));
}

/** `articles`, `pages` or `authors`. */
function folderOf(file: string): string | undefined {
  return file.split('/')[0];
}

/** The size in a stamp (`FileOnDisk`). */
function sizeIn(stamp: string | undefined): string | undefined {
  return stamp?.split(':')[1];
}
