import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerFor } from '@/lib/answers/answer';
import {
  SITE_YAML,
  type TemporaryPlaces,
  temporaryPlaces,
} from '@/lib/archive-index/testing/temporary';
import { updateIndex } from '@/lib/archive-index/update';
import { seriesFeed, siteFeed } from '@/lib/feeds/site-feed';
import { siteSitemap } from '@/lib/feeds/site-sitemap';
import { listMetadata, seriesMetadata } from '@/lib/metadata/list-metadata';
import { entriesOf } from './front-page';
import { type Newsroom, openNewsroom } from './newsroom';
import { paperAt } from './paper-at';
import { openPublicIndex, type PublicIndex } from './public-index';

const NOW = Date.UTC(2026, 10, 24, 12);

const SECTIONS = 'sections: [{name: World, slug: world}]\n';
const LANGUAGES = `languages: [en-GB, de, ar]
translations:
  de: {name: Blatt, sections: [{name: Welt, slug: world}], frontPage: {lead: alt}}
`;

let places: TemporaryPlaces;
let newsroom: Newsroom;
let publicIndex: PublicIndex;

beforeEach(() => {
  places = temporaryPlaces();
  places.write('authors/ana.yaml', 'name: Ana\nkind: person\n');
  places.write('site.yaml', SITE_YAML + SECTIONS + LANGUAGES);
  article('new', 'en-GB', '2026-11-20', ['topics: [NATO]', 'section: World']);
  article('old', 'en', '2026-10-01', [
    'topics: [NATO]',
    'corrections: [{date: 2026-10-02, text: It was two.}]',
  ]);
  article('neu', 'de', '2026-11-21', ['topics: [NATO, Brücken]', 'section: Welt']);
  article('alt', 'de-AT', '2026-09-01', ['topics: [NATO]', 'section: World']);
  article('turkish', 'tr', '2026-08-01');
  places.write('articles/stumpf.mdx', '---\ntitle: Stumpf\nlang: de\n---\n');
  update();
  newsroom = openNewsroom({ ...places, siteUrl: undefined, now: () => NOW });
  publicIndex = openPublicIndex(places, { siteUrl: undefined, now: () => NOW });
});

afterEach(() => places.clear());

function article(slug: string, lang: string, published: string, more: readonly string[] = []) {
  const keys = [`lang: ${lang}`, `published: ${published}`, ...more].join('\n');
  places.write(
    `articles/${slug}.mdx`,
    `---\ntitle: Report ${slug}\nstandfirst: S\nauthors: [ana]\n${keys}\n---\n\nwords of ${slug}\n`,
  );
}

function update(): void {
  updateIndex(places, { now: NOW });
}

const slugsOf = (entries: readonly { slug: string }[]) => entries.map(({ slug }) => slug);

describe('each list is of one language', () => {
  /** Every list by its name, and what it has in the language of the site, in German and in Arabic. */
  const LISTS: [
    string,
    (language?: string) => Promise<readonly string[]>,
    string[],
    string[],
    string[],
  ][] = [
    [
      'the newest',
      async (language) => slugsOf(await newsroom.newest(9, language)),
      ['new', 'old', 'turkish'],
      ['neu', 'alt'],
      [],
    ],
    [
      'the front page',
      async (language) => slugsOf(entriesOf(await newsroom.frontPage(language))),
      ['new', 'old', 'turkish'],
      ['alt', 'neu', 'stumpf'],
      [],
    ],
    [
      'a section',
      async (language) => slugsOf((await newsroom.articlesIn('world', 1, language)).entries),
      ['new'],
      ['neu', 'alt'],
      [],
    ],
    [
      'a topic',
      async (language) => slugsOf((await newsroom.articlesOn('nato', 1, language)).entries),
      ['new', 'old'],
      ['neu', 'alt'],
      [],
    ],
    [
      'the topics',
      async (language) =>
        (await newsroom.topics(1, language)).topics.map(
          ({ label, articles, newest }) => `${label} ${articles} ${newest?.slug}`,
        ),
      ['NATO 2 new'],
      ['Brücken 1 neu', 'NATO 2 neu'],
      [],
    ],
    [
      'an author',
      async (language) => slugsOf((await newsroom.articlesBy('ana', 1, language)).entries),
      ['new', 'old', 'turkish'],
      ['neu', 'alt'],
      [],
    ],
    [
      'the months',
      async (language) => (await newsroom.months(language)).map(({ period }) => period),
      ['2026-11', '2026-10', '2026-08'],
      ['2026-11', '2026-09'],
      [],
    ],
    [
      'a year',
      async (language) => slugsOf((await newsroom.articlesOf('2026', 1, language)).entries),
      ['new', 'old', 'turkish'],
      ['neu', 'alt'],
      [],
    ],
    [
      'the corrections',
      async (language) => {
        const { corrections, total } = await newsroom.corrections(1, language);
        expect(total).toBe(corrections.length);
        return corrections.map(({ article: { slug } }) => slug);
      },
      ['old'],
      [],
      [],
    ],
    [
      'the search',
      async (language) => {
        const { found } = await newsroom.search('report', 1, language);
        return slugsOf(found.map(({ entry }) => entry)).toSorted();
      },
      ['new', 'old', 'turkish'],
      ['alt', 'neu'],
      [],
    ],
  ];

  test.each(LISTS)('%s', async (_, list, own, german, arabic) => {
    expect(await list()).toEqual(own);
    expect(await list('en-GB')).toEqual(own);
    expect(await list('de')).toEqual(german);
    expect(await list('ar')).toEqual(arabic);
  });

  test.each(LISTS)(
    '%s: in a paper of one language it has everything',
    async (name, list, ...all) => {
      places.write('site.yaml', SITE_YAML + SECTIONS);
      update();
      const found = await list();
      const expected = new Set(all.flat());
      const isOfArticles = !name.startsWith('the topics') && name !== 'a section';
      if (isOfArticles) expect(new Set(found)).toEqual(expected);
      expect(await list('de')).toEqual(found);
    },
  );

  test('what is beside an article is in its language', async () => {
    const entry = await newsroom.entry('old');
    const beside = entry?.kind === 'article' ? await newsroom.neighbours(entry) : undefined;
    expect(beside).toMatchObject({ newer: { slug: 'new' }, older: { slug: 'turkish' } });
  });

  test('related headlines are first of its own, then of the others', async () => {
    const entry = await newsroom.entry('neu');
    const related = entry ? slugsOf(await newsroom.related(entry)) : [];
    expect(related[0]).toBe('alt');
    expect(related.toSorted()).toEqual(['alt', 'new', 'old', 'turkish']);
  });

  test('what is near an address that leads nowhere is of the language that it begins with', async () => {
    expect(slugsOf(await newsroom.nearest('/de/report-neo'))).toEqual(['neu', 'alt']);
    expect(slugsOf(await newsroom.nearest('/articles/report-neu'))).toContain('neu');
  });
});

describe('what leads to lists', () => {
  test('has the address of the language of the text', async () => {
    expect(await newsroom.entry('neu')).toMatchObject({
      inSection: { name: 'Welt', lang: 'de' },
    });
    expect(await newsroom.language('de-AT')).toMatchObject({ lang: 'de-AT', prefix: '/de' });
    expect(await newsroom.language('tr')).toMatchObject({ lang: 'en-GB', prefix: '' });
    expect(await newsroom.language()).toMatchObject({ prefix: '' });
  });

  test.each([
    ['/de', 'serve'],
    ['/ar', 'serve'],
    ['/en-GB', 'not found'],
    ['/fr', 'not found'],
    ['/de/topics', 'serve'],
    ['/fr/topics', 'not found'],
    ['/de/topics/br%C3%BCcken', 'serve'],
    ['/topics/br%C3%BCcken', 'not found'],
    ['/ar/topics/nato', 'not found'],
    ['/de/sections/world', 'serve'],
    ['/ar/sections/world', 'serve'],
    ['/de/sections/world/2', 'not found'],
    ['/de/authors/ana', 'serve'],
    ['/ar/authors/ana', 'not found'],
    ['/de/archive/2026/09', 'serve'],
    ['/archive/2026/09', 'not found'],
    ['/de/corrections', 'serve'],
    ['/de/rss.xml', 'serve'],
    ['/fr/rss.xml', 'not found'],
    ['/de/search', 'serve'],
    ['/de/articles/neu', 'not found'],
  ])('%s: %s', async (address, answer) => {
    expect((await answerFor(address, newsroom)).do).toBe(answer);
    expect((await answerFor(address, publicIndex)).do).toBe(answer);
  });

  test('the feed and the sitemap', async () => {
    const feed = await siteFeed(newsroom, 'de');
    expect(feed).toContain('<language>de</language>');
    expect(feed).toContain('<link>https://example.org/de</link>');
    expect(feed).toContain('/articles/neu</link>');
    expect(feed).not.toContain('/articles/new</link>');
    expect(await siteFeed(newsroom)).not.toContain('/articles/neu</link>');
    const sitemap = await siteSitemap(newsroom);
    for (const path of ['/', '/de', '/ar', '/articles/neu', '/articles/new']) {
      expect(sitemap).toContain(`<loc>https://example.org${path}</loc>`);
    }
  });

  test('the feed of a series, with its newest part first', async () => {
    const inSeries = (slug: string, lang: string, part: number) =>
      article(slug, lang, `2026-10-0${part}`, [`series: {name: The bridge, part: ${part}}`]);
    inSeries('first', 'en-GB', 1);
    inSeries('second', 'en-GB', 2);
    inSeries('erste', 'de', 1);
    update();
    const series = await newsroom.series('the-bridge');
    const feed = series ? await seriesFeed(newsroom, series) : '';
    const links = [...feed.matchAll(/<link>([^<]*)<\/link>/g)].map(([, link]) => link);
    expect(links).toEqual([
      'https://example.org/series/the-bridge',
      'https://example.org/articles/second',
      'https://example.org/articles/first',
    ]);
    expect(feed).toContain('<title>The bridge – N</title>');
    expect(feed).toContain('href="https://example.org/series/the-bridge/rss.xml"');
    const german = await newsroom.series('the-bridge', 'de');
    const inGerman = german ? await seriesFeed(newsroom, german, 'de') : '';
    expect(inGerman).toContain('<title>The bridge – Blatt</title>');
    expect(inGerman).toContain('href="https://example.org/de/series/the-bridge/rss.xml"');
    expect(inGerman.match(/<item>/g)).toHaveLength(1);

    for (const of of [newsroom, publicIndex]) {
      expect((await answerFor('/series/the-bridge/rss.xml', of)).do).toBe('serve');
      expect((await answerFor('/de/series/the-bridge/rss.xml', of)).do).toBe('serve');
      expect((await answerFor('/ar/series/the-bridge/rss.xml', of)).do).toBe('not found');
      expect((await answerFor('/series/the-bridg/rss.xml', of)).do).toBe('not found');
    }
    const site = await newsroom.site('de');
    const listing = await newsroom.articlesInSeries('the-bridge', 1, 'de');
    const language = await newsroom.language('de');
    expect(german && seriesMetadata(site, language, german, listing).alternates?.types).toEqual({
      'application/rss+xml': [
        { url: '/de/series/the-bridge/rss.xml', title: 'The bridge – Blatt' },
      ],
    });
  });

  test('the first page of all topics says where it is in the other languages', async () => {
    const of = async (page: number) => {
      const listing = { page, pages: 2, total: 9 };
      const site = await newsroom.site('de');
      const language = await newsroom.language('de');
      return listMetadata(site, language, { title: 'T', base: '/de/topics/-', listing }).alternates;
    };
    const languages = {
      'en-GB': 'https://example.org/topics',
      de: 'https://example.org/de/topics',
      ar: 'https://example.org/ar/topics',
      'x-default': 'https://example.org/topics',
    };
    expect(await of(1)).toEqual({ canonical: 'https://example.org/de/topics', languages });
    expect(await of(2)).toEqual({ canonical: 'https://example.org/de/topics/-/2' });
  });

  test('links are checked: of a language that is not there, or to a topic that it has nothing on', async () => {
    places.write(
      'pages/about.mdx',
      '---\ntitle: A\n---\n[a](/de) [b](/de/topics/nato) [c](/de/topics) [d](/fr/topics) [e](/dee) [f](/ar/topics/nato) [g](/de/about) [h](/old-about)\n',
    );
    places.write('pages/de/about.mdx', '---\ntitle: B\naliases: [old-about]\n---\nwords\n');
    update();
    const found = (await newsroom.problems()).filter(({ code }) => code === 'dead-link');
    expect(found.map(({ message }) => message)).toEqual([
      'this link leads nowhere: `/fr/topics`',
      'this link leads nowhere: `/dee`',
      'this link leads nowhere: `/ar/topics/nato`',
    ]);
  });
});

describe('pages that are not articles', () => {
  beforeEach(() => {
    places.write('pages/de/ueber.mdx', '---\ntitle: Über uns\naliases: [about-de]\n---\nWorte\n');
    update();
  });

  test('are under the tag of their folder, and their former names lead there', async () => {
    for (const of of [newsroom, publicIndex]) {
      expect((await answerFor('/de/ueber', of)).do).toBe('serve');
      expect(await answerFor('/about-de', of)).toEqual({ do: 'redirect', to: '/de/ueber' });
      expect((await answerFor('/ueber', of)).do).toBe('not found');
    }
    expect(await newsroom.page('de/ueber')).toMatchObject({ lang: 'de', heading: 'Über uns' });
  });

  test('a former name leads nowhere when its page is gone, or does not name it any more', async () => {
    places.write('pages/de/ueber.mdx', '---\ntitle: Über uns\n---\nWorte\n');
    update();
    expect((await answerFor('/about-de', newsroom)).do).toBe('not found');
    places.write('pages/de/ueber.mdx', '---\ntitle: Über uns\naliases: [b]\n---\nWorte\n');
    update();
    expect((await answerFor('/b', newsroom)).do).toBe('redirect');
    places.remove('pages/de/ueber.mdx');
    update();
    expect((await answerFor('/b', newsroom)).do).toBe('not found');
  });

  test('one whose name becomes that of a language gives way to it', async () => {
    places.write('pages/fr.mdx', '---\ntitle: FR\n---\nwords\n');
    update();
    expect((await newsroom.page('fr'))?.heading).toBe('FR');
    places.write('site.yaml', SITE_YAML + SECTIONS + LANGUAGES.replace('ar]', 'ar, fr]'));
    update();
    expect((await answerFor('/fr', newsroom)).do).toBe('serve');
    expect((await newsroom.problems()).map(({ file, message }) => `${file}: ${message}`)).toContain(
      'pages/fr.mdx: the address `/fr` is that of a language of the paper',
    );
  });
});

describe('one text in several languages', () => {
  beforeEach(() => {
    article('bridge', 'en-GB', '2026-11-01');
    article('bruecke', 'de', '2026-11-02', ['translationOf: bridge']);
    article('jisr', 'ar', '2026-11-03', ['translationOf: bridge']);
    update();
  });

  const versions = async (slug: string) => {
    const entry = await newsroom.entry(slug);
    return entry ? (await newsroom.versions(entry)).map(({ lang, path }) => `${lang} ${path}`) : [];
  };
  const ALL = ['en-GB /articles/bridge', 'de /articles/bruecke', 'ar /articles/jisr'];

  test('leads from each to all, the original first', async () => {
    for (const slug of ['bridge', 'bruecke', 'jisr']) expect(await versions(slug)).toEqual(ALL);
    expect(await versions('new')).toEqual([]);
  });

  test('a draft is not one of them, and what is left alone has none', async () => {
    article('jisr', 'ar', '2026-11-03', ['translationOf: bridge', 'draft: true']);
    update();
    expect(await versions('bridge')).toEqual(ALL.slice(0, 2));
    article('bruecke', 'de', '2026-12-31', ['translationOf: bridge']);
    update();
    expect(await versions('bridge')).toEqual([]);
  });

  test('the sitemap names them with x-default, and pages with the same name too', async () => {
    places.write('pages/about.mdx', '---\ntitle: A\n---\nwords\n');
    places.write('pages/de/about.mdx', '---\ntitle: B\n---\nWorte\n');
    update();
    const sitemap = await siteSitemap(newsroom);
    const link = (lang: string, path: string) =>
      `<xhtml:link rel="alternate" hreflang="${lang}" href="https://example.org${path}"></xhtml:link>`;
    const bridge = ALL.map((text) => link(...(text.split(' ') as [string, string]))).join('');
    const byDefault = link('x-default', '/articles/bridge');
    for (const slug of ['bridge', 'bruecke', 'jisr']) {
      expect(sitemap).toContain(
        `<loc>https://example.org/articles/${slug}</loc>${bridge}${byDefault}`,
      );
    }
    expect(sitemap).toContain(
      `/de/about</loc>${link('en-GB', '/about')}${link('de', '/de/about')}${link('x-default', '/about')}`,
    );
    expect(sitemap).toContain(`<loc>https://example.org/de</loc>${link('en-GB', '/')}`);
    expect(sitemap).not.toContain('/articles/new</loc><xhtml');
  });

  test('the sitemap of a paper of one language has nothing of it', async () => {
    places.write('site.yaml', SITE_YAML);
    update();
    expect(await siteSitemap(newsroom)).not.toContain('xhtml');
  });

  test.each([
    [
      ['translationOf: brigde'],
      'de',
      '`translationOf` names `brigde`, but there is no such article',
      'Did you mean `bridge`?',
    ],
    [
      ['translationOf: other'],
      'de',
      '`translationOf` names `other`, which is this article',
      'Remove it.',
    ],
    [
      ['translationOf: bruecke'],
      'fr',
      '`translationOf` names `bruecke`, which is itself a translation',
      'Write `translationOf: bridge`: all versions name the one that was written first.',
    ],
    [
      ['translationOf: bridge'],
      'en-GB',
      '`translationOf` names `bridge`, which is in the same language, `en-gb`',
      'Write the `lang` that each of them is in, or remove `translationOf`.',
    ],
    [
      ['translationOf: held'],
      'de',
      '`translationOf` names `held`, which is a draft',
      'Until readers see it, the two are not linked.',
    ],
    [
      ['translationOf: broken'],
      'de',
      '`translationOf` names `broken`, which is in error',
      'Correct that file: until then, the two are not linked.',
    ],
    [
      ['translationOf: bridge'],
      'de',
      'another article is a translation of `bridge` into `de` too: articles/bruecke.mdx',
      'Remove `translationOf` from one of the two.',
    ],
  ])('%s in %s: %s', async (keys, lang, message, remedy) => {
    article('held', 'en-GB', '2026-11-01', ['draft: true']);
    article('broken', 'en-GB', '2026-11-01', ['published: never']);
    article('other', lang, '2026-11-04', keys);
    update();
    const found = (await newsroom.problems()).filter(({ file }) => file === 'articles/other.mdx');
    expect(found).toMatchObject([{ severity: 'warning', message, remedy }]);
    expect(found[0]?.line).toBeGreaterThan(5);
  });
});

test.each([
  ['/de/nirgends', 'de', 'Blatt'],
  ['/de', 'de', 'Blatt'],
  ['/ar/topics/x', 'ar', 'N'],
  ['/nowhere', 'en-GB', 'N'],
  ['/fra', 'en-GB', 'N'],
  ['', 'en-GB', 'N'],
])('what is said at %j without a page is in %s', async (path, lang, name) => {
  for (const asked of [newsroom, publicIndex]) {
    const paper = await paperAt(asked, path);
    expect(paper.language.lang).toBe(lang);
    expect(paper.name).toBe(name);
    expect(paper.language.prefix).toBe(lang === 'en-GB' ? '' : `/${lang}`);
  }
});

describe('what the site file says in a further language is checked as what it says in its own', () => {
  const check = async (german: string): Promise<string[]> => {
    places.write(
      'site.yaml',
      `${SITE_YAML}${SECTIONS}languages: [en-GB, de]\ntranslations:\n  de:\n${german}`,
    );
    update();
    const found = (await newsroom.problems()).filter(({ file }) => file === 'site.yaml');
    return found.map(
      ({ file, line, column, code, message, remedy }) =>
        `${file}:${line}:${column} ${code} ${message} | ${remedy}`,
    );
  };

  test('its links', async () => {
    expect(
      await check(
        [
          '    navigation: [{label: A, href: /de}, {label: B, href: /de/topics/natto}]',
          '    footer: {columns: [{title: T, links: [{label: A, href: /dde}]}], social: [{label: S, href: /nix}]}',
          '    contact: {text: K, href: /kontakt}',
          '    policies: {corrections: {text: C, href: /korrekturen}, privacy: {text: P}}',
          '',
        ].join('\n'),
      ),
    ).toEqual([
      'site.yaml:12:58 dead-link this link leads nowhere: `/de/topics/natto` | Did you mean `/de/topics/nato`?',
      'site.yaml:13:60 dead-link this link leads nowhere: `/dde` | Did you mean `/de`?',
      'site.yaml:13:96 dead-link this link leads nowhere: `/nix` | Correct the link, or remove it.',
      'site.yaml:14:30 dead-link this link leads nowhere: `/kontakt` | Correct the link, or remove it.',
      'site.yaml:15:45 dead-link this link leads nowhere: `/korrekturen` | Correct the link, or remove it.',
    ]);
  });

  test('its pins: those that do not exist, are not public yet, too old, too many, or in another language', async () => {
    for (let day = 1; day <= 6; day++) article(`neu-${day}`, 'de', `2026-11-1${day}`);
    article('entwurf', 'de', '2026-11-12', ['draft: true']);
    const many = [1, 2, 3, 4, 5, 6].map((day) => `neu-${day}`).join(', ');
    expect(
      await check(`    frontPage: {lead: alt, order: [entwurf, new, neuu, ${many}]}\n`),
    ).toEqual([
      'site.yaml:12:23 old-pin the front page keeps `alt` (2026-09-01) above `neu` (2026-11-21) | Remove it from `translations.de.frontPage.lead`, unless it is meant to stay.',
      'site.yaml:12:36 unpublished-target the front page names a draft: `entwurf` | Until then it is left out of the front page.',
      'site.yaml:12:45 foreign-pin the front page in `de` names `new`, which is in `en-GB` | It is left out there: name an article that is in the language of that front page.',
      'site.yaml:12:50 dead-link there is no such article: `neuu` | Did you mean `neu`?',
      'site.yaml:12:91 too-many-pins `order` keeps 6 articles at the top of the front page, whatever is newer | Keep at most 5. All other articles follow, newest first.',
    ]);
  });

  test('the newest of its own language is what a pin may hide', async () => {
    expect(await check('    frontPage: {lead: neu}\n')).toEqual([]);
  });
});

test('a former name of a page that leads elsewhere is reported', async () => {
  const page = (name: string, aliases: string) =>
    places.write(`pages/${name}.mdx`, `---\ntitle: T\naliases: [${aliases}]\n---\nwords\n`);
  page('about', 'old, us');
  page('contact', 'about, us, topics, de, mail');
  page('de/kontakt', 'mail, kontakte');
  update();
  const found = (await newsroom.problems()).filter(({ code }) => code === 'taken-alias');
  expect(
    found.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`),
  ).toEqual([
    'pages/contact.mdx:3:11 the alias `about` already leads to pages/about.mdx',
    'pages/contact.mdx:3:18 the alias `us` already leads to pages/about.mdx',
    'pages/contact.mdx:3:22 the alias `topics` already leads to a page of the site itself',
    'pages/contact.mdx:3:30 the alias `de` already leads to a page of the site itself',
    'pages/de/kontakt.mdx:3:11 the alias `mail` already leads to pages/contact.mdx',
  ]);
});

test('in a paper of one language a translation without its language is reported, and one with it is tied', async () => {
  places.write('site.yaml', SITE_YAML + SECTIONS);
  article('bridge', 'en-GB', '2026-11-01');
  article('bruecke', 'de', '2026-11-02', ['translationOf: bridge']);
  places.write(
    'articles/pont.mdx',
    '---\ntitle: Le pont\nstandfirst: S\nauthors: [ana]\npublished: 2026-11-03\ntranslationOf: bridge\n---\nmots\n',
  );
  update();
  const entry = await newsroom.entry('bridge');
  expect(entry && (await newsroom.versions(entry)).map(({ lang }) => lang)).toEqual([
    'en-GB',
    'de',
  ]);
  const found = (await newsroom.problems()).filter(({ code }) => code === 'same-language');
  expect(found.map(({ file, message }) => `${file} ${message}`)).toEqual([
    'articles/pont.mdx `translationOf` names `bridge`, which is in the same language, `en-gb`',
  ]);
});
