import { expect, test } from 'playwright/test';
import { ARTICLE, QUOTES } from '../support/facts';

test.beforeEach(async ({ page }) => {
  await page.goto(ARTICLE.path);
});

test('the article has two quote callouts', async ({ page }) => {
  await expect(page.locator('main figure.quote')).toHaveCount(QUOTES.length);
  await expect(page.locator('main blockquote')).toHaveCount(QUOTES.length);
});

for (const [index, quote] of QUOTES.entries()) {
  const { words, by, role, to, date, dateText, source } = quote;

  test(`the words of ${by} are in figure > blockquote > p, with the caption after them`, async ({
    page,
  }) => {
    const figure = page.locator('main figure.quote').nth(index);
    await expect(figure.locator(':scope > blockquote > p')).toHaveText([words]);
    await expect(figure.locator(':scope > blockquote')).toHaveAttribute('cite', source);
    await expect(figure.locator(':scope > blockquote + figcaption')).toHaveCount(1);
    const parts = figure.locator(':scope > *');
    expect(await parts.evaluateAll((all) => all.map((part) => part.localName))).toEqual([
      'blockquote',
      'figcaption',
    ]);
  });

  test(`the caption gives ${by}, the role, the audience and the date`, async ({ page }) => {
    const caption = page.locator('main .quote figcaption').nth(index);
    await expect(caption).toContainText(`${by}, ${role}, to ${to}, ${dateText}`);
    await expect(caption.locator('time')).toHaveAttribute('datetime', date);
    await expect(caption.locator('cite')).toHaveCount(0);
    await expect(
      caption.getByRole('link', { name: `Source of this quote by ${by}` }),
    ).toHaveAttribute('href', source);
  });

  test(`the link to the quote by ${by} works`, async ({ page }) => {
    const figure = page.locator('main figure.quote').nth(index);
    const id = await figure.getAttribute('id');
    expect(id).toMatch(/^quote-[a-z-]+$/);
    const link = figure.getByRole('link', { name: `Link to this quote by ${by}` });
    await expect(link).toBeVisible();

    await link.click();
    expect(new URL(page.url()).hash).toBe(`#${id}`);

    await page.goto('about:blank');
    await page.goto(`${ARTICLE.path}#${id}`);
    await expect(figure).toBeInViewport({ ratio: 1 });
    expect(await figure.evaluate((element) => element.matches(':target'))).toBe(true);
  });
}

test('the quotation mark is visible but not read out', async ({ page }) => {
  const mark = await page
    .locator('main blockquote')
    .first()
    .evaluate((element) => getComputedStyle(element, '::before').content);
  expect(mark).toBe('"“" / ""');
});

test('the words of a quote are set larger than the text', async ({ page }) => {
  const size = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const quote = await size('main blockquote > p');
  const text = await size('main figure ~ p');
  expect(quote / text).toBeCloseTo(1.6, 1);
});
