import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Newsroom, openNewsroom } from '@/lib/newsroom/newsroom';
import { checkBodies } from './check-bodies';
import { ARCHIVE_NOW } from './testing/archive';
import { bundleProgram } from './testing/bundle-program';
import { type TemporaryPlaces, temporaryPlaces } from './testing/temporary';
import { updateIndex, updateIndexInThreads } from './update';

let reader: URL;

beforeAll(async () => {
  reader = pathToFileURL(await bundleProgram('lib/archive-index/testing/reading-thread.ts'));
});

afterAll(() => rmSync(path.dirname(reader.pathname), { recursive: true }));

/** More than are checked when an index is made. */
const ARTICLES = 520;

let places: TemporaryPlaces;
let newsroom: Newsroom;

beforeEach(() => {
  places = temporaryPlaces();
  places.write('authors/desk.yaml', 'name: The desk\nkind: organisation\n');
  for (let n = 0; n < ARTICLES; n++) write(n, 'words');
  write(3, '{x}');
  places.write('articles/a4.mdx', '---\ntitle: Stub\n---\n');
  newsroom = openNewsroom({ ...places, siteUrl: undefined, now: () => ARCHIVE_NOW });
});

afterEach(() => places.clear());

function write(n: number, body: string): void {
  places.write(
    `articles/a${n}.mdx`,
    `---\ntitle: "${n}"\nstandfirst: S\npublished: 2026-11-20\nauthors: [desk]\n---\n${body}\n`,
  );
}

const update = () => updateIndex(places, { now: ARCHIVE_NOW });

const check = async (most?: number) => checkBodies(places, { now: ARCHIVE_NOW, reader, most });

test('bodies that were taken on trust are checked once, until their files change', async () => {
  update();
  expect(await newsroom.problems()).toEqual([]);
  expect(await newsroom.count()).toBe(ARTICLES - 1);
  // A reader finds out by himself.
  expect(await newsroom.articleAddress('a3')).toEqual({ is: 'unavailable' });

  const told: [number, number][] = [];
  const onProgress = (...progress: [number, number]) => told.push(progress);
  expect(await checkBodies(places, { now: ARCHIVE_NOW, reader, onProgress })).toEqual({
    checked: ARTICLES,
    left: 0,
  });
  expect(told).toEqual([
    [500, ARTICLES],
    [ARTICLES, ARTICLES],
  ]);
  expect(await newsroom.problems()).toMatchObject([
    { file: 'articles/a3.mdx', line: 7, column: 1 },
  ]);
  // It was never good: there is nothing to go on with.
  expect(await newsroom.entry('a3')).toBeUndefined();
  expect(await newsroom.count()).toBe(ARTICLES - 2);
  expect(await newsroom.articleAddress('a3')).toEqual({ is: 'unavailable' });
  expect((await newsroom.entry('a4'))?.kind).toBe('stub');

  expect(await check()).toEqual({ checked: 0, left: 0 });
  write(3, 'mended');
  write(5, 'changed');
  expect(update()).toMatchObject({ read: 2 });
  expect(await newsroom.problems()).toEqual([]);
  expect(await newsroom.count()).toBe(ARTICLES - 1);
  // Few files are checked in full when they are indexed.
  expect(await check()).toEqual({ checked: 0, left: 0 });
});

test('a file that broke since it was indexed keeps its good version', async () => {
  update();
  write(7, 'broken {x}');
  expect(update()).toMatchObject({ read: 1 });
  expect(await check()).toEqual({ checked: ARTICLES - 1, left: 0 });
  expect((await newsroom.entry('a7'))?.headline).toBe('7');
  expect((await newsroom.problemsOf('a7')).length).toBe(1);
});

test('a file that changed since it was indexed is left to the next update', async () => {
  update();
  write(7, 'broken {x}');
  await check();
  expect((await newsroom.entry('a7'))?.headline).toBe('7');
  expect(await newsroom.problemsOf('a7')).toEqual([]);
  update();
  expect((await newsroom.problemsOf('a7')).length).toBe(1);
});

test('a file that is mended while it is checked stays as it was mended', async () => {
  update();
  const text = (body: string) =>
    `---\ntitle: "3"\nstandfirst: S\npublished: 2026-11-20\nauthors: [desk]\n---\n${body}\n`;
  const program = await bundleProgram('lib/archive-index/testing/mending-thread.ts');
  Object.assign(process.env, {
    MENDED_HOME: places.home,
    MENDED_FILE: 'articles/a3.mdx',
    MENDED_TEXT: text('mended'),
  });
  await checkBodies(places, { now: ARCHIVE_NOW, reader: pathToFileURL(program) });
  rmSync(path.dirname(program), { recursive: true });
  expect(await newsroom.articleAddress('a3')).toEqual({ is: 'public' });
  expect((await newsroom.entry('a3'))?.headline).toBe('3');
  expect(await newsroom.problems()).toEqual([]);
});

test('nothing is checked while there is no site', async () => {
  places.write('site.yaml', 'name: [N]');
  update();
  expect(await check()).toEqual({ checked: 0, left: 0 });
});

test('a build checks the newest, and is told how many are left', async () => {
  update();
  write(3, 'mended');
  update();
  expect(await check(20)).toEqual({ checked: 20, left: ARTICLES - 21 });
  expect(await check()).toEqual({ checked: ARTICLES - 21, left: 0 });
});

test('an index made by several threads is the same as one made by one', async () => {
  for (let n = ARTICLES; n < 1100; n++) write(n, `words of ${n}`);
  const other = { ...places, indexFile: `${places.indexFile}-threads` };
  const told: number[] = [];
  await updateIndexInThreads(other, { now: ARCHIVE_NOW, reader, onProgress: (n) => told.push(n) });
  update();
  expect(told.at(-1)).toBe(1102);
  const inThreads = openNewsroom({ ...other, siteUrl: undefined, now: () => ARCHIVE_NOW });
  expect(await inThreads.addresses(1, 2000)).toEqual(await newsroom.addresses(1, 2000));
  expect(await inThreads.search('words 1042', 1)).toEqual(await newsroom.search('words 1042', 1));
  expect((await inThreads.search('1042', 1)).total).toBe(1);
});

test('a reading thread that fails is an error, and leaves the old index', async () => {
  for (let n = ARTICLES; n < 1100; n++) write(n, 'words');
  const broken = new URL('data:text/javascript,throw new Error("no thread")');
  await expect(updateIndexInThreads(places, { now: ARCHIVE_NOW, reader: broken })).rejects.toThrow(
    'no thread',
  );
});
