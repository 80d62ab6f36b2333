import { describe, expect, test } from 'vitest';
import { ok } from '@/lib/result';
import { readAuthor, readPage, readSite } from './read-documents';
import { readGone } from './read-gone';
import { readSiteUrl } from './site-url';

const SITE = [
  'name: N',
  'description: D',
  'url: https://example.org/ignored/path',
  'timeZone: Europe/London',
  'locale: en-GB',
  'navigation:',
  '  - label: Front page',
  '    href: /',
];

const read = (lines: readonly string[]) => readSite(ok(lines.join('\n')));

function said(lines: readonly string[]): string[] {
  return read(lines).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('the site file', () => {
  test('gives the site', () => {
    expect(read(SITE)).toEqual({
      kind: 'site',
      slug: 'site',
      data: {
        brand: {},
        footer: { columns: [], social: [] },
        name: 'N',
        description: 'D',
        url: 'https://example.org/ignored/path',
        timeZone: 'Europe/London',
        locale: 'en-GB',
        navigation: [{ label: 'Front page', href: '/' }],
        sections: [],
        frontPage: { order: [] },
        policies: {},
      },
      problems: [],
      references: {
        links: [{ line: 8, column: 11, url: '/' }],
        anchors: [],
        pictures: [],
        players: [],
      },
      pictures: [],
    });
  });

  test('gives its origin as the address of the site', () => {
    expect(readSiteUrl(undefined, 'https://example.org/ignored/path')).toEqual({
      url: 'https://example.org',
      problems: [],
    });
  });

  test('has its address overridden by SITE_URL', () => {
    expect(readSiteUrl('http://localhost:4000/', 'https://example.org')).toEqual({
      url: 'http://localhost:4000',
      problems: [],
    });
  });

  test.each(['example.org', 'javascript:alert(1)', 'https://'])(
    'stands, with an error, against a SITE_URL that is none: %s',
    (siteUrl) => {
      const { url, problems } = readSiteUrl(siteUrl, 'https://example.org/x');
      expect(url).toBe('https://example.org');
      expect(problems).toMatchObject([
        {
          file: 'site.yaml',
          severity: 'error',
          message: `SITE_URL in the environment is not a web address: \`${siteUrl}\``,
        },
      ]);
    },
  );

  test.each([
    [SITE.slice(1), '1:1 `name` is missing'],
    [[...SITE, 'tagine: x'], '9:1 unknown key `tagine`'],
    [[...SITE.slice(0, 5), 'navigation: []'], '6:13 `navigation`: the list is empty'],
    [
      [...SITE.slice(0, 7), '    href: javascript:x'],
      '8:11 `navigation.0.href`: this is not a link',
    ],
    [[...SITE, '    herf: x'], '9:5 unknown key `herf`'],
    [[...SITE, 'timezone: x'], '9:1 unknown key `timezone`'],
    [
      SITE.map((line) => line.replace('Europe/London', 'Europe/Londn')),
      '4:11 `timeZone`: this is not a time zone',
    ],
    [[...SITE, 'frontPage: {leed: a}'], '9:13 unknown key `leed`'],
    [
      [...SITE, 'policies:', '  privacy: {text: x, href: //evil.org}'],
      '10:28 `policies.privacy.href`: this is not a link',
    ],
  ])('in error says where: case %#', (lines, expected) => {
    expect(read(lines).data).toBeUndefined();
    expect(said(lines)).toEqual([expected]);
  });

  test('lacks every key when it is empty', () => {
    expect(said([''])).toEqual([
      '1:1 `name` is missing',
      '1:1 `description` is missing',
      '1:1 `url` is missing',
      '1:1 `timeZone` is missing',
      '1:1 `locale` is missing',
      '1:1 `navigation` is missing',
    ]);
  });
});

describe('an author', () => {
  const author = (text: string) => readAuthor('authors/desk.yaml', ok(text));

  test('has a name and a kind', () => {
    expect(author('name: Desk\nkind: organisation')).toEqual({
      kind: 'author',
      slug: 'desk',
      data: { name: 'Desk', kind: 'organisation' },
      problems: [],
    });
  });

  test.each([
    ['name: Desk', '1:1 `kind`: this must be one of: person, organisation'],
    ['name: Desk\nkind: robot', '2:7 `kind`: this must be one of: person, organisation'],
    ['name: Desk\nkind: person\nmail: x', '3:1 unknown key `mail`'],
    ['kind: person', '1:1 `name` is missing'],
  ])('%j is in error', (text, expected) => {
    const { data: read, problems } = author(text);
    expect(read).toBeUndefined();
    expect(problems.map((one) => `${one.line}:${one.column} ${one.message}`)).toEqual([expected]);
    expect(problems[0]).toMatchObject({ file: 'authors/desk.yaml', severity: 'error' });
  });
});

describe('the list of what is gone', () => {
  const gone = (text: string) => readGone(ok(text));

  test('has slugs', () => {
    expect(gone('slugs: [a, šta]')).toEqual({
      kind: 'gone',
      slug: 'gone',
      data: ['a', 'šta'],
      problems: [],
    });
    expect(gone('slugs: []').data).toEqual([]);
  });

  test.each([
    ['', '1:1 `slugs` is missing'],
    ['slugs: a', '1:8 `slugs`: this must be a list'],
    ['slugs: [A B]', '1:9 `slugs.0`: this cannot be used as an address'],
    ['slugs: []\nslug: []', '2:1 unknown key `slug`'],
  ])('%j is in error', (text, expected) => {
    const { problems } = gone(text);
    expect(problems.map((one) => `${one.line}:${one.column} ${one.message}`)).toEqual([expected]);
    expect(problems[0]).toMatchObject({ file: 'gone.yaml', severity: 'error' });
  });

  test.each([
    ['slugs: [a, B b, c]', ['a', 'b', 'c']],
    ['slugs: a', ['a']],
    ['slugs:\n  - a-story\n - Another.mdx # not this\n# nor this', ['a-story', 'another', 'mdx']],
    ['slugs: [šta, "нато]', ['šta', 'нато']],
  ])('in error takes down every word that could be a slug: %j', (text, slugs) => {
    expect(gone(text).data).toEqual(slugs);
    expect(gone(text).problems).not.toEqual([]);
  });
});

test('a page has no author, and the error names the key as it is written', () => {
  const text = ok('---\ntitle: Terms\nauthor: nobody\n---\n\nWords.\n');
  expect(readPage('pages/terms.mdx', text, { locale: 'en' }, 'body').problems).toEqual([
    expect.objectContaining({ line: 3, column: 1, message: 'unknown key `author`' }),
  ]);
});
