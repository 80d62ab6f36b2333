import { expect, test } from 'playwright/test';
import { ARTICLE, HEADLINES, STUB, STUB_SENTENCE } from '../support/facts';
import { blocksOf } from '../support/served-html';

for (const { slug, headline } of HEADLINES) {
  test(`“${headline}” says that it has no report, and which articles mention it`, async ({
    request,
  }) => {
    const response = await request.get(`/articles/${slug}`);
    expect(response.status()).toBe(200);
    const html = await response.text();
    expect(html).toContain('<meta name="robots" content="noindex, follow"/>');
    expect(html.match(/<h1\b/g)).toHaveLength(1);

    const siblings = HEADLINES.filter((other) => other.slug !== slug);
    // This is everything on the page: nothing is made up.
    expect(blocksOf(html)).toEqual([
      'Headline only',
      headline,
      STUB_SENTENCE,
      'Mentioned in',
      ARTICLE.headline,
      'Other headlines',
      'Headlines only, no report yet',
      ...siblings.map((other) => other.headline),
    ]);
    for (const other of [ARTICLE, ...siblings]) {
      expect(html).toContain(`<a href="/articles/${other.slug}">${other.headline}</a>`);
    }
  });
}

test('the headline of a stub is as large as that of an article', async ({ page }) => {
  const size = () =>
    page
      .getByRole('heading', { level: 1 })
      .evaluate((heading) => getComputedStyle(heading).fontSize);
  await page.goto(STUB.path);
  const ofStub = await size();
  await page.goto(ARTICLE.path);
  expect(ofStub).toBe(await size());
});

test.describe('at 1440 px', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('the headlines listed with a stub are in two columns', async ({ page }) => {
    await page.goto(STUB.path);
    const lefts = await page
      .getByRole('main')
      .locator('section')
      .last()
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().left));
    expect(lefts).toHaveLength(HEADLINES.length - 1);
    expect(new Set(lefts).size).toBe(2);
  });
});
