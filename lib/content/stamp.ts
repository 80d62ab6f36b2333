import { type Stats, statfsSync } from 'node:fs';

/**
 * A file that was written so shortly before may be being written still, in milliseconds. Less than a
 * watcher waits (`WHEN_SETTLED`): what it hears of has settled.
 */
export const SETTLES_MS = 250;

/** The same of an empty file: programs empty a file before they write it, and none is meant to be empty. */
const EMPTY_SETTLES_MS = 2000;

/** The coarsest times that file systems keep (FAT: 2 s), in milliseconds. */
const COARSEST_MS = 2000;

/** Ends the stamp of a file that may yet change without another one. */
const YOUNG = ':young';

/**
 * Names a version of a file without reading it: time of modification (milliseconds since the epoch,
 * always first), size in bytes, time of the last change of anything, and inode. The modification time
 * alone can be set by anybody, and a file of as many letters can be moved over another.
 *
 * @param absolute the file
 */
export function stampFor(absolute: string, stats: Stats): string {
  const { mtimeMs, size, ctimeMs, ino, dev } = stats;
  return `${mtimeMs}:${size}:${ctimeMs}${isOnLocalDisk(dev, absolute) ? `:${ino}` : ''}`;
}

/**
 * Whether a file may be half written.
 *
 * @param stamp of the file (`FileOnDisk`)
 * @param now milliseconds since the epoch
 */
export function isSettling(stamp: string, now: number): boolean {
  return isEmptied(stamp, now) || isYounger(stamp, SETTLES_MS, now);
}

/** Whether a file may have been emptied only to be written. Parameters as of `isSettling`. */
export function isEmptied(stamp: string, now: number): boolean {
  return sizeIn(stamp) === 0 && isYounger(stamp, EMPTY_SETTLES_MS, now);
}

function isYounger(stamp: string, ms: number, now: number): boolean {
  return Math.abs(now - Number.parseFloat(stamp)) < ms;
}

/**
 * The stamp to remember of a file that was read. Where a disk keeps whole seconds, a file can change
 * twice under one stamp: one that changed just now is remembered as another, so that it is read again.
 * (Git has the same rule: "racy Git", https://git-scm.com/docs/racy-git.)
 *
 * @param now milliseconds since the epoch, from before the file was read
 */
export function stampToRemember(stamp: string, now: number): string {
  const changed = Number(stamp.split(':')[2]);
  const mayChangeAgain = changed % 1000 === 0 && changed > now - COARSEST_MS;
  return mayChangeAgain ? `${stamp}${YOUNG}` : stamp;
}

/** The size in a stamp, in bytes. */
export function sizeIn(stamp: string): number {
  return Number(stamp.split(':')[1] ?? 0);
}

/** The beginning of a stamp for something that was not read: no file on the disk has such a stamp. */
const UNREAD = '!';

/** The stamp to remember of a file that could not be read, or of an entry that is none. */
export function unreadStamp(stamp: string): string {
  return `${UNREAD}${stamp}`;
}

/** Whether a remembered stamp is of what was not read. */
export function wasUnread(stamp: string): boolean {
  return stamp.startsWith(UNREAD);
}

/**
 * What statfs(2) says of file systems that are somewhere else (linux/magic.h): NFS, the SMB three, FUSE
 * (also how Docker's own machines hand in a folder), 9P, Ceph, AFS, Lustre. Their inodes need not stay,
 * and a change that another machine makes has no event here.
 */
const ELSEWHERE = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997, 0x00c36400, 0x5346414f,
  0x0bd00bd0,
]);

/** By device number: to ask takes as long as to look at the file. */
const localDevices = new Map<number, boolean>();

/**
 * Whether a file or folder is on a disk of this machine. What cannot be asked counts as one.
 *
 * @param device number of the device that it is on (`Stats.dev`)
 */
export function isOnLocalDisk(device: number, absolute: string): boolean {
  let isLocal = localDevices.get(device);
  if (isLocal === undefined) {
    isLocal = !ELSEWHERE.has(fileSystemOf(absolute));
    localDevices.set(device, isLocal);
  }
  return isLocal;
}

function fileSystemOf(absolute: string): number {
  try {
    // Some systems say it as a signed number.
    return statfsSync(absolute).type >>> 0;
  } catch {
    return 0;
  }
}
