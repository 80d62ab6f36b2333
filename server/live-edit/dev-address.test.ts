import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { devAddress, rememberDevAddress } from './dev-address';

const URL = 'http://localhost:4321';

let folder: string;
let places: { contentDir: string; indexFile: string };

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standfirst-address-'));
  places = {
    contentDir: path.join(folder, 'content'),
    indexFile: path.join(folder, 'own', 'a.db'),
  };
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the address is known while the server runs, to commands of the same paper', () => {
  expect(devAddress(places)).toBeUndefined();
  rememberDevAddress(places, URL);
  // The index of another view is beside it.
  expect(devAddress({ ...places, indexFile: path.join(folder, 'own', 'b.db') })).toBe(URL);
  expect(devAddress({ ...places, contentDir: path.join(folder, 'other') })).toBeUndefined();
});

test('a server that was killed does not count as running', () => {
  rememberDevAddress(places, URL);
  const { pid } = spawnSync(process.execPath, ['--version']);
  const file = path.join(folder, 'own', 'dev.json');
  writeFileSync(file, JSON.stringify({ url: URL, pid, contentDir: places.contentDir }));
  expect(devAddress(places)).toBeUndefined();
});

test.each(['', '{', '[]', '{"url":"http://a"}', '{"url":"javascript:1","pid":1,"contentDir":"x"}'])(
  'a file that says %j is no address',
  (text) => {
    rememberDevAddress(places, URL);
    writeFileSync(path.join(folder, 'own', 'dev.json'), text);
    expect(devAddress(places)).toBeUndefined();
  },
);
