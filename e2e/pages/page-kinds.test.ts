import { expect, test } from 'playwright/test';
import { PAGE_KINDS, SCREENS } from '../support/facts';
import { inspectPage } from '../support/inspect-page';

for (const width of SCREENS) {
  test.describe(() => {
    test.use({ viewport: { width, height: 900 } });

    test(`no kind of page has a fault at ${width} px`, async ({ page, baseURL }) => {
      // Some thirty pages: on a busy machine each takes ten seconds.
      test.setTimeout(900_000);
      for (const { kind, path, status } of PAGE_KINDS) {
        const faults = await inspectPage(page, baseURL + path, status);
        expect.soft(faults, kind).toEqual([]);
      }
    });
  });
}
