import { existsSync, writeFileSync } from 'node:fs';

/** Debian's package `faketime` puts it in one of these. */
const LIBRARIES = ['x86_64', 'aarch64'].map(
  (machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`,
);

/** The environment in which a file sets the clock of a server; `undefined` without libfaketime. */
export function settableClock(file: string): Record<string, string> | undefined {
  const library = LIBRARIES.find(existsSync);
  if (!library) return undefined;
  setClock(file, 0);
  return {
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_CACHE_DURATION: '1',
    // Setting the clock must not move timers: they go by another clock, which keeps running.
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    NO_FAKE_STAT: '1',
  };
}

/** @param seconds the difference from the true time */
export function setClock(file: string, seconds: number): void {
  writeFileSync(file, `${seconds < 0 ? '' : '+'}${seconds}\n`);
}
