import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Newsroom, openNewsroom } from '@/lib/newsroom/newsroom';
import { checkBodies, forgetRefusals } from './check-bodies';
import { ARCHIVE_NOW } from './testing/archive';
import { bundleProgram } from './testing/bundle-program';
import { type TemporaryPlaces, temporaryPlaces } from './testing/temporary';
import { updateIndex, updateIndexInThreads } from './update';

let reader: URL;
let limited: URL;

beforeAll(async () => {
  reader = pathToFileURL(await bundleProgram('lib/archive-index/testing/reading-thread.ts'));
  limited = pathToFileURL(await bundleProgram('lib/archive-index/testing/limited-thread.ts'));
});

afterAll(() => {
  for (const program of [reader, limited])
    rmSync(path.dirname(program.pathname), { recursive: true });
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

const check = async (most?: number) => checkBodies(places, { now: ARCHIVE_NOW, reader, most });

test('bodies taken on trust are checked once, until their files change', async () => {
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

test('a file that has broken since it was indexed keeps its good version', async () => {
  update();
  write(7, 'broken {x}');
  expect(update()).toMatchObject({ read: 1 });
  expect(await check()).toEqual({ checked: ARTICLES - 1, left: 0 });
  expect((await newsroom.entry('a7'))?.headline).toBe('7');
  expect((await newsroom.problemsOf('a7')).length).toBe(1);
});

test('a file that has changed since it was indexed is left to the next update', async () => {
  update();
  write(7, 'broken {x}');
  await check();
  expect((await newsroom.entry('a7'))?.headline).toBe('7');
  expect(await newsroom.problemsOf('a7')).toEqual([]);
  update();
  expect((await newsroom.problemsOf('a7')).length).toBe(1);
});

test('a file corrected while it is checked stays as corrected', async () => {
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

test('nothing is checked while there is no site file', async () => {
  places.write('site.yaml', 'name: [N]');
  update();
  expect(await check()).toEqual({ checked: 0, left: 0 });
});

test('a build checks the newest, and learns how many are left', async () => {
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

/** Too long to be parsed where anybody waits. */
const LONG = 'A paragraph of some words, and a [link](/articles/a1).\n\n'.repeat(2000);

describe('a body that may take long to parse', () => {
  const address = (slug: string) => newsroom.articleAddress(slug);

  test('is not parsed for a reader before a thread has checked it', async () => {
    update();
    write(8, LONG);
    expect(update()).toMatchObject({ read: 1 });
    expect(await address('a8')).toEqual({ is: 'unavailable' });
    expect(await checkBodies(places, { now: ARCHIVE_NOW, reader, undecidedOnly: true })).toEqual({
      checked: 1,
      left: 0,
    });
    expect(await address('a8')).toEqual({ is: 'public' });
    expect(await newsroom.problemsOf('a8')).toEqual([]);
  });

  test('leaves the earlier version in place until it has been checked', async () => {
    update();
    expect(await address('a9')).toEqual({ is: 'public' });
    const before = await newsroom.version();
    write(9, LONG);
    update();
    expect(await address('a9')).toEqual({ is: 'public' });
    const [entry] = (await newsroom.newestWithText(ARTICLES)).filter(
      ({ article }) => article.slug === 'a9',
    );
    expect(entry?.body.source.trim()).toBe('words');
    const undecided = await newsroom.version();
    await checkBodies(places, { now: ARCHIVE_NOW, reader, undecidedOnly: true });
    // Pages that had to do without the text are made again.
    expect(new Set([before, undecided, await newsroom.version()]).size).toBe(3);
  });

  test('is in no list before it has been checked, since a visit would find nothing', async () => {
    update();
    const isListed = async (slug: string) =>
      (await newsroom.newest(ARTICLES + 1)).some((article) => article.slug === slug);
    const count = await newsroom.count();
    places.write(
      'articles/new.mdx',
      `---\ntitle: New\nstandfirst: S\npublished: 2026-11-20\nauthors: [desk]\ntopics: [Ships]\n---\n${LONG}`,
    );
    update();
    expect(await address('new')).toEqual({ is: 'unavailable' });
    expect(await isListed('new')).toBe(false);
    expect(await newsroom.count()).toBe(count);
    expect(await newsroom.topic('ships')).toBeUndefined();
    expect((await newsroom.search('New', 1)).total).toBe(0);
    // Not by a change of another file, nor of its author, either.
    places.write('authors/desk.yaml', 'name: The other desk\nkind: organisation\n');
    update();
    expect(await isListed('new')).toBe(false);

    await checkBodies(places, { now: ARCHIVE_NOW, reader, undecidedOnly: true });
    expect(await address('new')).toEqual({ is: 'public' });
    expect(await isListed('new')).toBe(true);
    expect((await newsroom.topic('ships'))?.articles).toBe(1);
    expect((await newsroom.search('New', 1)).total).toBe(1);
  });

  test('stays in the lists if readers saw an earlier version, also when the index is rebuilt', async () => {
    const lastGoodFile = `${places.indexFile}.good`;
    const kept = { ...places, lastGoodFile };
    const isListed = async (indexFile: string) => {
      const other = openNewsroom({
        ...kept,
        indexFile,
        siteUrl: undefined,
        now: () => ARCHIVE_NOW,
      });
      return (await other.newest(ARTICLES)).some(({ slug }) => slug === 'a9');
    };
    updateIndex(kept, { now: ARCHIVE_NOW });
    write(9, LONG);
    updateIndex(kept, { now: ARCHIVE_NOW });
    expect(await isListed(places.indexFile)).toBe(true);

    const again = `${places.indexFile}-again`;
    updateIndex({ ...kept, indexFile: again }, { now: ARCHIVE_NOW });
    expect(await isListed(again)).toBe(true);
  });

  test('is withdrawn like any other', async () => {
    update();
    await address('a9');
    places.write('articles/a9.mdx', `---\ntitle: N\ndraft: true\n---\n${LONG}`);
    update();
    expect(await address('a9')).toEqual({ is: 'unknown' });
  });
});

describe('the text of a page that may take long to parse', () => {
  const PAGE = '---\ntitle: Terms\n---\n\n';
  const check = () => checkBodies(places, { now: ARCHIVE_NOW, reader, undecidedOnly: true });

  test('is not read for a reader before a thread has read it', async () => {
    places.write('pages/terms.mdx', `${PAGE}${LONG}`);
    update();
    expect(await newsroom.pageAddress('terms')).toEqual({ is: 'unavailable' });
    expect(await newsroom.problems()).toEqual([]);
    await check();
    expect(await newsroom.pageAddress('terms')).toEqual({ is: 'public' });
    expect((await newsroom.page('terms'))?.body.source.trim()).toBe(LONG.trim());
    expect(await newsroom.problems()).toEqual([]);
  });

  test('leaves the earlier version in place until it has been read, and then has its mistakes named', async () => {
    places.write('pages/terms.mdx', `${PAGE}Short terms.`);
    update();
    places.write('pages/terms.mdx', `${PAGE}${LONG}\n\n{x}\n`);
    update();
    const heading = async () => (await newsroom.page('terms'))?.body.source.trim();
    expect(await heading()).toBe('Short terms.');
    expect(await newsroom.problems()).toEqual([]);
    const undecided = await newsroom.version();
    await check();
    expect(await newsroom.problems()).toMatchObject([{ file: 'pages/terms.mdx', column: 1 }]);
    expect(await heading()).toBe('Short terms.');
    expect(await newsroom.version()).not.toBe(undecided);
  });
});

// Each has its time twice, which a busy machine gives slowly.
describe('a file that is too much for a thread', { timeout: 400_000 }, () => {
  const write = (name: string) =>
    places.write(
      `articles/${name}.mdx`,
      `---\ntitle: ${name}\nstandfirst: S\npublished: 2026-11-20\nauthors: [desk]\n---\n${LONG}`,
    );
  const check = () => checkBodies(places, { now: ARCHIVE_NOW, reader: limited });
  const refusedFiles = async () =>
    (await newsroom.problems()).map(({ file, message }) => [file, message]);
  const REFUSAL = expect.stringContaining('more than 10 seconds, or a gigabyte of memory');

  test('is in error on its own, while the others are checked, and is not read again', async () => {
    write('endless');
    update();
    expect(await check()).toEqual({ checked: ARTICLES + 1, left: 0 });
    expect(await refusedFiles()).toEqual([
      ['articles/a3.mdx', expect.any(String)],
      ['articles/endless.mdx', REFUSAL],
    ]);
    expect(await check()).toEqual({ checked: 0, left: 0 });
    // Nor when authors change, which has files in error read again.
    places.write('authors/other.yaml', 'name: Other\nkind: organisation\n');
    update();
    expect(await check()).toEqual({ checked: 0, left: 0 });
  });

  test('may be a page, which is in error while everything else is checked', async () => {
    places.write('pages/endless.mdx', `---\ntitle: Terms\n---\n\n${LONG}`);
    update();
    await check();
    expect(await refusedFiles()).toContainEqual(['pages/endless.mdx', REFUSAL]);
    expect(await newsroom.pageAddress('endless')).toEqual({ is: 'unavailable' });
    expect(await newsroom.articleAddress('a8')).toEqual({ is: 'public' });
    update();
    expect(await check()).toEqual({ checked: 0, left: 0 });
  });

  test('and needs all memory ends neither the check nor the others', async () => {
    write('hungry');
    update();
    await check();
    expect(await refusedFiles()).toContainEqual(['articles/hungry.mdx', REFUSAL]);
    expect(await newsroom.articleAddress('a8')).toEqual({ is: 'public' });
  });

  test('is read again on request', async () => {
    write('hungry');
    update();
    await check();
    forgetRefusals(places, 'of other versions');
    expect(update()).toMatchObject({ read: 0 });
    forgetRefusals(places, 'all');
    expect(update()).toMatchObject({ read: 1 });
    await checkBodies(places, { now: ARCHIVE_NOW, reader });
    expect(await newsroom.articleAddress('hungry')).toEqual({ is: 'public' });
  });
});

test('a file with errors in its frontmatter and in its text has both listed, however many are new', async () => {
  places.write(
    'articles/two.mdx',
    '---\ntitle: Two\npublished: 2026-13-1\n---\n\n<script>1</script>\n',
  );
  update();
  await check();
  const found = (await newsroom.problems()).filter(({ file }) => file === 'articles/two.mdx');
  expect(found.map(({ line }) => line)).toEqual([3, 6]);
});

test('one long article among many is checked', { timeout: 400_000 }, async () => {
  const item = (n: number) =>
    `- [\`item${n}\`](https://example.org/${n}) - **part**: words [#${n}](https://example.org/p/${n})`;
  write(1, Array.from({ length: 4000 }, (_, n) => item(n)).join('\n'));
  expect(statSync(path.join(places.contentDir, 'articles/a1.mdx')).size).toBeGreaterThan(300_000);
  update();
  await check();
  expect((await newsroom.problems()).map(({ file }) => file)).toEqual(['articles/a3.mdx']);
  expect(await newsroom.articleAddress('a1')).toEqual({ is: 'public' });
});
