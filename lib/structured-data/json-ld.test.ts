import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/content/read-article';
import { readSite } from '@/lib/content/read-documents';
import type { Article, Author } from '@/lib/newsroom';
import { ok } from '@/lib/result';
import { breadcrumbs, newsArticle, webSite } from './json-ld';

const { data: site } = readSite(
  ok(
    'name: N\ndescription: D\nurl: https://example.org\ntimeZone: Europe/London\nlocale: en-GB\nnavigation: [{label: Front, href: /}]',
  ),
);
if (!site) throw new Error('the site of the tests is in error');

const desk = { timeZone: site.timeZone, locale: site.locale };
const SAID = { lang: 'en-GB', dir: 'ltr' } as const;
const authors: Author[] = [
  { ...SAID, slug: 'desk', name: 'The desk', kind: 'organisation', role: 'Newsroom' },
  { ...SAID, slug: 'ana', name: 'Ana A', kind: 'person', role: 'Reporter' },
];

function article(more = ''): Article {
  const text = `---\ntitle: T </script>\nstandfirst: S\npublished: 2026-07-01\nauthors: [desk, ana]\n${more}\n---\nwords`;
  const { entry } = readArticle('articles/šta.mdx', ok(text), desk, 'body');
  if (entry?.kind !== 'article') throw new Error('the article of the tests is in error');
  return { ...entry, authors, inSection: undefined, kickerPath: undefined };
}

describe('an article', () => {
  test('is a NewsArticle with absolute addresses and zones', () => {
    expect(newsArticle(site, article('updated: 2026-07-02T10:00\nsection: World'))).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      mainEntityOfPage: 'https://example.org/articles/%C5%A1ta',
      headline: 'T </script>',
      description: 'S',
      datePublished: '2026-07-01T00:00:00+01:00',
      dateModified: '2026-07-02T10:00:00+01:00',
      articleSection: 'World',
      inLanguage: 'en-GB',
      isAccessibleForFree: true,
      publisher: { '@type': 'NewsMediaOrganization', name: 'N', url: 'https://example.org/' },
    });
  });

  test('counts as last modified when it was published, unless the file says otherwise', () => {
    expect(newsArticle(site, article()).dateModified).toBe('2026-07-01T00:00:00+01:00');
  });

  test('has its corrections with their dates, and counts as modified on the last of them', () => {
    const corrected = newsArticle(
      site,
      article(
        'updated: 2026-07-02\ncorrections:\n  - {date: 2026-07-01T12:00, text: A </script>.}\n  - {date: 2026-07-03, text: B.}',
      ),
    );
    expect(corrected).toMatchObject({
      dateModified: '2026-07-03T00:00:00+01:00',
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'A </script>.',
          datePublished: '2026-07-01T12:00:00+01:00',
        },
        { '@type': 'CorrectionComment', text: 'B.', datePublished: '2026-07-03T00:00:00+01:00' },
      ],
    });
    expect(newsArticle(site, article()).correction).toBeUndefined();
  });

  test.each(['2022-04', "'2022'", '2022-03-24', '2022-03/2022-04'])(
    'says what time it is of, as it was written: %s',
    (written) => {
      const { temporalCoverage } = newsArticle(site, article(`eventsDate: ${written}`));
      expect(temporalCoverage).toBe(written.replaceAll("'", ''));
    },
  );

  test('says where it is from, if its editor does', () => {
    expect(newsArticle(site, article('dateline: Sarajevo')).dateline).toBe('Sarajevo');
    expect(newsArticle(site, article())).toMatchObject({
      dateline: undefined,
      temporalCoverage: undefined,
    });
  });

  test('has its authors, each as a person or an organisation', () => {
    expect(newsArticle(site, article()).author).toEqual([
      {
        '@type': 'NewsMediaOrganization',
        name: 'The desk',
        url: 'https://example.org/authors/desk',
      },
      {
        '@type': 'Person',
        name: 'Ana A',
        url: 'https://example.org/authors/ana',
        jobTitle: 'Reporter',
      },
    ]);
  });

  test('has topics and sources only if there are any', () => {
    expect(newsArticle(site, article())).toMatchObject({ keywords: undefined, citation: [] });
    expect(
      newsArticle(site, article('topics: [NATO]\nsources: [{title: A, url: "https://a.org"}]')),
    ).toMatchObject({
      keywords: ['NATO'],
      citation: [{ '@type': 'CreativeWork', name: 'A', url: 'https://a.org' }],
    });
  });

  test('is part of its series, and is below it in the breadcrumbs', () => {
    const data = article('series: { name: The bridge, part: 2 }');
    const url = 'https://example.org/series/the-bridge';
    expect(newsArticle(site, data)).toMatchObject({
      isPartOf: { '@type': 'CreativeWorkSeries', name: 'The bridge', url },
      position: 2,
    });
    expect(breadcrumbs(site, data).itemListElement).toMatchObject([
      { position: 1, name: 'N' },
      { position: 2, name: 'The bridge', item: url },
      { position: 3, name: 'T </script>' },
    ]);
    expect(newsArticle(site, article())).toMatchObject({
      isPartOf: undefined,
      position: undefined,
    });
  });

  test('is below the front page in the breadcrumbs', () => {
    expect(breadcrumbs(site, article()).itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'N', item: 'https://example.org/' },
      { '@type': 'ListItem', position: 2, name: 'T </script>' },
    ]);
  });
});

test('the front page is a WebSite', () => {
  expect(webSite(site)).toMatchObject({
    '@type': 'WebSite',
    name: 'N',
    url: 'https://example.org/',
    inLanguage: 'en-GB',
    potentialAction: {
      '@type': 'SearchAction',
      target: { urlTemplate: 'https://example.org/search?q={query}' },
    },
  });
});
