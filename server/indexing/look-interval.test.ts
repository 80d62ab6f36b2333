import { expect, test } from 'vitest';
import { lookInterval } from './look-interval';

const SMALL = { hasEvents: true, isLocal: true, files: 1000, tookMs: 10 };

test.each([
  ['events report changes', SMALL, 30_000],
  ['there are no events', { ...SMALL, hasEvents: false }, 2000],
  ['there are no events, and 10,000 files', { ...SMALL, hasEvents: false, files: 10_000 }, 2000],
  ['there are no events, and more files', { ...SMALL, hasEvents: false, files: 10_001 }, 30_000],
  [
    'there are no events, on another machine',
    { ...SMALL, hasEvents: false, isLocal: false },
    30_000,
  ],
  ['a look takes a second', { ...SMALL, hasEvents: false, tookMs: 1000 }, 4000],
  ['a look takes ten seconds', { ...SMALL, files: 1_000_000, tookMs: 10_000 }, 40_000],
])('while %s, all files are checked in time, and not all the time', (_, circumstances, ms) => {
  expect(lookInterval(circumstances)).toBe(ms);
});
