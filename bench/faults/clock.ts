import { existsSync, writeFileSync } from 'node:fs';

/** Debian's package `faketime` puts it in one of these. */
const LIBRARIES = ['x86_64', 'aarch64'].map(
  (machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`,
);

/** What a server is started with so that its clock can be set by a file; `undefined` without libfaketime. */
export function settableClock(file: string): Record<string, string> | undefined {
  const library = LIBRARIES.find(existsSync);
  if (!library) return undefined;
  setClock(file, 0);
  return {
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_CACHE_DURATION: '1',
    // A clock that is set moves no timers: those go by another, which runs on.
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    NO_FAKE_STAT: '1',
  };
}

/** @param seconds from the true time */
export function setClock(file: string, seconds: number): void {
  writeFileSync(file, `${seconds < 0 ? '' : '+'}${seconds}\n`);
}
