import { expect, test } from 'playwright/test';
import {
  ARTICLE,
  HEADLINES,
  LOST_PATH,
  QUOTES,
  SITE_NAME,
  STUB,
  STUB_SENTENCE,
} from '../support/facts';

test.use({ javaScriptEnabled: false });

test('without scripts the article is complete, and the links in its sidebar work', async ({
  page,
}) => {
  await page.goto(ARTICLE.path);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(ARTICLE.headline);
  for (const { words } of QUOTES) await expect(main.getByText(words)).toBeVisible();
  await expect(main.getByText('Membership, they argued, would preserve security')).toBeVisible();
  const links = page.getByRole('complementary').getByRole('link');
  await expect(links).toHaveCount(HEADLINES.length);
  await links.filter({ hasText: STUB.headline }).click();
  await expect(page).toHaveURL(STUB.path);
});

test('without scripts the link to a quote works', async ({ page }) => {
  await page.goto(ARTICLE.path);
  await page.getByRole('link', { name: 'Link to this quote by Jens Stoltenberg' }).click();
  await expect(page).toHaveURL(/#quote-jens-stoltenberg/);
  await expect(page.getByText(QUOTES[1].words)).toBeInViewport();
});

test('without scripts the front page is complete and leads to the article', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SITE_NAME);
  // Three of them are the lead's: its kicker, its headline and its author.
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(3 + HEADLINES.length);
  await page.getByRole('main').getByRole('link', { name: ARTICLE.headline }).click();
  await expect(page).toHaveURL(ARTICLE.path);
});

test('without scripts a stub is complete and leads back', async ({ page }) => {
  await page.goto(STUB.path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(STUB.headline);
  await expect(page.getByText(STUB_SENTENCE)).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: ARTICLE.headline }).click();
  await expect(page).toHaveURL(ARTICLE.path);
});

test('without scripts a lost reader finds the way', async ({ page }) => {
  const response = await page.goto(LOST_PATH);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: ARTICLE.headline }).click();
  await expect(page).toHaveURL(ARTICLE.path);
  await page.getByRole('navigation').getByRole('link', { name: 'About' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About Standfirst');
});
