import { expect, test } from 'vitest';
import { isSettling, SETTLES_MS, stampToRemember, unreadStamp, wasUnread } from './stamp';

const NOW = Date.UTC(2026, 10, 24, 12);

/** The stamp of a file that was written, and whose inode was changed, at these times. */
const stampAt = (written: number, changed: number) => `${written}:12:${changed}:77`;

test('a file written just now may be half written', () => {
  expect(isSettling(stampAt(NOW - 10, NOW - 10), NOW)).toBe(true);
  expect(isSettling(stampAt(NOW - SETTLES_MS, NOW - SETTLES_MS), NOW)).toBe(false);
});

test('an empty file is waited for longer: programs empty a file before they write it', () => {
  const empty = (age: number) => isSettling(`${NOW - age}:0:${NOW - age}:77`, NOW);
  expect(empty(SETTLES_MS)).toBe(true);
  expect(empty(1999)).toBe(true);
  expect(empty(2000)).toBe(false);
});

test.each([
  ['changed in this second, on a disk that keeps whole seconds', NOW, true],
  ['changed two seconds ago, as FAT keeps them', NOW - 1000, true],
  ['changed longer ago', NOW - 2000, false],
  ['changed just now, on a disk that keeps fractions', NOW - 0.25, false],
])('a file that was %s: whether it is read once more', (_, changed, isReadAgain) => {
  const stamp = stampAt(0, changed);
  expect(stampToRemember(stamp, NOW) !== stamp).toBe(isReadAgain);
});

test('an unread file gets a stamp that no file can have', () => {
  const stamp = stampAt(NOW, NOW);
  expect(wasUnread(stamp)).toBe(false);
  expect(wasUnread(stampToRemember(stamp, NOW))).toBe(false);
  expect(wasUnread(unreadStamp(stamp))).toBe(true);
});
