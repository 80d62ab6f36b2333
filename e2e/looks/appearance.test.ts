import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'playwright/test';
import { ARTICLE } from '../support/facts';

/** With what the pictures in e2e/baselines were made: another browser draws letters otherwise. */
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
      // Twice: fonts are optional, and a first visit may be shown without them.
      for (let visit = 0; visit < 2; visit++)
        await page.goto(address, { waitUntil: 'networkidle' });
      await expect(page).toHaveScreenshot(`${name}.png`, {
        fullPage: true,
        animations: 'disabled',
        stylePath: 'e2e/looks/appearance.css',
        maxDiffPixelRatio: 0.005,
        // A bound for what hangs: on a busy machine a whole page takes its time.
        timeout: 60_000,
      });
    });
  });
}
