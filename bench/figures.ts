import { percentile } from './percentile';

/** Stands in a table for something that the site does not have (yet). */
export const ABSENT = 'absent';

/** `0.42 s`, `12.3 s`, `218 s`. */
export function formatSeconds(seconds: number): string {
  return `${seconds.toFixed(seconds < 1 ? 2 : seconds < 100 ? 1 : 0)} s`;
}

/** `46.1 MiB`, or `unknown` if the system does not say. */
export function formatBytes(bytes: number | undefined): string {
  if (bytes === undefined) return 'unknown';
  const mebibytes = bytes / 2 ** 20;
  return `${mebibytes.toFixed(mebibytes < 100 ? 1 : 0)} MiB`;
}

/** Median and 99th percentile of times in milliseconds: `3.1 / 12.0 ms`. */
export function formatTimes(times: readonly number[]): string {
  return `${percentile(times, 50).toFixed(1)} / ${percentile(times, 99).toFixed(1)} ms`;
}
