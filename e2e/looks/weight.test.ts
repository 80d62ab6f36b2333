import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { ARTICLE, PAGE_KINDS, STUB } from '../support/facts';
import { ask } from '../support/wire';

const KB = 1024;
const COMPRESSED = { 'Accept-Encoding': 'gzip, br' };

/** The bytes of an answer on the wire. */
async function weigh(base: string | undefined, path: string): Promise<number> {
  const { status, body } = await ask(base, path, { headers: COMPRESSED });
  expect(status, path).toBe(200);
  return body.length;
}

/** The addresses in a page's links with this `rel`, as they are in the HTML from the server. */
async function linked(
  base: string | undefined,
  rel: string,
  page: string = ARTICLE.path,
): Promise<{ path: string; tag: string }[]> {
  const html = (await ask(base, page)).body.toString();
  const tags = html.match(/<link\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => tag.includes(`rel="${rel}"`))
    .map((tag) => ({ tag, path: /href="([^"]*)"/.exec(tag)?.[1] ?? '' }));
}

function report(what: string, bytes: number): void {
  const description = `${bytes} bytes (${(bytes / KB).toFixed(2)} KB)`;
  test.info().annotations.push({ type: what, description });
}

test('the article, with its map and its timeline, is at most 12 KB and 21 KB with its style sheets; a stub 12 KB with them', async ({
  baseURL,
}) => {
  for (const { path, alone, budget } of [
    { path: ARTICLE.path, alone: 12 * KB, budget: 21 * KB },
    { path: STUB.path, alone: 10 * KB, budget: 12 * KB },
  ]) {
    const html = await weigh(baseURL, path);
    let styles = 0;
    for (const sheet of await linked(baseURL, 'stylesheet')) {
      styles += await weigh(baseURL, sheet.path);
    }
    report(`${path}: HTML`, html);
    report(`${path}: HTML and CSS`, html + styles);
    expect(html).toBeGreaterThan(KB);
    expect(html).toBeLessThanOrEqual(alone);
    expect(html + styles).toBeLessThanOrEqual(budget);
  }
});

test('without its map that article is at most 7 KB, and the map 8 KB', async ({ baseURL }) => {
  const html = (await ask(baseURL, ARTICLE.path)).body.toString();
  const [map = ''] = /<figure id="map-.*?<\/figure>/s.exec(html) ?? [];
  expect(map).toContain('<path');
  const rest = brotliCompressSync(html.replace(map, '')).length;
  report('the article without its map', rest);
  report('its map', brotliCompressSync(map).length);
  expect(rest).toBeLessThanOrEqual(7 * KB);
  expect(brotliCompressSync(map).length).toBeLessThanOrEqual(8 * KB);
});

for (const { kind, path, status } of PAGE_KINDS) {
  test(`${kind}: the page contains no script and fetches none`, async ({ baseURL }) => {
    const { status: got, body } = await ask(baseURL, path);
    expect(got).toBe(status);
    const html = body.toString();
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    for (const script of scripts) {
      expect(script).toMatch(/^<script type="(application\/ld\+json|speculationrules)">$/);
    }
    expect(html).not.toMatch(/as="script"|rel="modulepreload"|__next_f|\son[a-z]+=/);
    expect(html).toContain('<script type="speculationrules">{"prerender":');
  });
}

test('the style sheets of the article are at most 9 KB, with no colour twice and no utility that needs properties of Tailwind’s', async ({
  baseURL,
}) => {
  const sheets = await linked(baseURL, 'stylesheet');
  expect(sheets.length).toBeGreaterThan(0);
  let bytes = 0;
  for (const { path } of sheets) {
    bytes += await weigh(baseURL, path);
    const css = (await ask(baseURL, path)).body.toString();
    // A word in the code may be the name of a utility that brings a dozen properties with it, as `filter` did.
    expect(css).not.toMatch(/--tw-|@property/);
    // No fallbacks for browsers that .browserslistrc excludes.
    expect(css).not.toMatch(/--color-paper:(?:#|lab)/);
  }
  report('CSS', bytes);
  expect(bytes).toBeLessThanOrEqual(9 * KB);
});

test('three fonts are preloaded, at most 80 KB together', async ({ baseURL }) => {
  const fonts = (await linked(baseURL, 'preload')).filter(({ tag }) => tag.includes('as="font"'));
  expect(fonts).toHaveLength(3);
  const bytes = new Map<string, number>();
  for (const { path, tag } of fonts) {
    expect(tag).toContain('crossorigin');
    bytes.set(/font-(\w+)/.exec(path)?.[1] ?? path, await weigh(baseURL, path));
  }
  for (const [name, weight] of bytes) report(`font: ${name}`, weight);
  expect(bytes.get('text')).toBeLessThanOrEqual(30 * KB);
  expect(bytes.get('display')).toBeLessThanOrEqual(25.5 * KB);
  const all = [...bytes.values()].reduce((sum, weight) => sum + weight, 0);
  expect(all).toBeLessThanOrEqual(80 * KB);
});

test('every kind of page names those fonts in its HTML, even pages made for one reader', async ({
  baseURL,
}) => {
  const fontsOf = async (page: string) => {
    const links = await linked(baseURL, 'preload', page);
    return links.filter(({ tag }) => tag.includes('as="font"')).map(({ path }) => path);
  };
  const fonts = await fontsOf(ARTICLE.path);
  for (const { kind, path } of PAGE_KINDS) {
    expect.soft(await fontsOf(path), kind).toEqual(fonts);
  }
});

test('a first visit loads only what was weighed, once, and from this host', async ({
  page,
  baseURL,
}) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  const addresses = new Map<string, { url: string; type: string }>();
  const received = new Map<string, number>();
  devtools.on('Network.requestWillBeSent', ({ requestId, request, type = '' }) => {
    addresses.set(requestId, { url: request.url, type });
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    received.set(requestId, encodedDataLength);
  });
  await page.goto(ARTICLE.path, { waitUntil: 'networkidle' });

  const requests = [...addresses].map(([id, request]) => ({
    ...request,
    bytes: received.get(id) ?? 0,
  }));
  const hosts = new Set(requests.map(({ url }) => new URL(url).origin));
  expect([...hosts]).toEqual([baseURL]);
  const sum = (type: string) =>
    requests.filter((request) => request.type === type).reduce((all, { bytes }) => all + bytes, 0);
  for (const type of ['Document', 'Stylesheet', 'Font']) report(type, sum(type));
  // These sizes include the headers of the answers.
  expect(sum('Document')).toBeGreaterThan(2 * KB);
  expect(sum('Stylesheet')).toBeGreaterThan(0);
  expect(sum('Document') + sum('Stylesheet')).toBeLessThanOrEqual(22 * KB);
  // English pages need no letters that are not in these fonts, and nothing is fetched twice.
  expect(requests.filter(({ type }) => type === 'Font').length).toBeLessThanOrEqual(4);
  const others = requests.filter(({ type }) => type !== 'Font');
  expect(others.map(({ type }) => type)).not.toContain('Script');
  expect(others.length).toBeLessThanOrEqual(4);
});
