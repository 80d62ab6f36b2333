import { expect, test } from 'playwright/test';
import { ARTICLE, HEADLINES, LOST_PATH } from '../support/facts';

test('a mistyped address answers 404 and suggests the article that was meant', async ({ page }) => {
  const response = await page.goto(LOST_PATH);
  expect(response?.status()).toBe(404);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(
    'There is no page at this address',
  );
  const suggestions = main
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'You may be looking for' }) })
    .getByRole('link');
  await expect(suggestions.first()).toHaveText(ARTICLE.headline);
  await suggestions.first().click();
  await expect(page).toHaveURL(ARTICLE.path);
});

test('an address with a few words of a headline suggests it', async ({ page }) => {
  const response = await page.goto('/taiwan-honduras');
  expect(response?.status()).toBe(404);
  const [first] = await page
    .getByRole('main')
    .getByRole('listitem')
    .getByRole('link')
    .allTextContents();
  expect(first).toBe(HEADLINES[1]?.headline);
});

test('an address like no headline suggests only the front page', async ({ page }) => {
  const response = await page.goto('/xqzw');
  expect(response?.status()).toBe(404);
  const links = page.getByRole('main').getByRole('link');
  await expect(links).toHaveText(['Go to the front page']);
  await links.click();
  await expect(page).toHaveURL('/');
});

for (const path of [LOST_PATH, '/taiwan-honduras', '/no/such/place', '/missing.html']) {
  test(`${path} is not for search engines, and has a title`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    const robots = await page
      .locator('meta[name="robots"]')
      .evaluateAll((all) => all.map((meta) => meta.getAttribute('content')));
    expect(robots.length).toBeGreaterThan(0);
    for (const content of robots) expect(content).toContain('noindex');
    await expect(page.locator('link[rel="canonical"]')).toHaveCount(0);
    await expect(page).toHaveTitle('Not found – Standfirst');
  });
}

test('the page does not repeat what a lost reader typed', async ({ page }) => {
  await page.goto('/articles/<img src=x onerror=alert(1)>');
  await expect(page.getByRole('main')).not.toContainText('onerror');
  await expect(page.locator('img')).toHaveCount(0);
});
