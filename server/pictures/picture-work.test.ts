import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openIndexReader } from '@/lib/archive-index/reader';
import { type TemporaryPlaces, temporaryPlaces } from '@/lib/archive-index/testing/temporary';
import { IndexUpdater } from '@/lib/archive-index/update';
import { inspectPicture } from '@/lib/media/inspect';
import { variantFile } from '@/lib/media/renditions';
import { testPicture } from '@/lib/media/testing/pictures';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { MediaFolder } from './media-folder';
import { PictureWork } from './picture-work';

let places: TemporaryPlaces & { mediaDir: string };
let updater: IndexUpdater;
let told: string[];
let lines: string[];

const NOW = Date.parse('2026-11-24T12:00:00Z');
const ARTICLE = 'articles/bridge.mdx';

beforeEach(() => {
  const temporary = temporaryPlaces();
  places = { ...temporary, mediaDir: path.join(temporary.home, 'media') };
  places.write('authors/desk.yaml', 'name: Desk\nkind: organisation\n');
  updater = new IndexUpdater(places);
  told = [];
  lines = [];
});

afterEach(() => {
  updater.close();
  places.clear();
});

const article = (body: string, more = '') =>
  `---\ntitle: A bridge\nstandfirst: S\npublished: 2026-11-20\nauthors: [desk]\n${more}---\n\nWords.\n\n${body}\n`;

function put(file: string, bytes: Buffer): void {
  const at = path.join(places.contentDir, file);
  mkdirSync(path.dirname(at), { recursive: true });
  writeFileSync(at, bytes);
}

const update = () => updater.update('anything', { now: NOW });

function newsroom() {
  return openNewsroom({ ...places, siteUrl: undefined, now: () => NOW + 60_000 });
}

function work() {
  return new PictureWork({
    ...places,
    index: openIndexReader(places.indexFile, {}),
    onMade: (keys) => {
      told.push(...keys);
      updater.takeInMade(keys);
    },
    log: (line) => lines.push(line),
  });
}

const make = () => work().all(() => undefined);

async function pictures(slug = 'bridge') {
  const room = newsroom();
  const entry = await room.entry(slug);
  if (!entry) throw new Error(`${slug} is not public`);
  return room.pictures(entry);
}

const problems = async () =>
  (await newsroom().problems()).map(
    ({ file, line, severity, message }) => `${file}:${line}: ${severity}: ${message}`,
  );

const media = () => (existsSync(places.mediaDir) ? readdirSync(places.mediaDir).sort() : []);

describe('variants', () => {
  test('of a picture 2,400 px wide are at least four, none wider, and the page names those that exist', async () => {
    put('articles/b.jpg', await testPicture({ width: 2400, height: 1600 }));
    places.write(ARTICLE, article('![A bridge](./b.jpg "The bridge. Photo: A. Name")'));
    update();
    expect((await pictures()).inText['./b.jpg']).toMatchObject({
      isThere: false,
      width: 2400,
      height: 1600,
    });
    await make();
    const { inText } = await pictures();
    const picture = inText['./b.jpg'];
    expect(picture).toMatchObject({ isThere: true, width: 2400, height: 1600 });
    expect(picture?.widths).toEqual([320, 480, 720, 960, 1280, 1920, 2400]);
    for (const width of picture?.widths ?? []) {
      const file = path.join(places.mediaDir, variantFile(picture?.key ?? '', width));
      const { format, width: is, space, icc } = await sharp(file).metadata();
      expect({ format, is, space, icc }).toEqual({
        format: 'webp',
        is: width,
        space: 'srgb',
        icc: undefined,
      });
    }
  });

  test('keep credit and copyright, and lose position and camera number', async () => {
    const bytes = await testPicture({
      width: 700,
      height: 500,
      words: { credit: 'Example Agency', alt: 'A bridge', copyright: '© Example' },
      exif: {
        IFD0: { Make: 'Cam', Software: 'S' },
        IFD2: { BodySerialNumber: '12345678' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
      },
    });
    put('articles/b.jpg', bytes);
    places.write(ARTICLE, article('![](./b.jpg)'));
    update();
    await make();
    const variants = media().filter((name) => name.endsWith('.webp'));
    expect(variants.length).toBeGreaterThan(2);
    for (const name of variants) {
      const variant = readFileSync(path.join(places.mediaDir, name));
      const found = inspectPicture(variant);
      expect('says' in found && found.says).toEqual({
        credit: 'Example Agency',
        copyright: '© Example',
      });
      const text = variant.toString('latin1');
      expect(text).not.toContain('12345678');
      expect(text).not.toContain('GPS');
      expect(text).not.toContain('EXIF');
    }
  });

  test('of a file that is also something else are only pictures', async () => {
    const jpeg = await testPicture({ width: 500, height: 400 });
    // A comment of JPEG, and what an unpacker or a browser would find behind the end of the picture.
    const payload = '<script>payload</script>PK\u0003\u0004 payload';
    const comment = Buffer.concat([
      Buffer.from([0xff, 0xfe, 0, payload.length + 2]),
      Buffer.from(payload),
    ]);
    const both = Buffer.concat([
      jpeg.subarray(0, 2),
      comment,
      jpeg.subarray(2),
      Buffer.from(payload),
    ]);
    put('articles/b.jpg', both);
    places.write(ARTICLE, article('<Figure src="./b.jpg" alt="A" credit="B" />'));
    update();
    await make();
    const files = media();
    expect(files.filter((name) => name.endsWith('.webp'))).toHaveLength(2);
    for (const name of files) {
      expect(readFileSync(path.join(places.mediaDir, name), 'latin1')).not.toContain('payload');
    }
  });

  test('a picture on its side is turned', async () => {
    // A blue square in the top left corner: turned a quarter to the right it is in the top right one.
    put('articles/b.jpg', await testPicture({ width: 300, height: 200, orientation: 6 }));
    places.write(ARTICLE, article('<Figure src="./b.jpg" alt="A" credit="B" />'));
    update();
    await make();
    const picture = (await pictures()).inText['./b.jpg'];
    expect(picture).toMatchObject({ width: 200, height: 300, widths: [200] });
    const file = path.join(places.mediaDir, variantFile(picture?.key ?? '', 200));
    const { data } = await sharp(file)
      .extract({ left: 180, top: 10, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[2]).toBeGreaterThan(120);
  });

  test('colours of another profile are what they were', async () => {
    const wide = await sharp({
      create: { width: 40, height: 40, channels: 3, background: '#c03020' },
    })
      .withIccProfile('p3')
      .jpeg({ quality: 100 })
      .toBuffer();
    put('articles/b.jpg', wide);
    places.write(ARTICLE, article('<Figure src="./b.jpg" alt="A" credit="B" />'));
    update();
    await make();
    const picture = (await pictures()).inText['./b.jpg'];
    const [red = 0, green = 0, blue = 0] = await sharp(
      path.join(places.mediaDir, variantFile(picture?.key ?? '', 40)),
    )
      .raw()
      .toBuffer();
    expect(Math.abs(red - 0xc0)).toBeLessThan(8);
    expect(Math.abs(green - 0x30)).toBeLessThan(8);
    expect(Math.abs(blue - 0x20)).toBeLessThan(8);
  });

  test('of a lead picture there are crops around its subject', async () => {
    put('articles/b.png', await testPicture({ width: 1500, height: 1000, format: 'png' }));
    places.write(
      ARTICLE,
      article('', 'image: {src: ./b.png, alt: A, credit: B, focus: top left}\n'),
    );
    update();
    await make();
    const { crops, lead } = await pictures();
    expect(lead?.picture.isThere).toBe(true);
    expect(crops).toMatchObject({
      '1x1': { width: 1000, height: 1000 },
      '4x3': { width: 1200, height: 900 },
      '16x9': { width: 1200, height: 675 },
      card: { width: 1200, height: 630 },
    });
    const square = path.join(places.mediaDir, variantFile(crops['1x1']?.key ?? '', 1000));
    const [, , blue] = await sharp(square)
      .extract({ left: 5, top: 5, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(blue).toBeGreaterThan(120);
  });

  test('a drawing is kept as it is', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><path d="M0 0"/></svg>';
    places.write('media/map.svg', svg);
    places.write(
      ARTICLE,
      article('<Figure src="/media/map.svg" alt="A map" credit="The paper" />'),
    );
    update();
    await make();
    const picture = (await pictures()).inText['/media/map.svg'];
    expect(picture).toMatchObject({ kind: 'drawing', width: 300, height: 200, isThere: true });
    const file = path.join(places.mediaDir, variantFile(picture?.key ?? '', undefined));
    expect(readFileSync(file, 'utf8')).toBe(svg);
  });
});

describe('what is made once', () => {
  const put1 = async () => {
    put('articles/b.jpg', await testPicture({ width: 500, height: 400 }));
    places.write(ARTICLE, article('<Figure src="./b.jpg" alt="A" credit="B" />'));
    update();
  };

  test('is not made again by another server, or when the index is rebuilt', async () => {
    await put1();
    await make();
    const before = media().map((name) => [name, readFileSync(path.join(places.mediaDir, name))]);
    rmSync(places.indexFile);
    updater.close();
    update();
    expect((await pictures()).inText['./b.jpg']?.widths).toEqual([320, 480, 500].slice(0, 2));
    told = [];
    await make();
    expect(told).toEqual([]);
    expect(media().map((name) => [name, readFileSync(path.join(places.mediaDir, name))])).toEqual(
      before,
    );
  });

  test('two that make it at once spoil nothing', async () => {
    await put1();
    await Promise.all([make(), make(), make()]);
    const picture = (await pictures()).inText['./b.jpg'];
    for (const width of picture?.widths ?? []) {
      const file = path.join(places.mediaDir, variantFile(picture?.key ?? '', width));
      expect((await sharp(file).stats()).channels).toHaveLength(3);
    }
    expect(media().filter((name) => name.startsWith('.tmp-'))).toEqual([]);
  });

  test('what a killed process left half done is finished', async () => {
    await put1();
    await make();
    const picture = (await pictures()).inText['./b.jpg'];
    const key = picture?.key ?? '';
    rmSync(path.join(places.mediaDir, variantFile(key, 480)));
    updater.takeInMade([key]);
    const [missing] = new MediaFolder(places.mediaDir).missing([{ key, shape: 'whole' }]);
    expect(missing).toBe(key);
  });

  test('deleting the folder loses nothing', async () => {
    await put1();
    await make();
    const key = (await pictures()).inText['./b.jpg']?.key ?? '';
    rmSync(places.mediaDir, { recursive: true });
    updater.takeInMade([key]);
    expect((await pictures()).inText['./b.jpg']?.isThere).toBe(false);
    await make();
    expect((await pictures()).inText['./b.jpg']).toMatchObject({
      isThere: true,
      widths: [320, 480],
    });
  });

  test('two machines agree on the version of the site', async () => {
    await put1();
    await make();
    const version = await newsroom().version();
    const other = { ...places, indexFile: path.join(places.home, 'other', 'index.db') };
    const another = new IndexUpdater(other);
    another.update('anything', { now: NOW + 5_000_000 });
    another.close();
    const room = openNewsroom({ ...other, siteUrl: undefined, now: () => NOW + 60_000 });
    expect(await room.version()).toBe(version);
  });
});

describe('clearing', () => {
  const age = (name: string, days: number) => {
    const at = NOW / 1000 - days * 86_400;
    utimesSync(path.join(places.mediaDir, name), at, at);
  };

  test('removes what nobody has used for a week, and never what this or another server uses', async () => {
    put('articles/b.jpg', await testPicture({ width: 400, height: 300 }));
    places.write(ARTICLE, article('<Figure src="./b.jpg" alt="A" credit="B" />'));
    update();
    await make();
    const used = (await pictures()).inText['./b.jpg']?.key ?? '';
    const old = 'a'.repeat(32);
    const others = 'b'.repeat(32);
    for (const key of [old, others]) {
      writeFileSync(path.join(places.mediaDir, `${key}-320.webp`), 'x');
      writeFileSync(path.join(places.mediaDir, `${key}.json`), '{"fault":""}');
      age(`${key}-320.webp`, 30);
    }
    age(`${old}.json`, 8);
    age(`${others}.json`, 6);
    for (const name of media().filter((one) => one.startsWith(used))) age(name, 90);
    const folder = new MediaFolder(places.mediaDir);
    expect(folder.clear(new Set([used]), NOW)).toBe(2);
    expect(media().some((name) => name.startsWith(old))).toBe(false);
    expect(media().filter((name) => name.startsWith(others))).toHaveLength(2);
    expect(media().filter((name) => name.startsWith(used)).length).toBeGreaterThan(1);
    // It has said that it uses it: another server that does not leaves it.
    expect(folder.clear(new Set(), NOW)).toBe(0);
  });
});

describe('what cannot be shown', () => {
  test('a broken picture costs only itself', async () => {
    const whole = await testPicture({ width: 1200, height: 900 });
    put('articles/b.jpg', whole.subarray(0, whole.length / 2));
    places.write(ARTICLE, article('<Figure src="./b.jpg" alt="A" credit="B" />'));
    update();
    await make();
    expect((await pictures()).inText).toEqual({});
    expect((await problems()).join('\n')).toMatch(
      /^articles\/bridge\.mdx:10: warning: the picture `\.\/b\.jpg` is left out: it cannot be read to its end/,
    );
    put('articles/b.jpg', whole);
    update();
    await make();
    expect((await pictures()).inText['./b.jpg']?.isThere).toBe(true);
    expect(await problems()).toEqual([]);
  });

  test('a picture that ends the process three times is left alone', async () => {
    put('articles/b.jpg', await testPicture({ width: 400, height: 300 }));
    places.write(ARTICLE, article('<Figure src="./b.jpg" alt="A" credit="B" />'));
    update();
    const key = (await pictures()).inText['./b.jpg']?.key ?? '';
    const folder = new MediaFolder(places.mediaDir);
    for (let tries = 0; tries < 3; tries++) expect(folder.beginTry(key)).toBe(true);
    await make();
    expect((await pictures()).inText).toEqual({});
  });
});
