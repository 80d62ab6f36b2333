import { expect } from 'playwright/test';
import { articleFile, SOON, save, statusAt } from '../support/editor';
import { inspectPage } from '../support/inspect-page';
import { test } from '../support/site-test';

test('a series has a page of its own, and its parts link to each other', async ({ site, page }) => {
  const part = (number: number) => [`series: { name: The long river, part: ${number} }`];
  for (const [number, title] of [
    [1, 'The spring'],
    [2, 'The rapids'],
    [3, 'The delta'],
  ] as const) {
    const file = `articles/river-${number}.mdx`;
    await save(site, file, articleFile({ title, extra: part(number) }));
  }
  for (const number of [1, 2, 3]) {
    await expect.poll(() => statusAt(site, `/articles/river-${number}`), SOON).toBe(200);
  }

  await page.goto(`${site.url}/articles/river-2`);
  const main = page.getByRole('main');
  const beside = main.locator('.neighbours').first();
  await expect(beside.getByRole('listitem')).toHaveText([
    /Previous part\s*The spring/,
    /Next part\s*The delta/,
  ]);
  await expect(main.getByRole('link', { name: 'The spring' })).toHaveCount(1);
  await expect(main.getByRole('link', { name: 'The delta' })).toHaveCount(1);
  expect(await inspectPage(page, page.url())).toEqual([]);
  await main.getByRole('link', { name: 'The long river' }).click();

  await expect(page).toHaveURL(`${site.url}/series/the-long-river`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The long river');
  await expect(main.getByRole('heading', { level: 2 })).toHaveText([
    'The spring',
    'The rapids',
    'The delta',
  ]);
  await expect(main.getByText('Part 1', { exact: true })).toBeVisible();
  await expect(main.getByText('3 articles')).toBeVisible();
  expect(await inspectPage(page, page.url())).toEqual([]);

  await expect
    .poll(async () => (await fetch(`${site.url}/sitemap.xml`)).text(), SOON)
    .toContain(`/series/the-long-river`);
  expect(await statusAt(site, '/series/the-short-river')).toBe(404);
});
