import { expect, test } from 'playwright/test';
import { ARTICLE, HEADLINES, SITE_NAME, STUB } from '../support/facts';

/** All links on the page except that of the byline. */
const HEADLINE_LINKS = 'a[href^="/articles/"]';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

test('the name of the paper is the h1 of the front page', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([SITE_NAME]);
  await expect(page.getByRole('banner')).toContainText('A newspaper made of text files');
  await expect(page.getByRole('banner').locator('time')).toHaveAttribute(
    'datetime',
    ARTICLE.published,
  );
});

test('the article leads, with standfirst, byline and date', async ({ page }) => {
  const lead = page.getByRole('main').getByRole('article');
  await expect(lead.getByRole('heading', { level: 2 })).toHaveText([ARTICLE.headline]);
  await expect(lead.getByText(ARTICLE.standfirst)).toBeVisible();
  await expect(lead.getByText(`By ${ARTICLE.author}`)).toBeVisible();
  await expect(lead.locator('time')).toHaveText(ARTICLE.publishedText);
  await expect(lead.getByText('Headline only')).toHaveCount(0);
  await lead.getByRole('link', { name: ARTICLE.headline }).click();
  await expect(page).toHaveURL(ARTICLE.path);
});

test('the 17 headlines without a report come last, in the editor’s order, and the page says once that they have none', async ({
  page,
}) => {
  const main = page.getByRole('main');
  const links = main.locator(HEADLINE_LINKS);
  expect(await links.allTextContents()).toEqual([
    ARTICLE.headline,
    ...HEADLINES.map(({ headline }) => headline),
  ]);
  await expect(main.getByText('Headlines only, no report yet')).toHaveCount(1);
  await expect(main.getByText('Headline only', { exact: true })).toHaveCount(0);
  await links.getByText(STUB.headline).click();
  await expect(page).toHaveURL(STUB.path);
});

test('at 1440 px a single lead has the full width, and there are four headlines to a row', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const boxes = await page
    .getByRole('main')
    .locator('li:not(.map li)')
    .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().toJSON()));
  const lead = await page.getByRole('main').getByRole('article').boundingBox();
  const [first, , , fourth] = boxes;
  if (!lead || !first || !fourth) throw new Error('not on the page');
  expect(lead.width).toBeGreaterThan(1100);
  expect(first.y).toBeGreaterThan(lead.y + lead.height);
  expect(fourth.y).toBe(first.y);
  expect(new Set(boxes.map(({ x }) => x)).size).toBe(4);
});

test('at 360 px it is one column', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const lefts = await page
    .getByRole('main')
    .locator(HEADLINE_LINKS)
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().left));
  expect(new Set(lefts).size).toBe(1);
});
