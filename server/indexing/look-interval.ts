/** What is known about checks of the whole content folder. */
export interface LookCircumstances {
  /** Whether events report all changes. */
  hasEvents: boolean;
  /** Whether the folder is on a disk of this machine. */
  isLocal: boolean;
  /** How many files the last check found. */
  files: number;
  /** How long it took, in milliseconds. */
  tookMs: number;
}

/** Events can be lost, so that the folder is checked even where there are some. In milliseconds. */
const SELDOM_MS = 30_000;

/** Without events, a withdrawal may take this long to be seen. In milliseconds. */
const OFTEN_MS = 2000;

/** More files than this take too long to be checked so often: 100,000 took a second of CPU time. */
const MAX_FILES_OFTEN = 10_000;

/** The indexer has four times as long for everything else as for checks. */
const PAUSE_SHARE = 4;

/**
 * How long to wait between one check of the whole content folder and the next, in milliseconds. A
 * check of 10,000 files takes 100 ms of CPU time; every 2 s, that is a twentieth of a core.
 */
export function lookInterval({ hasEvents, isLocal, files, tookMs }: LookCircumstances): number {
  const isOften = !hasEvents && isLocal && files <= MAX_FILES_OFTEN;
  return Math.max(isOften ? OFTEN_MS : SELDOM_MS, tookMs * PAUSE_SHARE);
}
