import { expect } from 'playwright/test';
import {
  AT_ONCE,
  articleFile,
  indexed,
  revise,
  SOON,
  save,
  statusAt,
  textAt,
} from '../support/editor';
import { ARTICLE, PAGE_KINDS, STUB } from '../support/facts';
import { inspectPage } from '../support/inspect-page';
import { test } from '../support/site-test';

const file = 'articles/scratch.mdx';
const address = '/articles/scratch';
const good = articleFile({ body: 'These words are good.' });
// Line 8 of the file, column 7.
const broken = articleFile({ body: 'Words <Quot by="Somebody">said</Quot> {process.cwd()}' });
const complaint = `${file}:8:7: error: `;

test('an article that breaks while it is served keeps its last good version', async ({ site }) => {
  await save(site, file, good);
  await expect.poll(() => statusAt(site, address), AT_ONCE).toBe(200);
  await save(site, file, broken);
  await expect
    .poll(async () => {
      await statusAt(site, '/about');
      return site.log();
    }, AT_ONCE)
    .toContain(complaint);

  await indexed(site);
  const answer = await fetch(site.url + address);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('These words are good.');
});

test('the log says once what is wrong, where, and what to write instead', async ({ site }) => {
  await save(site, file, broken);
  await expect.poll(() => statusAt(site, address), AT_ONCE).toBe(503);
  await revise(site, 'pages/about.mdx', (text) => `${text}\nMore.\n`);
  await expect.poll(() => textAt(site, '/about'), SOON).toContain('<p>More.</p>');

  // Reported once nothing has changed for a moment.
  await expect.poll(() => site.log(), AT_ONCE).toContain('Did you mean `<Quote>`?');
  const complaints = site
    .log()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
    .filter((line) => line.file === file)
    .map(({ msg }) => msg);
  expect(complaints).toHaveLength(2);
  expect(complaints[0]).toMatch(/^articles\/scratch\.mdx:8:7: error: .*Quot/);
  expect(complaints[1]).toMatch(/^articles\/scratch\.mdx:8:39: error: .*process\.cwd\(\)/);
});

test('a new article that is broken answers 503 with a plain page, and affects nothing else', async ({
  site,
  page,
}) => {
  await save(site, file, broken);
  await expect.poll(() => statusAt(site, address), AT_ONCE).toBe(503);

  const answer = await fetch(site.url + address);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const html = await answer.text();
  // Readers are not told the cause, and there is nothing to run or load.
  expect(html).not.toMatch(/\.mdx|Quot|process|\bat .*:\d+|<script|<link|stack/i);

  expect(await inspectPage(page, site.url + address, 503)).toEqual([]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This page cannot be shown right now',
  );
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await page.getByRole('link', { name: 'Go to the front page' }).click();
  await expect(page).toHaveURL(`${site.url}/`);

  for (const { path, status } of PAGE_KINDS) expect(await statusAt(site, path), path).toBe(status);
  await indexed(site);
  for (const list of ['/', '/rss.xml', '/sitemap.xml']) {
    expect(await textAt(site, list), list).not.toContain('scratch');
  }
});

test('a broken article is served as soon as it is corrected', async ({ site }) => {
  await save(site, file, broken);
  await expect.poll(() => statusAt(site, address), AT_ONCE).toBe(503);
  await save(site, file, good);
  await expect.poll(() => statusAt(site, address), AT_ONCE).toBe(200);
  expect(await textAt(site, address)).toContain('These words are good.');
  await expect.poll(() => textAt(site, '/'), SOON).toContain(address);
});

test('two files with the same slug answer 503, and the log names both', async ({ site }) => {
  const other = 'articles/related-headlines/scratch.mdx';
  await save(site, file, good);
  await save(site, other, good);
  await expect.poll(() => statusAt(site, address), AT_ONCE).toBe(503);
  await expect
    .poll(() => site.log(), AT_ONCE)
    .toContain(`${file}:1:1: error: another file has the slug \`scratch\` too: ${other}`);
  await expect
    .poll(() => site.log(), AT_ONCE)
    .toContain(`${other}:1:1: error: another file has the slug \`scratch\` too: ${file}`);
  expect(await statusAt(site, ARTICLE.path)).toBe(200);
});

test('a page that is broken from the start answers 503, and the site keeps running', async ({
  site,
}) => {
  await save(site, 'pages/terms.mdx', '---\ntitle: Terms\nauthor: nobody\n---\n\nWords.\n');
  await expect.poll(() => statusAt(site, '/terms'), AT_ONCE).toBe(503);
  await expect.poll(() => site.log(), AT_ONCE).toContain('pages/terms.mdx:3:1: error: ');
  expect(await statusAt(site, STUB.path)).toBe(200);
});

test('a site file that breaks while it is served keeps its last good version', async ({ site }) => {
  await expect.poll(() => statusAt(site, '/about'), AT_ONCE).toBe(200);
  await revise(site, 'site.yaml', (text) => `${text}\nnavigtion: []\n`);
  await expect
    .poll(async () => {
      await statusAt(site, '/about');
      return site.log();
    }, AT_ONCE)
    .toMatch(/site\.yaml:\d+:1: error: .*navigtion/);
  for (const { path, status } of PAGE_KINDS) expect(await statusAt(site, path), path).toBe(status);
});
