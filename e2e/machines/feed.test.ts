import { expect, type Page, test } from 'playwright/test';
import { ARTICLE, FACTS, ORIGIN, QUOTES, SITE_NAME } from '../support/facts';
import { plainText } from '../support/served-html';

const ELEMENTS = ['title', 'link', 'guid', 'pubDate', 'dc:creator', 'description'] as const;

/** Reads a feed as a feed reader does: with an XML parser. */
async function readFeed(page: Page) {
  const response = await page.request.get('/rss.xml');
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toMatch(/^application\/rss\+xml/);
  await page.goto('/robots.txt');
  return page.evaluate(
    ({ xml, names }) => {
      const feed = new DOMParser().parseFromString(xml, 'application/xml');
      const text = (parent: Element | null, name: string) =>
        parent?.getElementsByTagName(name)[0]?.textContent ?? '';
      return {
        errors: feed.getElementsByTagName('parsererror').length,
        root: feed.documentElement.localName,
        channel: text(feed.querySelector('channel'), 'title'),
        items: [...feed.querySelectorAll('item')].map((item) => ({
          ...Object.fromEntries(names.map((name) => [name, text(item, name)])),
          categories: [...item.querySelectorAll('category')].map((one) => one.textContent),
          content: text(item, 'content:encoded'),
        })),
      };
    },
    { xml: await response.text(), names: ELEMENTS },
  );
}

test('the feed is well-formed, and has the one article but no stubs', async ({ page }) => {
  const feed = await readFeed(page);
  expect(feed.errors).toBe(0);
  expect(feed.root).toBe('rss');
  expect(feed.channel).toBe(SITE_NAME);
  expect(feed.items).toHaveLength(1);
  expect(feed.items[0]).toMatchObject({
    title: ARTICLE.headline,
    link: ORIGIN + ARTICLE.path,
    guid: ORIGIN + ARTICLE.path,
    pubDate: 'Tue, 24 Nov 2026 00:00:00 GMT',
    'dc:creator': ARTICLE.author,
    description: ARTICLE.standfirst,
    categories: [...ARTICLE.topics],
  });
});

test('the feed has the full text: every fact and every quotation', async ({ page }) => {
  const [item] = (await readFeed(page)).items;
  const blocks = plainText(item?.content ?? '');
  for (const { fact, words } of FACTS) {
    const carries = blocks.some((block) => words.every((word) => new RegExp(word).test(block)));
    expect.soft(carries, fact).toBe(true);
  }
  for (const { words, by, role } of QUOTES) {
    expect.soft(blocks).toContain(words);
    expect
      .soft(
        blocks.some((block) => block.startsWith(`${by}, ${role}`)),
        by,
      )
      .toBe(true);
  }
});

test('the feed contains no script and links only to absolute addresses', async ({ page }) => {
  const [item] = (await readFeed(page)).items;
  const content = item?.content ?? '';
  expect(content).not.toMatch(/<script|\son\w+=|class=|style=/);
  const links = [...content.matchAll(/\s(?:href|cite|src)="([^"]*)"/g)].map(([, url]) => url);
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(link).toMatch(/^https?:\/\//);
});
