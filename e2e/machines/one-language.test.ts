import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'playwright/test';
import { testPhotograph } from '@/lib/media/testing/photograph';
import { ROUTES } from '@/lib/routing/routes';
import { AT_ONCE, articleFile, revise, SOON, save, statusAt, textAt } from '../support/editor';
import type { OwnSite } from '../support/own-site';
import { test } from '../support/site-test';

/** Enough for more than one page of each list: sections, topics, authors, months, corrections. */
const ARTICLES = 31;

/** An address for each route; `undefined` for those that are not compared. */
const ADDRESSES: Readonly<Record<string, string | undefined>> = {
  '/': '/',
  '/articles/[slug]': '/articles/report-1',
  '/articles/[slug]/photos/[number]': '/articles/report-1/photos/1',
  '/sections/[section]': '/sections/world',
  '/sections/[section]/[page]': '/sections/world/2',
  '/sections/[section]/rss.xml': '/sections/world/rss.xml',
  '/series/[series]': '/series/long',
  '/series/[series]/[page]': '/series/long/2',
  '/series/[series]/rss.xml': '/series/long/rss.xml',
  '/topics': '/topics',
  '/topics/-/[page]': '/topics/-/2',
  '/topics/[topic]': '/topics/bridges',
  '/topics/[topic]/[page]': '/topics/bridges/2',
  '/authors/[author]': '/authors/newsroom',
  '/authors/[author]/[page]': '/authors/newsroom/2',
  '/archive': '/archive',
  '/archive/[year]': '/archive/2026',
  '/archive/[year]/[month]': '/archive/2026/01',
  '/archive/[year]/[month]/[page]': '/archive/2026/01/2',
  '/search': '/search?q=bridge',
  '/corrections': '/corrections',
  '/corrections/[page]': '/corrections/2',
  '/stylebook': '/stylebook',
  '/[first]': '/about',
  // Only for those who have its key.
  '/preview/[slug]': undefined,
  // A picture is sent as it is.
  '/media/[file]': undefined,
  '/rss.xml': '/rss.xml',
  '/sitemap.xml': '/sitemap.xml',
  '/sitemaps/[part]': '/sitemaps/1',
  '/robots.txt': '/robots.txt',
  '/manifest.webmanifest': '/manifest.webmanifest',
  '/opensearch.xml': '/opensearch.xml',
  // Made for each reader, with a date.
  '/.well-known/security.txt': undefined,
};

/** Headers that differ with each answer; the lifetime counts the seconds until an age changes. */
const OF_THE_MOMENT = new Set([
  'cache-control',
  'connection',
  'date',
  // Of the bytes, which may be in another order (inOneOrder).
  'etag',
  'keep-alive',
  'server-timing',
  'x-request-id',
]);

test.describe.configure({ timeout: 300_000 });

test('a paper in one language sends the same bytes whether or not it lists that language', async ({
  site,
}) => {
  expect(Object.keys(ADDRESSES)).toEqual(ROUTES.map(({ pattern }) => pattern));
  await fill(site);
  const before = await everything(site);
  await declare(site, '[en-GB]', 'declared');
  const after = await everything(site);
  for (const [address, answer] of before) expect.soft(after.get(address), address).toEqual(answer);

  // With two languages it does not, which shows that the test can fail.
  await declare(site, '[en-GB, de]', 'two');
  await expect.poll(() => textAt(site, '/'), SOON).toContain('href="/de"');
});

async function fill(site: OwnSite): Promise<void> {
  await save(site, 'media/README', '');
  const photograph = await testPhotograph(1, 480, 320);
  await writeFile(path.join(site.content, 'media/photo.jpg'), photograph);
  for (let part = 1; part <= ARTICLES; part++) {
    const topics = [1, 2, 3, 4].map((topic) => `Topic ${part}.${topic}`);
    const extra = [
      'section: World',
      `series: {name: Long, part: ${part}}`,
      `topics: [Bridges, ${topics.join(', ')}]`,
      `corrections: [{date: 2026-01-${String(part).padStart(2, '0')}, text: Another number.}]`,
      ...(part === 1 ? ['image: {src: /media/photo.jpg, alt: A bridge, credit: A test}'] : []),
    ];
    const published = `2026-01-${String(part).padStart(2, '0')}`;
    const text = articleFile({ title: `Report ${part}`, published, extra, body: 'The bridge.' });
    await save(site, `articles/reports/report-${part}.mdx`, text);
  }
  await revise(site, 'site.yaml', (text) => `${text}\nsections: [{name: World, slug: world}]\n`);
  for (const address of Object.values(ADDRESSES)) {
    if (address) await expect.poll(() => statusAt(site, address), AT_ONCE).toBe(200);
  }
  // The picture has its variants.
  await expect.poll(() => textAt(site, '/articles/report-1'), SOON).toContain('.webp');
}

/** Declares the languages of the paper, and waits until the site knows. */
async function declare(site: OwnSite, languages: string, sign: string): Promise<void> {
  const named = `languages: ${languages}\n`;
  await revise(site, 'site.yaml', (text) => `${text.replace(/^languages: .*\n/m, '')}${named}`);
  // It does not appear on any page, but it is read after the site file.
  await save(site, 'gone.yaml', `[${sign}]\n`);
  await expect.poll(() => statusAt(site, `/articles/${sign}`), AT_ONCE).toBe(410);
}

/** The answers at all addresses, including some that lead nowhere. */
async function everything(site: OwnSite): Promise<Map<string, unknown>> {
  const answers = new Map<string, unknown>();
  for (const address of [...Object.values(ADDRESSES), '/nothing', '/articles/nothing']) {
    if (address === undefined) continue;
    const answer = await fetch(site.url + address, {
      redirect: 'manual',
      headers: { 'Accept-Encoding': 'identity' },
    });
    const headers = [...answer.headers].filter(([name]) => !OF_THE_MOMENT.has(name));
    const body = inOneOrder(await answer.text());
    answers.set(address, { status: answer.status, headers, body });
  }
  return answers;
}

/** React writes the tags of a head in the order in which their parts of the page are ready. */
function inOneOrder(html: string): string {
  return html.replace(/<head>.*<\/head>/s, (head) => {
    const tags = head.match(/<[^>]+>[^<]*/g) ?? [];
    return tags.sort().join('');
  });
}
