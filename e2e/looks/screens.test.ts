import { expect, type Page, test } from 'playwright/test';
import { ARTICLE } from '../support/facts';

/** What a thumb needs (WCAG 2.2, 2.5.5; Apple's and Google's guidelines), in px. */
const THUMB = 44;

const heightOf = async (page: Page, selector: string): Promise<number> =>
  (await page.locator(selector).first().boundingBox())?.height ?? Number.NaN;

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const { kind, path, most } of [
    { kind: 'an article', path: ARTICLE.path, most: 72 },
    { kind: 'the front page', path: '/', most: 160 },
  ]) {
    test(`the header of ${kind} is at most ${most} px high, and its links are tall enough for a thumb`, async ({
      page,
    }) => {
      await page.goto(path);
      expect(await heightOf(page, 'header')).toBeLessThanOrEqual(most);
      const links = await page.locator('header nav a:visible').all();
      expect(links).toHaveLength(5);
      for (const link of links) {
        const { width = 0, height = 0 } = (await link.boundingBox()) ?? {};
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(THUMB);
      }
    });
  }

  test('the text is 17.4 px, and fields are 16', async ({ page }) => {
    await page.goto(ARTICLE.path);
    const size = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).fontSize);
    expect(Number.parseFloat(await size('.story > p'))).toBeCloseTo(17.44, 1);
    expect(Number.parseFloat(await size('input[type="search"]'))).toBeGreaterThanOrEqual(16);
  });
});

test.describe('at 2560 px', () => {
  test.use({ viewport: { width: 2560, height: 1440 } });

  test('text is an eighth larger, and the front page is 1680 px wide', async ({ page }) => {
    await page.goto('/');
    const main = await page.locator('main').boundingBox();
    expect(main?.width).toBeCloseTo(1680, 0);
    const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    expect(size).toBe('18px');
  });
});
