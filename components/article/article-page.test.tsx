import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
// biome-ignore lint/style/noRestrictedImports: an article as its file gives it
import { readArticle } from '@/lib/content/read-article';
import type { Age } from '@/lib/dates/age';
import { WITHOUT_PICTURES } from '@/lib/media/page-picture';
import type { Article, PartsBeside, Site } from '@/lib/newsroom';
import { ok } from '@/lib/result';
import type { Language } from '@/lib/words/language';
import { english, onEnglishSite } from '@/lib/words/testing/english';
import { ArticlePage } from './article-page';

const site: Site = {
  name: 'N',
  description: 'D',
  url: 'https://example.org',
  timeZone: 'Europe/London',
  locale: 'en-GB',
  navigation: [{ label: 'Front', href: '/' }],
  sections: [],
  frontPage: { order: [] },
  policies: {},
  brand: {},
  footer: { columns: [], social: [] },
};

const SAID = { lang: 'en-GB', dir: 'ltr' } as const;

const authors: Article['authors'] = [
  { ...SAID, slug: 'ana', name: 'Ana A', kind: 'person', role: 'Europe correspondent' },
  { ...SAID, slug: 'bo', name: 'Bo B', kind: 'person' },
  { ...SAID, slug: 'desk', name: 'The desk', kind: 'organisation', role: 'Newsroom' },
];

function article(more = ''): Article {
  const text = `---\ntitle: T\nkicker: K\nstandfirst: S\npublished: 2026-07-01\nauthors: [ana, bo, desk]\n${more}\n---\nwords`;
  const { entry, problems } = readArticle('articles/a.mdx', ok(text), site, 'body');
  if (entry?.kind !== 'article') throw new Error(JSON.stringify(problems));
  return { ...entry, authors, inSection: undefined, kickerPath: undefined };
}

interface Shown {
  age?: Age;
  language?: Language;
  site?: Site;
  parts?: PartsBeside;
  neighbours?: { newer: Article | undefined; older: Article | undefined };
}

const NONE = { previous: undefined, next: undefined };

function page(more = '', { age, language = english, ...shown }: Shown = {}): string {
  return renderToStaticMarkup(
    <ArticlePage
      article={article(more)}
      pictures={WITHOUT_PICTURES}
      age={age}
      site={shown.site ?? site}
      related={[]}
      neighbours={shown.neighbours ?? { newer: undefined, older: undefined }}
      parts={shown.parts ?? NONE}
      language={language}
    >
      <p>words</p>
    </ArticlePage>,
  );
}

describe('the age of an article', () => {
  test.each<[Age, string]>([
    [{ unit: 'month', count: 1 }, 'This article is 1 month old'],
    [{ unit: 'month', count: 11 }, 'This article is 11 months old'],
    [{ unit: 'year', count: 1 }, 'This article is 1 year old'],
    [{ unit: 'year', count: 4 }, 'This article is 4 years old'],
  ])('stands before all else of it, once: %j', (age, words) => {
    const html = page('', { age });
    expect(html).toMatch(
      new RegExp(
        `^<div[^>]*><main[^>]*><article[^>]*><header[^>]*><p class="age-notice">${words}</p>`,
      ),
    );
    expect(html.split(words)).toHaveLength(2);
    expect(html.indexOf(words)).toBeLessThan(html.indexOf('<h1'));
  });

  test.each([
    ['de', 'Dieser Artikel ist 2 Jahre alt'],
    ['bs', 'Ovaj članak je star 2 godine'],
    ['sr-Cyrl', 'Овај чланак је стар 2 године'],
    ['ar', 'مضت على نشر هذا المقال سنتان'],
    ['ja', 'この記事は2年前のものです'],
  ])('is told in the language of the page: %s', (tag, words) => {
    const age = { unit: 'year', count: 2 } as const;
    expect(page('', { age, language: onEnglishSite(tag) })).toContain(words);
  });

  test('is not shown for new articles, or for those that do not age', () => {
    expect(page()).not.toContain('age-notice');
  });
});

describe('corrections', () => {
  test('stand under the headline, newest first, with their dates for machines', () => {
    const html = page(
      'corrections:\n  - {date: 2026-07-02, text: One & <b>.}\n  - {date: 2026-07-03T10:00, text: Two.}',
    );
    const list = /<ul id="corrections"[^>]*>(.*?)<\/ul>/.exec(html)?.[1];
    expect(list).toBe(
      [
        '<li><b>Correction, <time dateTime="2026-07-03T10:00:00+01:00">3 July 2026, 10:00 BST</time>:</b> <span>Two.</span></li>',
        '<li><b>Correction, <time dateTime="2026-07-02">2 July 2026</time>:</b> <span>One &amp; &lt;b&gt;.</span></li>',
      ].join(''),
    );
    expect(html.indexOf('id="corrections"')).toBeGreaterThan(html.indexOf('</h1>'));
    expect(html.indexOf('id="corrections"')).toBeLessThan(html.indexOf('</header>'));
  });

  test('have no heading where there are none', () => {
    expect(page()).not.toContain('id="corrections"');
  });
});

describe('the period of the events', () => {
  test.each([
    ['events: Spring of 2022', '<strong>Spring of 2022</strong>'],
    [
      'events: Spring of 2022\neventsDate: 2022-04',
      '<strong><time dateTime="2022-04">Spring of 2022</time></strong>',
    ],
    ['eventsDate: 2022-04', '<strong><time dateTime="2022-04">April 2022</time></strong>'],
    ['eventsDate: 2022/2024', '<strong>2022–2024</strong>'],
  ])('%j', (more, expected) => {
    // Intl writes spans with thin spaces.
    expect(page(more).replaceAll(/\u2009?–\u2009?/g, '–')).toContain(
      `This report covers events of ${expected}.`,
    );
  });
});

describe('the header of an article', () => {
  test('names the roles of people, but not of the desk', () => {
    const byline = /<p class="semibold[^>]*>(.*?)<\/p>/.exec(page())?.[1];
    expect(byline?.replace(/<[^>]+>/g, '')).toBe('By Ana A (Europe correspondent), Bo B, The desk');
  });

  test('says in which language a role is written, where that is not the language of the page', () => {
    const german = onEnglishSite('de');
    expect(page('', { language: german })).toContain(
      '(<bdi lang="en-GB">Europe correspondent</bdi>)',
    );
    expect(page()).toContain('(<bdi>Europe correspondent</bdi>)');
  });

  test('says where the report is from', () => {
    expect(page('dateline: Sarajevo')).toContain('<span>Sarajevo</span> <span>Published');
  });
});

describe('below the text', () => {
  test('how we know comes before the sources', () => {
    const html = page('method: We asked both.\nsources: [{title: A, url: "https://a.org"}]');
    expect(html).toMatch(/<h2 [^>]*>How we know<\/h2><p [^>]*>We asked both\.<\/p>/);
    expect(html.indexOf('How we know')).toBeLessThan(html.indexOf('id="sources"'));
    expect(page()).not.toContain('How we know');
  });

  test.each([
    ['mailto:desk@example.org', 'mailto:desk@example.org?subject=Error%20in%3A%20T'],
    ['mailto:desk@example.org?cc=x', 'mailto:desk@example.org?cc=x'],
    ['https://example.org/errors', 'https://example.org/errors'],
  ])('readers can report an error, where the site says how: %s', (correctionsContact, href) => {
    const html = page('', { site: { ...site, correctionsContact } });
    expect(html).toContain(`<a href="${href}">Report an error</a>`);
    expect(page()).not.toContain('Report an error');
  });
});

describe('an article of a series', () => {
  const other = (slug: string): Article => ({
    ...article(),
    slug,
    headline: `Headline of ${slug}`,
  });
  const two = { previous: other('one'), next: other('three') };

  test('names the series, as a link, and its part above the headline', () => {
    const html = page('series: { name: The bridge, part: 2 }');
    const [head = ''] = html.split('<h1');
    expect(head).toContain('<a href="/series/the-bridge">The bridge</a> <span>Part 2</span>');
    expect(page()).not.toContain('/series/');
  });

  test('links to the parts before and after it, ahead of the articles before and after it in time', () => {
    const html = page('', { parts: two, neighbours: { older: other('x'), newer: undefined } });
    const order = ['Previous part', 'Headline of one', 'Next part', 'Headline of three'];
    const places = [...order, 'Published before', 'Headline of x'].map((text) =>
      html.indexOf(text),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  test('names none of them twice', () => {
    const neighbours = { older: other('one'), newer: other('three') };
    const html = page('', { parts: two, neighbours });
    expect(html.match(/Headline of (one|three)/g)).toHaveLength(2);
    expect(html).not.toMatch(/Published (before|after)/);
    expect(html.match(/class="neighbours"/g)).toHaveLength(1);
    expect(page('', { neighbours })).toContain('Published before');
  });
});
