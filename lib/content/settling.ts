/**
 * A file that was written so shortly before may be being written still, in milliseconds. Less than a
 * watcher waits (`WHEN_SETTLED`): what it hears of has settled.
 */
export const SETTLES_MS = 250;

/**
 * Whether a file may be half written.
 *
 * @param stamp of the file (`FileOnDisk`)
 * @param now milliseconds since the epoch
 */
export function isSettling(stamp: string, now: number): boolean {
  const written = Number.parseFloat(stamp);
  return Math.abs(now - written) < SETTLES_MS;
}
