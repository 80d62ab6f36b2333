import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  contactAddress,
  dateTime,
  href,
  languageTag,
  line,
  partialDate,
  topic,
  webAddress,
} from './fields';
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
    '\u3164',
    'a\u115f',
    '☎\ufe0f',
  ])('%j is none', (text) => {
    expect(isSlug(text)).toBe(false);
  });

  test.each([
    ['Kosovo & Bosnia: “NATO”?', 'kosovo-bosnia-nato'],
    ["Taiwan’s president isn't", 'taiwans-president-isnt'],
    ['ŠTA JE NATO', 'šta-je-nato'],
    ['…', ''],
    ['Call ☎\ufe0f now', 'call-now'],
    ['\u3164', ''],
  ])('%j should have been %j', (text, slug) => {
    expect(slugFor(text)).toBe(slug);
    expect(slug === '' || isSlug(slug)).toBe(true);
  });

  test('made from long texts are valid slugs', () => {
    expect(isSlug(slugFor('ab '.repeat(200)))).toBe(true);
    expect(isSlug(slugFor(`a${'\u{10450}'.repeat(200)}`))).toBe(true);
  });
});

describe('fields', () => {
  test('a line is trimmed, is not empty, and is only one line', () => {
    expect(line.parse('  a  ')).toBe('a');
    for (const text of ['', '  ', 'a\nb', 'a\u2028b', 'a'.repeat(501)]) {
      expect(line.safeParse(text).success).toBe(false);
    }
  });

  const faultOf = (field: z.ZodType, text: string): string[] =>
    field.safeParse(text).error?.issues.map(({ message }) => message) ?? [];

  test.each(['a\0b', 'a\u0001', '\u001b[31mRED', 'a\u007fb', 'a\u0085b', '\u009b31m', 'a\u000bb'])(
    '%j has a control in it',
    (text) => {
      expect(faultOf(line, text)).toEqual([
        expect.stringMatching(/^this contains an invisible control character \(\\u00[0-9a-f]{2}\)/),
      ]);
    },
  );

  test.each([
    '\u200b\u200d\u2060',
    '\u3164',
    '\u115f\u1160',
    '\uffa0',
    '\u00ad',
    '\u0301\u0302',
    '\u202e\u2066',
    '\u2800',
    '\ufe0f',
    '\u{e0041}',
    '\ue000',
    '\ud800',
    '\u180e',
    '\u034f',
  ])('%j has nothing that readers can see', (text) => {
    for (const field of [line, topic]) {
      expect(faultOf(field, text)).toEqual(['readers would see nothing here']);
    }
  });

  test.each(['a', '…', '☂️', 'שלום', 'می‌خواهم', '\u202bשלום\u202c', 'क्‍ष', 'a\tb', '½', 'ᄀ'])(
    '%j is a line',
    (text) => {
      expect(line.parse(text)).toBe(text);
    },
  );

  test.each(['..', '?', '/', '—', '☂️', '\u{1d400}'])('%j is a line, but not a topic', (text) => {
    expect(line.parse(text)).toBe(text);
    expect(faultOf(topic, text)).toEqual([
      'this has no letter or digit, so its page could not have an address',
    ]);
  });

  test('a letter or digit of any script is enough for a topic', () => {
    for (const text of ['NATO', '5G', 'C++', 'Šume', '東京', '٣'])
      expect(topic.parse(text)).toBe(text);
  });

  test.each([
    '0206-11-24',
    '0000-01-01',
    '0999-12-31T23:59',
    '12026-11-24',
    '-0206-11-24',
    '+02026-11-24',
    '26-11-24',
  ])('%s is of a year outside 1000 to 9999', (text) => {
    expect(faultOf(dateTime, text)).toEqual(['the year must be from 1000 to 9999']);
    expect(faultOf(partialDate, text)).toEqual(['the year must be from 1000 to 9999']);
  });

  test('a year that depends on the time zone is within 1000 to 9999 in all zones', () => {
    for (const text of ['1000-01-01', '9999-12-31T23:59', '1000-01-03T00:00Z']) {
      expect(faultOf(dateTime, text)).toEqual([]);
    }
    for (const text of ['1000-01-01T00:00+01:00', '9999-12-31T23:59Z']) {
      expect(faultOf(dateTime, text)).toEqual(['this is not a date']);
    }
    for (const text of ['0999', '0206-04']) expect(faultOf(partialDate, text)).not.toEqual([]);
    for (const text of ['1000', '9999-12']) expect(faultOf(partialDate, text)).toEqual([]);
  });

  test.each([
    'https://a@b/',
    'https://a:b@example.org/',
    'https://@example.org',
    'https://www.bank.example@evil.example/',
    'HTTPS://a%40b@example.org',
    'https:///a@b/',
    'http://a@b?c',
  ])('%s names a user, and is not a link', (text) => {
    for (const field of [webAddress, href, contactAddress]) {
      expect(faultOf(field, text)).toEqual([expect.stringContaining('before its `@`')]);
    }
  });

  test('an @ after the host is not user information', () => {
    for (const text of ['https://example.org/@a', 'https://b/?q=a@b', 'https://b#a@b']) {
      expect(webAddress.parse(text)).toBe(text);
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
    'https://a/\u0001',
    'https://a/\u009b',
  ])('%j is none', (text) => {
    expect(webAddress.safeParse(text).success).toBe(false);
  });

  test('a link may also be a path or a mail address', () => {
    for (const text of ['/', '/about#a', 'mailto:a@b.org', 'https://example.org']) {
      expect(href.safeParse(text).success).toBe(true);
    }
    for (const text of [
      'about',
      '//evil.org',
      '/\\evil.org',
      'mailto:',
      'javascript:x',
      '/a b',
      '/\u001b',
    ]) {
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
    code: 'invalid-value',
    message: 'm',
    remedy: 'r',
  });

  test('are printed as compilers print them', () => {
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
