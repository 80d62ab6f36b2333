import { test as base } from 'playwright/test';
import { type OwnSite, startOwnSite } from './own-site';

/**
 * For tests that only read: one site for all of those that a worker runs.
 *
 * @param fill puts the content there, and waits until the site has it
 * @param timeout for all of that, in milliseconds; by default it counts towards the first test
 */
export function testOnSharedSite(fill: (site: OwnSite) => Promise<void>, timeout?: number) {
  return base.extend<object, { site: OwnSite }>({
    site: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are asked for
      async ({}, use) => {
        const site = await startOwnSite();
        await fill(site);
        await use(site);
        await site.stop();
      },
      timeout === undefined ? { scope: 'worker' } : { scope: 'worker', timeout },
    ],
  });
}
