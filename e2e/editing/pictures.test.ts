import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from 'playwright/test';
import { testPhotograph } from '../../lib/media/testing/photograph';
import { testPicture } from '../../lib/media/testing/pictures';
import { previewPath } from '../../lib/preview/preview-address';
import { previewKey } from '../../lib/preview/preview-key';
import { AT_ONCE, articleFile, revise, SOON, save, statusAt, textAt } from '../support/editor';
import { type OwnSite, startOwnSite } from '../support/own-site';
import { test } from '../support/site-test';

const FILE = 'articles/bridge.mdx';
const PATH = '/articles/bridge';

/** Puts a whole picture in place at once. */
async function drop(site: OwnSite, file: string, bytes: Buffer): Promise<void> {
  const target = path.join(site.content, file);
  await mkdir(path.dirname(target), { recursive: true });
  const fresh = path.join(path.dirname(target), `.${path.basename(target)}.new`);
  await writeFile(fresh, bytes);
  await rename(fresh, target);
}

/** The addresses of variants in a page. */
function variantsIn(html: string): string[] {
  return [...new Set(html.match(/\/media\/[0-9a-f]{32}-\d+\.webp/g) ?? [])];
}

const IN_TEXT = '![A tall picture](./side.jpg "The side of it. Photo: A. Name")';

/** A picture in every place where a text can have one. */
const EVERY_PLACE = [
  IN_TEXT,
  '<Figure src="./wide.jpg" wide />',
  `<Gallery>\n  ${IN_TEXT}\n\n  <Figure src="./second.jpg" />\n</Gallery>`,
].join('\n\n');

async function dropStory(
  site: OwnSite,
  more: readonly string[] = [],
  text = IN_TEXT,
): Promise<void> {
  const words = { credit: 'Example Agency', alt: 'A blue square on brown' };
  await drop(site, 'articles/lead.jpg', await testPicture({ width: 2400, height: 1600, words }));
  await drop(site, 'articles/side.jpg', await testPicture({ width: 1500, height: 2250 }));
  await save(
    site,
    FILE,
    articleFile({
      title: 'The bridge is closed',
      extra: ['image: ./lead.jpg', ...more],
      body: `Words before it.\n\n${text}\n\nWords after it.`,
    }),
  );
}

/** Waits until the article is there. */
async function isThere(site: OwnSite): Promise<void> {
  await expect.poll(() => statusAt(site, PATH), SOON).toBe(200);
}

/** Waits until all variants of both pictures are on the page. */
async function wholeStory(site: OwnSite): Promise<string> {
  await isThere(site);
  await expect
    .poll(
      async () =>
        variantsIn(await textAt(site, PATH)).filter((one) => /-(?:2400|1500)\./.test(one)).length,
      SOON,
    )
    .toBe(2);
  return textAt(site, PATH);
}

test('a photograph dropped beside a story is on the page, in all its widths', async ({
  site,
  page,
}) => {
  await dropStory(site);
  const html = await wholeStory(site);
  const widths = variantsIn(html).map((one) => Number(/-(\d+)\.webp$/.exec(one)?.[1]));
  expect(Math.max(...widths)).toBe(2400);
  expect(html).toMatch(/srcSet="[^"]* 320w, [^"]* 480w, [^"]* 720w, [^"]* 960w/i);
  expect(html).not.toContain('style=');

  const shifts = await watchShifts(page);
  const violations: string[] = [];
  page.on('console', (line) => {
    if (/Content Security Policy/.test(line.text())) violations.push(line.text());
  });
  await page.goto(site.url + PATH);
  const lead = page.locator('.lead-picture img');
  await expect(lead).toHaveAttribute('fetchpriority', 'high');
  await expect(lead).toHaveAttribute('alt', 'A blue square on brown');
  await expect(page.locator('.lead-picture figcaption')).toContainText('Example Agency');
  const inText = page.locator('.story img');
  await expect(inText).toHaveAttribute('loading', 'lazy');
  await inText.scrollIntoViewIfNeeded();
  await expect
    .poll(() => inText.evaluate((img: HTMLImageElement) => img.naturalWidth), AT_ONCE)
    .toBeGreaterThan(0);
  expect(await shifts()).toBe(0);
  expect(violations).toEqual([]);
});

for (const [width, density] of [
  [360, 2],
  [800, 1],
  [1100, 1],
  [1440, 1],
  [2600, 1],
] as const) {
  test(`at ${width} px and density ${density} browsers load no larger variant than the place needs`, async ({
    site,
    browser,
  }) => {
    const words = { credit: 'Example Agency', alt: 'A blue square on brown' };
    // A new picture for each test: a browser may show one that it already has in another width.
    await drop(site, 'articles/wide.jpg', await testPicture({ width: 2300, height: 1500, words }));
    await drop(
      site,
      'articles/second.jpg',
      await testPicture({ width: 2200, height: 1500, words }),
    );
    await dropStory(site, [], EVERY_PLACE);
    await wholeStory(site);
    await expect.poll(() => textAt(site, PATH), SOON).toMatch(/-2300\..*-2200\./s);
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      deviceScaleFactor: density,
    });
    await page.goto(site.url + PATH);
    for (const selector of [
      '.lead-picture img',
      '.story > .figure:not(.figure-wide) img',
      '.figure-wide img',
      '.gallery img >> nth=1',
    ]) {
      const picture = page.locator(selector);
      await picture.scrollIntoViewIfNeeded();
      await expect
        .poll(
          () => picture.evaluate((img: HTMLImageElement) => img.complete && img.currentSrc),
          AT_ONCE,
        )
        .toContain('/media/');
      const { shown, loaded, all } = await picture.evaluate((img: HTMLImageElement) => ({
        shown: img.getBoundingClientRect().width,
        loaded: Number(/-(\d+)\.webp/.exec(img.currentSrc)?.[1]),
        all: img.srcset.split(', ').map((one) => Number(/ (\d+)w$/.exec(one)?.[1])),
      }));
      const enough = all.filter((one) => one >= shown * density - 2)[0] ?? Math.max(...all);
      expect(loaded, `${selector}, shown ${shown} px wide`).toBe(enough);
    }
    await page.close();
  });
}

test('any cache may keep a variant for a day, and other sites may show it', async ({ site }) => {
  await dropStory(site);
  const [variant = ''] = variantsIn(await wholeStory(site));
  const answer = await fetch(site.url + variant);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('image/webp');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=86400, immutable');
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  const etag = answer.headers.get('etag') ?? '';
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100);
  const again = await fetch(site.url + variant, { headers: { 'If-None-Match': etag } });
  expect(again.status).toBe(304);
  const head = await fetch(site.url + variant, { method: 'HEAD' });
  expect(Number(head.headers.get('content-length'))).toBeGreaterThan(100);
  for (const other of [
    variant.replace(/media\/./, (start) => start.slice(0, -1) + (start.endsWith('0') ? '1' : '0')),
    '/media/lead.jpg',
    '/media/..%2f..%2fcontent%2farticles%2flead.jpg',
    variant.replace('.webp', '.json'),
  ]) {
    expect(await statusAt(site, other), other).toBe(404);
  }
});

test('a withdrawn article takes its pictures with it, at each of their addresses', async ({
  site,
}) => {
  await dropStory(site);
  const html = await wholeStory(site);
  const crops = [...new Set(html.match(/\/media\/[0-9a-f]{32}-1200\.webp/g) ?? [])];
  const addresses = [...variantsIn(html), ...crops, `${PATH}/photos/1`];
  expect(addresses.length).toBeGreaterThan(8);
  for (const address of addresses) expect(await statusAt(site, address), address).toBe(200);
  await revise(site, FILE, (text) => text.replace('\n---\n', '\ndraft: true\n---\n'));
  const statuses = async () => [
    ...new Set(await Promise.all(addresses.map((one) => statusAt(site, one)))),
  ];
  await expect.poll(statuses, AT_ONCE).toEqual([404]);
  await revise(site, FILE, (text) => text.replace('draft: true\n', ''));
  await expect.poll(statuses, SOON).toEqual([200]);
});

test('a page lists its pictures for machines', async ({ site }) => {
  await dropStory(site);
  const html = await wholeStory(site);
  await expect
    .poll(async () => textAt(site, PATH), SOON)
    .toMatch(/og:image" content="[^"]*\/media\//);
  const whole = await textAt(site, PATH);
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(whole) ?? [];
  const [{ image }] = [JSON.parse(json)].flat();
  expect(
    image.map(({ width, height }: { width: number; height: number }) => `${width}x${height}`),
  ).toEqual(['1200x675', '1200x900', '1200x1200']);
  expect(image[0]).toMatchObject({ creditText: 'Example Agency' });
  const largest = variantsIn(html).find((one) => one.includes('-2400.'));
  await expect.poll(async () => textAt(site, '/sitemap.xml'), SOON).toContain('<image:loc>http');
  expect(await textAt(site, '/sitemap.xml')).toContain(largest);
  await expect
    .poll(async () => textAt(site, '/rss.xml'), SOON)
    .toMatch(/(?:&lt;|&#x3C;|<)img src=(?:"|&quot;)https?:[^"&]*\/media\//);
});

test('each picture has a page of its own, with links to the others and back', async ({
  site,
  page,
}) => {
  await dropStory(site);
  await wholeStory(site);
  await page.goto(site.url + PATH);
  await page.locator('.lead-picture a').click();
  await expect(page).toHaveURL(`${site.url}${PATH}/photos/1`);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await expect(page.locator('main img')).toHaveAttribute('alt', 'A blue square on brown');
  await page.getByRole('link', { name: 'Next picture' }).click();
  await expect(page.locator('main figcaption')).toContainText('The side of it.');
  await expect(page.getByRole('link', { name: 'Next picture' })).toHaveCount(0);
  await page.getByRole('link', { name: 'The bridge is closed' }).click();
  await expect(page).toHaveURL(site.url + PATH);
  expect(await statusAt(site, `${PATH}/photos/3`)).toBe(404);
  expect(await statusAt(site, `${PATH}/photos/0`)).toBe(404);
});

test('only readers with the preview key see the pictures of a draft', async ({ page }) => {
  const secret = 'a secret of sixteen characters';
  const site = await startOwnSite({ PREVIEW_SECRET: secret });
  try {
    await dropStory(site, ['draft: true']);
    const preview = previewPath(
      'bridge',
      previewKey('bridge', Math.floor(Date.now() / 1000) + 600, secret),
    );
    await expect.poll(() => statusAt(site, preview), SOON).toBe(200);
    await expect
      .poll(
        async () => variantsIn(await textAt(site, preview)).some((one) => one.includes('-2400.')),
        SOON,
      )
      .toBe(true);
    await page.goto(site.url + preview);
    const picture = page.locator('.lead-picture img');
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth), AT_ONCE)
      .toBeGreaterThan(0);
    const address = await picture.evaluate((img: HTMLImageElement) => img.currentSrc);
    expect((await fetch(address)).headers.get('cache-control')).toBe('no-store');
    for (const other of [
      address.split('?')[0] ?? '',
      address.replace('preview=bridge', 'preview=about'),
      address.replace(/key=./, 'key=-'),
    ]) {
      expect((await fetch(other)).status, other).toBe(404);
    }
  } finally {
    await site.stop();
  }
});

/** The keys of the variants on the page of the story, in the order of the page. */
async function keysOn(site: OwnSite): Promise<string[]> {
  const html = await textAt(site, PATH);
  return [...html.matchAll(/<img src="\/media\/([0-9a-f]{32})-/g)].map(([, key = '']) => key);
}

test('of ten pictures beside a story one can be replaced, one deleted, one renamed, one written in capitals', async ({
  site,
}) => {
  const small = (background: string) => testPicture({ width: 400, height: 300, background });
  const names = Array.from({ length: 10 }, (_, at) => `articles/p${at}.jpg`);
  for (const [at, name] of names.entries())
    await drop(site, name, await small(`#${at}0${at}0${at}0`));
  const body = names.map((name) => `![A](./${path.basename(name)} "Photo: A. Name")`).join('\n\n');
  await save(site, FILE, articleFile({ body }));
  await isThere(site);
  // The process that makes them has to start first, which can take a while on a busy machine.
  await expect
    .poll(async () => (await keysOn(site)).length, { ...SOON, timeout: 120_000 })
    .toBe(10);
  const before = await keysOn(site);
  expect(new Set(before).size).toBe(10);
  const isSent = (key: string | undefined) => statusAt(site, `/media/${key}-320.webp`);
  expect(await isSent(before[0])).toBe(200);

  await drop(site, 'articles/p0.jpg', await small('#ffeedd'));
  await expect.poll(async () => before.includes((await keysOn(site))[0] ?? ''), SOON).toBe(false);
  const [replaced, ...others] = await keysOn(site);
  expect(others).toEqual(before.slice(1));
  await expect.poll(() => isSent(before[0]), SOON).toBe(404);
  await expect.poll(() => isSent(replaced), SOON).toBe(200);

  await rm(path.join(site.content, 'articles/p1.jpg'));
  await expect.poll(() => keysOn(site), SOON).toEqual([replaced, ...before.slice(2)]);
  expect(await isSent(before[1])).toBe(404);

  const move = (from: string, to: string) =>
    rename(path.join(site.content, from), path.join(site.content, to));
  await move('articles/p2.jpg', 'articles/renamed.jpg');
  await expect.poll(() => keysOn(site), SOON).toEqual([replaced, ...before.slice(3)]);
  await revise(site, FILE, (text) => text.replace('./p2.jpg', './renamed.jpg'));
  await expect.poll(() => keysOn(site), SOON).toEqual([replaced, ...before.slice(2)]);

  await move('articles/p3.jpg', 'articles/P3.JPG');
  await expect.poll(async () => (await keysOn(site)).includes(before[3] ?? ''), SOON).toBe(false);
  expect(await keysOn(site)).toEqual([replaced, before[2], ...before.slice(4)]);
  await expect.poll(() => site.log(), SOON).toContain('case matters');
  await expect.poll(() => site.log(), SOON).toContain('Did you mean `P3.JPG`?');
  expect(await statusAt(site, PATH)).toBe(200);
});

test('a lead picture costs one more request', async ({ site, browser }) => {
  await dropStory(site, [], 'Only words.');
  await save(site, 'articles/plain.mdx', articleFile({ body: 'Only words.' }));
  await isThere(site);
  await expect.poll(async () => (await keysOn(site)).length, SOON).toBe(1);
  await expect.poll(() => statusAt(site, '/articles/plain'), SOON).toBe(200);
  const requestsOf = async (address: string) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const paths: string[] = [];
    page.on('request', (request) => paths.push(new URL(request.url()).pathname));
    await page.goto(site.url + address, { waitUntil: 'networkidle' });
    await context.close();
    return paths.filter((one) => one !== address).sort();
  };
  const plain = await requestsOf('/articles/plain');
  const more = (await requestsOf(PATH)).filter((one) => !plain.includes(one));
  expect(more).toEqual([expect.stringMatching(/^\/media\/[0-9a-f]{32}-\d+\.webp$/)]);
});

test('of ten photographs a phone loads at most the first three before scrolling, none larger than its column', async ({
  site,
  browser,
}) => {
  const names = Array.from({ length: 10 }, (_, at) => `p${at}.jpg`);
  for (const [at, name] of names.entries()) {
    await drop(site, `articles/${name}`, await testPhotograph(at, 1440, 960));
  }
  const words = `${'There are words between pictures. '.repeat(40).trim()}\n\n`;
  const body = names.slice(1).map((name) => `${words}![A](./${name} "Photo: A. Name")`);
  await save(
    site,
    FILE,
    articleFile({
      extra: ['image: {src: ./p0.jpg, alt: A, credit: A. Name}'],
      body: body.join('\n\n'),
    }),
  );
  const whole = async () =>
    variantsIn(await textAt(site, PATH)).filter((one) => /-1440\./.test(one));
  await isThere(site);
  await expect.poll(async () => (await whole()).length, SOON).toBe(10);
  const page = await browser.newPage({
    viewport: { width: 360, height: 800 },
    deviceScaleFactor: 2,
  });
  const loaded: { file: string; bytes: number }[] = [];
  page.on('response', (response) => {
    const [, file] = /\/media\/(.*)/.exec(response.url()) ?? [];
    const bytes = Number(response.headers()['content-length']);
    if (file !== undefined) loaded.push({ file, bytes });
  });
  await page.goto(site.url + PATH, { waitUntil: 'networkidle' });
  expect(loaded.length).toBeGreaterThan(0);
  // The browser decides how far ahead lazy pictures are loaded: in Chromium, two to three screens.
  expect(loaded.length).toBeLessThanOrEqual(3);
  for (const { file, bytes } of loaded) {
    expect(file).toMatch(/-720\.webp$/);
    // Anything less would not be a photograph with details.
    expect(bytes).toBeGreaterThan(15_000);
  }
  const all = loaded.reduce((sum, { bytes }) => sum + bytes, 0);
  test.info().annotations.push({ type: 'pictures before scrolling', description: `${all} bytes` });
  expect(all).toBeLessThanOrEqual(60 * 1024);
  await page.close();
});

/** Adds up how far anything moves on its own (Layout Instability API). */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts = { total: 0 };
    Reflect.set(window, 'shifts', shifts);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.total += Number(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => Reflect.get(window, 'shifts').total as number);
}
