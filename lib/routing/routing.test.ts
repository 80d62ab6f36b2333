import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Newsroom, openNewsroom } from '@/lib/newsroom/newsroom';
import { answerFor } from './answer';
import { escapeHtml, plainPage } from './plain-page';
import { unavailableResponse } from './plain-responses';

describe('the answer to an address', () => {
  const FILES: Record<string, string> = {
    'site.yaml':
      'name: N\ndescription: D\nurl: https://example.org\ntimeZone: UTC\nlocale: en\nnavigation: [{label: Front, href: /}]\n',
    'pages/about.mdx': '---\ntitle: About\n---\nwords',
    'pages/broken.mdx': '---\ntitle: Broken\n---\n{x}',
    'articles/stub.mdx': '---\ntitle: Stub\naliases: [old-stub]\n---\n',
    'articles/draft.mdx': '---\ntitle: Draft\ndraft: true\n---\n',
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
      siteUrl: undefined,
      now: () => Date.UTC(2026, 10, 24),
      lookEvery: 0,
      onProblem: () => {},
    });
  });

  afterAll(() => rm(folder, { recursive: true }));

  test.each([
    ['/', 'serve'],
    ['/about', 'serve'],
    ['/nothing', 'not found'],
    ['/broken', 'unavailable'],
    ['/rss.xml', 'serve'],
    ['/articles/stub', 'serve'],
    ['/articles/nothing', 'not found'],
    ['/articles/draft', 'not found'],
    ['/articles/later', 'not found'],
    ['/articles/broken', 'unavailable'],
    ['/articles/broken-draft', 'not found'],
    ['/articles/%C5%A1ta', 'serve'],
    ['/articles/s%CC%8Cta', 'serve'],
    ['/articles/%', 'not found'],
    ['/articles/%E0%A4%A', 'not found'],
    ['/articles/..%2Fstub', 'not found'],
    ['/articles/__proto__', 'not found'],
    ['/constructor', 'not found'],
    ['/%', 'not found'],
  ])('%s is to %s', async (pathname, answer) => {
    expect((await answerFor(pathname, newsroom)).do).toBe(answer);
  });

  test('that an article had before leads to the one it has', async () => {
    expect(await answerFor('/articles/old-stub', newsroom)).toEqual({
      do: 'redirect',
      to: '/articles/stub',
    });
    expect(await answerFor('/articles/%C5%A1to', newsroom)).toEqual({
      do: 'redirect',
      to: '/articles/%C5%A1ta',
    });
  });

  test('of a page in error says what is wrong', async () => {
    expect(await answerFor('/articles/broken', newsroom)).toMatchObject({
      problems: [{ file: 'articles/broken.mdx', line: 4, column: 1 }],
    });
    expect(await answerFor('/broken', newsroom)).toMatchObject({
      problems: [{ file: 'pages/broken.mdx', line: 4, column: 1 }],
    });
  });
});

describe('a plain page', () => {
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
    const page = plainPage(text, text, [text]);
    expect(page.split(escaped)).toHaveLength(5);
    expect(page).toContain(`<html lang="${escaped}">`);
    expect(page).not.toContain('<script');
  });

  test('is for an article in error a 503 that no cache keeps', async () => {
    const problem = {
      file: 'articles/a.mdx',
      line: 4,
      column: 1,
      severity: 'error' as const,
      message: 'the element `<b>` is bad',
      remedy: 'Mend it.',
    };
    const response = unavailableResponse('en', [problem], false);
    expect(response.status).toBe(503);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('retry-after')).toBe('60');
    expect(await response.text()).not.toContain('articles/a.mdx');
    const shown = await unavailableResponse('en', [problem], true).text();
    expect(shown).toContain('articles/a.mdx:4:1: error: the element `&#60;b&#62;` is bad');
  });
});
