import { expect, test } from 'playwright/test';
import { ARTICLE, PAGE_KINDS, SITE_NAME } from '../support/facts';

const CURRENT: Record<string, string> = {
  '/': 'Front page',
  '/topics': 'Topics',
  '/archive': 'Archive',
  '/about': 'About',
};

/** The word in the navigation for what a page is part of. */
const WITHIN: Record<string, string> = {
  '/topics/nato': 'Topics',
  '/archive/2026': 'Archive',
  '/archive/2026/11': 'Archive',
};

/** The footer's words on pages that have a language of their own. */
const IN_FOOTER: Record<string, string[]> = {
  '/ar/about': ['خلاصة جميع المقالات (RSS)', 'تصويبات'],
  '/bs/about': ['Svi članci (RSS)', 'Ispravke'],
};

for (const { kind, path } of PAGE_KINDS) {
  test(`${kind}: masthead and footer have the lines of the site file, and no others`, async ({
    page,
  }) => {
    await page.goto(path);
    const navigation = page.getByRole('banner').getByRole('navigation');
    const links = navigation.getByRole('link');
    await expect(links).toHaveText(['Front page', 'Topics', 'Archive', 'About']);
    const leadTo = ['/', '/topics', '/archive', '/about'];
    for (const [index, href] of leadTo.entries()) {
      await expect(links.nth(index)).toHaveAttribute('href', href);
    }
    const current = CURRENT[path] ?? WITHIN[path];
    await expect(page.locator('[aria-current]')).toHaveText(current ? [current] : []);
    await expect(navigation.locator('[aria-current="page"]')).toHaveCount(CURRENT[path] ? 1 : 0);

    const footer = page.getByRole('contentinfo');
    await expect(footer.getByRole('listitem')).toHaveText([
      ...(IN_FOOTER[path] ?? ['Feed of all articles (RSS)', 'Corrections']),
      'This site sets no cookies and loads nothing from any other site.',
    ]);
    const inFooter = footer.getByRole('link');
    await expect(inFooter).toHaveCount(2);
    await expect(inFooter.nth(0)).toHaveAttribute('href', '/rss.xml');
    await expect(inFooter.nth(1)).toHaveAttribute('href', '/corrections');
  });
}

test('the links of the masthead lead where they say', async ({ page }) => {
  await page.goto(ARTICLE.path);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'About' }).click();
  await expect(page).toHaveURL('/about');
  await page.getByRole('banner').getByRole('link', { name: SITE_NAME, exact: true }).click();
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SITE_NAME);
});

test('the site sets no cookies, as its footer says', async ({ page, context }) => {
  for (const { path } of PAGE_KINDS) await page.goto(path, { waitUntil: 'networkidle' });
  expect(await context.cookies()).toEqual([]);
});
