import { expect, type Page, test } from 'playwright/test';
import { ARTICLE, FACTS, QUOTES, SHORT_QUOTES, SOURCES } from '../support/facts';
import { blocksOf } from '../support/served-html';

/** The article's blocks of text, from the server or from the rendered page. */
const READINGS = {
  'as the server sends it': async (page: Page) => {
    const response = await page.request.get(ARTICLE.path);
    expect(response.status()).toBe(200);
    return blocksOf(await response.text());
  },
  'as the browser shows it': async (page: Page) => {
    await page.goto(ARTICLE.path);
    const blocks = await page
      .locator('main :is(p, h1, h2, li, figcaption):visible')
      .allInnerTexts();
    return blocks.map((block) => block.replace(/\s+/g, ' ').trim());
  },
};

for (const [how, read] of Object.entries(READINGS)) {
  test(`the article, ${how}, carries every fact of the brief`, async ({ page }) => {
    const blocks = await read(page);
    for (const { fact, words } of FACTS) {
      const carries = blocks.some((block) => words.every((word) => new RegExp(word).test(block)));
      expect.soft(carries, fact).toBe(true);
    }
  });

  test(`the article, ${how}, quotes everyone to the letter`, async ({ page }) => {
    const blocks = await read(page);
    for (const { words } of QUOTES) expect.soft(blocks).toContain(words);
    for (const { words, by } of SHORT_QUOTES) {
      const paragraph = blocks.find((block) => block.includes(words));
      expect.soft(paragraph, words).toContain(by);
    }
  });
}

test('Bosnia and Herzegovina is one country outside the quotation', async ({ page }) => {
  const response = await page.request.get(ARTICLE.path);
  const others = blocksOf(await response.text()).filter((block) => block !== QUOTES[0].words);
  expect(others.join('\n')).not.toContain('Bosnia, and Herzegovina');
});

test('the article header gives kicker, headline, author, date and reading time', async ({
  page,
}) => {
  await page.goto(ARTICLE.path);
  const head = page.locator('main header');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(head.getByRole('heading', { level: 1 })).toHaveText(ARTICLE.headline);
  await expect(head.locator('h1 + p')).toHaveText(ARTICLE.standfirst);
  await expect(head.locator('p:not(.age-notice)').first()).toHaveText(ARTICLE.kicker);
  await expect(head.getByText(`By ${ARTICLE.author}`, { exact: true })).toBeVisible();
  const time = head.locator('p:not(.events-note) time');
  await expect(time).toHaveCount(1);
  await expect(time).toHaveText(ARTICLE.publishedText);
  await expect(time).toHaveAttribute('datetime', ARTICLE.published);
  await expect(head.getByText(/^[1-9]\d* min read$/)).toBeVisible();
});

test('a line above the text says when the events took place', async ({ page }) => {
  await page.goto(ARTICLE.path);
  const line = page.locator('main header > p').last();
  await expect(line).toContainText(`This report covers events of ${ARTICLE.events}.`);
  await expect(line).toContainText(`published on ${ARTICLE.publishedText}`);
  await expect(line).toContainText('people are given the titles they held then');
});

test('the timeline has the facts of the brief, each with its date', async ({ page }) => {
  await page.goto(ARTICLE.path);
  const events = page.locator('main .timeline li');
  await expect(events.locator('time')).toHaveText([
    '2008',
    '2009',
    '2017',
    '2020',
    '2021',
    '24 March 2022',
    'April 2022',
  ]);
  await expect(events.nth(0)).toContainText('Kosovo declared independence from Serbia');
  await expect(events.nth(1)).toContainText('Albania and Croatia');
  await expect(events.nth(2)).toContainText('Montenegro');
  await expect(events.nth(3)).toContainText('North Macedonia');
});

test('topics and sources are below the text', async ({ page }) => {
  await page.goto(ARTICLE.path);
  const section = (name: string) =>
    page
      .getByRole('main')
      .locator('section section')
      .filter({ has: page.getByRole('heading', { name }) });
  await expect(section('Topics').getByRole('listitem')).toHaveText([...ARTICLE.topics]);
  const sources = section('Sources').getByRole('link');
  await expect(sources).toHaveCount(SOURCES.length);
  for (const [index, { title, url }] of SOURCES.entries()) {
    await expect(sources.nth(index)).toContainText(title);
    await expect(sources.nth(index)).toHaveAttribute('href', url);
  }
});

test('the map leads, and no picture is shown, since there is none', async ({ page }) => {
  await page.goto(ARTICLE.path);
  await expect(page.locator('header .map')).toHaveCount(1);
  await expect(page.locator('img, picture, video, svg:not(.map svg)')).toHaveCount(0);
});
