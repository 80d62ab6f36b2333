import { expect, test } from 'playwright/test';
import { ARTICLE, HEADLINES } from '../support/facts';

const sidebar = { name: 'Related headlines', exact: true };

test('the sidebar has the 17 headlines, to the letter and in order, each a single link', async ({
  page,
}) => {
  await page.goto(ARTICLE.path);
  const aside = page.getByRole('complementary', sidebar);
  await expect(aside.getByRole('heading', { level: 2 })).toHaveText('Related headlines');
  await expect(page.locator('main aside')).toHaveCount(0);
  expect(HEADLINES).toHaveLength(17);
  const links = aside.locator('ul > li > a');
  await expect(aside.getByRole('link')).toHaveCount(17);
  expect(await links.allTextContents()).toEqual(HEADLINES.map(({ headline }) => headline));
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
    HEADLINES.map(({ slug }) => `/articles/${slug}`),
  );
});

test('the sidebar is in the HTML from the server, after main', async ({ request }) => {
  const html = await (await request.get(ARTICLE.path)).text();
  const body = html.replace(/<script\b[\s\S]*?<\/script>/g, '');
  const aside = body.slice(body.indexOf('</main>'), body.indexOf('</aside>'));
  for (const { slug, headline } of HEADLINES) {
    expect(aside).toContain(`<a href="/articles/${slug}">${headline}</a>`);
  }
});

test('if no headline has a report, the page says so once, above the list', async ({ page }) => {
  await page.goto(ARTICLE.path);
  const aside = page.getByRole('complementary', sidebar);
  await expect(aside.getByText('Headlines only, no report yet')).toHaveCount(1);
  await expect(aside.getByText('Headline only', { exact: true })).toHaveCount(0);
});

test.describe('at 1440 px', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('the sidebar is beside the text and begins level with it', async ({ page }) => {
    await page.goto(ARTICLE.path);
    const aside = await page.getByRole('complementary', sidebar).boundingBox();
    const text = await page.locator('main header + div').boundingBox();
    const heading = await page.getByRole('heading', { level: 1 }).boundingBox();
    if (!aside || !text || !heading) throw new Error('not on the page');
    expect(aside.x).toBeGreaterThan(text.x + text.width);
    expect(Math.abs(aside.y - text.y)).toBeLessThan(8);
    expect(aside.y).toBeGreaterThan(heading.y + heading.height);
    expect(aside.width).toBeGreaterThanOrEqual(18 * 16);
    expect(aside.width).toBeLessThanOrEqual(20 * 16);
  });
});

for (const width of [360, 820]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    test(`the sidebar follows the text at ${width} px`, async ({ page }) => {
      await page.goto(ARTICLE.path);
      const aside = await page.getByRole('complementary', sidebar).boundingBox();
      const main = await page.getByRole('main').boundingBox();
      if (!aside || !main) throw new Error('not on the page');
      expect(aside.y).toBeGreaterThanOrEqual(main.y + main.height);
      expect(aside.x).toBeLessThan(main.x + main.width);
    });
  });
}

test('each of the 17 links leads to a page whose h1 is the headline, and back', async ({
  page,
}) => {
  await page.goto(ARTICLE.path);
  for (const { slug, headline } of HEADLINES) {
    await test.step(headline, async () => {
      const link = page
        .getByRole('complementary', sidebar)
        .getByRole('link', { name: headline, exact: true });
      const answer = page.waitForResponse((response) => response.url().endsWith(`/${slug}`));
      await link.click();
      expect((await answer).status()).toBe(200);
      await expect(page).toHaveURL(`/articles/${slug}`);
      await expect(page.locator('h1')).toHaveText([headline]);

      await page.getByRole('main').getByRole('link', { name: ARTICLE.headline }).click();
      await expect(page).toHaveURL(ARTICLE.path);
    });
  }
});
