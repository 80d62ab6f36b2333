import { expect } from 'playwright/test';
import { revise, SOON, STUBS, statusAt, textAt } from '../support/editor';
import { ARTICLE, STUB } from '../support/facts';
import { test } from '../support/site-test';

const file = `${STUBS}/${STUB.path.split('/').at(-1)}.mdx`;
const standfirst = 'What the report says, in a sentence.';
const sentence = 'The first sentence that was ever written under this headline.';
const body = `\n${sentence}\n`;
const mark = 'Headline only';

test('a stub becomes an article when its file gets a body, a date, a standfirst and an author', async ({
  site,
  page,
}) => {
  await expect.poll(() => statusAt(site, STUB.path), SOON).toBe(200);
  await page.goto(site.url + STUB.path);
  await expect(page.getByRole('main')).toContainText(mark);

  const keys = [`standfirst: ${standfirst}`, 'published: 2026-11-24', 'authors: [newsroom]'];
  await revise(site, file, (text) => text.replace(/\n---\n/, `\n${keys.join('\n')}\n---\n${body}`));

  await expect.poll(() => textAt(site, STUB.path), SOON).toContain(sentence);
  // A browser may show a page that it has for a minute, unless it is told to reload.
  await page.reload();
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(STUB.headline);
  await expect(main.getByText(sentence)).toBeVisible();
  await expect(main.getByText('By Standfirst newsroom')).toBeVisible();
  await expect(main.locator('time').first()).toHaveAttribute('datetime', '2026-11-24');
  await expect(main.getByText(mark)).toHaveCount(0);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /^index/);

  await expect.poll(() => textAt(site, '/sitemap.xml'), SOON).toContain(STUB.path);
  await expect.poll(() => textAt(site, '/rss.xml'), SOON).toContain(sentence);
  // The list has an article now, so each headline without a report says so itself.
  await expect.poll(() => textAt(site, ARTICLE.path), SOON).toContain(`>${mark}</small>`);
  await page.goto(site.url + ARTICLE.path);
  // Beside the text, not among the articles published before and after.
  const item = page
    .locator('.headline-list')
    .getByRole('listitem')
    .filter({ hasText: STUB.headline });
  await expect(item).toHaveCount(1);
  await expect(item.getByText(mark)).toHaveCount(0);

  // On the front page it is the second story, and no longer among the headlines without a report.
  await expect.poll(() => textAt(site, '/'), SOON).toContain('front-second');
  await page.goto(site.url);
  await expect(page.getByRole('article').nth(1)).toContainText(standfirst);
  await expect(page.getByRole('listitem').filter({ hasText: STUB.headline })).toHaveCount(0);
});

test('with a body but no standfirst it stays a stub, and the log names what is missing', async ({
  site,
  page,
}) => {
  const keys = ['published: 2026-11-24', 'authors: [newsroom]'];
  await revise(site, file, (text) => text.replace(/\n---\n/, `\n${keys.join('\n')}\n---\n${body}`));
  await expect
    .poll(async () => {
      await statusAt(site, STUB.path);
      return site.log();
    }, SOON)
    .toContain(`${file}:6:1: warning: readers cannot see this text yet: \`standfirst\``);

  await page.goto(site.url + STUB.path);
  await expect(page.getByRole('main')).toContainText(mark);
  await expect(page.getByText(sentence)).toHaveCount(0);
  expect(await textAt(site, '/sitemap.xml')).not.toContain(STUB.path);
});
