import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from 'playwright/test';
import { ar as arabic } from '@/lib/words/ar';
import { de as german } from '@/lib/words/de';
import { en as english } from '@/lib/words/en';
import { AT_ONCE, SOON, save, statusAt, textAt } from '../support/editor';
import { inspectPage } from '../support/inspect-page';
import { startOwnSite } from '../support/own-site';
import { testOnSharedSite } from '../support/shared-site';
import { PAPER, type PaperText, replaceByPaper } from '../support/three-languages';

const { en, de, ar } = PAPER;

const test = testOnSharedSite(async (site) => {
  await replaceByPaper(site.content);
  await expect.poll(() => statusAt(site, '/ar/about'), AT_ONCE).toBe(200);
  await expect.poll(() => statusAt(site, '/articles/bericht-32'), AT_ONCE).toBe(200);
  await expect.poll(() => textAt(site, '/'), SOON).toContain(en.headline);
  await expect.poll(() => textAt(site, '/about'), SOON).toContain(en.about);
}, 180_000);

test.describe.configure({ timeout: 300_000 });

/** Words that only the furniture of pages in a language has; the first are on every page. */
const SAID: Record<string, readonly string[]> = {
  en: [english.skipLink, english.search, english.feed, ...en.navigation, ...en.sections],
  de: [german.skipLink, german.search, german.feed, ...de.navigation, ...de.sections],
  ar: [arabic.skipLink, arabic.search, arabic.feed, ...ar.navigation, ...ar.sections],
};

/** The language that a page is in, by its address. */
function languageOf(address: string): string {
  const [, first = '', second = ''] = address.split('/');
  const texts: PaperText[] = [de, ar];
  if (first === 'articles') {
    const { lang } = texts.find(({ slug }) => decodeURIComponent(second).startsWith(slug)) ?? en;
    return second.startsWith('bericht') ? 'de' : lang;
  }
  return texts.find(({ lang }) => lang === first)?.lang ?? 'en';
}

test('every link leads somewhere, and no page is in two languages', async ({ site }) => {
  const waiting = ['/'];
  const known = new Set(waiting);
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    const response = await fetch(site.url + address, { redirect: 'manual' });
    expect.soft(response.status, address).toBe(200);
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    const html = await response.text();
    const lang = languageOf(address);
    expect.soft(/<html lang="([^"]*)"/.exec(html)?.[1], address).toBe(lang);
    for (const [other, words] of Object.entries(SAID)) {
      if (other === lang) expect.soft(html, address).toContain(`>${words[0]}<`);
      else
        for (const word of words)
          expect.soft(html, `${address} in ${other}`).not.toContain(`>${word}<`);
    }
    for (const { lang: of, headline } of [en, de, ar]) {
      // Headlines in other languages are marked.
      if (of === lang) continue;
      const unmarked = new RegExp(`<a href="/articles/[^"]*">${headline}`);
      expect.soft(html, address).not.toMatch(unmarked);
    }
    for (const [, href = ''] of html.matchAll(/<a [^>]*href="([^"]*)"/g)) {
      const url = new URL(href.replaceAll('&amp;', '&'), site.url + address);
      const next = url.pathname + url.search;
      if (url.origin !== site.url || known.has(next)) continue;
      known.add(next);
      waiting.push(next);
    }
  }
  for (const { prefix } of [en, de, ar]) {
    for (const path of ['/topics', '/archive', '/archive/2026/03', '/corrections', '/search']) {
      expect(known).toContain(prefix + path);
    }
    expect(known).toContain(`${prefix}/sections/river`);
    expect(known).toContain(`${prefix}/about`);
  }
  expect(known).toContain('/de/sections/town/2');
  expect(known).toContain('/de/archive/2025/12/2');
});

for (const text of [de, ar]) {
  test(`under "${text.prefix}" an address that leads nowhere is answered in ${text.lang}`, async ({
    site,
  }) => {
    for (const path of ['/nothing', '/topics/nothing', '/archive/1999', '/a/b/c/d/e/f']) {
      const answer = await fetch(site.url + text.prefix + path);
      expect(answer.status).toBe(404);
      const html = await answer.text();
      expect(html, path).toContain(`<html lang="${text.lang}"`);
      expect(html).toContain(`href="${text.prefix}"`);
    }
  });

  test(`the front page in ${text.lang} has no fault`, async ({ page, site }) => {
    expect(await inspectPage(page, `${site.url}${text.prefix}`)).toEqual([]);
    expect(await inspectPage(page, `${site.url}${text.prefix}/archive`)).toEqual([]);
  });
}

const choiceOf = (page: Page, name: string) => page.getByRole('navigation', { name });

test('the masthead leads to the same page in the other languages, or to their fronts', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/topics`);
  await choiceOf(page, 'Languages').getByRole('link', { name: 'Deutsch' }).click();
  await expect(page).toHaveURL(`${site.url}/de/topics`);
  await choiceOf(page, 'Sprachen').getByRole('link', { name: 'العربية' }).click();
  await expect(page).toHaveURL(`${site.url}/ar/topics`);
  await choiceOf(page, 'اللغات').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(`${site.url}/topics`);
  await page.goto(`${site.url}/de/topics/berichte`);
  await choiceOf(page, 'Sprachen').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(`${site.url}/`);
  expect(await page.context().cookies()).toEqual([]);
});

test('an article leads to its versions from its text, its masthead and its head', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/articles/bruecke`);
  const line = page.getByRole('main').getByText('In anderen Sprachen:');
  await expect(line.getByRole('link')).toHaveText(['English', 'العربية']);
  const alternates = page.locator('link[rel=alternate][hreflang]');
  const heads = async () =>
    alternates.evaluateAll((all) =>
      all.map((one) => `${one.getAttribute('hreflang')} ${one.getAttribute('href')}`),
    );
  const all = [en, de, ar].map(
    ({ lang, slug }) => `${lang} http://localhost:3000/articles/${slug}`,
  );
  const expected = [...all, 'x-default http://localhost:3000/articles/bridge'];
  expect(await heads()).toEqual(expected);
  await choiceOf(page, 'Sprachen').getByRole('link', { name: 'العربية' }).click();
  await expect(page).toHaveURL(`${site.url}/articles/jisr`);
  expect(await heads()).toEqual(expected);
  await page.goto(`${site.url}/de/about`);
  await choiceOf(page, 'Sprachen').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(`${site.url}/about`);
});

test('a search is in one language, and so is a feed', async ({ page, site }) => {
  await page.goto(`${site.url}/de`);
  await page.getByRole('searchbox').first().fill('NATO');
  await page.getByRole('button', { name: 'Suchen' }).first().click();
  await expect(page).toHaveURL(`${site.url}/de/search?q=NATO`);
  await page.goto(`${site.url}/ar/search?q=topic:NATO`);
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([ar.headline]);
  const feed = await textAt(site, '/de/rss.xml');
  expect(feed).toContain(`<title>${de.headline}</title>`);
  expect(feed).not.toContain(en.headline);
});

test('a language exists as soon as the site file names it, and is gone when it no longer does', async () => {
  const site = await startOwnSite();
  try {
    const siteFile = await readFile(path.join(site.content, 'site.yaml'), 'utf8');
    expect(await statusAt(site, '/fr')).toBe(404);
    await save(site, 'site.yaml', `${siteFile}languages: [en-GB, fr]\n`);
    await expect.poll(() => statusAt(site, '/fr'), SOON).toBe(200);
    await expect.poll(() => textAt(site, '/'), SOON).toContain('>Français<');
    await save(site, 'site.yaml', siteFile);
    await expect.poll(() => statusAt(site, '/fr'), SOON).toBe(404);
    await expect.poll(() => textAt(site, '/'), SOON).not.toContain('>Français<');
    expect(await statusAt(site, '/about-ar')).toBe(308);
  } finally {
    await site.stop();
  }
});
