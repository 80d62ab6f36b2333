import { expect, test } from 'playwright/test';
import { elementNames } from '@/lib/mdx/elements';
import { storyNames, storyProps } from '@/lib/mdx/story-props';
import { ask } from '../support/wire';

const PATH = '/stylebook';

test('the stylebook is not for search engines, and nothing links readers to it', async ({
  page,
  baseURL,
}) => {
  await page.goto(PATH);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex, follow');
  await expect(page).toHaveTitle(/^Stylebook – /);
  for (const path of ['/', '/sitemap.xml', '/sitemaps/1', '/rss.xml']) {
    const { status, body } = await ask(baseURL, path);
    expect(status, path).toBe(200);
    expect(body.toString(), path).not.toContain('stylebook');
  }
});

test('every story component is shown with its attributes, live and as source', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(PATH);

  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(['Stylebook']);
  for (const name of storyNames) {
    await expect(main.getByRole('heading', { level: 3, name, exact: true })).toBeVisible();
    await expect(main.locator('pre', { hasText: `<${name}` }).first()).toBeVisible();
    const rows = main.getByRole('table', { name: `The attributes of ${name}` });
    await expect(rows.getByRole('rowheader')).toHaveText(storyProps(name).map((prop) => prop.name));
  }
  await expect(main.locator('figure.quote')).toHaveCount(3);
  await expect(main.locator('figure.quote-long')).toHaveCount(1);
  await expect(main.locator('.pull-quote')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('every element that an article may have is shown, live', async ({ page }) => {
  await page.goto(PATH);
  const live = await page
    .locator('main .story *')
    .evaluateAll((all) => [...new Set(all.map((element) => element.localName))]);
  const markdown = 'h2 h3 h4 p a ul ol li blockquote table hr pre code del em strong'.split(' ');
  expect(live).toEqual(expect.arrayContaining([...elementNames, ...markdown]));
});

for (const { width, beside } of [
  { width: 1440, beside: true },
  { width: 360, beside: false },
]) {
  test.describe(() => {
    test.use({ viewport: { width, height: 900 } });

    test(`at ${width} px the source is ${beside ? 'beside' : 'below'} the example`, async ({
      page,
    }) => {
      await page.goto(PATH);
      const source = page.locator('main .story + pre');
      const count = await source.count();
      expect(count).toBeGreaterThan(10);
      for (let index = 0; index < count; index++) {
        const right = await source.nth(index).boundingBox();
        const left = await page.locator('main .story:has(+ pre)').nth(index).boundingBox();
        if (!left || !right) throw new Error(`example ${index} is not there`);
        if (beside) {
          expect(right.x).toBeGreaterThan(left.x + left.width);
          expect(Math.abs(right.y - left.y)).toBeLessThan(2);
        } else {
          expect(right.y).toBeGreaterThanOrEqual(left.y + left.height);
        }
      }
    });
  });
}
