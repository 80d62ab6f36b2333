import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'playwright/test';
import { ARTICLE } from '../support/facts';

/** The browser that made the pictures in e2e/baselines: others draw letters differently. */
const MADE_WITH = { platform: 'linux', program: 'chromium-headless-shell', major: '156' };

const PICTURES = [
  { name: 'article-360-light', address: ARTICLE.path, width: 360, colorScheme: 'light' },
  { name: 'article-1440-light', address: ARTICLE.path, width: 1440, colorScheme: 'light' },
  { name: 'article-1440-dark', address: ARTICLE.path, width: 1440, colorScheme: 'dark' },
  { name: 'front-360-light', address: '/', width: 360, colorScheme: 'light' },
  { name: 'front-1440-light', address: '/', width: 1440, colorScheme: 'light' },
] as const;

for (const { name, address, width, colorScheme } of PICTURES) {
  test.describe(() => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test(`${name} looks as it did`, async ({ page, browser }) => {
      const major = browser.version().split('.')[0];
      const program = path.basename(process.env.CHROME_PATH ?? '');
      test.skip(
        !isDeepStrictEqual({ platform: process.platform, program, major }, MADE_WITH),
        `the pictures were made with another browser: ${JSON.stringify(MADE_WITH)}`,
      );
      // Two visits, because fonts are optional and the first may be shown without them.
      for (let visit = 0; visit < 2; visit++)
        await page.goto(address, { waitUntil: 'networkidle' });
      await expect(page).toHaveScreenshot(`${name}.png`, {
        fullPage: true,
        animations: 'disabled',
        stylePath: 'e2e/looks/appearance.css',
        maxDiffPixelRatio: 0.005,
        // Generous, because a whole page can take long on a busy machine.
        timeout: 60_000,
      });
    });
  });
}
