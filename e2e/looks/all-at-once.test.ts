import { expect, type Locator } from 'playwright/test';
import { AT_ONCE, articleFile, revise, SOON, save, statusAt, textAt } from '../support/editor';
import { inspectPage } from '../support/inspect-page';
import { testOnSharedSite } from '../support/shared-site';
import { PAPER, replaceByPaper } from '../support/three-languages';

const { en, ar } = PAPER;

const MAIL = 'desk@example.org';

/** Brand, footer and contact of a paper in three languages; the words are only in its own language. */
const FACE = `
brand: {accent: '#0057b8'}
contact: {text: Write to us, href: 'mailto:${MAIL}'}
correctionsContact: mailto:${MAIL}
footer:
  columns:
    - {title: The paper, links: [{label: About us, href: /about}, {label: All topics, href: /topics}]}
  social: [{label: Elsewhere, href: 'https://social.example.org/@paper'}]
`;

const test = testOnSharedSite(async (site) => {
  await replaceByPaper(site.content);
  const extra = [`topics: [${en.topic}]`, `section: ${en.section}`, `kicker: ${en.topic}`];
  await save(
    site,
    'articles/september.mdx',
    articleFile({ published: '2026-09-28', authors: 'ana', extra }),
  );
  await revise(site, 'site.yaml', (text) => text + FACE);
  await expect.poll(() => statusAt(site, '/articles/september'), AT_ONCE).toBe(200);
  await expect.poll(() => textAt(site, '/ar/topics'), SOON).toContain('About us');
}, 180_000);

test.describe.configure({ timeout: 300_000 });

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('it is not shown');
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}

for (const width of [360, 1440]) {
  test(`colours, a footer and three languages together have no faults at ${width} px`, async ({
    site,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const topic = `/topics/${encodeURIComponent(ar.topic)}`;
    const series = `/series/${encodeURIComponent(ar.topic)}`;
    for (const path of ['/', '/de', '/ar', `/ar${topic}`, `/ar${series}`, '/ar/corrections']) {
      await expect.poll(() => textAt(site, path), SOON).toContain('<style>');
      expect.soft(await inspectPage(page, site.url + path), path).toEqual([]);
    }
  });
}

test('on a right-to-left page the footer begins where the page does, although its words are English', async ({
  site,
  page,
}) => {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${site.url}/ar/topics`);
    const foot = page.getByRole('contentinfo');
    const { right } = await boxOf(foot.locator('.masthead-name span'));
    for (const name of ['About us', 'Elsewhere', 'Write to us']) {
      const link = foot.getByRole('link', { name });
      expect(await link.getAttribute('lang')).toBe('en');
      expect((await boxOf(link)).right, `${name} at ${width} px`).toBeCloseTo(right, 0);
    }
  }
});

test('dates in the margin take one line, and do not touch any headline', async ({ site, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const path of ['/topics/bridges', '/de/topics/berichte', '/archive/2026/09']) {
    await page.goto(site.url + path);
    await page.evaluate(() => document.fonts.ready);
    for (const entry of await page.locator('.story-list > li').all()) {
      const date = await boxOf(entry.locator('time'));
      expect(date.height, path).toBeLessThan(20);
      expect((await boxOf(entry.locator('h2'))).x - date.right, path).toBeGreaterThanOrEqual(8);
    }
  }
});

test('where the navigation needs a row to itself, the search is beside the name', async ({
  site,
  page,
}) => {
  for (const width of [640, 820, 1100]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${site.url}/topics`);
    const header = page.getByRole('banner');
    const name = await boxOf(header.locator('.masthead-name'));
    const search = await boxOf(header.getByRole('search'));
    const navigation = await boxOf(header.locator('.navigation'));
    expect(search.y, `${width} px`).toBeLessThan(name.bottom);
    expect(navigation.y, `${width} px`).toBeGreaterThanOrEqual(search.bottom);
    // Nothing sticks to the edge of the window.
    expect((await boxOf(header.locator('.languages a').first())).y).toBeGreaterThanOrEqual(8);
  }
});

test('in print the words of a search and the contact are shown, but no links that only lead on', async ({
  site,
  page,
}) => {
  await page.goto(`${site.url}/search?q=bridge`);
  const asked = page.getByText('bridge', { exact: true }).first();
  await expect(asked).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(asked).toBeVisible();

  await page.goto(`${site.url}/articles/${en.slug}`);
  await expect(page.getByText(MAIL, { exact: true })).toBeVisible();
  await expect(page.getByText('Report an error')).toHaveCount(1);
  await expect(page.getByText('Report an error')).toBeHidden();

  await page.goto(site.url);
  await expect(page.locator('.nameplate .masthead')).toBeHidden();
});
