import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { copyIndex } from './copy-index';
import { openDatabase } from './database';
import type { IndexPlaces } from './index-file';
import { type TemporaryPlaces, temporaryPlaces } from './testing/temporary';
import { updateIndex } from './update';

const NOW = Date.UTC(2026, 10, 24, 12);

type Places = IndexPlaces & { lastGoodFile: string };

let temporary: TemporaryPlaces;
let running: Places;
let starting: Places;

beforeEach(() => {
  temporary = temporaryPlaces();
  running = { ...temporary, lastGoodFile: `${temporary.indexFile}.good` };
  const indexFile = path.join(path.dirname(temporary.indexFile), 'starting', 'index.db');
  starting = { ...temporary, indexFile, lastGoodFile: `${indexFile}.good` };
  temporary.write('authors/ana.yaml', 'name: Ana\nkind: person\n');
  save('words');
  updateIndex(running, { now: NOW });
  save('{x}');
  updateIndex(running, { now: NOW });
});

afterEach(() => temporary.clear());

function save(body: string): void {
  const head = 'title: Good\nstandfirst: S\npublished: 2026-11-20\nauthors: [ana]';
  temporary.write('articles/a.mdx', `---\n${head}\n---\n\n${body}\n`);
}

async function textAtTheStart(): Promise<string | undefined> {
  updateIndex(starting, { now: NOW });
  const newsroom = openNewsroom({ ...starting, siteUrl: undefined, now: () => NOW });
  const entry = await newsroom.entry('a');
  return entry?.kind === 'article' ? (await newsroom.body(entry)).source.trim() : undefined;
}

const setFormat = (file: string, format: number): void => {
  const db = openDatabase(file, 'write');
  db.exec(`PRAGMA user_version = ${format}`);
  db.close();
};

test('a server that starts with copies shows the last good versions of the other server', async () => {
  expect(await textAtTheStart()).toBeUndefined();
  expect(copyIndex(running, starting)).toEqual({ index: true, lastGood: true });
  expect(readFileSync(starting.indexFile)).toEqual(readFileSync(running.indexFile));
  expect(await textAtTheStart()).toBe('words');
});

test('it does so even if the other index has another format and is not copied', async () => {
  setFormat(running.indexFile, 999_999);
  expect(copyIndex(running, starting)).toEqual({ index: false, lastGood: true });
  expect(existsSync(starting.indexFile)).toBe(false);
  expect(await textAtTheStart()).toBe('words');
});

test('a file that is missing, or not a database, is not copied, and existing files stay', () => {
  updateIndex(starting, { now: NOW });
  const before = readFileSync(starting.indexFile);
  rmSync(running.lastGoodFile);
  writeFileSync(running.indexFile, 'not a database');
  expect(copyIndex(running, starting)).toEqual({ index: false, lastGood: false });
  expect(readFileSync(starting.indexFile)).toEqual(before);
});
