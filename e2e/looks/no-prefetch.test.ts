import { expect, test } from 'playwright/test';
import { ARTICLE, PAGE_KINDS } from '../support/facts';

/** Style, script, font, and the picture in the browser's tab. */
const PARTS_OF_A_PAGE = /^\/(_next\/static\/|font-|icon\.svg$|favicon\.ico$)/;

for (const { kind, path } of PAGE_KINDS) {
  test(`${kind}: reading it fetches no other page`, async ({ page, baseURL }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      // A browser may choose to make the page that the pointer rests on ahead of time.
      if (request.headers()['sec-purpose']) return;
      asked.push(request.url().slice(baseURL?.length));
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    // Prefetching happens for links in view, or under the pointer.
    for (const region of ['banner', 'main', 'contentinfo'] as const) {
      const link = page.getByRole(region).getByRole('link').last();
      if ((await link.count()) > 0) await link.hover();
    }
    await page.waitForLoadState('networkidle');

    expect(asked[0]).toBe(path);
    const others = asked.slice(1).filter((address) => !PARTS_OF_A_PAGE.test(address));
    expect(others).toEqual([]);
  });
}

test('the article page fetches nothing twice', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(ARTICLE.path, { waitUntil: 'networkidle' });
  expect(asked.length).toBe(new Set(asked).size);
});
