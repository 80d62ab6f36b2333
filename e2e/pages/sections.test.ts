import { readFile } from 'node:fs/promises';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect } from 'playwright/test';
import { AT_ONCE, articleFile, save, statusAt } from '../support/editor';
import { test } from '../support/site-test';

const SECTIONS = `sections:
  - name: Culture and arts
    slug: culture
    description: What is sung, shown and printed
  - name: World
    slug: world
    order: 1
`;

test('a section is a page, a feed, a word of the navigation and a line above its headlines', async ({
  site,
  page,
}) => {
  const siteFile = await readFile(path.join(site.content, 'site.yaml'), 'utf8');
  await save(site, 'site.yaml', siteFile + SECTIONS);
  const extra = ['section: culture', 'kicker: Reviews', 'topics: [Reviews]'];
  await save(site, 'articles/in-culture.mdx', articleFile({ title: 'In culture', extra }));
  await expect.poll(() => statusAt(site, '/sections/culture'), AT_ONCE).toBe(200);
  await expect.poll(() => statusAt(site, '/articles/in-culture'), AT_ONCE).toBe(200);

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
  await expect(main.getByRole('link', { name: 'Culture and arts' })).toHaveCount(0);
  await expect(navigation.getByRole('link', { name: 'Culture and arts' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const feed = page.locator('link[rel=alternate][type="application/rss+xml"]');
  await expect(feed).toHaveAttribute('href', `${site.url}/sections/culture/rss.xml`);
  const answer = await fetch(`${site.url}/sections/culture/rss.xml`);
  expect(answer.headers.get('Content-Type')).toBe('application/rss+xml; charset=utf-8');
  expect(await answer.text()).toContain('/articles/in-culture');
});

test('a section without articles says so, and one that is taken out of the site file is gone', async ({
  site,
}) => {
  const siteFile = await readFile(path.join(site.content, 'site.yaml'), 'utf8');
  await save(site, 'site.yaml', siteFile + SECTIONS);
  await expect.poll(() => statusAt(site, '/sections/culture'), AT_ONCE).toBe(200);
  expect(await (await fetch(`${site.url}/sections/culture`)).text()).toContain(
    'Nothing has been published yet',
  );
  expect(await statusAt(site, '/sections/culture/rss.xml')).toBe(200);
  expect(await statusAt(site, '/sections/culture/2')).toBe(404);
  await save(site, 'site.yaml', siteFile);
  await expect.poll(() => statusAt(site, '/sections/culture'), AT_ONCE).toBe(404);
  await expect.poll(() => statusAt(site, '/sections/culture/rss.xml'), AT_ONCE).toBe(404);
});
