import { expect } from 'playwright/test';
import { AT_ONCE, save, statusAt } from '../support/editor';
import { EVERYTHING, everythingFile } from '../support/everything-article';
import { SCREENS } from '../support/facts';
import { inspectPage } from '../support/inspect-page';
import { testOnSharedSite } from '../support/shared-site';

const test = testOnSharedSite(async (site) => {
  await save(site, EVERYTHING.file, everythingFile);
  await expect.poll(() => statusAt(site, EVERYTHING.path), AT_ONCE).toBe(200);
});

for (const width of SCREENS) {
  test.describe(() => {
    test.use({ viewport: { width, height: 900 } });

    test(`an article with everything has no faults at ${width} px`, async ({ page, site }) => {
      expect(await inspectPage(page, site.url + EVERYTHING.path)).toEqual([]);
    });
  });
}

test('an article with everything shows all of it', async ({ page, site }) => {
  await page.goto(site.url + EVERYTHING.path);
  const main = page.getByRole('main');
  await expect(main.getByRole('table')).toBeVisible();
  await expect(main.locator('pre')).toBeVisible();
  await expect(main.locator('figure')).toHaveCount(4);
  await expect(main.locator('header time')).toHaveCount(2);
  await expect(main.locator('header time').nth(1)).toHaveAttribute(
    'datetime',
    '2026-01-03T09:30:00+00:00',
  );
  await expect(main.locator('figcaption time')).toHaveAttribute('datetime', '2022');

  const folded = main.getByText('A paragraph under the fold.');
  await expect(folded).toBeHidden();
  await main.getByText('What is folded away').click();
  await expect(folded).toBeVisible();
});

test('a note links to its text and back', async ({ page, site }) => {
  await page.goto(site.url + EVERYTHING.path);
  const note = page.locator('main sup a').first();
  await note.click();
  await expect(page.locator(':target')).toContainText('The first note');
  await expect(page.locator(':target')).toBeInViewport();
  await page.locator(':target').getByRole('link', { name: /back/i }).click();
  await expect(note).toBeInViewport();
});

test('a pull quote is not read out twice, and has no id or link', async ({ page, site }) => {
  await page.goto(site.url + EVERYTHING.path);
  const line = 'A line worth repeating stands in the body to the letter.';
  const both = page.getByText(line, { exact: true });
  await expect(both).toHaveCount(2);
  const repeated = page.locator('main [aria-hidden="true"]').filter({ hasText: line });
  await expect(repeated).toHaveCount(1);
  await expect(repeated).toBeVisible();
  await expect(repeated.locator('[id], a')).toHaveCount(0);
  const heard = await page.getByRole('main').ariaSnapshot();
  expect(heard.split(line)).toHaveLength(2);
});

test('a quotation of more than 60 words has the size of the text', async ({ page, site }) => {
  await page.goto(site.url + EVERYTHING.path);
  const sizes = await page
    .locator('main figure blockquote > p:first-child')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).fontSize));
  const text = await page
    .locator('main figure ~ p')
    .last()
    .evaluate((one) => getComputedStyle(one).fontSize);
  expect(sizes[1]).toBe(text);
  expect(Number.parseFloat(sizes[0] ?? '')).toBeGreaterThan(Number.parseFloat(text));
});

test.describe('at 360 px', () => {
  test.use({ viewport: { width: 360, height: 800 } });

  test('a wide table and long code scroll on their own, with the keyboard too', async ({
    page,
    site,
  }) => {
    await page.goto(site.url + EVERYTHING.path);
    for (const box of [page.getByRole('region', { name: 'Table' }), page.locator('main pre')]) {
      const { scroll, width } = await box.evaluate((element) => ({
        scroll: element.scrollWidth,
        width: element.clientWidth,
      }));
      expect(scroll).toBeGreaterThan(width);
      await box.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    }
  });
});
