import { expect, test } from 'playwright/test';
import { ARTICLE } from './facts';

/** With what the pictures in e2e/baselines were made: another browser draws letters otherwise. */
const MADE_WITH = { platform: 'linux', major: '156' };

const PICTURES = [
  { name: 'article-360-light', path: ARTICLE.path, width: 360, colorScheme: 'light' },
  { name: 'article-1440-light', path: ARTICLE.path, width: 1440, colorScheme: 'light' },
  { name: 'article-1440-dark', path: ARTICLE.path, width: 1440, colorScheme: 'dark' },
  { name: 'front-360-light', path: '/', width: 360, colorScheme: 'light' },
  { name: 'front-1440-light', path: '/', width: 1440, colorScheme: 'light' },
] as const;

for (const { name, path, width, colorScheme } of PICTURES) {
  test.describe(() => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test(`${name} looks as it did`, async ({ page, browser }) => {
      const major = browser.version().split('.')[0];
      test.skip(
        process.platform !== MADE_WITH.platform || major !== MADE_WITH.major,
        `the pictures were made with Chromium ${MADE_WITH.major} on ${MADE_WITH.platform}, this is ${major} on ${process.platform}`,
      );
      // Twice: fonts are optional, and a first visit may be shown without them.
      for (let visit = 0; visit < 2; visit++) await page.goto(path, { waitUntil: 'networkidle' });
      await expect(page).toHaveScreenshot(`${name}.png`, {
        fullPage: true,
        animations: 'disabled',
        maxDiffPixelRatio: 0.005,
      });
    });
  });
}
