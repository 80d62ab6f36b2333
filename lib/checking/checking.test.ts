import { describe, expect, test } from 'vitest';
import { href, languageTag, line, webAddress } from './fields';
import { byPlace, formatProblem, type Problem, positionAt } from './problem';
import { isSlug, slugFor } from './slug';

describe('slugs', () => {
  test.each(['a', 'kosovo-and-nato', '2026-in-review', 'šta-je-nato', 'нато', 'नेपाल', '東京'])(
    '%s is one',
    (text) => {
      expect(isSlug(text)).toBe(true);
    },
  );

  test.each([
    '',
    '-a',
    'a-',
    'a--b',
    'A',
    'a b',
    'a_b',
    'a.b',
    '../a',
    'a/b',
    'a\\b',
    'a%2fb',
    'a?b',
    'a#b',
    'a\u0000',
    'a\n',
    '\u202ea',
    's\u030cta',
    'a'.repeat(151),
  ])('%j is none', (text) => {
    expect(isSlug(text)).toBe(false);
  });

  test.each([
    ['Kosovo & Bosnia: “NATO”?', 'kosovo-bosnia-nato'],
    ["Taiwan’s president isn't", 'taiwans-president-isnt'],
    ['ŠTA JE NATO', 'šta-je-nato'],
    ['…', ''],
  ])('%j should have been %j', (text, slug) => {
    expect(slugFor(text)).toBe(slug);
    expect(slug === '' || isSlug(slug)).toBe(true);
  });

  test('that are made of long texts are slugs', () => {
    expect(isSlug(slugFor('ab '.repeat(200)))).toBe(true);
  });
});

describe('fields', () => {
  test('a line is trimmed, not empty, and one', () => {
    expect(line.parse('  a  ')).toBe('a');
    for (const text of ['', '  ', 'a\nb', 'a\u2028b', 'a'.repeat(501)]) {
      expect(line.safeParse(text).success).toBe(false);
    }
  });

  test.each(['https://example.org', 'http://localhost:3000/a?b#c', 'HTTPS://EXAMPLE.ORG/š'])(
    '%s is a web address',
    (text) => {
      expect(webAddress.safeParse(text).success).toBe(true);
    },
  );

  test.each([
    'example.org',
    '//example.org',
    '/about',
    'ftp://example.org',
    'javascript:alert(1)',
    'javascript://example.org/%0aalert(1)',
    ' https://example.org',
    'https://exa mple.org',
    'https://',
    'https://[',
    'https://a\\b',
  ])('%j is none', (text) => {
    expect(webAddress.safeParse(text).success).toBe(false);
  });

  test('a link may also be a path or a mail address', () => {
    for (const text of ['/', '/about#a', 'mailto:a@b.org', 'https://example.org']) {
      expect(href.safeParse(text).success).toBe(true);
    }
    for (const text of ['about', '//evil.org', '/\\evil.org', 'mailto:', 'javascript:x', '/a b']) {
      expect(href.safeParse(text).success).toBe(false);
    }
  });

  test('a language tag is one of BCP 47', () => {
    for (const tag of ['en', 'en-GB', 'sr-Cyrl']) expect(languageTag.parse(tag)).toBe(tag);
    for (const tag of ['', 'english language', 'en_GB', 'en-']) {
      expect(languageTag.safeParse(tag).success).toBe(false);
    }
  });
});

describe('problems', () => {
  const problem = (file: string, line: number, column: number): Problem => ({
    file,
    line,
    column,
    severity: 'error',
    message: 'm',
    remedy: 'r',
  });

  test('are printed as compilers do', () => {
    expect(formatProblem(problem('articles/a.mdx', 3, 7))).toBe(
      'articles/a.mdx:3:7: error: m\n    r',
    );
  });

  test('are sorted by file, line and column, as numbers', () => {
    const sorted = [
      problem('a', 2, 1),
      problem('a', 2, 10),
      problem('a', 10, 1),
      problem('b', 1, 1),
    ];
    expect([...sorted].reverse().sort(byPlace)).toEqual(sorted);
  });

  test('are placed by counting UTF-16 units from 1', () => {
    expect(positionAt('', 0)).toEqual({ line: 1, column: 1 });
    expect(positionAt('ab\n😀c', 2)).toEqual({ line: 1, column: 3 });
    expect(positionAt('ab\n😀c', 3)).toEqual({ line: 2, column: 1 });
    expect(positionAt('ab\n😀c', 5)).toEqual({ line: 2, column: 3 });
  });
});
