import { expect, test } from 'playwright/test';
import { ARTICLE } from './facts';
import { ask } from './wire';

const KB = 1024;
const COMPRESSED = { 'Accept-Encoding': 'gzip, br' };

/** The bytes of an answer as they go over the wire. */
async function weigh(base: string | undefined, path: string): Promise<number> {
  const { status, body } = await ask(base, path, { headers: COMPRESSED });
  expect(status, path).toBe(200);
  return body.length;
}

/** The addresses in links of the page with this `rel`, as they stand in the HTML of the server. */
async function linked(
  base: string | undefined,
  rel: string,
): Promise<{ path: string; tag: string }[]> {
  const html = (await ask(base, ARTICLE.path)).body.toString();
  const tags = html.match(/<link\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => tag.includes(`rel="${rel}"`))
    .map((tag) => ({ tag, path: /href="([^"]*)"/.exec(tag)?.[1] ?? '' }));
}

function report(what: string, bytes: number): void {
  const description = `${bytes} bytes (${(bytes / KB).toFixed(2)} KB)`;
  test.info().annotations.push({ type: what, description });
}

test('the HTML of the article is at most 12 KB', async ({ baseURL }) => {
  const { status, headers, body } = await ask(baseURL, ARTICLE.path, { headers: COMPRESSED });
  expect(status).toBe(200);
  expect(headers['content-encoding']).toMatch(/^(gzip|br)$/);
  report('HTML', body.length);
  expect(body.length).toBeGreaterThan(2 * KB);
  expect(body.length).toBeLessThanOrEqual(12 * KB);
});

test('the style sheets of the article are at most 8 KB', async ({ baseURL }) => {
  const sheets = await linked(baseURL, 'stylesheet');
  expect(sheets.length).toBeGreaterThan(0);
  let bytes = 0;
  for (const { path } of sheets) bytes += await weigh(baseURL, path);
  report('CSS', bytes);
  expect(bytes).toBeLessThanOrEqual(8 * KB);
});

test('two fonts are preloaded, at most 90 KB together', async ({ baseURL }) => {
  const fonts = (await linked(baseURL, 'preload')).filter(({ tag }) => tag.includes('as="font"'));
  expect(fonts).toHaveLength(2);
  let bytes = 0;
  for (const { path, tag } of fonts) {
    expect(tag).toContain('crossorigin');
    bytes += await weigh(baseURL, path);
  }
  report('preloaded fonts', bytes);
  expect(bytes).toBeLessThanOrEqual(90 * KB);
});

test('a cold visit loads what was weighed, once, from this host', async ({ page, baseURL }) => {
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
  for (const type of ['Document', 'Stylesheet', 'Font', 'Script']) report(type, sum(type));
  // Headers of the answers count here: a little more than the budget of the body alone.
  expect(sum('Document')).toBeGreaterThan(2 * KB);
  expect(sum('Document')).toBeLessThanOrEqual(13 * KB);
  expect(sum('Stylesheet')).toBeGreaterThan(0);
  expect(sum('Stylesheet')).toBeLessThanOrEqual(9 * KB);
});
