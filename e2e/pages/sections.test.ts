import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'playwright/test';
import { articleFile, SOON, save, statusAt, textAt } from '../support/editor';
import { inspectPage } from '../support/inspect-page';
import { test } from '../support/site-test';

const SECTIONS = `sections:
  - name: Culture and arts
    slug: culture
    description: What is sung, shown and printed
  - name: World
    slug: world
    order: 1
`;

test('a section has a page, a feed, a link in the navigation and a label above its headlines', async ({
  site,
  page,
}) => {
  const siteFile = await readFile(path.join(site.content, 'site.yaml'), 'utf8');
  await save(site, 'site.yaml', siteFile + SECTIONS);
  const extra = ['section: culture', 'kicker: Reviews', 'topics: [Reviews]'];
  await save(site, 'articles/in-culture.mdx', articleFile({ title: 'In culture', extra }));
  await expect.poll(() => statusAt(site, '/sections/culture'), SOON).toBe(200);
  await expect.poll(() => statusAt(site, '/articles/in-culture'), SOON).toBe(200);

  await page.goto(`${site.url}/articles/in-culture`);
  const navigation = page.getByRole('navigation', { name: 'Main' });
  await expect(navigation.getByRole('link')).toHaveText([
    'Front page',
    'World',
    'Culture and arts',
    'Topics',
    'Archive',
    'About',
  ]);
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'Reviews' }).first()).toHaveAttribute(
    'href',
    '/topics/reviews',
  );
  await main.getByRole('link', { name: 'Culture and arts' }).click();

  await expect(page).toHaveURL(`${site.url}/sections/culture`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Culture and arts');
  await expect(page.getByText('What is sung, shown and printed')).toBeVisible();
  await expect(main.getByRole('link', { name: 'In culture' })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Culture and arts', exact: true })).toHaveCount(0);
  await expect(navigation.getByRole('link', { name: 'Culture and arts' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  expect(await inspectPage(page, page.url())).toEqual([]);

  await expect(main.getByRole('link', { name: 'Feed of Culture and arts (RSS)' })).toBeVisible();
  const feed = page.locator('link[rel=alternate][type="application/rss+xml"]');
  await expect(feed).toHaveAttribute('href', /\/sections\/culture\/rss\.xml$/);
  const answer = await fetch(`${site.url}/sections/culture/rss.xml`);
  expect(answer.headers.get('Content-Type')).toBe('application/rss+xml; charset=utf-8');
  expect(await answer.text()).toContain('/articles/in-culture');
});

test('a section without articles says so, and one removed from the site file is gone', async ({
  site,
}) => {
  const siteFile = await readFile(path.join(site.content, 'site.yaml'), 'utf8');
  await save(site, 'site.yaml', siteFile + SECTIONS);
  await expect.poll(() => statusAt(site, '/sections/culture'), SOON).toBe(200);
  expect(await (await fetch(`${site.url}/sections/culture`)).text()).toContain(
    'Nothing has been published yet',
  );
  expect(await statusAt(site, '/sections/culture/rss.xml')).toBe(200);
  expect(await statusAt(site, '/sections/culture/2')).toBe(404);
  await save(site, 'site.yaml', siteFile);
  await expect.poll(() => statusAt(site, '/sections/culture'), SOON).toBe(404);
  await expect.poll(() => statusAt(site, '/sections/culture/rss.xml'), SOON).toBe(404);
});

test('the front page has ranks, pins hold their place, and a saved change appears on it', async ({
  site,
  page,
}) => {
  for (let at = 1; at <= 9; at++) {
    const text = articleFile({
      title: `Report ${at}`,
      extra: [`section: ${at > 7 ? 'World' : 'culture'}`],
    });
    const dated = text.replace('published: 2026-01-02', `published: 2026-11-26T0${at}:30`);
    await save(site, `articles/report-${at}.mdx`, dated);
  }
  const siteFile = await readFile(path.join(site.content, 'site.yaml'), 'utf8');
  const pinned = siteFile.replace(
    '  lead: kosovo-bosnia-nato-membership\n  order:\n',
    '  order:\n    - report-1\n',
  );
  await save(site, 'site.yaml', pinned + SECTIONS);
  const main = page.getByRole('main');
  // Not in the browser, which may show a page that it has for a minute.
  await expect.poll(() => textAt(site, '/'), SOON).toMatch(/front-second.*Culture and arts/s);
  await expect.poll(() => textAt(site, '/'), SOON).toContain('Report 9');
  await page.goto(site.url);
  expect(await main.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
    'Report 1',
    'Report 9',
    'Report 8',
    'Report 7',
    'Report 6',
    'Report 5',
    'WORLD',
    'CULTURE AND ARTS',
    'MORE HEADLINES',
  ]);
  await page.setViewportSize({ width: 1440, height: 900 });
  const articles = await main.getByRole('article').all();
  const [lead, second, ...row] = await Promise.all(articles.map((one) => one.boundingBox()));
  if (!lead || !second) throw new Error('not on the page');
  expect(second.x).toBeGreaterThan(lead.x + lead.width - 1);
  expect(new Set(row.map((box) => box?.y)).size).toBe(1);
  await expect(main.getByRole('article').nth(1).locator('time')).toHaveText('26 Nov, 09:30');
  expect(await inspectPage(page, page.url())).toEqual([]);
});
