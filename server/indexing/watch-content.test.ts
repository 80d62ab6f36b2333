import {
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  watch as watchOne,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bundleProgram } from '@/lib/archive-index/testing/bundle-program';
import { type TemporaryPlaces, temporaryPlaces } from '@/lib/archive-index/testing/temporary';
import { type Newsroom, openNewsroom } from '@/lib/newsroom/newsroom';
import { watchContent } from './watch-content';

// As it is, but where a test has the system do otherwise.
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return { ...fs, watch: vi.fn(fs.watch) };
});
const { watch: reallyWatch } = await vi.importActual<typeof import('node:fs')>('node:fs');

let places: TemporaryPlaces;
let newsroom: Newsroom;
/** The first lines of what was logged, and all of it. */
let told: string[];
let whole: string[];
let faults: (number | undefined)[];
let stop: () => void;
let look: () => Promise<boolean>;

beforeEach(() => {
  places = temporaryPlaces();
  places.write('authors/desk.yaml', 'name: The desk\nkind: organisation\n');
  newsroom = openNewsroom({ ...places, siteUrl: undefined, now: Date.now });
  told = [];
  whole = [];
  faults = [];
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
    onFault: (since) => faults.push(since),
    ...(reader && { reader }),
  }));
}

const writeArticle = (slug: string, body = 'words', more = '') =>
  places.write(
    `articles/${slug}.mdx`,
    `---\ntitle: ${slug}\nstandfirst: S\npublished: 2026-01-01\nauthors: [desk]\n${more}---\n${body}\n`,
  );

/** Waits for what must come about, however slow the machine. */
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 60_000, interval: 20 });

const slugs = async () => (await newsroom.newest(100)).map(({ slug }) => slug);
const ERROR = 'articles/a.mdx:7:1: error: code is not run here: `{x}`';

describe('while the content folder is watched', () => {
  test('the index is made, and follows files that are written, moved and deleted', async () => {
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

  test('a check right after a save finds the saved text, on the page too', async () => {
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

  test('files that may be half written wait, and an article that is moved is never missing', async () => {
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

  test('a deleted index is rebuilt, and until then the old one answers', async () => {
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

  test('problems are reported once each, and again when they come back', async () => {
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

  test('problems that arise because a file is gone are reported too', async () => {
    writeArticle('a');
    await watch();
    expect(told).toEqual([]);
    places.remove('authors/desk.yaml');
    await eventually(() =>
      expect(told).toEqual(['articles/a.mdx:5:11: error: there is no author `desk` in authors/']),
    );
    expect(await slugs()).toEqual(['a']);
  });

  test('a content folder that disappears is a fault, reported once, which leaves the site as it was', async () => {
    writeArticle('a');
    await watch();
    const away = `${places.contentDir}-away`;
    renameSync(places.contentDir, away);
    await eventually(() => expect(faults).toHaveLength(1));
    expect(Math.abs(Date.now() - Number(faults[0]))).toBeLessThan(60_000);
    expect(await look()).toBe(false);
    expect(await slugs()).toEqual(['a']);
    renameSync(away, places.contentDir);
    await eventually(() => expect(faults).toEqual([expect.any(Number), undefined]));
    writeArticle('b');
    await eventually(async () => expect(await slugs()).toEqual(['a', 'b']));
    expect(told).toEqual([
      `Fault: the content folder ${places.contentDir} is not there. Readers see the site as it was until it is back.`,
      'The content folder can be read again.',
    ]);
  });

  test('an empty folder left by an unmounted disk is a fault too, and files deleted meanwhile are gone afterwards', async () => {
    writeArticle('a');
    writeArticle('b');
    await watch();
    const away = `${places.contentDir}-away`;
    renameSync(places.contentDir, away);
    mkdirSync(path.join(places.contentDir, 'articles'), { recursive: true });
    rmSync(path.join(away, 'articles/b.mdx'));
    await eventually(() =>
      expect(told[0]).toMatch(/^Fault: the content folder .* has no site\.yaml/),
    );
    expect(await look()).toBe(false);
    expect(await slugs()).toEqual(['a', 'b']);
    rmSync(places.contentDir, { recursive: true });
    renameSync(away, places.contentDir);
    await eventually(async () => expect(await slugs()).toEqual(['a']));
  });

  test('a content folder that replaces the watched one is followed from then on', async () => {
    writeArticle('a');
    await watch();
    const other = `${places.contentDir}-other`;
    cpSync(places.contentDir, other, { recursive: true });
    renameSync(places.contentDir, `${places.contentDir}-before`);
    renameSync(other, places.contentDir);
    await eventually(() =>
      expect(told).toEqual([
        'Another folder has taken the place of the content folder: it is watched from now on.',
      ]),
    );
    for (const slug of ['b', 'c']) {
      writeArticle(slug);
      await eventually(async () => expect(await newsroom.entry(slug)).toBeDefined());
    }
    expect(faults).toEqual([]);
  });

  test('a dead link at articles/ is one problem: the articles stay, and everything else continues', async () => {
    writeArticle('a');
    const elsewhere = path.join(places.home, 'elsewhere');
    const articles = path.join(places.contentDir, 'articles');
    renameSync(articles, elsewhere);
    symlinkSync(elsewhere, articles);
    await watch();
    expect(await slugs()).toEqual(['a']);
    renameSync(elsewhere, `${elsewhere}-away`);
    places.write('pages/about.mdx', '---\ntitle: About\n---\nwords\n');
    await eventually(async () => expect(await newsroom.page('about')).toBeDefined());
    await eventually(() =>
      expect(told).toEqual([
        'articles:1:1: error: the folder cannot be read: it is a link that leads nowhere (ENOENT); what was read from it before stays',
      ]),
    );
    expect(await slugs()).toEqual(['a']);
    renameSync(`${elsewhere}-away`, elsewhere);
    writeArticle('b');
    await eventually(async () => expect(await slugs()).toEqual(['a', 'b']));
    expect(await newsroom.problems()).toEqual([]);
  });

  test('no terminal control from a file, its name or its folder is logged', async () => {
    places.write('articles/x\n{"level":50}\u202e.mdx', '---\ntitle: x\n---\n');
    places.write('articles/a.mdx', '---\ntitle: x\n"\\e[31mRED": 1\n---\n');
    await watch();
    await eventually(() => expect(told.length).toBeGreaterThanOrEqual(2));
    renameSync(places.contentDir, `${places.contentDir}-away`);
    await eventually(() => expect(faults).toHaveLength(1));
    const log = whole.join('\n');
    expect(log).toMatch(/^[\x20-\x7e\n]+$/);
    expect(log).toContain(String.raw`x\u000a{"level":50}\u202e.mdx`);
    expect(log).toContain(String.raw`\u001b[31mRED`);
  });

  test('nothing happens after it was stopped', async () => {
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

test('without a folder the watch says so, and the index is made once the folder exists', async () => {
  const away = `${places.contentDir}-away`;
  renameSync(places.contentDir, away);
  const watching = watch();
  await eventually(() =>
    expect(told).toEqual([expect.stringMatching(/^Fault: .* is not there\./)]),
  );
  renameSync(away, places.contentDir);
  await watching;
  expect(await slugs()).toEqual([]);
  writeArticle('a');
  await eventually(async () => expect(await slugs()).toEqual(['a']));
});

test('without file events all files are checked every few seconds, and the log says so once', async () => {
  vi.mocked(watchOne).mockImplementation(() => {
    throw Object.assign(new Error('ENOSPC: no space left on device, watch'), { code: 'ENOSPC' });
  });
  writeArticle('a');
  await watch();
  // In its place: nothing but the file itself has changed.
  writeArticle('a', 'words', 'draft: true\n');
  await eventually(async () => expect(await slugs()).toEqual([]));
  writeArticle('a');
  await eventually(async () => expect(await slugs()).toEqual(['a']));
  expect(told).toEqual([expect.stringMatching(/^File events do not report .* every 2 s/)]);
  vi.mocked(watchOne).mockImplementation(reallyWatch);
  await eventually(() =>
    expect(told.at(-1)).toMatch(/^File events report all content changes again/),
  );
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

  test('is checked in the background, while other changes are seen', async () => {
    writeArticle('a');
    await watch(pathToFileURL(program));
    // The thread never ends with this one.
    writeArticle('endless', LONG);
    await eventually(async () => expect(await is('endless')).toBe('unavailable'));
    expect(await newsroom.entry('endless')).toBeUndefined();
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

  test('is on the site once it has been checked', async () => {
    await watch(pathToFileURL(program));
    writeArticle('long', LONG);
    await eventually(async () => expect(await is('long')).toBe('public'));
    expect(told).toEqual([]);
  });
});
