import { expect } from 'playwright/test';
import { AT_ONCE, articleFile, save, statusAt } from '../support/editor';
import { ARTICLE } from '../support/facts';
import { inspectPage } from '../support/inspect-page';
import { test } from '../support/site-test';

test('every topic of the article links to a page that links back', async ({ page }) => {
  for (const topic of ARTICLE.topics) {
    await page.goto(ARTICLE.path);
    await page.getByRole('main').getByRole('link', { name: topic, exact: true }).last().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(topic);
    // A list of one article says nothing that the article does not say.
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex, follow');
    await page.getByRole('main').getByRole('link', { name: ARTICLE.headline }).click();
    await expect(page).toHaveURL(ARTICLE.path);
  }
});

test('the list of topics says how many articles each has, and which is newest', async ({
  site,
  page,
}) => {
  const topics = Array.from({ length: 50 }, (_, at) => `Subject ${at}`);
  for (const half of [0, 1]) {
    const extra = [`topics: [${topics.map((topic) => `${topic} of ${half}`).join(', ')}]`];
    const text = articleFile({ title: `The report of ${half}`, extra });
    await save(site, `articles/report-${half}.mdx`, text);
  }
  await expect.poll(() => statusAt(site, '/topics/-/2'), AT_ONCE).toBe(200);
  await page.goto(`${site.url}/topics`);
  const main = page.getByRole('main');
  const subject = main.getByRole('listitem').filter({ hasText: 'Subject 7 of 1' });
  await expect(subject.getByRole('link')).toHaveText(['Subject 7 of 1', 'The report of 1']);
  await expect(subject.getByRole('heading')).toHaveText('Subject 7 of 1 1');
  await expect(main.getByRole('listitem')).toHaveCount(100);
  expect(await inspectPage(page, page.url())).toEqual([]);

  await main.getByRole('link', { name: 'Next page' }).click();
  await expect(page).toHaveURL(`${site.url}/topics/-/2`);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/topics\/-\/2$/);
  await expect(page.locator('link[rel=prev]')).toHaveAttribute('href', /\/topics$/);
  await main.getByRole('link', { name: 'Previous page' }).click();
  await expect(page).toHaveURL(`${site.url}/topics`);
  expect(await statusAt(site, '/topics/-/3')).toBe(404);
});

test('the page of a year with one article is not for search engines, and neither is that of its month', async ({
  site,
  page,
}) => {
  await save(
    site,
    'articles/early.mdx',
    articleFile({ title: 'Early' }).replace('2026-01-02', '1999-01-02'),
  );
  await expect.poll(() => statusAt(site, '/archive/1999'), AT_ONCE).toBe(200);
  for (const path of ['/archive/1999', '/archive/1999/01']) {
    await page.goto(site.url + path);
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex, follow');
  }
});

test('the byline links to the author, with role, bio and articles', async ({ page }) => {
  await page.goto(ARTICLE.path);
  await page.getByRole('main').getByRole('link', { name: ARTICLE.author }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ARTICLE.author);
  await expect(page.getByText('It writes from published sources')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: ARTICLE.headline })).toBeVisible();
});

test('the archive leads to the article by year and month', async ({ page }) => {
  await page.goto('/archive');
  await page.getByRole('link', { name: '2026', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2026');
  await page.getByRole('link', { name: 'November 2026' }).click();
  await expect(page).toHaveURL('/archive/2026/11');
  await expect(page.getByRole('main').getByRole('link', { name: ARTICLE.headline })).toBeVisible();
});

for (const path of [
  '/topics/nothing',
  '/topics/nato/0',
  '/topics/nato/1',
  '/topics/nato/2',
  '/topics/nato/x',
  '/authors/nobody',
  '/archive/2025',
  '/archive/2026/13',
  '/archive/2026/11/2',
  '/sitemaps/2',
]) {
  test(`${path} does not exist`, async ({ request }) => {
    expect((await request.get(path)).status()).toBe(404);
  });
}

test('a long list has pages that link to the next and the previous, each with its own address', async ({
  site,
  page,
}) => {
  const day = (index: number) => String((index % 28) + 1).padStart(2, '0');
  for (let index = 0; index < 65; index++) {
    const text = articleFile({ title: `Report ${index}`, extra: ['topics: [Many]'] });
    const dated = text.replace('published: 2026-01-02', `published: 2025-03-${day(index)}`);
    await save(site, `articles/many/report-${index}.mdx`, dated);
  }
  await expect.poll(() => statusAt(site, '/topics/many/3'), AT_ONCE).toBe(200);

  const seen = new Set<string>();
  await page.goto(`${site.url}/topics/many`);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'index, follow');
  for (let number = 1; ; number++) {
    const links = page.getByRole('main').getByRole('listitem').getByRole('link');
    for (const name of await links.allTextContents()) seen.add(name);
    const canonical = page.locator('link[rel=canonical]');
    await expect(canonical).toHaveAttribute('href', number === 1 ? /\/many$/ : /\/many\/\d$/);
    const older = page.getByRole('link', { name: 'Older' });
    if ((await older.count()) === 0) break;
    await older.click();
    await expect(page).toHaveURL(`${site.url}/topics/many/${number + 1}`);
  }
  expect(seen.size).toBe(65);
  await page.getByRole('link', { name: 'Newer' }).click();
  await page.getByRole('link', { name: 'Newer' }).click();
  await expect(page).toHaveURL(`${site.url}/topics/many`);
  expect(await statusAt(site, '/archive/2025/03/3')).toBe(200);
  expect(await statusAt(site, '/topics/many/4')).toBe(404);
});

test('an article links to those published just before and after it', async ({ site, page }) => {
  for (const [slug, date] of [
    ['older', '2026-01-01'],
    ['middle', '2026-01-02'],
    ['newer', '2026-01-03'],
  ] as const) {
    const text = articleFile({ title: `The ${slug} one` });
    await save(site, `articles/${slug}.mdx`, text.replace('2026-01-02', date));
  }
  await expect.poll(() => statusAt(site, '/articles/newer'), AT_ONCE).toBe(200);
  await page.goto(`${site.url}/articles/middle`);
  const section = page.getByRole('main').locator('.neighbours');
  await expect(section.getByRole('link')).toHaveText(['The older one', 'The newer one']);
});

test('the address of an article taken down for good answers 410', async ({ site, page }) => {
  await save(site, 'gone.yaml', 'slugs: [taken-down]\n');
  await expect.poll(() => statusAt(site, '/articles/taken-down'), AT_ONCE).toBe(410);
  await page.goto(`${site.url}/articles/taken-down`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This article has been taken down',
  );
});
