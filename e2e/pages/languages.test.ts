import { test as base, expect, type Page } from 'playwright/test';
import { AT_ONCE, articleFile, revise, SOON, save, statusAt, textAt } from '../support/editor';
import { ARTICLE } from '../support/facts';
import { inspectPage } from '../support/inspect-page';
import { startOwnSite } from '../support/own-site';
import { testOnSharedSite } from '../support/shared-site';

/** Articles in other languages, each with the words around it in its language. */
const ARTICLES = [
  {
    lang: 'de',
    headline: 'Der Rat hat entschieden',
    said: [
      'Von ',
      'Veröffentlicht am 2. Januar 2026',
      'Lesezeit: 1 Min.',
      'Themen',
      'Zum Text springen',
    ],
  },
  {
    lang: 'fr',
    headline: 'Le conseil a tranché',
    said: ['Par ', 'Publié le 2 janvier 2026', 'min de lecture', 'Thèmes', 'Aller au contenu'],
  },
  {
    lang: 'bs',
    headline: 'Vijeće je odlučilo',
    said: ['Piše: ', 'Objavljeno: 2. januar 2026.', 'min čitanja', 'Teme', 'Pređi na tekst'],
  },
  {
    lang: 'sr-Cyrl',
    headline: 'Веће је одлучило',
    said: ['Пише: ', 'Објављено: 2. јануар 2026.', 'мин читања', 'Теме', 'Пређи на текст'],
  },
  {
    lang: 'ar',
    headline: 'قرر المجلس',
    said: ['بقلم ', 'نُشر في ', 'مدة القراءة: دقيقة واحدة', 'المواضيع', 'انتقل إلى النص'],
  },
  {
    lang: 'ja',
    headline: '議会が決定した',
    said: ['執筆：', '2026年1月2日', '読了まで約1分', 'トピック', '本文へ移動'],
  },
] as const;

const pathOf = (lang: string) => `/articles/decided-${lang.toLowerCase()}`;

const test = testOnSharedSite(async (site) => {
  for (const { lang, headline } of [...ARTICLES, { lang: 'tr', headline: 'Kurul karar verdi' }]) {
    await save(
      site,
      `articles/decided-${lang.toLowerCase()}.mdx`,
      articleFile({
        title: headline,
        extra: [`lang: ${lang}`, 'topics: [NATO]', `kicker: ${headline}`],
        body: `${headline}.\n\n<Quote by="Ana" to="Al Jazeera" date="2022-04">\n  ${headline}.\n</Quote>`,
      }),
    );
  }
  for (const { lang } of ARTICLES) {
    await expect.poll(() => statusAt(site, pathOf(lang)), AT_ONCE).toBe(200);
  }
  await expect.poll(() => statusAt(site, pathOf('tr')), AT_ONCE).toBe(200);
}, 180_000);

/** Some tests have to start a site, possibly on a busy machine. */
test.describe.configure({ timeout: 240_000 });

/** The text of a page in parts, each with the language that it is marked as. */
function textsByLanguage(page: Page): Promise<[text: string, lang: string, dir: string][]> {
  return page.evaluate(() => {
    const found: [string, string, string][] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim();
      const parent = node.parentElement;
      if (!text || !parent || parent.closest('script')) continue;
      const lang = parent.closest('[lang]')?.getAttribute('lang') ?? '';
      found.push([text, lang, getComputedStyle(parent).direction]);
    }
    return found;
  });
}

for (const { lang, headline, said } of ARTICLES) {
  const dir = lang === 'ar' ? 'rtl' : 'ltr';

  test(`an article in ${lang} is entirely in that language`, async ({ page, site }) => {
    await page.goto(site.url + pathOf(lang));
    const root = page.locator('html');
    await expect(root).toHaveAttribute('lang', lang);
    await expect(root).toHaveCSS('direction', dir);
    const text = ((await page.locator('body').textContent()) ?? '').replaceAll('\u00a0', ' ');
    for (const words of said) expect(text).toContain(words);
    // The only English left is from the site file, and that is marked.
    for (const [words, language, direction] of await textsByLanguage(page)) {
      if (/^(?:Front page|Topics|Archive|About|Standfirst)$/.test(words)) {
        expect([words, language, direction]).toEqual([words, 'en-GB', 'ltr']);
      }
      expect(words).not.toMatch(/^(?:By|Published|Sources|Related headlines|Search)\b/);
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
    await expect(page).toHaveTitle(`${headline} – Standfirst`);
    await expect(page.locator('meta[property="og:locale"]')).toHaveAttribute(
      'content',
      new RegExp(`^${lang.slice(0, 2)}_[A-Z]{2}$`),
    );
    expect(await page.locator('script[type="application/ld+json"]').textContent()).toContain(
      `"inLanguage":"${lang}"`,
    );
  });

  test(`an article in ${lang} has no faults`, async ({ page, site }) => {
    expect(await inspectPage(page, site.url + pathOf(lang))).toEqual([]);
  });
}

test('an article in a language without words is marked, on a page in the language of the site', async ({
  page,
  site,
}) => {
  await page.goto(site.url + pathOf('tr'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'tr');
  await expect(page.locator('.story')).toHaveAttribute('lang', 'tr');
  await expect(page.getByText('Published 2 January 2026')).toBeVisible();
});

for (const path of [
  '/',
  '/topics/nato',
  '/archive/2026/01',
  '/authors/newsroom',
  '/search?q=topic:NATO',
  '/articles/decided',
  ARTICLE.path,
]) {
  test(`headlines in other languages are marked: ${path}`, async ({ page, site }) => {
    await expect
      .poll(async () => (await fetch(site.url + path)).text(), SOON)
      .toContain('/articles/decided-');
    await page.goto(site.url + path);
    const found = await textsByLanguage(page);
    const headlines = found.filter(([text]) =>
      ARTICLES.some(({ headline }) => text.includes(headline)),
    );
    expect(headlines.length).toBeGreaterThan(0);
    for (const [text, lang, direction] of headlines) {
      const article = ARTICLES.find(({ headline }) => text.includes(headline));
      expect([text, lang]).toEqual([text, article?.lang]);
      expect(direction).toBe(article?.lang === 'ar' ? 'rtl' : 'ltr');
    }
    for (const [text, lang] of found) {
      if (/^(?:2 January 2026|Archive|\d+ min read)$/.test(text)) expect(lang).toBe('en-GB');
    }
  });
}

test('a feed item says its language, and is entirely in it', async ({ site }) => {
  await expect.poll(() => textAt(site, '/rss.xml'), SOON).toContain('decided-ar');
  const feed = await textAt(site, '/rss.xml');
  const text = feed.replaceAll('&#x3C;', '<').replaceAll('&lt;', '<');
  expect(text).toMatch(/<div lang="ar" dir="rtl">\s*<p>قرر المجلس/);
  expect(text).toContain('<div lang="de">');
  expect(text).toContain('Ana, gegenüber Al Jazeera, April 2022');
  // An item in the language of the site is not marked.
  expect(text).not.toContain('<div lang="en-GB">');
});

test('a search says how many results it has, and for what', async ({ page, site }) => {
  await page.goto(`${site.url}/search?q=topic:NATO`);
  await expect(page).toHaveTitle(/^\d+ results for “topic:NATO” – Standfirst$/);
  await page.goto(`${site.url}/search?q=zzzzzz`);
  await expect(page).toHaveTitle('No results for “zzzzzz” – Standfirst');
  await expect(page.locator('main ul')).toHaveCount(0);
});

base(
  'a site in Arabic is all in Arabic, including its notices in place of a page',
  async ({ page }) => {
    const site = await startOwnSite();
    try {
      await save(site, 'gone.yaml', 'slugs: [taken-down]\n');
      await save(site, 'articles/broken.mdx', articleFile({ body: '<b' }));
      await revise(site, 'site.yaml', (text) => text.replace('locale: en-GB', 'locale: ar'));
      await expect.poll(() => textAt(site, '/'), SOON).toContain('<html lang="ar" dir="rtl"');
      await page.goto(site.url);
      await expect(page.getByRole('heading', { name: 'عناوين أخرى' })).toBeVisible();
      await expect.poll(() => textAt(site, '/topics'), SOON).toContain('المواضيع</h1>');
      for (const [path, status, words] of [
        ['/articles/taken-down', 410, 'سُحب هذا المقال'],
        ['/articles/broken', 503, 'يتعذر عرض هذه الصفحة الآن'],
        ['/nowhere', 404, 'لا توجد صفحة على هذا العنوان'],
      ] as const) {
        await expect.poll(() => statusAt(site, path), SOON).toBe(status);
        const text = await (await fetch(site.url + path)).text();
        expect(text, path).toContain(words);
        expect(text, path).toMatch(/<html lang="ar" dir="rtl"/);
      }
      // A page of the paper that is in English has English words around it too.
      await revise(site, 'pages/about.mdx', (text) => text.replace('---\n', '---\nlang: en-GB\n'));
      await expect.poll(() => textAt(site, '/about'), SOON).toContain('<html lang="en-GB"');
    } finally {
      await site.stop();
    }
  },
);

base(
  'the words that a paper changes are live, and an error in them affects nothing else',
  async () => {
    const site = await startOwnSite();
    try {
      expect(await textAt(site, '/bs/about')).toContain('Pređi na tekst');
      await save(site, 'words/bs.yaml', 'skipLink: Preskoči na tekst\n');
      await expect.poll(() => textAt(site, '/bs/about'), SOON).toContain('Preskoči na tekst');
      expect(await textAt(site, '/bs/about')).toContain('Glavni meni');
      await save(site, 'words/bs.yaml', 'skipLnk: Na tekst\n');
      await expect
        .poll(() => site.log(), SOON)
        .toContain('words/bs.yaml:1:1: error: unknown key `skipLnk`');
      expect(await textAt(site, '/bs/about')).toContain('Preskoči na tekst');
    } finally {
      await site.stop();
    }
  },
);
