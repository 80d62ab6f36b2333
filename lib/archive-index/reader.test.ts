import { mkdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TemporaryPlaces, temporaryPlaces } from '@/lib/archive-index/testing/temporary';
import { openDatabase } from './database';
import { IndexDamaged, type IndexReader, isBusy, openIndexReader } from './reader';
import { updateIndex } from './update';

let places: TemporaryPlaces;
let damages: number;
let reader: IndexReader;

beforeEach(() => {
  places = temporaryPlaces();
  for (let nth = 0; nth < 40; nth++) {
    places.write(`articles/a-${nth}.mdx`, `---\ntitle: Article ${nth}\n---\n`);
  }
  updateIndex(places, { now: Date.now() });
  damages = 0;
  reader = openIndexReader(places.indexFile, { onDamage: () => damages++, busyMs: 0 });
  expect(count()).toBe(40);
});

afterEach(() => {
  reader.close();
  places.clear();
});

const count = () => reader.get<{ total: number }>('SELECT count(*) AS total FROM entries')?.total;

describe('an index that is damaged in place', () => {
  test.each([
    ['emptied', (file: string) => truncateSync(file, 0)],
    ['cut off', (file: string) => truncateSync(file, 8192)],
    ['cut off in a page', (file: string) => truncateSync(file, 10_000)],
    ['written over', (file: string) => writeFileSync(file, Buffer.alloc(100_000, 'x'))],
    ['a text now', (file: string) => writeFileSync(file, 'This is not a database.\n')],
    ['another database now', overwriteByAnother],
  ])(
    'is noticed at the first query when it is %s, and read again when it is repaired',
    (_, damage) => {
      damage(places.indexFile);
      expect(() => count()).toThrow(IndexDamaged);
      expect(damages).toBeGreaterThan(0);
      expect(() => count()).toThrow(IndexDamaged);
      updateIndex(places, { now: Date.now() });
      expect(count()).toBe(40);
    },
  );

  test.each([0, 8192, 10_000])(
    'is rebuilt by its reader, where no other process does so: cut off after %d bytes',
    (bytes) => {
      const keeper = openIndexReader(places.indexFile, {
        make: () => void updateIndex(places, { now: Date.now() }),
      });
      keeper.get('SELECT 1 FROM entries');
      truncateSync(places.indexFile, bytes);
      const answer = keeper.get('SELECT count(*) AS total FROM entries');
      expect(answer).toMatchObject({ total: 40 });
      keeper.close();
    },
  );
});

test('while something else lies in its place, the earlier index still answers', () => {
  const another = path.join(places.home, 'another.db');
  writeFileSync(another, 'This is not a database.\n');
  renameSync(another, places.indexFile);
  expect(count()).toBe(40);
  expect(damages).toBe(1);
});

test('a reader that may not wait fails at once while another process writes', () => {
  const writer = openDatabase(places.indexFile, 'write');
  writer.exec('BEGIN EXCLUSIVE');
  const begun = performance.now();
  let caught: unknown;
  try {
    count();
  } catch (error) {
    caught = error;
  }
  expect(isBusy(caught)).toBe(true);
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(damages).toBe(0);
  writer.exec('ROLLBACK');
  writer.close();
  expect(count()).toBe(40);
});

function overwriteByAnother(file: string): void {
  const folder = path.join(places.home, 'another');
  mkdirSync(folder);
  const other = path.join(folder, 'other.db');
  const db = openDatabase(other, 'write');
  db.exec('CREATE TABLE t (a)');
  db.close();
  writeFileSync(file, readFileSync(other));
}
