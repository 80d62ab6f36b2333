import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Newsroom, openNewsroom } from '@/lib/newsroom/newsroom';
import { openSearchDescription } from './open-search';
import { siteFeed } from './site-feed';
import { sitemapPart, siteSitemap } from './site-sitemap';
import { ARTICLES_IN_SITEMAP, sitemapParts } from './sitemap';

const SITE =
  'name: N & M\ndescription: D\nurl: https://example.org\ntimeZone: Europe/London\nlocale: en-GB\nnavigation: [{label: Front, href: /}]\n';

let folder: string;
let newsroom: Newsroom;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'standfirst-feeds-'));
  newsroom = openNewsroom({
    contentDir: folder,
    indexFile: path.join(folder, 'index.db'),
    siteUrl: undefined,
    now: () => Date.UTC(2026, 10, 24, 12),
  });
  await write('site.yaml', SITE);
  await write('authors/desk.yaml', 'name: The <desk>\nkind: organisation\n');
  await write('authors/ana.yaml', 'name: Ana A\nkind: person\n');
});

afterEach(() => rm(folder, { recursive: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), text);
}

const writeArticle = (slug: string, more = 'published: 2026-11-24', body = 'words') =>
  write(
    `articles/${slug}.mdx`,
    `---\ntitle: "${slug} ]]> &"\nstandfirst: S\nauthors: [desk, ana]\n${more}\n---\n${body}\n`,
  );

async function rss(): Promise<string> {
  return siteFeed(newsroom);
}

/** The unescaped text of every element with a name. */
function texts(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(
    ([, text = '']) =>
      text.replace(/&(?:#x([0-9A-F]+)|gt);/gi, (_, hex) =>
        hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : '>',
      ),
  );
}

/** Fails unless a text is well-formed XML, of the kind that this site writes. */
function expectWellFormed(xml: string): void {
  expect(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>')).toBe(true);
  const open: string[] = [];
  const rest = xml
    .replace(/^<\?xml[^>]*\?>/, '')
    .replace(
      /<(\/?)([a-z][\w:.-]*)((?:\s+[a-z][\w:.-]*="[^"<]*")*)\s*(\/?)>/gi,
      (_, closing, name, attributes, empty) => {
        expect(attributes).not.toMatch(/&(?!(?:#x?[0-9A-F]+|amp|lt|gt|quot|apos);)/i);
        if (closing) expect(open.pop()).toBe(name);
        else if (!empty) open.push(name);
        return '';
      },
    );
  expect(open).toEqual([]);
  expect(rest).not.toContain('<');
  expect(rest).not.toContain(']]>');
  expect(rest).not.toMatch(/&(?!(?:#x?[0-9A-F]+|amp|lt|gt|quot|apos);)/i);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot contain these
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
}

describe('what an article says besides its text, in the feed', () => {
  const encoded = async () => texts(await rss(), 'content:encoded')[0];

  test('begins with the note on its period, and ends with its sources', async () => {
    await writeArticle(
      'a',
      'published: 2026-11-24\nevents: spring & early summer of 2022\neventsDate: 2022-04/2022-06\nmethod: We read <the> minutes.\nsources: [{title: "A & B", url: "https://a.org/?a=1&b=2"}]',
    );
    expect(await encoded()).toBe(
      [
        '<p><em>This report covers events of <strong>spring &#x26; early summer of 2022</strong>. It was published on 24 November 2026; people are given the titles they held then.</em></p>',
        '<p>words</p>',
        '<h2>How we know</h2><p>We read &#x3C;the> minutes.</p><h2>Sources</h2><ul><li><a href="https://a.org/?a=1&#x26;b=2">A &#x26; B</a></li></ul>',
      ].join('\n'),
    );
  });

  test('has its period written out if its editor gives only dates', async () => {
    await writeArticle('a', 'published: 2026-11-24\neventsDate: 2022-04');
    expect(await encoded()).toContain('events of <strong>April 2022</strong>.');
  });

  test('has its corrections above the text, and the article counts as updated', async () => {
    await writeArticle(
      'a',
      'published: 2026-11-20\ndateline: Sarajevo\ncorrections:\n  - {date: 2026-11-23, text: A & B.}\n  - {date: 2026-11-22T10:00, text: C.}',
    );
    const xml = await rss();
    expectWellFormed(xml);
    expect(texts(xml, 'atom:updated')).toEqual(['2026-11-23T00:00:00+00:00']);
    expect(texts(xml, 'lastBuildDate')).toEqual(['Mon, 23 Nov 2026 00:00:00 GMT']);
    expect(await encoded()).toBe(
      [
        '<p><strong>Correction, 23 November 2026:</strong> <span>A &#x26; B.</span></p><p><strong>Correction, 22 November 2026, 10:00 GMT:</strong> <span>C.</span></p>',
        '<p><b>Sarajevo</b></p>',
        '<p>words</p>',
      ].join('\n'),
    );
  });

  test('is in the language of its page, and marked as such', async () => {
    await writeArticle(
      'a',
      'published: 2026-11-24\nlang: de\neventsDate: 2022-04\nsources: [{title: A, url: "https://a.org"}]',
      '<KeyPoints>\n- eins\n</KeyPoints>',
    );
    const text = await encoded();
    expect(text).toContain('<div lang="de"><p><em>Dieser Bericht behandelt Ereignisse');
    expect(text).toContain('<strong>April 2022</strong>');
    expect(text).toContain('<h2>Das Wichtigste</h2>');
    expect(text).toContain('<div lang="de"><h2>Quellen</h2>');
  });

  test('is empty when there is nothing to add', async () => {
    await writeArticle('a');
    expect(await encoded()).toBe('<p>words</p>');
    expect(texts(await rss(), 'atom:updated')).toEqual([]);
  });
});

describe('the feed', () => {
  test('has the full text of every article, newest first, with all its authors', async () => {
    await writeArticle('older', 'published: 2026-11-23T18:30', '<Quote by="A">\nsaid\n</Quote>');
    await writeArticle(
      'newer',
      'published: 2026-11-24\ntopics: [NATO, "A & B"]',
      'One [link](/about) & ]]> more.\n\n<PullQuote>more.</PullQuote>',
    );
    const xml = await rss();
    expectWellFormed(xml);
    expect(texts(xml, 'title')).toEqual(['N & M', 'newer ]]> &', 'older ]]> &']);
    expect(texts(xml, 'content:encoded')).toEqual([
      '<p>One <a href="https://example.org/about">link</a> &#x26; ]]> more.</p>',
      '<figure><blockquote><p>said</p></blockquote><figcaption>A</figcaption></figure>',
    ]);
    expect(texts(xml, 'dc:creator')).toEqual(['The <desk>', 'Ana A', 'The <desk>', 'Ana A']);
    expect(texts(xml, 'category')).toEqual(['NATO', 'A & B']);
    expect(texts(xml, 'guid')).toEqual([
      'https://example.org/articles/newer',
      'https://example.org/articles/older',
    ]);
    expect(texts(xml, 'pubDate')).toEqual([
      'Tue, 24 Nov 2026 00:00:00 GMT',
      'Mon, 23 Nov 2026 18:30:00 GMT',
    ]);
    expect(texts(xml, 'language')).toEqual(['en-GB']);
    expect(xml).toContain('<atom:link href="https://example.org/rss.xml" rel="self"');
  });

  test('has as its build date the last change that the editors made to anything in it', async () => {
    await writeArticle('a', 'published: 2026-11-20\nupdated: 2026-11-23');
    await writeArticle('b', 'published: 2026-11-22');
    expect(texts(await rss(), 'lastBuildDate')).toEqual(['Mon, 23 Nov 2026 00:00:00 GMT']);
  });

  test('has no stub, draft, embargoed article or article in error', async () => {
    await write('articles/stub.mdx', '---\ntitle: Stub\n---\n');
    await writeArticle('draft', 'published: 2026-11-24\ndraft: true');
    await writeArticle('later', 'published: 2026-11-25');
    await writeArticle('broken', 'published: 2026-11-24', '{x}');
    const xml = await rss();
    expectWellFormed(xml);
    expect(xml).not.toContain('<item>');
    expect(xml).not.toContain('lastBuildDate');
  });

  test('has the newest fifty', async () => {
    for (let n = 10; n < 62; n++) await writeArticle(`a${n}`);
    expect(texts(await rss(), 'guid')).toHaveLength(50);
  });

  test('carries the letters of every script in its addresses', async () => {
    await writeArticle('šta-je-nato');
    const xml = await rss();
    expect(texts(xml, 'link')).toContain('https://example.org/articles/%C5%A1ta-je-nato');
    expectWellFormed(xml);
  });
});

describe('the sitemap', () => {
  test('has the front page, the pages and the articles, and no stubs or drafts', async () => {
    await write('pages/about.mdx', '---\ntitle: About\n---\nwords');
    await write('articles/stub.mdx', '---\ntitle: Stub\n---\n');
    await writeArticle('draft', 'published: 2026-11-24\ndraft: true');
    await writeArticle('a', 'published: 2026-11-20\nupdated: 2026-11-23T10:00');
    await writeArticle('šta', 'published: 2026-07-01');
    const xml = await siteSitemap(newsroom);
    expectWellFormed(xml);
    expect(texts(xml, 'loc')).toEqual([
      'https://example.org/',
      'https://example.org/about',
      'https://example.org/articles/%C5%A1ta',
      'https://example.org/articles/a',
    ]);
    expect(texts(xml, 'lastmod')).toEqual([
      '2026-07-01T00:00:00+01:00',
      '2026-11-23T10:00:00+00:00',
    ]);
    expect(await sitemapPart(newsroom, 1)).toBe(xml);
  });

  test('has no section or series with too few articles', async () => {
    await write(
      'site.yaml',
      `${SITE}sections: [{name: World, slug: world}, {name: Arts, slug: arts}]\n`,
    );
    for (const number of [1, 2, 3]) {
      const keys = `published: 2026-11-0${number}\nsection: World\nseries: {name: Long, part: ${number}}`;
      await writeArticle(`w${number}`, keys);
    }
    await writeArticle('a', 'published: 2026-11-05\nsection: Arts\nseries: {name: Short, part: 1}');
    const paths = texts(await siteSitemap(newsroom), 'loc').map((url) => new URL(url).pathname);
    expect(paths.filter((path) => /^\/s/.test(path))).toEqual(['/sections/world', '/series/long']);
  });

  test('of a large archive is a list of parts, the first of which also has the pages', async () => {
    await write('pages/about.mdx', '---\ntitle: About\n---\nwords');
    const large: Newsroom = {
      ...newsroom,
      count: async () => 2 * ARTICLES_IN_SITEMAP + 1,
      addresses: async (part, size) => [
        { slug: `${part}-of-${size}`, changed: '2026-11-24T00:00:00+00:00', pictures: [] },
      ],
    };
    const list = await siteSitemap(large);
    expectWellFormed(list);
    expect(texts(list, 'loc')).toEqual([1, 2, 3].map((n) => `https://example.org/sitemaps/${n}`));
    expect(texts(await sitemapPart(large, 1), 'loc')).toEqual([
      'https://example.org/',
      'https://example.org/about',
      'https://example.org/articles/1-of-1000',
    ]);
    expect(texts(await sitemapPart(large, 2), 'loc')).toEqual([
      'https://example.org/articles/2-of-1000',
    ]);
  });

  test.each([
    [0, 1],
    [1, 1],
    [ARTICLES_IN_SITEMAP, 1],
    [ARTICLES_IN_SITEMAP + 1, 2],
    [100_000, 100],
  ])('of %d articles has %d parts', (articles, parts) => {
    expect(sitemapParts(articles)).toBe(parts);
  });
});

test('browsers learn how to search the site', async () => {
  const xml = openSearchDescription({ ...(await newsroom.site()), name: 'A paper & a long name' });
  expectWellFormed(xml);
  expect(texts(xml, 'ShortName')).toEqual(['A paper & a long']);
  expect(xml).toContain('template="https://example.org/search?q={searchTerms}"');
});
