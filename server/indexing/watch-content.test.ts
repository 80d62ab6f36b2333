import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bundleProgram } from '@/lib/archive-index/testing/bundle-program';
import { type TemporaryPlaces, temporaryPlaces } from '@/lib/archive-index/testing/temporary';
import { type Newsroom, openNewsroom } from '@/lib/newsroom/newsroom';
import { watchContent } from './watch-content';

let places: TemporaryPlaces;
let newsroom: Newsroom;
/** The first lines of what was logged, and all of it. */
let told: string[];
let whole: string[];
let stop: () => void;
let look: () => Promise<boolean>;

beforeEach(() => {
  places = temporaryPlaces();
  places.write('authors/desk.yaml', 'name: The desk\nkind: organisation\n');
  newsroom = openNewsroom({ ...places, siteUrl: undefined, now: Date.now });
  told = [];
  whole = [];
  stop = () => {};
});

afterEach(() => {
  stop();
  places.clear();
});

async function watch(reader?: URL): Promise<void> {
  ({ stop, look } = await watchContent(places, {
    log: (text) => {
      whole.push(text);
      told.push(text.split('\n', 1)[0] ?? '');
    },
    ...(reader && { reader }),
  }));
}

const writeArticle = (slug: string, body = 'words', more = '') =>
  places.write(
    `articles/${slug}.mdx`,
    `---\ntitle: ${slug}\nstandfirst: S\npublished: 2026-01-01\nauthors: [desk]\n${more}---\n${body}\n`,
  );

/** Waits for what must come about, however slow the machine. */
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 15_000, interval: 20 });

const slugs = async () => (await newsroom.newest(100)).map(({ slug }) => slug);
const ERROR = 'articles/a.mdx:7:1: error: code is not run here: `{x}`';

describe('while the content folder is watched', () => {
  test('the index is made, and follows what is written, moved and deleted', async () => {
    await watch();
    expect(await slugs()).toEqual([]);
    places.write('articles/first.mdx', '---\ntitle: First\n---\n');
    await eventually(async () => expect(await newsroom.entry('first')).toBeDefined());
    writeArticle('a');
    writeArticle('2026/january/b');
    await eventually(async () => expect(await slugs()).toEqual(['a', 'b']));
    renameSync(
      path.join(places.contentDir, 'articles/a.mdx'),
      path.join(places.contentDir, 'articles/2026/c.mdx'),
    );
    await eventually(async () => expect(await slugs()).toEqual(['b', 'c']));
    rmSync(path.join(places.contentDir, 'articles/2026'), { recursive: true });
    await eventually(async () => expect(await slugs()).toEqual([]));
    expect(told).toEqual([]);
  });

  test('who has it looked at right after a save finds what was saved, on the page too', async () => {
    writeArticle('a', 'before');
    await watch();
    const body = async () => {
      const entry = await newsroom.entry('a');
      return entry?.kind === 'article' && (await newsroom.body(entry)).source.trim();
    };
    expect(await body()).toBe('before');
    for (const words of ['after', 'and after that']) {
      writeArticle('a', words, 'kicker: New\n');
      await look();
      expect(await newsroom.entry('a')).toMatchObject({ kicker: 'New' });
      expect(await body()).toBe(words);
    }
  });

  test('what may be half written waits, and an article that is moved is never away', async () => {
    writeArticle('a', 'before');
    writeArticle('gone');
    await watch();
    writeArticle('half');
    renameSync(
      path.join(places.contentDir, 'articles/gone.mdx'),
      path.join(places.contentDir, 'articles/_gone.mdx'),
    );
    const looked = look();
    expect(await slugs()).toEqual(['a', 'gone']);
    await looked;
    expect(await slugs()).toEqual(['a', 'half']);
  });

  test('an index that is deleted is made again, and until then the old one is asked', async () => {
    writeArticle('a');
    await watch();
    expect(await slugs()).toEqual(['a']);
    rmSync(places.indexFile);
    expect(await slugs()).toEqual(['a']);
    expect(existsSync(places.indexFile)).toBe(false);
    await eventually(() => expect(existsSync(places.indexFile)).toBe(true));
    writeArticle('b');
    await eventually(async () => expect(await slugs()).toEqual(['a', 'b']));
    expect(told).toEqual([]);
  });

  test('problems are told once each, and again when they come back', async () => {
    writeArticle('a', '{x}');
    await watch();
    await eventually(() => expect(told).toEqual([ERROR]));
    writeArticle('other');
    await eventually(async () => expect(await slugs()).toEqual(['other']));
    expect(told).toEqual([ERROR]);
    writeArticle('a');
    await eventually(async () => expect(await slugs()).toEqual(['a', 'other']));
    // Told when nothing has changed for a moment: else it would never have been away.
    await new Promise((resolve) => setTimeout(resolve, 600));
    writeArticle('a', '{x}');
    await eventually(() => expect(told).toEqual([ERROR, ERROR]));
  });

  test('problems that come about because a file is gone are told too', async () => {
    writeArticle('a');
    await watch();
    expect(told).toEqual([]);
    places.remove('authors/desk.yaml');
    await eventually(() =>
      expect(told).toEqual(['articles/a.mdx:5:11: error: no author `desk` in authors/']),
    );
    expect(await slugs()).toEqual(['a']);
  });

  test('a folder that goes away is said, and leaves the site as it was', async () => {
    writeArticle('a');
    await watch();
    renameSync(places.contentDir, `${places.contentDir}-away`);
    await eventually(() => expect(told[0]).toMatch(/^The index was not updated: .* is not there$/));
    expect(await slugs()).toEqual(['a']);
  });

  test('nothing that a terminal obeys is logged of a file, its name or its folder', async () => {
    places.write('articles/x\n{"level":50}\u202e.mdx', '---\ntitle: x\n---\n');
    places.write('articles/a.mdx', '---\ntitle: x\n"\\e[31mRED": 1\n---\n');
    await watch();
    await eventually(() => expect(told.length).toBeGreaterThanOrEqual(2));
    renameSync(places.contentDir, `${places.contentDir}-away`);
    await look();
    const log = whole.join('\n');
    expect(log).toMatch(/^[\x20-\x7e\n]+$/);
    expect(log).toContain(String.raw`x\u000a{"level":50}\u202e.mdx`);
    expect(log).toContain(String.raw`\u001b[31mRED`);
  });

  test('nothing happens any more when it was stopped', async () => {
    await watch();
    writeArticle('a');
    stop();
    stop();
    writeArticle('b', '{x}');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await slugs()).toEqual([]);
    expect(told).toEqual([]);
  });
});

test('the watch begins without a folder: that is said, and no more', async () => {
  rmSync(places.contentDir, { recursive: true });
  await watch();
  expect(told.some((line) => /^The index was not updated: .* is not there$/.test(line))).toBe(true);
});

test('what no event tells of is found by looking', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    rmSync(places.contentDir, { recursive: true });
    await watch();
    told.length = 0;
    places.write(
      'site.yaml',
      'name: N\ndescription: D\nurl: https://example.org\ntimeZone: UTC\nlocale: en\nnavigation: [{label: Front, href: /}]\n',
    );
    places.write('articles/a.mdx', '---\ntitle: A\n---\n{x}\n');
    vi.advanceTimersByTime(30_000);
    await eventually(() =>
      expect(told.at(-1)).toBe('articles/a.mdx:4:1: error: code is not run here: `{x}`'),
    );
  } finally {
    vi.useRealTimers();
  }
});

// The limit has to pass twice, which a busy machine takes minutes for.
describe('a text that may take long to check', { timeout: 400_000 }, () => {
  const LONG = 'A paragraph of some words.\n\n'.repeat(4000);
  let program: string;

  beforeEach(async () => {
    program = await bundleProgram('lib/archive-index/testing/limited-thread.ts');
  });

  afterEach(() => rmSync(path.dirname(program), { recursive: true }));

  const is = async (slug: string) => (await newsroom.articleAddress(slug)).is;

  test('is checked beside: what else is written is seen meanwhile', async () => {
    writeArticle('a');
    await watch(pathToFileURL(program));
    // The thread never ends with this one.
    writeArticle('endless', LONG);
    await eventually(async () => expect(await newsroom.entry('endless')).toBeDefined());
    expect(await is('endless')).toBe('unavailable');
    writeArticle('b');
    rmSync(path.join(places.contentDir, 'articles/a.mdx'));
    await eventually(async () =>
      expect([await is('b'), await is('a')]).toEqual(['public', 'unknown']),
    );
    expect(await is('endless')).toBe('unavailable');
    expect(await newsroom.problems()).toEqual([]);
    // It is given up at last, and said to be in error.
    await vi.waitFor(() => expect(told.join()).toContain('articles/endless.mdx:1:1: error'), {
      timeout: 300_000,
    });
    expect(await is('b')).toBe('public');
  });

  test('is on the site once it was checked', async () => {
    await watch(pathToFileURL(program));
    writeArticle('long', LONG);
    await eventually(async () => expect(await is('long')).toBe('public'));
    expect(told).toEqual([]);
  });
});
