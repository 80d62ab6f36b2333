import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TemporaryPlaces, temporaryPlaces } from './testing/temporary';
import { updateIndex } from './update';
import { whyNotWritten } from './why-not-written';

let places: TemporaryPlaces;

beforeEach(() => {
  places = temporaryPlaces();
});

afterEach(() => places.clear());

function errorOf(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('there was no error');
}

test.skipIf(process.platform !== 'linux')('a full disk is said in one sentence', () => {
  const full = errorOf(() => writeFileSync('/dev/full', 'text'));
  const said = whyNotWritten(full, '/data/index.db');
  expect(said).toEqual(
    new Error(
      'the index /data/index.db cannot be written, because the disk is full: free some space, or set INDEX_FILE to another place',
    ),
  );
});

test.each(['SQLITE_FULL', 'EROFS', 'EACCES', 'SQLITE_CANTOPEN', 'EDQUOT'])(
  '%s is said with a remedy',
  (code) => {
    const said = whyNotWritten(Object.assign(new Error('x'), { code }), '/data/index.db');
    expect(String(said)).toMatch(
      /^Error: the index \/data\/index\.db cannot be written, because .*: .* INDEX_FILE to another place$/,
    );
  },
);

test('a file in the place of the folder of the index is named with a remedy', () => {
  const folder = path.dirname(places.indexFile);
  writeFileSync(folder, '');
  expect(errorOf(() => updateIndex(places, { now: 0 })).message).toMatch(
    /^the index .*index\.db cannot be written, because .* INDEX_FILE to another place$/,
  );
});

test('an error about the content folder is left as it is', () => {
  rmSync(places.contentDir, { recursive: true });
  expect(errorOf(() => updateIndex(places, { now: 0 })).message).toMatch(/content/);
  const elsewhere = Object.assign(new Error('x'), { code: 'EACCES', path: '/srv/content/a' });
  expect(whyNotWritten(elsewhere, '/data/index.db')).toBe(elsewhere);
  mkdirSync(places.contentDir);
});
