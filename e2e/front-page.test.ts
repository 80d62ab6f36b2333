import { expect, test } from 'playwright/test';

test('the front page leads with the article and has all headlines', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Standfirst');
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(18);
});
