import { expect, test } from 'playwright/test';

test('the about page is made from its MDX file', async ({ page }) => {
  const response = await page.goto('/about');
  expect(response?.status()).toBe(200);
  await expect(page).toHaveTitle('About Standfirst – Standfirst');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(['About Standfirst']);
  await expect(main.getByRole('heading', { level: 2 })).toHaveText([
    'How we name our sources',
    'Headlines only',
  ]);
  await expect(main.getByText('Every article on this site is one text file')).toBeVisible();
  // It is not an article: no byline, no date.
  await expect(main.locator('time')).toHaveCount(0);
});

test('search engines may index the about page', async ({ page }) => {
  await page.goto('/about');
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
  await expect(page.locator('meta[name="description"]')).toHaveAttribute(
    'content',
    'A newspaper whose newsroom is a folder of text files.',
  );
});
