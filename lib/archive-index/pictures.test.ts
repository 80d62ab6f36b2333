import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { renditionKey, WHOLE } from '@/lib/media/renditions';
import { type TestWords, testPicture } from '@/lib/media/testing/pictures';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { openIndexReader } from './reader';
import { type TemporaryPlaces, temporaryPlaces } from './testing/temporary';
import { IndexUpdater } from './update';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const WORDS = { credit: 'Agency', alt: 'A bridge' };

let places: TemporaryPlaces;
let updater: IndexUpdater;
let pictures: Map<string, Buffer>;

beforeEach(async () => {
  places = temporaryPlaces();
  places.write('authors/desk.yaml', 'name: Desk\nkind: organisation\n');
  updater = new IndexUpdater(places);
  pictures = new Map();
});

afterEach(() => {
  updater.close();
  places.clear();
});

async function picture(words?: TestWords, background = '#884422'): Promise<Buffer> {
  const name = `${JSON.stringify(words)} ${background}`;
  const made =
    pictures.get(name) ??
    (await testPicture({ width: 40, height: 30, background, ...(words && { words }) }));
  pictures.set(name, made);
  return made;
}

function put(file: string, bytes: Buffer): void {
  const at = path.join(places.contentDir, file);
  mkdirSync(path.dirname(at), { recursive: true });
  writeFileSync(at, bytes);
}

const article = (body: string, more = '') =>
  `---\ntitle: A title\nstandfirst: S\npublished: 2026-11-20\nauthors: [desk]\n${more}---\n\n${body}\n`;

const update = () => updater.update('anything', { now: NOW });

const newsroom = (now = NOW) => openNewsroom({ ...places, siteUrl: undefined, now: () => now });

const problems = async () =>
  (await newsroom().problems()).map(
    ({ file, line, severity, message }) => `${file}:${line}: ${severity}: ${message}`,
  );

/** Whether readers may have the variants of the only picture. */
async function state(now = NOW): Promise<string> {
  const [row] = openIndexReader(places.indexFile, {}).all<{ key: string }>(
    "SELECT key FROM renditions WHERE shape = 'whole'",
  );
  return newsroom(now).variant(row?.key ?? '');
}

async function inText(slug = 'a') {
  const entry = await newsroom().entry(slug);
  return entry && (await newsroom().pictures(entry)).inText;
}

describe('words', () => {
  test('that are neither in the text nor in the file are missing, and the article is not listed', async () => {
    put('articles/a.jpg', await picture());
    places.write('articles/a.mdx', article('Words.\n\n![](./a.jpg)'));
    update();
    expect(await problems()).toEqual([
      'articles/a.mdx:10: error: nobody says what the picture `./a.jpg` shows, nor does its file',
      'articles/a.mdx:10: error: nobody says who made the picture `./a.jpg`, nor does its file',
    ]);
    expect(await newsroom().entry('a')).toBeUndefined();
  });

  test('that the file has need not be written in the text', async () => {
    put('articles/a.jpg', await picture(WORDS));
    places.write('articles/a.mdx', article('![](./a.jpg)'));
    update();
    expect(await problems()).toEqual([]);
    expect(await inText()).toMatchObject({ './a.jpg': { says: WORDS } });
  });

  test('that nobody knows are accepted, with a warning each', async () => {
    put('articles/a.jpg', await picture());
    places.write(
      'articles/a.mdx',
      article('<Figure src="./a.jpg" alt="unknown" credit="unknown" />'),
    );
    update();
    expect(await problems()).toEqual([
      'articles/a.mdx:8: warning: what the picture `./a.jpg` shows is given as unknown',
      'articles/a.mdx:8: warning: who made the picture `./a.jpg` is given as unknown',
    ]);
    expect(await newsroom().entry('a')).toBeDefined();
  });

  test('of a new file with the same name decide afresh, without a change of the text', async () => {
    put('articles/a.jpg', await picture());
    places.write('articles/a.mdx', article('![](./a.jpg)'));
    update();
    expect(await newsroom().entry('a')).toBeUndefined();
    put('articles/a.jpg', await picture(WORDS));
    update();
    expect(await newsroom().entry('a')).toBeDefined();
    // What readers have seen stays, and the fault is named.
    put('articles/a.jpg', await picture(undefined, '#00ff00'));
    update();
    expect(await newsroom().entry('a')).toBeDefined();
    expect(await problems()).toHaveLength(2);
  });

  test('a version without them leaves the one before in its place', async () => {
    put('articles/a.jpg', await picture());
    places.write('articles/a.mdx', article('Before.'));
    update();
    places.write('articles/a.mdx', article('After.\n\n![](./a.jpg)'));
    update();
    expect(await newsroom().entry('a')).toMatchObject({ words: 1 });
    expect(await problems()).toHaveLength(2);
    expect(await inText()).toEqual({});
    // When the picture says it the version is good.
    put('articles/a.jpg', await picture(WORDS));
    update();
    expect(await problems()).toEqual([]);
    expect(Object.keys((await inText()) ?? {})).toEqual(['./a.jpg']);
  });
});

describe('files', () => {
  test('that are missing, or whose names differ in capitals, cost only the picture', async () => {
    put('articles/Bridge.jpg', await picture(WORDS));
    places.write('articles/a.mdx', article('![A](./bridge.jpg "Photo: N")\n\n![B](./none.jpg)'));
    update();
    expect(await problems()).toEqual([
      'articles/a.mdx:8: warning: there is no picture `./bridge.jpg` (case matters)',
      'articles/a.mdx:10: warning: there is no picture `./none.jpg`',
    ]);
    expect(await newsroom().entry('a')).toBeDefined();
    renameSync(
      path.join(places.contentDir, 'articles/Bridge.jpg'),
      path.join(places.contentDir, 'articles/bridge.jpg'),
    );
    update();
    expect(await problems()).toEqual([
      'articles/a.mdx:10: warning: there is no picture `./none.jpg`',
    ]);
  });

  test('a link out of the folder is not followed', async () => {
    const outside = path.join(places.home, 'secret.jpg');
    writeFileSync(outside, await picture(WORDS));
    places.write('articles/a.mdx', article('![A](./a.jpg "Photo: N")'));
    symlinkSync(outside, path.join(places.contentDir, 'articles/a.jpg'));
    update();
    expect((await problems()).join('\n')).toContain(
      'the picture `./a.jpg` is left out: this is a symbolic link',
    );
    expect(await inText()).toEqual({});
  });

  test('that hold no picture, are too large, or are drawings with a script are reported at the place that names them', async () => {
    places.write('articles/a.jpg', 'not a picture');
    put('articles/b.jpg', Buffer.alloc(41 * 1024 * 1024));
    places.write('articles/c.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    places.write(
      'articles/a.mdx',
      article('![A](./a.jpg "Photo: N")\n\n![A](./b.jpg "Photo: N")\n\n![A](./c.svg "Photo: N")'),
    );
    update();
    const found = await problems();
    expect(found[0]).toContain('a.mdx:8: warning: the picture `./a.jpg` is left out: there is no');
    expect(found[1]).toContain(
      'a.mdx:10: warning: the picture `./b.jpg` is left out: this picture has 41 MB',
    );
    expect(found[2]).toContain(
      'a.mdx:12: warning: the picture `./c.svg` is left out: this SVG has the element',
    );
  });

  test('a position in one is a warning, once', async () => {
    const bytes = await testPicture({
      width: 40,
      height: 30,
      words: WORDS,
      exif: { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } },
    });
    put('media/a.jpg', bytes);
    places.write('articles/a.mdx', article('![](/media/a.jpg)\n\n![](/media/a.jpg)'));
    update();
    expect(await problems()).toEqual([
      'media/a.jpg:1: warning: the file says where the picture was taken (GPS)',
    ]);
  });

  test('are read once, and again when they change', async () => {
    put('articles/a.jpg', await picture(WORDS));
    places.write('articles/a.mdx', article('![](./a.jpg)'));
    expect(update().read).toBe(4);
    expect(update().read).toBe(0);
    put('articles/a.jpg', await picture(WORDS, '#00ff00'));
    expect(update().read).toBe(1);
  });
});

describe('readers may have a picture while something they may see uses it', () => {
  beforeEach(async () => {
    put('media/a.jpg', await picture(WORDS));
  });

  const uses = (more = '') => article('![](/media/a.jpg)', more);

  test('such as a public article, but not a draft, nor an article under embargo', async () => {
    places.write('articles/a.mdx', uses());
    update();
    expect(await state()).toBe('public');
    places.write('articles/a.mdx', uses('draft: true\n'));
    update();
    expect(await state()).toBe('not public');
    places.write('articles/a.mdx', uses('publishAt: 2026-11-25T10:00\n'));
    update();
    expect(await state()).toBe('not public');
    expect(await state(Date.parse('2026-11-25T11:00:00Z'))).toBe('public');
  });

  test('and no longer once that is gone, deleted or without the picture, unless something else uses it', async () => {
    places.write('articles/a.mdx', uses());
    places.write('articles/b.mdx', article('Words', 'image: /media/a.jpg\n'));
    update();
    places.write('gone.yaml', 'slugs: [a]\n');
    update();
    expect(await state()).toBe('public');
    places.write('articles/b.mdx', article('Words'));
    update();
    expect(await state()).toBe('not public');
    rmSync(path.join(places.contentDir, 'gone.yaml'));
    update();
    expect(await state()).toBe('public');
    places.remove('articles/a.mdx');
    update();
    expect(await state()).toBe('unknown');
  });

  test('such as an author with a photo, or a page that is not an article', async () => {
    places.write(
      'authors/desk.yaml',
      'name: Desk\nkind: person\nphoto: {src: /media/a.jpg, alt: D, credit: N}\n',
    );
    update();
    expect(await state()).toBe('public');
    places.write('authors/desk.yaml', 'name: Desk\nkind: person\n');
    places.write('pages/about.mdx', '---\ntitle: About\n---\n\n![](/media/a.jpg)\n');
    update();
    expect(await state()).toBe('public');
    places.write('pages/about.mdx', '---\ntitle: About\n---\n\nWords\n');
    update();
    expect(await state()).toBe('unknown');
  });

  test('another picture under the same name has other addresses', async () => {
    places.write('articles/a.mdx', uses());
    update();
    const before = (await inText())?.['/media/a.jpg']?.key ?? '';
    put('media/a.jpg', await picture(WORDS, '#00ff00'));
    update();
    expect(await newsroom().variant(before)).toBe('unknown');
    expect((await inText())?.['/media/a.jpg']?.key).not.toBe(before);
    expect(await state()).toBe('public');
  });

  test('a name that is not of this site gets nobody a picture', async () => {
    places.write('articles/a.mdx', uses());
    update();
    expect(await newsroom().variant(renditionKey('another', WHOLE))).toBe('unknown');
  });
});

test('a rebuilt index knows the pictures of texts that it does not parse in full', async () => {
  put('media/a.jpg', await picture(WORDS));
  for (let n = 0; n < 600; n++) places.write(`articles/many/a${n}.mdx`, article(`Words ${n}.`));
  places.write('articles/a.mdx', article('![](/media/a.jpg)'));
  updater.close();
  rmSync(places.indexFile, { force: true });
  update();
  expect(await state()).toBe('public');
});
