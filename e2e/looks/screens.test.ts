import { expect, type Page, test } from 'playwright/test';
import { ARTICLE, STUB } from '../support/facts';

/** What a thumb needs (WCAG 2.2, 2.5.5; Apple's and Google's guidelines), in px. */
const THUMB = 44;

const heightOf = async (page: Page, selector: string): Promise<number> =>
  (await page.locator(selector).first().boundingBox())?.height ?? Number.NaN;

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const { kind, path, most } of [
    { kind: 'an article', path: ARTICLE.path, most: 72 },
    { kind: 'the front page', path: '/', most: 160 },
  ]) {
    test(`the header of ${kind} is at most ${most} px high, and its links are tall enough for a thumb`, async ({
      page,
    }) => {
      await page.goto(path);
      expect(await heightOf(page, 'header')).toBeLessThanOrEqual(most);
      const links = await page.locator('header nav a:visible').all();
      expect(links).toHaveLength(5);
      for (const link of links) {
        const { width = 0, height = 0 } = (await link.boundingBox()) ?? {};
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(THUMB);
      }
    });
  }

  for (const { kind, path } of [
    { kind: 'an article', path: ARTICLE.path },
    { kind: 'a stub', path: STUB.path },
    { kind: 'the front page', path: '/' },
    { kind: 'the topics', path: '/topics' },
    { kind: 'a topic', path: '/topics/nato' },
  ]) {
    test(`the target area of links in a list of ${kind} is high enough for a thumb`, async ({
      page,
    }) => {
      await page.goto(path);
      const links = page.locator(
        'main li > a, main li h2 > a, .topic-list p > a, aside li > a, footer li > a',
      );
      expect(await links.count()).toBeGreaterThan(1);
      const small = await links.evaluateAll((all, least) => {
        /** How far up or down from the middle of its first line a tap still hits the link. */
        const reach = (link: Element, step: 1 | -1): number => {
          const line = link.getClientRects()[0];
          if (!line) return 0;
          const x = line.left + line.width / 2;
          for (let far = 0; ; far++) {
            const hit = document.elementFromPoint(x, line.top + line.height / 2 + step * far);
            if (hit?.closest('a') !== link) return far;
          }
        };
        return all.flatMap((link) => {
          link.scrollIntoView({ block: 'center' });
          const height = reach(link, -1) + reach(link, 1);
          return height < least ? [`${link.textContent}: ${height} px`] : [];
        });
      }, THUMB);
      expect(small).toEqual([]);
    });
  }

  test('the text is 17.4 px, and fields are 16', async ({ page }) => {
    await page.goto(ARTICLE.path);
    const size = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).fontSize);
    expect(Number.parseFloat(await size('.story > p'))).toBeCloseTo(17.44, 1);
    expect(Number.parseFloat(await size('input[type="search"]'))).toBeGreaterThanOrEqual(16);
  });
});

test.describe('at 2560 px', () => {
  test.use({ viewport: { width: 2560, height: 1440 } });

  test('text is an eighth larger, and the front page is 1680 px wide', async ({ page }) => {
    await page.goto('/');
    const main = await page.locator('main').boundingBox();
    expect(main?.width).toBeCloseTo(1680, 0);
    const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    expect(size).toBe('18px');
  });
});
