import { expect } from 'playwright/test';
import { AT_ONCE, articleFile, save, statusAt, textAt } from '../support/editor';
import { test } from '../support/site-test';

const address = '/articles/embargoed';

test('an article appears at publishAt and not before, without a restart', async ({ site }) => {
  const from = Date.now() + 20_000;
  const publishAt = `${new Date(from).toISOString().slice(0, 19)}Z`;
  await save(
    site,
    'articles/embargoed.mdx',
    articleFile({ extra: [`publishAt: ${publishAt}`], body: 'Under embargo.' }),
  );
  // Once the server answers for a file that was saved later, it has read this one.
  await save(site, 'articles/later.mdx', articleFile());
  await expect.poll(() => statusAt(site, '/articles/later'), AT_ONCE).toBe(200);
  const before = { status: await statusAt(site, address), front: await textAt(site, '/') };
  expect(Date.now()).toBeLessThan(Date.parse(publishAt));
  expect(before.status).toBe(404);
  expect(before.front).not.toContain(address);

  // Nobody may cache the page for longer than that.
  const cacheControl = (await fetch(`${site.url}/`)).headers.get('cache-control') ?? '';
  const seconds = (name: string): number =>
    Number(new RegExp(`\\b${name}=(\\d+)`).exec(cacheControl)?.[1] ?? 0);
  const kept =
    Math.max(seconds('s-maxage'), seconds('max-age')) +
    Math.max(seconds('stale-while-revalidate'), seconds('stale-if-error'));
  expect(cacheControl).toContain('s-maxage=');
  expect(Date.now() + kept * 1000).toBeLessThanOrEqual(from);

  await expect.poll(() => statusAt(site, address), { timeout: 60_000, intervals: [50] }).toBe(200);
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(publishAt));
  expect(await textAt(site, address)).toContain('Under embargo.');
  // At the very first request: no reader gets the earlier version any more.
  for (const list of ['/', '/rss.xml', '/sitemaps/1', '/authors/newsroom']) {
    expect(await textAt(site, list), list).toContain(address);
  }
});
