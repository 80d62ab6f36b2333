import { rename } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import { startOwnSite } from '../support/own-site';

test('once the content folder has been missing for 30 s the site is not ready, until the folder is back', async () => {
  test.setTimeout(240_000);
  const site = await startOwnSite();
  try {
    const readiness = async () => (await fetch(`${site.url}/health/ready`)).text();
    const patience = { timeout: 120_000, intervals: [250] };
    await expect.poll(readiness, patience).toBe('ready\n');
    await rename(site.content, `${site.content}-away`);
    await expect
      .poll(readiness, patience)
      .toMatch(/^the content folder has been missing for (?:[3-9]|\d\d)\d s\n$/);
    // Readers keep the pages they had.
    expect((await fetch(`${site.url}/about`)).status).toBe(200);
    await rename(`${site.content}-away`, site.content);
    await expect.poll(readiness, patience).toBe('ready\n');
  } finally {
    await site.stop();
  }
});
