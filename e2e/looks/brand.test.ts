import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, type Page } from 'playwright/test';
import { revise, SOON, save, textAt } from '../support/editor';
import { ARTICLE } from '../support/facts';
import { inspectPage } from '../support/inspect-page';
import { test } from '../support/site-test';

const ACCENT = 'rgb(0, 87, 184)';

const FACE = `brand:
  accent: '#0057b8'
footer:
  columns:
    - title: The paper
      links: [{label: About us, href: /about}, {label: All topics, href: /topics}]
  social:
    - {label: Elsewhere, href: https://social.example.org/@paper}
`;

const source = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('after a save the colour of the paper is on every page, light and dark, and the policy allows no other style', async ({
  site,
  page,
}) => {
  expect(await textAt(site, ARTICLE.path)).not.toContain('<style');
  await revise(site, 'site.yaml', (text) => `${text}\n${FACE}`);
  await expect.poll(() => textAt(site, ARTICLE.path), SOON).toContain('<style>');

  const answer = await fetch(site.url + ARTICLE.path);
  const [, style = ''] = /<style>([^<]*)<\/style>/.exec(await answer.text()) ?? [];
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain(`style-src 'self' ${source(style)};`);

  for (const path of [ARTICLE.path, '/', '/stylebook']) {
    expect(await inspectPage(page, site.url + path), path).toEqual([]);
    const accent = page.locator('.text-accent').first();
    const colour = () => accent.evaluate((element) => getComputedStyle(element).color);
    expect(await colour(), path).toBe(ACCENT);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await colour(), path).not.toBe(ACCENT);
    await page.emulateMedia({ colorScheme: 'light' });
  }

  const footer = page.getByRole('contentinfo');
  await expect(footer.getByRole('heading', { name: 'The paper' })).toBeVisible();
  await expect(footer.getByRole('link', { name: 'All topics' })).toHaveAttribute('href', '/topics');
  await expect(footer.getByRole('link', { name: 'Elsewhere' })).toHaveAttribute('rel', 'me');
});

test('a colour with too little contrast is reported with the nearest good one, and the paper keeps its previous colour', async ({
  site,
}) => {
  await revise(site, 'site.yaml', (text) => `${text}\nbrand:\n  accent: '#ffcc00'\n`);
  await expect.poll(() => site.log(), SOON).toContain('text needs 4.5 to 1');
  expect(site.log()).toMatch(/Write '#[0-9a-f]{6}', the nearest colour that can be read\./);
  expect(await textAt(site, ARTICLE.path)).not.toContain('<style');
});

const svg = (inside: string, viewBox: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${inside}</svg>`;

/** A nameplate of ten strokes, and a mark. */
const NAMEPLATE = svg(
  Array.from({ length: 10 }, (_, at) => `<path d="M${at * 60} 0h40v100h-40z"/>`).join(''),
  '0 0 580 100',
);
/** In a page that has the nameplate, and in no other. */
const FIRST_LETTER = 'd="M0 0h40v100h-40z"';
const MARK = svg('<circle cx="50" cy="50" r="50" fill="#c00"/>', '0 0 100 100');

const DRAWINGS = 'brand:\n  nameplate: /media/name.svg\n  mark: /media/mark.svg\n';

const colourOf = (page: Page) =>
  page
    .getByRole('banner')
    .locator('svg path')
    .first()
    .evaluate((path) => getComputedStyle(path).fill);

/** The value of a system colour, as computed for an element that has it. */
const systemColour = (page: Page, name: string) =>
  page.evaluate((colour) => {
    document.body.style.outlineColor = colour;
    const said = getComputedStyle(document.body).outlineColor;
    document.body.style.outlineColor = '';
    return said;
  }, name);

test('the nameplate is the name of the paper on every page and every screen, and the mark its icons', async ({
  site,
  page,
}) => {
  await save(site, 'media/name.svg', NAMEPLATE);
  await save(site, 'media/mark.svg', MARK);
  await revise(site, 'site.yaml', (text) => `${text}\n${DRAWINGS}`);
  const front = () => textAt(site, '/');
  await expect.poll(front, SOON).toContain(FIRST_LETTER);
  await expect.poll(front, SOON).toMatch(/rel="icon" href="\/media\//);

  const { name } = (await (await fetch(`${site.url}/manifest.webmanifest`)).json()) as {
    name: string;
  };
  for (const path of ['/', ARTICLE.path]) {
    expect(await inspectPage(page, site.url + path), path).toEqual([]);
    const drawing = page.getByRole('banner').getByRole('img', { name });
    await expect(drawing).toBeVisible();
    if (path === '/') await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    else await expect(page.getByRole('link', { name }).first()).toHaveAttribute('href', '/');

    const light = await colourOf(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await colourOf(page), path).not.toBe(light);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    expect(await colourOf(page), path).toBe(
      await systemColour(page, path === '/' ? 'CanvasText' : 'LinkText'),
    );
    await page.emulateMedia({ forcedColors: 'none', media: 'print' });
    expect(await colourOf(page), path).toBe('rgb(0, 0, 0)');
    await page.emulateMedia({ media: 'screen' });

    for (const [width, letters] of [
      [320, '100%'],
      [320, '200%'],
      [2560, '100%'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, letters);
      const box = await drawing.boundingBox();
      expect(box?.x, `${path} ${width} ${letters}`).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect(box?.height).toBeGreaterThan(20);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  }

  const icons = page.locator('link[rel="icon"], link[rel="apple-touch-icon"]');
  const manifest = (await (await fetch(`${site.url}/manifest.webmanifest`)).json()) as {
    icons: { src: string; sizes: string }[];
  };
  const addresses = [
    ...(await icons.evaluateAll((all) => all.map((icon) => icon.getAttribute('href') ?? ''))),
    ...manifest.icons.map(({ src }) => src),
  ];
  expect(addresses).toHaveLength(6);
  for (const address of addresses) {
    const answer = await fetch(site.url + address);
    expect(answer.status, address).toBe(200);
    expect(answer.headers.get('content-type')).toBe(
      address.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
    );
  }

  // Some programs ask for an icon without reading a page.
  const bytesAt = async (address: string) =>
    Buffer.from(await (await fetch(site.url + address)).arrayBuffer());
  const touch = await page.locator('link[rel="apple-touch-icon"]').getAttribute('href');
  const marks = { '/favicon.ico': addresses[0], '/apple-touch-icon.png': touch };
  for (const [usual, own] of Object.entries(marks)) {
    const answer = await fetch(site.url + usual);
    expect(answer.headers.get('content-type'), usual).toBe('image/png');
    expect(answer.headers.get('cache-control'), usual).toBe('public, max-age=86400');
    expect(await bytesAt(usual), usual).toEqual(await bytesAt(own ?? ''));
  }
  await page.goto(`${site.url}/stylebook#colours`);
  for (const scheme of ['light', 'dark']) {
    await expect(page.locator(`.on-${scheme}`).getByRole('img', { name })).toBeVisible();
  }

  await revise(site, 'site.yaml', (text) => text.replace(DRAWINGS, ''));
  await expect.poll(front, SOON).not.toContain(FIRST_LETTER);
  await expect
    .poll(async () => (await fetch(`${site.url}/favicon.ico`)).headers.get('content-type'), SOON)
    .not.toBe('image/png');
  expect(await bytesAt('/apple-touch-icon.png')).toEqual(
    readFileSync('public/apple-touch-icon.png'),
  );
  await expect.poll(front, SOON).toContain('/favicon.ico');
  const [withdrawn = ''] = addresses;
  await expect.poll(async () => (await fetch(site.url + withdrawn)).status, SOON).toBe(404);
});
