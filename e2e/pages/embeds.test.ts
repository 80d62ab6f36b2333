import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from 'playwright/test';
import { AT_ONCE, articleFile, revise, SOON, save, textAt } from '../support/editor';
import { inspectPage } from '../support/inspect-page';
import { test } from '../support/site-test';
import { ask } from '../support/wire';

const VIDEO = 'kkGMgK9ZtnKfYAgnEtQxbv';
const PATH = '/articles/filmed';

/** Another site with a player, which records every request it gets. */
let other: Server;
let origin: string;
let asked: string[];

test.beforeEach(async () => {
  asked = [];
  other = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><title>Player</title><p>It plays</p>');
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
});

test.afterEach(() => {
  other.closeAllConnections();
  other.close();
});

const embed = (more = '') => `<Embed url="${origin}/w/${VIDEO}" title="The speech" ${more} />`;

const filmed = (body = embed()) =>
  articleFile({ body: `Words before.\n\n${body}\n\nWords after.` });

const policyOf = async (base: string, path: string) =>
  String((await ask(base, path)).headers['content-security-policy']);

/** Follows the link below the empty frame, and expects the player in the frame. */
async function play(page: Page): Promise<void> {
  const link = page.getByRole('link', { name: 'Play: The speech' });
  await link.scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
  const { width, height } = (await link.boundingBox()) ?? { width: 0, height: 0 };
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  await link.click();
  const frame = page.frameLocator('iframe[title="The speech"]');
  await expect(frame.getByText('It plays')).toBeVisible();
  expect(asked[0]).toBe(`/videos/embed/${VIDEO}?autoplay=1&p2p=0`);
  expect(page.url()).toContain(PATH);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(() => {
    test.use({ javaScriptEnabled });

    test(`nothing is requested from another site before a reader follows the link, with scripting ${javaScriptEnabled ? 'on' : 'off'}`, async ({
      page,
      site,
    }) => {
      await save(site, 'articles/filmed.mdx', filmed());
      await expect.poll(() => ask(site.url, PATH).then(({ status }) => status), SOON).toBe(200);
      await page.goto(site.url + PATH, { waitUntil: 'networkidle' });
      await play(page);
    });
  });
}

test('only pages with a player may show one, and only while it is in their text', async ({
  page,
  site,
}) => {
  await save(site, 'articles/filmed.mdx', filmed());
  await save(site, 'pages/tour.mdx', `---\ntitle: A tour\n---\n\n${embed()}\n`);
  for (const path of [PATH, '/tour', `${PATH}?a=1`]) {
    await expect.poll(() => policyOf(site.url, path), SOON).toContain(`frame-src ${origin};`);
  }
  expect(await policyOf(site.url, '/')).not.toContain('frame-src');
  expect(await policyOf(site.url, '/about')).not.toContain('frame-src');
  expect(await policyOf(site.url, '/stylebook')).toContain(
    'frame-src https://www.openstreetmap.org;',
  );
  expect(await inspectPage(page, site.url + PATH)).toEqual([]);

  // A file in error keeps its last good version, and with it the player.
  await revise(site, 'articles/filmed.mdx', (text) => `${text}\n<Embed>\n`);
  await expect.poll(() => textAt(site, PATH), AT_ONCE).toContain('The speech');
  expect(await policyOf(site.url, PATH)).toContain(`frame-src ${origin};`);

  await save(site, 'articles/filmed.mdx', filmed('No film.'));
  await expect.poll(() => policyOf(site.url, PATH), SOON).not.toContain('frame-src');
  expect(await textAt(site, PATH)).not.toContain('iframe');
});

test('an embed without a player is a line that names its host', async ({ page, site }) => {
  const post = '<Embed url="https://social.example/@somebody/1" title="A post" />';
  await save(site, 'articles/filmed.mdx', filmed(post));
  await expect.poll(() => ask(site.url, PATH).then(({ status }) => status), SOON).toBe(200);
  await page.goto(site.url + PATH);
  await expect(page.getByText('A post social.example')).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(await policyOf(site.url, PATH)).not.toContain('frame-src');
});
