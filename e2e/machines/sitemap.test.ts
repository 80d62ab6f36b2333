import { expect, test } from 'playwright/test';
import { ARTICLE, ORIGIN } from '../support/facts';

test('the sitemap is well-formed, and has the front page, about and the article but no stubs', async ({
  page,
}) => {
  const response = await page.request.get('/sitemap.xml');
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toMatch(/^application\/xml/);
  const read = await page.evaluate(
    (xml) => {
      const map = new DOMParser().parseFromString(xml, 'application/xml');
      const text = (parent: Element, name: string) =>
        parent.getElementsByTagName(name)[0]?.textContent;
      return {
        errors: map.getElementsByTagName('parsererror').length,
        namespace: map.documentElement.namespaceURI,
        urls: [...map.querySelectorAll('url')].map((url) => [
          text(url, 'loc'),
          text(url, 'lastmod'),
        ]),
      };
    },
    await response.text(),
  );
  expect(read.errors).toBe(0);
  expect(read.namespace).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
  // Dates come from the editor; otherwise there are none.
  expect(read.urls).toEqual([
    [`${ORIGIN}/`, undefined],
    [`${ORIGIN}/about`, undefined],
    [`${ORIGIN}/ar/about`, undefined],
    [`${ORIGIN}/bs/about`, undefined],
    [ORIGIN + ARTICLE.path, `${ARTICLE.published}T00:00:00+00:00`],
  ]);
});
