import { expect, test } from 'playwright/test';
import { freePort } from '../../tools/free-port';
import { startOwnSite } from '../support/own-site';

/** What an address answers, nothing while nobody listens. */
async function said(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address);
    return `${answer.status} ${(await answer.text()).trim()}`;
  } catch {
    return undefined;
  }
}

for (const workers of ['1', '2']) {
  test(`${workers} process(es): while the index is being made the site lives, and says why it is not ready`, async () => {
    test.setTimeout(240_000);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const starting = startOwnSite({ PORT: String(port), WEB_CONCURRENCY: workers });
    starting.catch(() => undefined);
    const early = { timeout: 120_000, intervals: [20] };
    await expect.poll(() => said(`${origin}/health/live`), early).toBe('200 alive');
    expect(await said(`${origin}/health/ready`)).toBe('503 the index is being made');
    const site = await starting;
    try {
      expect(await said(`${origin}/health/ready`)).toBe('200 ready');
    } finally {
      await site.stop();
    }
  });
}
