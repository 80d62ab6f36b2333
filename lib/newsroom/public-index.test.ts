import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerFor } from '@/lib/answers/answer';
import { type TemporaryPlaces, temporaryPlaces } from '@/lib/archive-index/testing/temporary';
import { updateIndex } from '@/lib/archive-index/update';
import { lookAt } from '@/lib/content/content-folder';
import { openNewsroom } from './newsroom';
import { openPublicIndex, type PublicIndex } from './public-index';
import { lookingAsNobody } from './testing/looking-as-nobody';

const NOW = Date.UTC(2026, 10, 24);
const EMBARGO = Date.UTC(2026, 10, 25);

let places: TemporaryPlaces;
let at: number;
let index: PublicIndex;

beforeEach(() => {
  places = temporaryPlaces();
  at = NOW;
  places.write('authors/desk.yaml', 'name: The desk\nkind: organisation\n');
  places.write('gone.yaml', 'slugs: [gone]\n');
  article('open', 'topics: [News]\naliases: [old]');
  article('hidden', 'draft: true');
  article('later', 'publishAt: 2026-11-25T00:00:00Z\ntopics: [Secret]');
  places.write('pages/about.mdx', '---\ntitle: About\n---\nwords');
  update();
  index = openPublicIndex(places, { siteUrl: undefined, now: () => at });
});

afterEach(() => places.clear());

function article(slug: string, more: string): void {
  places.write(
    `articles/${slug}.mdx`,
    `---\ntitle: T\nstandfirst: S\npublished: 2026-11-01\nauthors: [desk]\n${more}\n---\nwords\n`,
  );
}

const update = () => updateIndex(places, { now: at });

test('decides about addresses as the newsroom does, and names the file that is shown', async () => {
  const newsroom = openNewsroom({ ...places, siteUrl: undefined, now: () => at });
  for (const address of [
    ...['/', '/about', '/nothing', '/articles/open', '/articles/old', '/articles/hidden'],
    ...['/articles/later', '/articles/gone', '/articles/nothing', '/topics', '/topics/news'],
    ...['/topics/secret', '/topics/news/2', '/authors/desk', '/authors/nobody', '/archive/2026'],
    ...['/archive/2026/11', '/archive/2025', '/sitemaps/1', '/sitemaps/2'],
    '/.well-known/security.txt',
  ]) {
    const { file: _, ...answer } = { file: '', ...(await answerFor(address, index)) };
    expect(answer, address).toEqual(await answerFor(address, newsroom));
  }
  expect(await answerFor('/articles/open', index)).toEqual({
    do: 'serve',
    file: 'articles/open.mdx',
  });
  expect(await answerFor('/about', index)).toEqual({ do: 'serve', file: 'pages/about.mdx' });
});

test('says what readers see, now and at another moment', () => {
  const before = index.state();
  expect(before.nextEmbargo).toBe(EMBARGO);
  expect(index.state()).toEqual(before);
  at = EMBARGO;
  const after = index.state();
  expect(after.version).not.toBe(before.version);
  expect(after.nextEmbargo).toBeUndefined();
});

test('follows the index, also when another takes its place', async () => {
  const before = index.state().version;
  article('open', 'draft: true');
  update();
  expect(index.state().version).not.toBe(before);
  expect(await answerFor('/articles/open', index)).toEqual({ do: 'not found' });
});

test('a file has another state when it changes, and is missing when it is deleted', () => {
  const first = index.lookAt('articles/open.mdx');
  expect(first).toMatchObject({ is: 'there' });
  expect(index.lookAt('articles/open.mdx')).toEqual(first);
  article('open', 'draft: true # and some more');
  expect(index.lookAt('articles/open.mdx')).not.toEqual(first);
  places.remove('articles/open.mdx');
  expect(index.lookAt('articles/open.mdx')).toEqual({ is: 'missing' });
});

test('a file written just now has not settled', () => {
  at = Date.now();
  article('open', 'topics: [Other]');
  at = Date.now();
  expect(index.lookAt('articles/open.mdx')).toMatchObject({ settled: false });
  at += 10_000;
  expect(index.lookAt('articles/open.mdx')).toMatchObject({ settled: true });
});

test('no file counts as missing while the content folder or its site file is missing', () => {
  places.remove('articles/open.mdx');
  places.remove('site.yaml');
  expect(index.lookAt('articles/open.mdx')).toEqual({ is: 'unknown' });
  renameSync(places.contentDir, path.join(places.home, 'elsewhere'));
  expect(index.lookAt('articles/later.mdx')).toEqual({ is: 'unknown' });
});

test('a file in a folder that cannot be read is not missing', async () => {
  const folder = path.join(places.contentDir, 'articles');
  const lookAsNobody = await lookingAsNobody(places);
  expect(lookAsNobody('articles/open.mdx').is).toBe('there');
  expect(lookAsNobody('articles/nothing.mdx').is).toBe('missing');
  chmodSync(folder, 0);
  expect(lookAsNobody('articles/open.mdx')).toEqual({ is: 'unknown' });
  chmodSync(folder, 0o755);
});

const OPEN = 'articles/open.mdx';

/** As though all that was written had been written some time ago. */
const settle = (): void => {
  at = Date.now() + 10_000;
};

for (const [how, more, is] of [
  ['a draft now', 'draft: true', 'withdrawn'],
  ['under embargo now', 'publishAt: 2100-01-01T00:00', 'withdrawn'],
  ['a draft but for a slip', 'drafft: true', 'undecided'],
  ['not readable any more', 'topics: [', 'undecided'],
  ['something else', 'topics: [Other]', 'there'],
  ['in error elsewhere', 'topics: 7', 'there'],
] as const) {
  test(`a file that says it is ${how} is ${is} before the index has read it`, async () => {
    article('open', more);
    settle();
    expect(index.lookAt(OPEN).is).toBe(is);
    expect(await answerFor('/articles/open', index)).toMatchObject({ do: 'serve' });
  });
}

test('what a file says counts even while the index cannot be read', async () => {
  settle();
  article('open', 'topics: [Other]');
  settle();
  expect(index.lookAt(OPEN).is).toBe('there');
  writeFileSync(places.indexFile, 'no index');
  article('open', 'draft: true');
  settle();
  expect(index.lookAt(OPEN).is).toBe('withdrawn');
});

test('a file that may be half written is not believed before it has settled', () => {
  article('open', 'draft: true');
  at = Date.now();
  expect(index.lookAt(OPEN)).toMatchObject({ is: 'there', settled: false });
});

test('neither a file that the index has read nor one that readers have seen is read again', () => {
  const first = index.lookAt(OPEN);
  const stamp = first.is === 'there' ? first.stamp : '';
  article('open', 'draft: true');
  settle();
  const second = lookAt(places.contentDir, OPEN)?.stamp;
  expect(index.lookAt(OPEN, second).is).toBe('there');
  expect(index.lookAt(OPEN, stamp).is).toBe('withdrawn');
});

/** What may happen to a file that readers have seen. */
const HAPPENS: Record<string, (absolute: string) => void> = {
  'nothing happens': () => undefined,
  'it is deleted': (absolute) => rmSync(absolute),
  'it is written again, as long and as old': (absolute) => {
    const { atime, mtime } = statSync(absolute);
    writeFileSync(absolute, readFileSync(absolute, 'utf8').replace('words', 'Words'));
    utimesSync(absolute, atime, mtime);
  },
  'another takes its place, as long and as old': (absolute) => {
    const { atime, mtime } = statSync(absolute);
    copyFileSync(absolute, `${absolute}.other`);
    utimesSync(`${absolute}.other`, atime, mtime);
    renameSync(`${absolute}.other`, absolute);
  },
  'a link takes its place': (absolute) => {
    renameSync(absolute, `${absolute}.there`);
    symlinkSync(`${absolute}.there`, absolute);
  },
  'a folder takes its place': (absolute) => {
    rmSync(absolute);
    mkdirSync(absolute);
  },
  'nobody may read it': (absolute) => chmodSync(absolute, 0),
  'its folder is away': (absolute) =>
    renameSync(path.dirname(absolute), `${path.dirname(absolute)}-away`),
};

for (const [what, happens] of Object.entries(HAPPENS)) {
  test(`the state of a file is the same with and without a stamp seen before when ${what}`, () => {
    settle();
    const seen = lookAt(places.contentDir, OPEN)?.stamp ?? '';
    happens(path.join(places.contentDir, OPEN));
    settle();
    const now = index.lookAt(OPEN);
    expect(index.lookAt(OPEN, seen)).toEqual(now);
    expect(now.is === 'there' && now.stamp === seen).toBe(what === 'nothing happens');
  });
}

test('slugs in gone.yaml are withdrawn even before the index has read it', async () => {
  places.write('gone.yaml', 'slugs: [gone, open]\n');
  settle();
  expect(index.lookAt(OPEN).is).toBe('withdrawn');
  expect(index.lookAt('articles/hidden.mdx').is).toBe('there');
  update();
  at += 1000;
  expect(index.lookAt(OPEN).is).toBe('there');
  expect(await answerFor('/articles/open', index)).toEqual({ do: 'gone' });
  places.write('gone.yaml', 'slugs: [open, and more]: \n');
  at += 10_000;
  expect(index.lookAt(OPEN).is).toBe('withdrawn');
  places.remove('gone.yaml');
  at += 1000;
  expect(index.lookAt(OPEN).is).toBe('there');
});
