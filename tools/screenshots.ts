/**
 * Takes a picture of every kind of page at three widths, light and dark, for people to look at.
 *
 *     node tools/run.mjs tools/screenshots.ts http://127.0.0.1:3000 test-results/screenshots
 */
import path from 'node:path';
import { chromium } from 'playwright';
import { BROWSER_ARGS, findOrInstallBrowser } from './find-browser';

const KINDS = {
  front: '/',
  article: '/articles/kosovo-bosnia-nato-membership',
  stub: '/articles/us-expected-to-expand-travel-ban-to-more-than-30-countries',
  about: '/about',
  lost: '/articles/kosovo-nato-membrship',
};
const WIDTHS = [360, 820, 1440];

const [base = 'http://127.0.0.1:3000', folder = 'test-results/screenshots', only] =
  process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: findOrInstallBrowser(),
  args: BROWSER_ARGS,
});
for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of WIDTHS) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    for (const [kind, address] of Object.entries(KINDS)) {
      if (only && kind !== only) continue;
      // Two visits, because fonts are optional and the first may be shown without them.
      for (let visit = 0; visit < 2; visit++) {
        await page.goto(base + address, { waitUntil: 'networkidle' });
      }
      const file = path.join(folder, `${kind}-${width}-${colorScheme}.png`);
      await page.screenshot({ path: file, fullPage: true });
    }
    await context.close();
  }
}
await browser.close();
