import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pictureCounts } from '@/lib/archive-index/picture-queries';
import { openIndexReader } from '@/lib/archive-index/reader';
import {
  SITE_YAML,
  type TemporaryPlaces,
  temporaryPlaces,
} from '@/lib/archive-index/testing/temporary';
import { IndexUpdater } from '@/lib/archive-index/update';
import { iconsOf } from '@/lib/media/icons';
import { testPicture } from '@/lib/media/testing/pictures';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { exportPictures } from './make-pictures';
import { PictureWork } from './picture-work';

const NOW = Date.parse('2026-11-24T12:00:00Z');

const svg = (inside: string, attributes = 'viewBox="0 0 300 100"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

const NAMEPLATE = svg('<path d="M0 0h300v100z"/>');
const MARK = svg('<circle cx="50" cy="50" r="50" fill="#c00"/>', 'viewBox="0 0 100 100"');

const BRAND = 'brand:\n  nameplate: /media/name.svg\n  mark: /media/mark.svg\n';

let places: TemporaryPlaces & { mediaDir: string };
let updater: IndexUpdater;

beforeEach(() => {
  const temporary = temporaryPlaces();
  places = { ...temporary, mediaDir: path.join(temporary.home, 'made') };
  updater = new IndexUpdater(places);
});

afterEach(() => {
  updater.close();
  places.clear();
});

async function update(files: Record<string, string>): Promise<void> {
  for (const [file, text] of Object.entries(files)) places.write(file, text);
  updater.update('anything', { now: NOW });
  const index = openIndexReader(places.indexFile, {});
  const onMade = (keys: string[]) => void updater.takeInMade(keys);
  await new PictureWork({ ...places, index, onMade, log: () => undefined }).all(() => undefined);
  index.close();
}

const newsroom = () => openNewsroom({ ...places, siteUrl: undefined, now: () => NOW });

/** The messages of the check, without paths. */
async function problems(): Promise<string[]> {
  return (await newsroom().problems()).map(
    ({ file, line, column, severity, code, message, remedy }) =>
      `${file}:${line}:${column} ${severity} ${code} ${message} | ${remedy}`,
  );
}

test('the nameplate and the icons of the mark are those of the site file, as long as it names them', async () => {
  await update({ 'site.yaml': SITE_YAML });
  expect(await newsroom().site()).not.toHaveProperty('nameplate');
  expect(iconsOf(await newsroom().site()).large).toBe('/icon-512.png');
  const before = await newsroom().version();

  await update({
    'site.yaml': SITE_YAML + BRAND,
    'media/name.svg': NAMEPLATE,
    'media/mark.svg': MARK,
  });
  expect(await problems()).toEqual([]);
  const site = await newsroom().site();
  expect(site.nameplate).toEqual({
    viewBox: '0 0 300 100',
    shapes: '<g fill="currentColor"><path d="M0 0h300v100z"/></g>',
  });
  const made = await newsroom().version();
  expect(made).not.toBe(before);

  const { small, touch, large, maskable, drawing } = iconsOf(site);
  for (const [address, width] of [
    [small.url, 32],
    [touch, 180],
    [large, 512],
    [maskable, 512],
  ] as const) {
    const file = path.join(places.mediaDir, path.basename(address));
    expect(await sharp(file).metadata()).toMatchObject({ format: 'png', width, height: width });
    expect(await newsroom().variant(path.basename(address).slice(0, 32))).toBe('public');
  }
  expect(readFileSync(path.join(places.mediaDir, path.basename(drawing)), 'utf8')).toBe(MARK);

  await update({ 'media/mark.svg': MARK.replace('#c00', '#00c') });
  expect(iconsOf(await newsroom().site()).large).not.toBe(large);
  expect(await newsroom().version()).not.toBe(made);

  await update({ 'site.yaml': SITE_YAML });
  const after = await newsroom().site();
  expect(after).not.toHaveProperty('nameplate');
  expect(after).not.toHaveProperty('icons');
  expect(await newsroom().variant(path.basename(large).slice(0, 32))).toBe('unknown');
});

test('an icon is transparent behind the mark, and a tile has paper around the mark in its middle', async () => {
  await update({ 'site.yaml': SITE_YAML + BRAND, 'media/mark.svg': MARK });
  const { large, maskable } = iconsOf(await newsroom().site());
  const pixel = async (address: string, x: number, y: number) => {
    const file = path.join(places.mediaDir, path.basename(address));
    const { data } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    return [...data.subarray((y * 512 + x) * 4, (y * 512 + x) * 4 + 4)];
  };
  expect(await pixel(large, 0, 0)).toEqual([0, 0, 0, 0]);
  expect(await pixel(large, 256, 2)).toEqual([204, 0, 0, 255]);
  expect(await pixel(maskable, 256, 256)).toEqual([204, 0, 0, 255]);
  // All around the mark there is paper.
  expect(await pixel(maskable, 0, 0)).toEqual([251, 250, 247, 255]);
  expect(await pixel(maskable, 256, 100)).toEqual([251, 250, 247, 255]);
});

test('a host of static files gets the icons too', async () => {
  await update({ 'site.yaml': SITE_YAML + BRAND, 'media/mark.svg': MARK });
  const folder = path.join(places.home, 'public');
  // The drawing itself, three icons, and two tiles.
  expect(exportPictures(places, folder)).toBe(6);
  await update({ 'site.yaml': SITE_YAML });
  expect(exportPictures(places, folder)).toBe(0);
});

test('in a language in which the paper has another name, that name is set in type', async () => {
  const translated = `${SITE_YAML}languages: [en-GB, de, fr]\ntranslations:\n  de: { name: Die Zeitung }\n${BRAND}`;
  await update({ 'site.yaml': translated, 'media/name.svg': NAMEPLATE });
  expect(await newsroom().site('de')).not.toHaveProperty('nameplate');
  expect(await newsroom().site('fr')).toHaveProperty('nameplate');
});

test.each([
  [
    'a missing file',
    '/media/nameplat.svg',
    {},
    'missing-picture there is no picture `/media/nameplat.svg` | Did you mean `nameplate.svg`?',
  ],
  [
    'a script',
    '/media/name.svg',
    { 'media/name.svg': svg('<script>1</script>') },
    'broken-picture the nameplate `/media/name.svg` is left out: this SVG has the element <script> in it | Export it',
  ],
  [
    'something from elsewhere',
    '/media/name.svg',
    { 'media/name.svg': svg('<use href="https://example.org/a.svg#b"/>') },
    'broken-picture the nameplate `/media/name.svg` is left out: this SVG has a link (href) in it | Export it',
  ],
  [
    'text',
    '/media/name.svg',
    { 'media/name.svg': svg('<text>N</text>') },
    "broken-picture the nameplate `/media/name.svg` is left out: it has text in it, for which readers' devices may have no font | Turn the text into paths",
  ],
  [
    'no viewBox',
    '/media/name.svg',
    { 'media/name.svg': svg('<path d="M0 0"/>', '') },
    'broken-picture the nameplate `/media/name.svg` is left out: this SVG does not say how large it is | Export it with a viewBox',
  ],
  [
    'too many bytes',
    '/media/name.svg',
    { 'media/name.svg': svg(`<path d="M0 0${' h1'.repeat(8000)}"/>`) },
    'broken-picture the nameplate `/media/name.svg` is left out: it has 23.5 KiB, more than 20, and is part of every page | Simplify',
  ],
  [
    'another format',
    '/media/name.gif',
    { 'media/name.gif': 'nothing' },
    'broken-picture the nameplate `/media/name.gif` is left out: there is no picture in this file',
  ],
  [
    'another folder',
    './name.svg',
    { 'name.svg': NAMEPLATE },
    'picture-reference `brand.nameplate`: the picture `./name.svg` is outside the folders of the newsroom | Put the SVG into content/media/',
  ],
  [
    'another site',
    'https://example.org/name.svg',
    {},
    'picture-reference `brand.nameplate`: the picture `https://example.org/name.svg` is not on this site | Put the SVG',
  ],
])('%s costs the nameplate and nothing else', async (_, src, files, expected) => {
  await update({
    'site.yaml': `${SITE_YAML}brand:\n  accent: '#0057b8'\n  nameplate: ${src}\n  mark: /media/mark.svg\n`,
    'media/mark.svg': MARK,
    'media/nameplate.svg': NAMEPLATE,
    ...files,
  });
  const found = await problems();
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`site.yaml:10:14 warning ${expected}`);
  const site = await newsroom().site();
  expect(site).not.toHaveProperty('nameplate');
  expect(site.brand.accent).toBeDefined();
  expect(site.icons).toBeDefined();
});

test('a mark of pixels, or too large for the tab of a browser, is left out', async () => {
  places.write('media/mark.png', '');
  writeFileSync(
    path.join(places.contentDir, 'media/mark.png'),
    await testPicture({ format: 'png' }),
  );
  await update({ 'site.yaml': `${SITE_YAML}brand: { mark: /media/mark.png }\n` });
  expect(await problems()).toEqual([expect.stringContaining('it is made of pixels')]);
  await update({
    'site.yaml': `${SITE_YAML}brand: { mark: /media/mark.svg }\n`,
    'media/mark.svg': svg(`<path d="M0 0${' h1'.repeat(30_000)}"/>`),
  });
  expect(await problems()).toEqual([expect.stringContaining('it has 88 KiB, more than 64')]);
  expect(await newsroom().site()).not.toHaveProperty('icons');
});

test('a drawing can be the mark and a picture of an article', async () => {
  const words =
    '---\ntitle: T\nstandfirst: S\npublished: 2026-11-20\nauthors: [desk]\nimage: { src: /media/mark.svg, alt: A, credit: C }\n---\n\nWords.\n';
  await update({
    'site.yaml': SITE_YAML + BRAND,
    'media/mark.svg': MARK,
    'media/name.svg': NAMEPLATE,
    'authors/desk.yaml': 'name: Desk\nkind: organisation\n',
    'articles/a.mdx': words,
  });
  expect(await problems()).toEqual([]);
  const entry = await newsroom().entry('a');
  expect(await newsroom().pictures({ file: entry?.file ?? '' })).toMatchObject({ crops: {} });
  expect((await newsroom().site()).icons).toBeDefined();
});

test('the counts of pictures leave out the nameplate and the mark', async () => {
  await update({
    'site.yaml': SITE_YAML + BRAND,
    'media/name.svg': NAMEPLATE,
    'media/mark.svg': MARK,
  });
  const index = openIndexReader(places.indexFile, {});
  expect(pictureCounts(index)).toMatchObject({ uses: 0, unused: 0 });
  index.close();
});
