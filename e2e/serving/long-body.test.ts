import { expect } from 'playwright/test';
import { articleFile, SOON, save, statusAt, textAt } from '../support/editor';
import { test } from '../support/site-test';

/** It passes every limit that is counted, but no computer can parse it within the time limit. */
const ENDLESS = 'a\n\n'.repeat(800_000);

test('a text that takes too long to check holds up nothing else, and ends as an error', async ({
  site,
}) => {
  test.setTimeout(400_000);
  await save(site, 'articles/other.mdx', articleFile({ body: 'Before.' }));
  await expect.poll(() => statusAt(site, '/articles/other'), SOON).toBe(200);
  await save(site, 'articles/endless.mdx', articleFile({ body: ENDLESS }));
  await expect.poll(() => statusAt(site, '/articles/endless'), SOON).toBe(503);

  // In the meantime it is not parsed for readers who request it, and nobody else waits.
  for (let visit = 0; visit < 5; visit++) {
    const answer = await fetch(`${site.url}/articles/endless`);
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect(await statusAt(site, '/health/ready')).toBe(200);
  expect(await statusAt(site, '/search?q=words')).toBe(200);
  await save(site, 'articles/other.mdx', articleFile({ body: 'Afterwards.' }));
  await expect.poll(() => textAt(site, '/articles/other'), SOON).toContain('Afterwards.');

  const refusal = 'articles/endless.mdx:1:1: error: this text takes more than 10 seconds';
  await expect.poll(() => site.log(), { timeout: 300_000 }).toContain(refusal);
  expect(await statusAt(site, '/articles/endless')).toBe(503);
  expect(site.log()).not.toMatch(/OUT_OF_MEMORY|is started again/);
});

test('a long text is on the site once it has been checked', async ({ site }) => {
  test.setTimeout(200_000);
  const body = 'A paragraph of words, with **some** emphasis and [a link](/about).\n\n'.repeat(
    2000,
  );
  await save(site, 'articles/long.mdx', articleFile({ body }));
  await expect.poll(() => statusAt(site, '/articles/long'), { timeout: 150_000 }).toBe(200);
  expect(await textAt(site, '/search?q=emphasis')).toContain('/articles/long');
});
