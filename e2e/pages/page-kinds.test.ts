import { expect, test } from 'playwright/test';
import { PAGE_KINDS, SCREENS } from '../support/facts';
import { inspectPage } from '../support/inspect-page';

for (const { width, colorScheme } of SCREENS) {
  test.describe(() => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test(`no kind of page has a fault at ${width} px, ${colorScheme}`, async ({
      page,
      baseURL,
    }) => {
      // A dozen pages: on a busy machine the usual minute is not enough.
      test.setTimeout(180_000);
      for (const { kind, path, status } of PAGE_KINDS) {
        const faults = await inspectPage(page, baseURL + path, status);
        expect.soft(faults, kind).toEqual([]);
      }
    });
  });
}
