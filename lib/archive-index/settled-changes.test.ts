import { expect, test } from 'vitest';
import { SettledChanges, withoutEmptied } from './settled-changes';

const NOW = 1_000_000;
const OLD = NOW - 60_000;
const stamp = (written: number, size: number) => `${written}:${size}:${written}:1`;

const files: Record<string, string> = {
  'articles/a.mdx': stamp(OLD, 100),
  'articles/busy.mdx': stamp(OLD, 100),
  'authors/a.yaml': stamp(OLD, 100),
};

const known = (gone: readonly string[] = []) => ({
  stampOf: (file: string) => files[file],
  isGone: (slug: string) => gone.includes(slug),
});

/** The file that is gone, and one that is written just now. */
const scanOf = (deleted: string, written: string, size: number, at = NOW) => ({
  looked: 3,
  changed: [{ file: written, stamp: stamp(at, size) }],
  deleted: [deleted],
  keepsUnread: false,
});

test.each([
  ['a file of another size', 'articles/b.mdx', 99],
  ['a file that was there before, of the same size', 'articles/busy.mdx', 100],
  ['an author of the same name', 'authors/a.yaml', 100],
])('a deletion does not wait while %s is being written', (_, written, size) => {
  expect(
    new SettledChanges().of(scanOf('articles/a.mdx', written, size), known(), NOW),
  ).toMatchObject({ changed: [], deleted: ['articles/a.mdx'], settling: 1 });
});

test.each([
  ['of the same name, in another folder', 'articles/2026/a.mdx', 12],
  ['of the same size, under another name', 'articles/b.mdx', 100],
])('a deletion waits for a file that may be the same, moved: %s', (_, written, size) => {
  const settled = new SettledChanges();
  const at = (now: number, gone: readonly string[] = []) =>
    settled.of(scanOf('articles/a.mdx', written, size, now), known(gone), now).deleted;
  expect(at(NOW)).toEqual([]);
  // It is written on and on.
  expect(at(NOW + 700)).toEqual([]);
  expect(at(NOW + 2000)).toEqual(['articles/a.mdx']);
});

test('a deletion does not wait once the other file is whole', () => {
  const settled = new SettledChanges();
  const scan = scanOf('articles/a.mdx', 'articles/b.mdx', 100);
  expect(settled.of(scan, known(), NOW)).toMatchObject({ changed: [], deleted: [], settling: 2 });
  expect(settled.of(scan, known(), NOW + 300)).toEqual({ ...scan, settling: 0 });
});

test('a deletion of what gone.yaml names never waits', () => {
  const scan = scanOf('articles/a.mdx', 'articles/2026/a.mdx', 100);
  expect(new SettledChanges().of(scan, known(['a']), NOW).deleted).toEqual(['articles/a.mdx']);
});

test('each deletion waits from the moment it was noticed, even for a file that was deleted before', () => {
  const settled = new SettledChanges();
  const at = (now: number) =>
    settled.of(scanOf('articles/a.mdx', 'articles/b.mdx', 100, now), known(), now).deleted;
  expect(at(NOW)).toEqual([]);
  settled.of({ looked: 3, changed: [], deleted: [], keepsUnread: false }, known(), NOW + 500);
  expect(at(NOW + 5000)).toEqual([]);
});

test('at the desk only a file that was emptied just now waits', () => {
  const scan = (size: number) => scanOf('articles/a.mdx', 'articles/b.mdx', size);
  expect(withoutEmptied(scan(0), NOW)).toMatchObject({ changed: [], settling: 1 });
  expect(withoutEmptied(scan(0), NOW + 2500)).toEqual({ ...scan(0), settling: 0 });
  expect(withoutEmptied(scan(100), NOW)).toEqual({ ...scan(100), settling: 0 });
});
