import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PRELOADED_FONTS } from '@/lib/html/preloaded-fonts';
import { type Newsroom, openNewsroom } from '@/lib/newsroom/newsroom';
import { previewPath } from '@/lib/preview/preview-address';
import { previewKey } from '@/lib/preview/preview-key';
import {
  authorPath,
  monthPath,
  pageAddress,
  readPageNumber,
  topicPath,
} from '@/lib/routing/list-address';
import { plainAnswer } from '@/lib/routing/plain-answer';
import { escapeHtml, plainPage } from '@/lib/routing/plain-page';
import { readSearchAddress } from '@/lib/routing/search-address';
import { english } from '@/lib/words/testing/english';
import { answerFor } from './answer';
import { answerForRequest } from './answer-request';

describe('the answer to an address', () => {
  const FILES: Record<string, string> = {
    'site.yaml':
      'name: N\ndescription: D\nurl: https://example.org\ntimeZone: UTC\nlocale: en\nnavigation: [{label: Front, href: /}]\nsections: [{name: World, slug: world}, {name: Empty, slug: empty}]\n',
    'pages/about.mdx': '---\ntitle: About\n---\nwords',
    'pages/broken.mdx': '---\ntitle: Broken\n---\n{x}',
    'authors/desk.yaml': 'name: Desk\nkind: organisation\n',
    'authors/idle.yaml': 'name: Idle\nkind: person\n',
    'gone.yaml': 'slugs: [taken-down, withdrawn, šta-je-bilo]\n',
    'articles/a.mdx':
      '---\ntitle: A\nstandfirst: S\npublished: 2026-11-23\nauthors: [desk]\nsection: World\nseries: {name: The bridge, part: 1}\ntopics: [Šta, "Two words"]\n---\nwords',
    'articles/stub.mdx': '---\ntitle: Stub\naliases: [old-stub]\n---\n',
    'articles/withdrawn.mdx': '---\ntitle: Withdrawn\n---\n',
    'articles/draft.mdx':
      '---\ntitle: Draft\ndraft: true\npublished: 2025-01-01\nseries: {name: Secret, part: 1}\ntopics: [Secret]\n---\nwords',
    'articles/later.mdx': '---\ntitle: Later\npublished: 2026-11-25\n---\n',
    'articles/broken.mdx': '---\ntitle: Broken\n---\n{x}',
    'articles/broken-draft.mdx': '---\ntitle: Broken\ndraft: true\n---\n{x}',
    'articles/šta.mdx': '---\ntitle: Šta\naliases: [što]\n---\n',
  };
  let folder: string;
  let newsroom: Newsroom;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'standfirst-routing-'));
    for (const [file, text] of Object.entries(FILES)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
    newsroom = openNewsroom({
      contentDir: folder,
      indexFile: path.join(folder, 'index.db'),
      siteUrl: undefined,
      now: () => Date.UTC(2026, 10, 24),
    });
  });

  afterAll(() => rm(folder, { recursive: true }));

  test.each([
    ['/', 'serve'],
    ['/about', 'serve'],
    ['/nothing', 'not found'],
    ['/broken', 'unavailable'],
    ['/rss.xml', 'serve'],
    ['/sections/world', 'serve'],
    ['/sections/world/1', 'not found'],
    ['/sections/world/2', 'not found'],
    ['/sections/world/rss.xml', 'serve'],
    ['/sections/empty', 'serve'],
    ['/sections/empty/rss.xml', 'serve'],
    ['/sections/wrld', 'not found'],
    ['/sections/wrld/rss.xml', 'not found'],
    ['/sections', 'not found'],
    ['/series/the-bridge', 'serve'],
    ['/series/the-bridge/1', 'not found'],
    ['/series/the-bridge/2', 'not found'],
    ['/series/the-tunnel', 'not found'],
    ['/series/secret', 'not found'],
    ['/series', 'not found'],
    ['/articles/stub', 'serve'],
    ['/articles/nothing', 'not found'],
    ['/articles/draft', 'not found'],
    ['/articles/later', 'not found'],
    ['/articles/broken', 'unavailable'],
    ['/articles/broken-draft', 'not found'],
    ['/articles/%C5%A1ta', 'serve'],
    ['/articles/s%CC%8Cta', 'serve'],
    ['/articles/stub/more', 'not found'],
    ['/articles/stub.rsc', 'not found'],
    ['/articles/stub.segments/_full.segment.rsc', 'not found'],
    ['/topics/two-words/2/more', 'not found'],
    ['/archive/2026/11.rsc', 'not found'],
    ['/archive/news', 'not found'],
    ['/sitemaps/1/more', 'not found'],
    ['/articles/%', 'not found'],
    ['/articles/%E0%A4%A', 'not found'],
    ['/articles/..%2Fstub', 'not found'],
    ['/articles/__proto__', 'not found'],
    ['/constructor', 'not found'],
    ['/%', 'not found'],
    ['/articles/taken-down', 'gone'],
    ['/articles/%C5%A1ta-je-bilo', 'gone'],
    ['/topics', 'serve'],
    ['/topics/-', 'not found'],
    ['/topics/-/1', 'not found'],
    ['/topics/-/2', 'not found'],
    ['/stylebook', 'serve'],
    ['/topics/%C5%A1ta', 'serve'],
    ['/topics/two-words', 'serve'],
    ['/topics/Two%20words', 'not found'],
    ['/topics/secret', 'not found'],
    ['/topics/nothing', 'not found'],
    ['/topics/two-words/1', 'not found'],
    ['/topics/two-words/2', 'not found'],
    ['/topics/two-words/0', 'not found'],
    ['/topics/two-words/01', 'not found'],
    ['/topics/two-words/x', 'not found'],
    ['/topics/%', 'not found'],
    ['/authors/desk', 'serve'],
    ['/authors/idle', 'serve'],
    ['/authors/desk/2', 'not found'],
    ['/authors/nobody', 'not found'],
    ['/authors/__proto__', 'not found'],
    ['/archive', 'serve'],
    ['/archive/2026', 'serve'],
    ['/archive/2025', 'not found'],
    ['/archive/2026/11', 'serve'],
    ['/archive/2026/11/2', 'not found'],
    ['/archive/2026/10', 'not found'],
    ['/archive/2026/13', 'not found'],
    ['/corrections', 'serve'],
    ['/corrections/1', 'not found'],
    ['/corrections/2', 'not found'],
    ['/corrections/x', 'not found'],
    ['/search', 'serve'],
    ['/sitemaps/1', 'serve'],
    ['/sitemaps/2', 'not found'],
    ['/sitemaps/x', 'not found'],
  ])('%s is to %s', async (pathname, answer) => {
    expect((await answerFor(pathname, newsroom)).do).toBe(answer);
  });

  test('is "gone" for one that gone.yaml names, even if the file exists', async () => {
    expect((await answerFor('/articles/withdrawn', newsroom)).do).toBe('gone');
  });

  test('is a redirect for one that an article used to have', async () => {
    expect(await answerFor('/articles/old-stub', newsroom)).toEqual({
      do: 'redirect',
      to: '/articles/stub',
    });
    expect(await answerFor('/articles/%C5%A1to', newsroom)).toEqual({
      do: 'redirect',
      to: '/articles/%C5%A1ta',
    });
  });

  test('for a page in error names the page, so that its problems can be looked up', async () => {
    expect(await answerFor('/articles/broken', newsroom)).toEqual({
      do: 'unavailable',
      kind: 'article',
      slug: 'broken',
    });
    expect(await newsroom.problemsOf('broken')).toMatchObject([
      { file: 'articles/broken.mdx', line: 4, column: 1 },
    ]);
    expect(await answerFor('/broken', newsroom)).toEqual({
      do: 'unavailable',
      kind: 'page',
      slug: 'broken',
    });
    expect(await newsroom.problemsOfPage('broken')).toMatchObject([
      { file: 'pages/broken.mdx', line: 4, column: 1 },
    ]);
  });

  test('is a preview only for those who have its key', async () => {
    const at = (address: string) => new URL(address, 'http://localhost');
    const secret = 's'.repeat(32);
    const now = Date.UTC(2026, 10, 24);
    const key = previewKey('draft', now / 1000 + 60, secret);
    const asked = at(previewPath('draft', key));
    expect((await answerForRequest(asked, newsroom, secret, now)).do).toBe('serve');
    expect((await answerFor(asked.pathname, newsroom)).do).toBe('not found');
    for (const address of ['/preview/draft', `/preview/later${asked.search}`, '/preview/a/b']) {
      expect((await answerForRequest(at(address), newsroom, secret, now)).do).toBe('not found');
    }
  });

  test('a preview that ended says when, to those who had its key, whatever there is behind it', async () => {
    const secret = 's'.repeat(32);
    const now = Date.UTC(2026, 10, 24);
    const asked = (slug: string, change = (address: string) => address) => {
      const address = change(previewPath(slug, previewKey(slug, now / 1000 - 60, secret)));
      return answerForRequest(new URL(address, 'http://localhost'), newsroom, secret, now);
    };
    for (const slug of ['draft', 'a', 'nothing-there', 'broken-draft']) {
      expect(await asked(slug)).toEqual({ do: 'ended', untilMs: now - 60_000 });
    }
    const forged = [
      (address: string) => address.replace(/until=\d/, 'until=2'),
      (address: string) => address.replace(/.$/, '~'),
      (address: string) => address.replace('draft', 'later'),
    ];
    for (const change of forged) expect(await asked('draft', change)).toEqual({ do: 'not found' });
    const { status, lifetime, html } = plainAnswer(
      { do: 'ended', untilMs: now - 60_000 },
      { language: english, name: 'N' },
    );
    expect([status, lifetime]).toEqual([410, 'never']);
    expect(html).toContain('<h1>This preview ended on 23 November 2026, 23:59 GMT.</h1>');
  });
});

describe('the address of a page of a list', () => {
  test('is the address of the list for the first page', () => {
    expect(pageAddress('/topics/a', 1)).toBe('/topics/a');
    expect(pageAddress('/topics/a', 12)).toBe('/topics/a/12');
    expect(pageAddress('/search?q=a', 1)).toBe('/search?q=a');
    expect(pageAddress('/search?q=a', 2)).toBe('/search?q=a&page=2');
  });

  test.each([
    ['1', 1],
    ['999999', 999_999],
    ['1000000', undefined],
    ['0', undefined],
    ['01', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['1e3', undefined],
    ['٣', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j has the number %j', (text, number) => {
    expect(readPageNumber(text)).toBe(number);
  });

  test('carries the letters of every script', () => {
    expect(topicPath('šta', {})).toBe('/topics/%C5%A1ta');
    expect(authorPath('šta', {})).toBe('/authors/%C5%A1ta');
    expect(monthPath('2026-11', {})).toBe('/archive/2026/11');
  });

  test('of a search leaves out invalid parameters', () => {
    expect(readSearchAddress({})).toEqual({ typed: '', page: 1 });
    expect(readSearchAddress({ q: 'a', page: '2' })).toEqual({ typed: 'a', page: 2 });
    expect(readSearchAddress({ q: ['a', 'b'], page: ['x', '2'] })).toEqual({ typed: 'a', page: 1 });
  });
});

describe('a plain page', () => {
  const paper = { language: english, name: 'The Paper' };

  test.each([
    ['</p><script>alert(1)</script>', '&#60;/p&#62;&#60;script&#62;alert(1)&#60;/script&#62;'],
    ['" onload="x', '&#34; onload=&#34;x'],
    ["' onload='x", '&#39; onload=&#39;x'],
    ['&lt;', '&#38;lt;'],
    ['line\u2028end ]]>', 'line\u2028end ]]&#62;'],
    ['\u202eabc', '\u202eabc'],
    ['Šta 😀', 'Šta 😀'],
  ])('escapes %j', (text, escaped) => {
    expect(escapeHtml(text)).toBe(escaped);
    const page = plainPage({ language: { ...english, lang: text }, name: text }, text, [text]);
    expect(page.split(escaped)).toHaveLength(6);
    expect(page).toContain(`<html lang="${escaped}">`);
    expect(page).not.toContain('<script');
  });

  test('for an article in error is a 503 that no cache keeps', () => {
    const problem = {
      file: 'articles/a.mdx',
      line: 4,
      column: 1,
      severity: 'error' as const,
      code: 'forbidden-element' as const,
      message: 'the element `<b>` is bad',
      remedy: 'Mend it.',
    };
    const answer = plainAnswer({ do: 'unavailable' }, paper);
    expect(answer).toMatchObject({ status: 503, lifetime: 'never' });
    expect(answer.headers['Retry-After']).toBe('60');
    expect(answer.html).not.toContain('articles/a.mdx');
    const shown = plainAnswer({ do: 'unavailable' }, paper, [problem]).html;
    expect(shown).toContain('articles/a.mdx:4:1: error: the element `&#60;b&#62;` is bad');
  });

  test('for an article that was taken down is a 410', () => {
    const answer = plainAnswer({ do: 'gone' }, paper);
    expect(answer).toMatchObject({ status: 410, lifetime: 'missing' });
    expect(answer.headers['Content-Type']).toContain('text/html');
    expect(answer.html).toContain('has been taken down');
    // In the paper's own look: its name, which leads to the front page, and its fonts.
    expect(answer.html).toContain('<header><a href="/"><bdi>The Paper</bdi></a></header>');
    for (const font of PRELOADED_FONTS.slice(0, 2)) expect(answer.html).toContain(`url(${font})`);
  });

  test('for an address that leads nowhere is a 404', () => {
    const answer = plainAnswer({ do: 'not found' }, paper);
    expect(answer).toMatchObject({ status: 404, lifetime: 'missing' });
    expect(answer.html).toContain('no page at this address');
  });

  test('for an article that its file withdraws is the same 404, but no cache keeps it', () => {
    const { html } = plainAnswer({ do: 'not found' }, paper);
    expect(plainAnswer({ do: 'withdrawn' }, paper)).toMatchObject({
      status: 404,
      lifetime: 'never',
      html,
    });
  });

  test('for an article that moved is a redirect without a body', () => {
    const answer = plainAnswer({ do: 'redirect', to: '/articles/stub' }, paper);
    expect(answer).toMatchObject({ status: 308, html: '' });
    expect(answer.headers).toEqual({ Location: '/articles/stub' });
  });
});
