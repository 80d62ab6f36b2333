import { expect, test } from 'playwright/test';
import { ARTICLE, STUB } from '../support/facts';

test.use({ javaScriptEnabled: false });

test('a reader finds the article from any page, without scripts and without accents', async ({
  page,
}) => {
  await page.goto(STUB.path);
  await page.getByRole('banner').getByRole('searchbox').fill('Podzic');
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search?q=Podzic');
  const result = page.getByRole('main').getByRole('listitem');
  await expect(result).toHaveCount(1);
  await expect(result.locator('mark')).toHaveText('Podžić');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex, follow');
  await result.getByRole('link', { name: ARTICLE.headline }).click();
  await expect(page).toHaveURL(ARTICLE.path);
});

const FINDS: [query: string, headline: string][] = [
  ['battlegroup', ARTICLE.headline],
  ['"destructive interest"', ARTICLE.headline],
  ['topic:"Western Balkans" summit', ARTICLE.headline],
  ['author:newsroom after:2026-11', ARTICLE.headline],
  ['travel bans', STUB.headline],
];
for (const [query, headline] of FINDS) {
  test(`${query} finds "${headline.slice(0, 30)}…"`, async ({ page }) => {
    await page.goto(`/search?q=${encodeURIComponent(query)}`);
    const names = await page
      .getByRole('main')
      .getByRole('listitem')
      .getByRole('link')
      .allTextContents();
    expect(names).toContain(headline);
  });
}

for (const query of ['"interest destructive"', 'after:2027 NATO', 'topic:Nothing NATO', 'zzzzzz']) {
  test(`${query} finds nothing, and the page says so`, async ({ page }) => {
    await page.goto(`/search?q=${encodeURIComponent(query)}`);
    await expect(page.getByText('No results.')).toBeVisible();
    await expect(page.getByRole('main').locator('.story-list')).toHaveCount(0);
  });
}

test('links narrow a search, and widen it again', async ({ page }) => {
  await page.goto('/search?q=war');
  const main = page.getByRole('main');
  const results = main.locator('.story-list > li');
  const before = await results.count();
  expect(before).toBeGreaterThan(1);
  const narrow = main.getByRole('navigation', { name: 'Narrow your search' });
  await narrow.getByRole('link', { name: '2026' }).click();
  await expect(page).toHaveURL(`/search?q=${encodeURIComponent('war after:2026 before:2027')}`);
  expect(await results.count()).toBeLessThan(before);
  await expect(main.getByRole('link', { name: ARTICLE.headline })).toBeVisible();
  await narrow.getByRole('link', { name: 'Without before:2027' }).click();
  await narrow.getByRole('link', { name: 'Without after:2026' }).click();
  await expect(page).toHaveURL('/search?q=war');
  await expect(results).toHaveCount(before);
});

test.describe('at 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the links that narrow a search are high enough for a thumb', async ({ page }) => {
    await page.goto('/search?q=war');
    const narrow = page.getByRole('navigation', { name: 'Narrow your search' });
    const heights = await narrow
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(1);
    // 44 px (WCAG 2.2, 2.5.5)
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
});

test('a misspelled word leads to the right one', async ({ page }) => {
  await page.goto('/search?q=membrship');
  await page.getByRole('main').getByRole('link', { name: 'membership' }).click();
  await expect(page.getByRole('main').getByRole('link', { name: ARTICLE.headline })).toBeVisible();
});

for (const [name, query] of [
  ['no words', ''],
  ['10,000 characters', 'a'.repeat(10_000)],
  ['signs of the query language', '" OR NEAR( * ^ : - AND NOT {x}'],
  ['a script', '<script>alert(1)</script>'],
  ['control characters', '\u0000\u202e\ud7ff'],
] as const) {
  test(`${name} get a calm page`, async ({ page, request }) => {
    const address = `/search?q=${encodeURIComponent(query)}`;
    expect((await request.get(address)).status()).toBe(200);
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search');
  });
}

test('an empty or meaningless query is not an error', async ({ request }) => {
  for (const address of [
    '/search?q=a&q=b',
    '/search?page=x',
    '/search?q=NATO&page=99',
    '/search?q',
  ]) {
    expect((await request.get(address)).status(), address).toBe(200);
  }
});

test('a browser can add the search', async ({ page, request }) => {
  await page.goto('/');
  const link = page.locator('link[rel=search]');
  await expect(link).toHaveAttribute('type', 'application/opensearchdescription+xml');
  const description = await (await request.get('/opensearch.xml')).text();
  expect(description).toContain('/search?q={searchTerms}"');
});
