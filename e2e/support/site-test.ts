import { test as base } from 'playwright/test';
import { type OwnSite, startOwnSite } from './own-site';

/** For tests that change the content: each gets its own site. */
export const test = base.extend<{ site: OwnSite }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are asked for
  site: async ({}, use) => {
    const site = await startOwnSite();
    await use(site);
    await site.stop();
  },
});
