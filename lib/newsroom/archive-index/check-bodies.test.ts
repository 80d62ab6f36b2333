import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Newsroom, openNewsroom } from '../newsroom';
import { readArticle } from '../read-article';
import { ARCHIVE_NOW } from '../testing/archive';
import { type TemporaryPlaces, temporaryPlaces } from '../testing/temporary';
import { checkBodies } from './check-bodies';
import { updateIndex } from './update';

vi.mock('../read-article', async (original) => {
  const actual = await original<typeof import('../read-article')>();
  return { ...actual, readArticle: vi.fn(actual.readArticle) };
});

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

/** The files that a check read in full. */
function check(): string[] {
  vi.mocked(readArticle).mockClear();
  const checked = checkBodies(places, { now: ARCHIVE_NOW });
  const read = vi.mocked(readArticle).mock.calls.map(([file, , , checks]) => `${checks} ${file}`);
  expect(read).toHaveLength(checked);
  return read;
}

test('bodies that were taken on trust are checked once, until their files change', async () => {
  update();
  expect(await newsroom.problems()).toEqual([]);
  expect(await newsroom.count()).toBe(ARTICLES - 1);
  // A reader finds out by himself.
  expect(await newsroom.articleAddress('a3')).toEqual({ is: 'unavailable' });

  const told: [number, number][] = [];
  expect(
    checkBodies(places, { now: ARCHIVE_NOW, onProgress: (...progress) => told.push(progress) }),
  ).toBe(ARTICLES);
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

  expect(check()).toEqual([]);
  write(3, 'mended');
  write(5, 'changed');
  expect(update()).toMatchObject({ read: 2 });
  expect(await newsroom.problems()).toEqual([]);
  expect(await newsroom.count()).toBe(ARTICLES - 1);
  // Few files are checked in full when they are indexed.
  expect(check()).toEqual([]);
});

test('a file that broke since it was indexed keeps its good version', async () => {
  update();
  write(7, 'broken {x}');
  expect(update()).toMatchObject({ read: 1 });
  expect(check()).toHaveLength(ARTICLES - 1);
  expect((await newsroom.entry('a7'))?.headline).toBe('7');
  expect((await newsroom.problemsOf('a7')).length).toBe(1);
});

test('a file that changed since it was indexed is left to the next update', async () => {
  update();
  write(7, 'broken {x}');
  checkBodies(places, { now: ARCHIVE_NOW });
  expect((await newsroom.entry('a7'))?.headline).toBe('7');
  expect(await newsroom.problemsOf('a7')).toEqual([]);
  update();
  expect((await newsroom.problemsOf('a7')).length).toBe(1);
});

test('nothing is checked while there is no site', () => {
  places.write('site.yaml', 'name: [N]');
  update();
  expect(check()).toEqual([]);
});
