import { expect, type Page, test } from 'playwright/test';
import { PAGE_KINDS } from '../support/facts';
import { layoutShift } from '../support/inspect-page';

const LATE_MS = 800;

/** Delays every font until long after the text was first shown. */
async function delayFonts(page: Page): Promise<void> {
  await page.route(/\.woff2$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    await route.continue();
  });
}

/** How many fonts arrived after the text was first shown. */
function lateFonts(page: Page): Promise<number> {
  return page.evaluate(() => {
    const shown = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    return performance
      .getEntriesByType('resource')
      .filter((entry) => entry.name.endsWith('.woff2') && entry.startTime + entry.duration > shown)
      .length;
  });
}

for (const width of [360, 820]) {
  test.describe(() => {
    test.use({ viewport: { width, height: 900 } });

    test(`fonts that arrive late move nothing at ${width} px`, async ({ page }) => {
      await delayFonts(page);
      for (const { kind, path } of PAGE_KINDS) {
        await page.goto(path, { waitUntil: 'networkidle' });
        expect(await lateFonts(page), kind).toBeGreaterThan(0);
        expect.soft(await layoutShift(page), kind).toBe(0);
      }
    });
  });
}
