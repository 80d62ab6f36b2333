import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Readability } from '@mozilla/readability';
import { expect, type Page } from 'playwright/test';
import { testPicture } from '../../lib/media/testing/pictures';
import { articleFile, SOON, save, statusAt, textAt } from '../support/editor';
import { ARTICLE, FACTS, QUOTES, SITE_NAME, SOURCES } from '../support/facts';
import { test } from '../support/site-test';

const LIBRARY = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');

type View = NonNullable<ReturnType<Readability['parse']>>;

/** A page as Firefox's reading view shows it. */
async function readingView(page: Page, address: string): Promise<View> {
  await page.goto(address);
  const library = await readFile(LIBRARY, 'utf8');
  const view = await page.evaluate<View | null>(
    `(() => { const module = {}; ${library}; return new Readability(document).parse(); })()`,
  );
  if (!view) throw new Error(`there is no reading view of ${address}`);
  return view;
}

test('a reading view keeps standfirst, byline, date, text, sources and language, and no furniture', async ({
  page,
}) => {
  const { title, byline, lang, publishedTime, siteName, content, textContent } = await readingView(
    page,
    ARTICLE.path,
  );
  expect({ title, byline, lang, siteName }).toEqual({
    title: ARTICLE.headline,
    byline: ARTICLE.author,
    lang: 'en-GB',
    siteName: SITE_NAME,
  });
  expect(publishedTime).toContain(ARTICLE.published);

  const kept = [
    ARTICLE.standfirst,
    `By ${ARTICLE.author}`,
    `Published ${ARTICLE.publishedText}`,
    `This report covers events of ${ARTICLE.events}.`,
    ...QUOTES.map(({ words }) => words),
    ...SOURCES.map(({ title: source }) => source),
  ];
  for (const words of kept) expect.soft(textContent).toContain(words);
  for (const { words } of FACTS) {
    for (const word of words) expect.soft(textContent).toMatch(word);
  }
  for (const { url } of SOURCES) expect.soft(content).toContain(`href="${url}"`);

  // The headline is the title of the view; addresses as notes are only for print, the sign of a link only for the page.
  for (const left of [ARTICLE.headline, 'Related headlines', 'Published before', '>https://', '#<'])
    expect.soft(content).not.toContain(left);
});

/** Words in each language, repeated until they are undoubtedly a text. */
const LONG = {
  en: 'A sentence of the report, which says what is known and what is not. '.repeat(20),
  ar: 'هذه جملة من نص التقرير، تقول ما نعرفه وما لا نعرفه. '.repeat(20),
};

test('a reading view of a long article keeps its short head, its lead picture and its end, in its language', async ({
  page,
  site,
}) => {
  const picture = await testPicture({ width: 1500, height: 1000 });
  await writeFile(path.join(site.content, 'articles/lead.jpg'), picture);
  for (const lang of ['en', 'ar'] as const) {
    const file = articleFile({
      standfirst: 'A standfirst as short as they come',
      extra: [
        `lang: ${lang}`,
        'method: We asked both of them.',
        'dateline: Sarajevo',
        'image: {src: ./lead.jpg, alt: A stone bridge, caption: The old bridge, credit: A. Name}',
        'corrections:',
        '  - {date: 2026-01-03, text: A number was wrong.}',
        'sources:',
        '  - {title: A statute, url: "https://example.org/statute"}',
      ],
      body: Array.from({ length: 12 }, () => LONG[lang]).join('\n\n'),
    });
    await save(site, `articles/long-${lang}.mdx`, file);
    const address = `/articles/long-${lang}`;
    await expect.poll(() => statusAt(site, address), SOON).toBe(200);
    await expect.poll(() => textAt(site, address), SOON).toContain('.webp 1500w');

    const view = await readingView(page, site.url + address);
    expect(view.lang).toBe(lang);
    expect(view.dir).toBe(lang === 'ar' ? 'rtl' : null);
    for (const words of [
      'A standfirst as short as they come',
      'Sarajevo',
      'A number was wrong.',
      'The old bridge',
      'A. Name',
      LONG[lang].slice(0, 60),
      'We asked both of them.',
      'A statute',
    ]) {
      expect.soft(view.textContent, lang).toContain(words);
    }
    expect.soft(view.content, lang).toMatch(/<img[^>]*alt="A stone bridge"/);
    expect.soft(view.content, lang).toMatch(/<img[^>]*src="http[^"]*\.webp"/);
  }
});
