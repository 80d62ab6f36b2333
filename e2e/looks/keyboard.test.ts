import { expect, type Page, test } from 'playwright/test';
import { ARTICLE, PAGE_KINDS } from '../support/facts';

/** What the keyboard stops at on a page of this site. */
const STOPS = 'a[href], input, button, summary, iframe, [tabindex="0"]';

/** Everything that the keyboard stops at, in order, from the top of the page. */
async function tabThrough(page: Page) {
  const stops: { element: string; region: string; name: string; outline: string }[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const region = element.closest('header:not(main header), main, aside, footer');
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return {
        element: element.localName,
        region: region?.localName ?? 'body',
        name: element.getAttribute('aria-label') ?? element.textContent ?? '',
        outline: `${outlineStyle} ${outlineWidth}`,
      };
    });
    if (!stop) return stops;
    stops.push(stop);
    if (stops.length > 100) throw new Error('the keyboard does not leave the page');
  }
}

/** Found by its target, because its words are in the language of the page. */
const SKIP_LINK = 'a[href="#main"]';

for (const { kind, path } of PAGE_KINDS) {
  test(`${kind}: the skip link is first, and leads past the masthead into the text`, async ({
    page,
  }) => {
    await page.goto(path);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.keyboard.press('Tab');
    const skip = page.locator(SKIP_LINK);
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    expect(await skip.evaluate((element) => getComputedStyle(element).clipPath)).toBe('none');
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);

    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Tab');
    const stops = page.getByRole('main').locator(STOPS);
    const next =
      (await stops.count()) > 0
        ? stops.first()
        : page.getByRole('contentinfo').getByRole('link').first();
    await expect(next).toBeFocused();
  });

  test(`${kind}: the keyboard goes from masthead to text to sidebar to footer, and focus is visible`, async ({
    page,
  }) => {
    await page.goto(path);
    const all = await page.locator(STOPS).filter({ visible: true }).count();
    const stops = await tabThrough(page);
    expect(stops).toHaveLength(all);
    expect(stops[0]?.name).toBe(await page.locator(SKIP_LINK).textContent());

    const order = ['body', 'header', 'main', 'aside', 'footer'];
    const regions = stops.map(({ region }) => order.indexOf(region));
    expect(regions).toEqual([...regions].sort());
    // In Chromium no style applies to a frame that has the focus: what is in it shows its own.
    const own = stops.filter(({ element }) => element !== 'iframe');
    const invisible = own.filter(({ outline }) => outline !== 'solid 3px');
    expect(invisible).toEqual([]);
  });
}

test('the keyboard reaches all four parts of the article page', async ({ page }) => {
  await page.goto(ARTICLE.path);
  const regions = new Set((await tabThrough(page)).map(({ region }) => region));
  expect([...regions]).toEqual(['body', 'header', 'main', 'aside', 'footer']);
});

test('the skip link is hidden until it has focus', async ({ page }) => {
  await page.goto(ARTICLE.path);
  const skip = page.getByRole('link', { name: 'Skip to content' });
  expect(await skip.evaluate((element) => getComputedStyle(element).clipPath)).toBe('inset(50%)');
});
