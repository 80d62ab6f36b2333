import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { openDatabase } from './database';
import type { IndexPlaces } from './index-file';
import { SITE_YAML, type TemporaryPlaces, temporaryPlaces } from './testing/temporary';
import { updateIndex } from './update';

const NOW = Date.UTC(2026, 10, 24, 12);
const HOUR = 3_600_000;
const AT = 'articles/a.mdx';

let temporary: TemporaryPlaces;
let places: IndexPlaces & { lastGoodFile: string };

beforeEach(() => {
  temporary = temporaryPlaces();
  places = { ...temporary, lastGoodFile: `${temporary.indexFile}.good` };
  temporary.write('authors/ana.yaml', 'name: Ana\nkind: person\n');
  save('', 'words on the barometer');
});

afterEach(() => temporary.clear());

function save(keys: string, body = 'words', title = 'Good'): void {
  temporary.write(
    AT,
    `---\ntitle: ${title}\nstandfirst: S\npublished: 2026-11-20\nauthors: [ana]\n${keys}---\n\n${body}\n`,
  );
}

const breakIt = (keys = '') => save(keys, '{x}', 'Broken');

const update = (now = NOW) => updateIndex(places, { now });

/** A process that has read nothing yet, with an index that is made from nothing or the one there is. */
async function afterRestart(index: 'anew' | 'as it was', now = NOW) {
  if (index === 'anew') rmSync(places.indexFile);
  update(now);
  const newsroom = openNewsroom({ ...places, siteUrl: undefined, now: () => now });
  const entry = await newsroom.entry('a');
  const found = await newsroom.search('barometer', 1);
  return {
    is: (await newsroom.articleAddress('a')).is,
    headline: entry?.headline,
    text: entry?.kind === 'article' ? (await newsroom.body(entry)).source.trim() : undefined,
    listed: (await newsroom.newest(9)).length,
    found: found.total,
    errors: (await newsroom.problems()).filter(({ severity }) => severity === 'error').length,
  };
}

const stored = () => {
  const db = openDatabase(places.lastGoodFile, 'read');
  const rows = db.all<{ file: string }>('SELECT file FROM texts ORDER BY file');
  db.close();
  return rows.map(({ file }) => file);
};

const GOOD = {
  is: 'public',
  headline: 'Good',
  text: 'words on the barometer',
  listed: 1,
  found: 1,
};

describe.each(['as it was', 'anew'] as const)('after a restart, with an index %s', (index) => {
  test('an article whose file is broken stays in its last good version', async () => {
    update();
    breakIt();
    update();
    expect(await afterRestart(index)).toEqual({ ...GOOD, errors: 1 });
  });

  test('it stays even when the file broke while nothing was running', async () => {
    update();
    breakIt();
    expect(await afterRestart(index)).toEqual({ ...GOOD, errors: 1 });
  });

  test('it stays when it names an author who does not exist', async () => {
    update();
    temporary.write(
      AT,
      '---\ntitle: T\nstandfirst: S\npublished: 2026-11-20\nauthors: [anna]\n---\nwords\n',
    );
    // Its text is good by itself.
    expect(await afterRestart(index)).toEqual({ ...GOOD, text: 'words', errors: 1 });
  });

  test.each([
    ['it is a draft', () => save('draft: true\n')],
    ['it is under embargo again', () => save('publishAt: 2026-11-24T13:00\n')],
    ['it is undecided', () => save('daft: true\n')],
    ['it is deleted', () => temporary.remove(AT)],
    ['gone.yaml names it', () => temporary.write('gone.yaml', 'slugs: [a]\n')],
  ])('what was withdrawn does not come back: %s', async (_, withdraw) => {
    update();
    expect(stored()).toContain(AT);
    withdraw();
    update();
    expect(stored()).not.toContain(AT);
    breakIt();
    rmSync(`${temporary.contentDir}/gone.yaml`, { force: true });
    const after = await afterRestart(index);
    expect(after).toMatchObject({ is: 'unavailable', headline: undefined, listed: 0, found: 0 });
  });

  test('a broken file that says that it is withdrawn is withdrawn', async () => {
    update();
    breakIt('draft: true\n');
    expect(await afterRestart(index)).toMatchObject({ is: 'unknown', listed: 0 });
    expect(stored()).not.toContain(AT);
  });

  test('an article whose embargo has passed since is kept too', async () => {
    save('publishAt: 2026-11-24T12:30\n', 'words on the barometer');
    update();
    expect(stored()).not.toContain(AT);
    update(NOW + HOUR);
    expect(stored()).toContain(AT);
    breakIt();
    expect(await afterRestart(index, NOW + HOUR)).toEqual({ ...GOOD, errors: 1 });
  });

  test('the site, an author, a page and the list of gone slugs are kept too', async () => {
    temporary.write('pages/about.mdx', '---\ntitle: About\n---\nwords');
    temporary.write('gone.yaml', 'slugs: [b]\n');
    update();
    temporary.write('site.yaml', 'name: [N]\n');
    temporary.write('authors/ana.yaml', 'name: [Ana]\n');
    temporary.write('pages/about.mdx', '---\ntitle: [About]\n---\nwords');
    temporary.write('gone.yaml', 'slug: [b]\n');
    expect(await afterRestart(index)).toMatchObject(GOOD);
    const newsroom = openNewsroom({ ...places, siteUrl: undefined, now: () => NOW });
    expect(await newsroom.site()).toMatchObject({ name: 'N', timeZone: 'Europe/London' });
    expect(await newsroom.author('ana')).toMatchObject({ name: 'Ana' });
    expect((await newsroom.page('about'))?.heading).toBe('About');
    expect(await newsroom.articleAddress('b')).toEqual({ is: 'gone' });
  });
});

test('what is good again is itself', async () => {
  update();
  breakIt();
  await afterRestart('anew');
  save('', 'mended', 'Mended');
  expect(await afterRestart('as it was')).toMatchObject({
    headline: 'Mended',
    text: 'mended',
    errors: 0,
  });
  breakIt();
  expect(await afterRestart('anew')).toMatchObject({
    headline: 'Mended',
    text: 'mended',
    errors: 1,
  });
});

test.each(['deleted', 'a text file'])(
  'the index is updated when the store is %s',
  async (state) => {
    update();
    if (state === 'deleted') rmSync(places.lastGoodFile);
    else writeFileSync(places.lastGoodFile, 'text'.repeat(5000));
    // It is filled again: from then on it helps.
    expect(update()).toMatchObject({ rebuilt: true });
    expect(update()).toMatchObject({ rebuilt: false });
    breakIt();
    expect(await afterRestart('anew')).toEqual({ ...GOOD, errors: 1 });
    temporary.write('site.yaml', SITE_YAML);
  },
);

test('nothing is kept if no file is named for it', () => {
  const { lastGoodFile, ...others } = places;
  updateIndex(others, { now: NOW });
  expect(existsSync(lastGoodFile)).toBe(false);
  expect(statSync(others.indexFile).size).toBeGreaterThan(0);
});

describe('the address of an article whose file is not there any more', () => {
  const lost = async (now = NOW) => {
    update(now);
    const newsroom = openNewsroom({ ...places, siteUrl: undefined, now: () => now });
    const found = (await newsroom.problems()).filter(({ code }) => code === 'lost-address');
    return found.map(({ file, message, remedy }) => `${file}: ${message} ${remedy}`);
  };
  const article = (keys = '', body = 'words') =>
    `---\ntitle: T ${body}\nstandfirst: S\npublished: 2026-11-20\nauthors: [ana]\n${keys}---\n\n${body}\n`;

  beforeEach(() => {
    for (const name of ['b', 'c', 'd']) temporary.write(`articles/${name}.mdx`, article('', name));
    update();
  });

  test('is a warning until something leads on from there, also with a new index', async () => {
    temporary.remove('articles/b.mdx');
    const said =
      'articles/b.mdx: readers could see /articles/b, and now it leads nowhere Write `aliases: [b]` in the article that replaced it, or add the slug to gone.yaml if none did.';
    expect(await lost()).toEqual([said]);
    rmSync(places.indexFile);
    expect(await lost()).toEqual([said]);
    temporary.write('articles/c.mdx', article('aliases: [b]\n', 'c'));
    expect(await lost()).toEqual([]);
    temporary.write('articles/c.mdx', article('', 'c'));
    expect(await lost()).toEqual([said]);
    temporary.write('redirects.yaml', '/articles/b: c\n');
    expect(await lost()).toEqual([]);
    temporary.remove('redirects.yaml');
    temporary.write('gone.yaml', 'slugs: [b]\n');
    expect(await lost()).toEqual([]);
    temporary.write('gone.yaml', 'slugs: []\n');
    expect(await lost()).toEqual([]);
  });

  test('names the file that has its text now', async () => {
    temporary.remove('articles/b.mdx');
    temporary.write('articles/2026/new-name.mdx', article('', 'b'));
    expect(await lost()).toEqual([
      'articles/b.mdx: readers could see /articles/b, and now it leads nowhere Write `aliases: [b]` in articles/2026/new-name.mdx, which has the same text.',
    ]);
    temporary.write('articles/b.mdx', article('', 'b again'));
    expect(await lost()).toEqual([]);
  });

  test.each(['draft: true\n', 'publishAt: 2126-01-01\n'])(
    'is not missed where readers never saw it: %s',
    async (keys) => {
      temporary.write('articles/e.mdx', article(keys, 'e'));
      update();
      temporary.remove('articles/e.mdx');
      expect(await lost()).toEqual([]);
    },
  );

  test('is not missed in another folder, or when another paper takes the place of this one', async () => {
    temporary.remove('articles/b.mdx');
    temporary.write('articles/2026/b.mdx', article('', 'b'));
    expect(await lost()).toEqual([]);
    for (const file of ['a', '2026/b', 'c', 'd']) temporary.remove(`articles/${file}.mdx`);
    temporary.write('articles/other.mdx', article('', 'other'));
    expect(await lost()).toEqual([]);
  });
});
