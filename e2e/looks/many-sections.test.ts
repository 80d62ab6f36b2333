import { expect, type Page } from 'playwright/test';
import { revise, SOON, textAt } from '../support/editor';
import { ARTICLE } from '../support/facts';
import { inspectPage } from '../support/inspect-page';
import { test } from '../support/site-test';

/** What a thumb needs (WCAG 2.2, 2.5.5), in px. */
const THUMB = 44;

const NAMES = Array.from({ length: 12 }, (_, index) => `Section ${index + 1}`);

test.use({ viewport: { width: 360, height: 740 } });

const header = (page: Page) => page.getByRole('banner');
const heightOfHeader = async (page: Page) => (await header(page).boundingBox())?.height;

test('on a phone twelve sections are one row of words that scrolls on its own, with the search at its end', async ({
  page,
  site,
}) => {
  const sections = NAMES.map((name, index) => `  - {name: ${name}, slug: section-${index + 1}}`);
  await revise(site, 'site.yaml', (text) => `${text}sections:\n${sections.join('\n')}\n`);
  for (const path of ['/', ARTICLE.path]) {
    await expect.poll(() => textAt(site, path), SOON).toContain('Section 12');
  }

  for (const { path, most } of [
    { path: '/', most: 160 },
    { path: ARTICLE.path, most: 72 },
  ]) {
    expect(await inspectPage(page, site.url + path)).toEqual([]);
    expect(await heightOfHeader(page)).toBeLessThanOrEqual(most);
    const links = header(page).getByRole('navigation').getByRole('link');
    await expect(links).toHaveCount(17);
    await expect(links.last()).toHaveText('Search');
    await expect(links.last()).toBeInViewport({ ratio: 1 });

    for (const [index, link] of (await links.all()).entries()) {
      if (index === 0) await link.focus();
      else await page.keyboard.press('Tab');
      await expect(link).toBeFocused();
      const box = await link.boundingBox();
      if (!box) throw new Error('it is not shown');
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(THUMB);
      // Browsers scroll to the element with the focus unless part of it is visible (WCAG 2.2, 2.4.11).
      await expect(link).toBeInViewport();
    }
  }
});

test('the row starts at the section that the reader is in', async ({ page, site }) => {
  const sections = NAMES.map((name, index) => `  - {name: ${name}, slug: section-${index + 1}}`);
  await revise(site, 'site.yaml', (text) => `${text}sections:\n${sections.join('\n')}\n`);
  await expect.poll(() => textAt(site, '/about'), SOON).toContain('Section 12');
  await page.goto(`${site.url}/about`);
  await expect(header(page).locator('[aria-current]')).toBeInViewport({ ratio: 1 });
});
