import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPage } from '@/lib/content/read-documents';
import { pageMetadata } from '@/lib/metadata/metadata';
import { isFile as isFileAddress, keptAddress } from './kept-address';
import { linkTarget } from './link-target';
import { feeds, REVALIDATE_SECONDS, ROUTES, type Route, reservedNames, routeOf } from './routes';
import { SPECULATION_RULES } from './speculation-rules';

/** The files that are routes, and the address that Next gives to those with a special name. */
const FILES: Readonly<Record<string, string>> = {
  'page.tsx': '',
  'route.ts': '',
  'manifest.ts': '/manifest.webmanifest',
};

/** Whether a folder of `app/` is part of addresses: a group such as `(site)` is not. */
function isInAddress(folder: string): boolean {
  return folder !== '.' && !folder.startsWith('(');
}

/** Each route of `app/` as its pattern, with its file. */
const files = new Map(
  readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => path.posix.basename(file) in FILES)
    .map((file) => {
      const folders = path.posix.dirname(file).split('/').filter(isInAddress);
      const base = folders.map((folder) => `/${folder}`).join('');
      const pattern = base + FILES[path.posix.basename(file)] || '/';
      return [pattern, `app/${file}`];
    }),
);

const isFile = ({ pattern }: Route): boolean => pattern.endsWith('.xml');

const PARTS = ['[second]', '[third]', '[fourth]', '[fifth]'];

/** The files under the tags of languages: one for all kept pages of the same depth, and one for each other route. */
const underTags = new Map(
  ROUTES.filter(({ isInLanguages, pattern }) => isInLanguages && pattern !== '/').map((route) => {
    const isOfItsOwn = isFile(route) || route.lifetime !== 'page';
    const dynamic = route.pattern
      .split('/')
      .slice(1)
      .map((_, at) => PARTS[at]);
    const file: string = `/[first]${isOfItsOwn ? route.pattern : `/${dynamic.join('/')}`}`;
    return [file, route] as const;
  }),
);

describe('the table of routes', () => {
  test('has a row for each route file of app/, and a file for each row', () => {
    const patterns = ROUTES.map(({ pattern }) => pattern);
    expect([...patterns, ...underTags.keys()].sort()).toEqual([...files.keys()].sort());
  });

  test('has the pages of every language: exactly those that language-page.tsx makes', () => {
    const made = readFileSync('app/[first]/language-page.tsx', 'utf8').match(/'\/.*'(?=: )/g);
    const inLanguages = ROUTES.filter(
      (route) => route.isInLanguages && !isFile(route) && route.lifetime === 'page',
    ).map(({ pattern }) => `'${pattern}'`);
    const others = ["'/'", "'/[first]'"];
    expect([...(made ?? []), ...others].sort()).toEqual(inLanguages.sort());
  });

  test.each([...files])('says how long Next keeps %s', (pattern, file) => {
    const [, seconds] =
      /^export const revalidate = (\d+);$/m.exec(readFileSync(file, 'utf8')) ?? [];
    const route = underTags.get(pattern) ?? ROUTES.find((one) => one.pattern === pattern);
    const isKept = route?.lifetime === 'page';
    expect(seconds && Number(seconds), file).toBe(isKept ? REVALIDATE_SECONDS : undefined);
  });

  test('is the one in docs/code.md', () => {
    const docs = readFileSync('docs/code.md', 'utf8');
    const rows = docs.match(/^\| `\/.*$/gm)?.map((row) => row.replace(/ +/g, ' '));
    expect(rows).toEqual(ROUTES.map(rowOfDocs));
  });

  test('has each address once, and the first that matches is the one that Next takes', () => {
    for (const { pattern } of ROUTES) {
      const address = example(pattern);
      expect(routeOf(address)?.route.pattern, address).toBe(pattern);
    }
  });
});

const LIFETIMES = {
  page: 'kept',
  private: 'for one reader',
  never: 'never stored',
  picture: 'a day',
};

/** A row of the table in the docs, with single spaces. */
function rowOfDocs({
  pattern,
  lifetime,
  decidedBy,
  isPrerendered,
  isForOthers,
  isInLanguages,
  link,
  feed = '',
}: Route): string {
  const ahead = isPrerendered ? 'yes' : 'no';
  const others = isForOthers ? 'yes' : 'no';
  const languages = isInLanguages ? 'each' : 'one';
  const row = [`\`${pattern}\``, LIFETIMES[lifetime], decidedBy, ahead, others];
  const cells = [...row, languages, link, feed];
  return `| ${cells.join(' | ')} |`.replace(/ +/g, ' ');
}

/** An address of a route. */
function example(pattern: string): string {
  return pattern
    .replace('[number]', '1')
    .replace('[year]', '2026')
    .replace('[month]', '11')
    .replace('[first]', 'about')
    .replace('/[page]', '/2')
    .replace('[part]', '1')
    .replace(/\[\w+\]/, 'a');
}

describe.each([...ROUTES])('$pattern', ({ pattern, lifetime, isPrerendered, link, feed }) => {
  const address = example(pattern);

  test('is kept by our server when its lifetime says so', () => {
    const kept = lifetime === 'page' ? address : undefined;
    expect(keptAddress(address)).toBe(kept);
    expect(keptAddress(`${address}?utm_source=x`)).toBe(kept);
    expect(isFileAddress(address)).toBe(false);
  });

  test('is made ahead of time by browsers only when it may be', () => {
    const excluded = JSON.parse(SPECULATION_RULES).prerender[0].where.and[1].not.href_matches;
    const url = pattern.replace(/\[\w+\]/g, '*');
    expect(excluded.includes(url)).toBe(!isPrerendered);
    expect(excluded.includes(`${url}\\?*`)).toBe(!isPrerendered);
  });

  test('is how the check of links judges a link to it', () => {
    const unchecked = link === 'always there' || link === 'not checked';
    const target = linkTarget(`${address}#part`);
    expect(target?.kind).toBe(unchecked ? undefined : link);
    if (target) expect(address).toContain(`/${target.name}`);
  });

  test('is named in the head of every page when it is a feed', () => {
    const site = { url: 'https://example.org', name: 'N', description: 'D', locale: 'en' };
    const page = { slug: 'a', heading: 'A', lang: 'en' };
    const types = pageMetadata(site as never, page as never).alternates?.types ?? {};
    const urls = Object.values(types).flatMap((list) =>
      (list as { url: string }[]).map((l) => l.url),
    );
    expect(urls.includes(pattern)).toBe(feed !== undefined);
  });
});

test.each([
  ['/articles/a/b', undefined],
  ['/topics/a/b', undefined],
  ['/topics/a/2/3', undefined],
  ['/archive/26', undefined],
  ['/archive/2026/1', undefined],
  ['/sitemaps/x', undefined],
  ['/about.html', undefined],
  ['/nothing/here', undefined],
  ['/nothing/topics', undefined],
  ['/de', '/[first]'],
  ['/de/about', '/[first]'],
  ['/de-AT/topics/nato/2', '/topics/[topic]/[page]'],
  ['/zh-Hant/search', '/search'],
  ['/de/articles/a', undefined],
  ['/de/stylebook/a', undefined],
  ['/DE/topics', undefined],
  ['/preview/a/b', undefined],
  ['/articles/%', undefined],
  ['/articles/s%CC%8Cta', '/articles/[slug]'],
])('%s is of the route %s', (address, pattern) => {
  expect(routeOf(address)?.route.pattern).toBe(pattern);
});

test.each([
  ['/search?q=a', undefined],
  ['/de/search?q=a', undefined],
  ['/de/topics?q=a', '/de/topics'],
  ['/de/rss.xml', '/de/rss.xml'],
  ['/de/atom.xml', undefined],
  ['/%73earch?q=a', undefined],
  ['/preview/a?key=b', undefined],
  ['/.well-known/security.txt', undefined],
  ['/atom.xml', undefined],
  ['/about%2Ehtml', undefined],
  ['/articles/a%', undefined],
  ['/articles/a/b', undefined],
  ['/topics/%C5%A1ta', '/topics/%C5%A1ta'],
  ['/topics/s%CC%8Cta?x', '/topics/%C5%A1ta'],
  ['/favicon.ico', '/favicon.ico'],
  ['/robots.txt', '/robots.txt'],
  ['/_next/static/chunks/a.js', '/_next/static/chunks/a.js'],
  [`/articles/${'a'.repeat(1000)}`, undefined],
])('%s is kept as %s', (url, address) => {
  expect(keptAddress(url)).toBe(address);
});

test.each([
  ['/nothing/here', { kind: 'nowhere', name: '/nothing/here' }],
  ['/topics/a/b', { kind: 'nowhere', name: '/topics/a/b' }],
  ['/atom.xml', { kind: 'file', name: '/atom.xml' }],
  ['/photo.jpg', { kind: 'file', name: '/photo.jpg' }],
  ['/about/', { kind: 'page', name: 'about' }],
  ['/articles/%C5%A1ta?x#y', { kind: 'article', name: 'šta', anchor: 'y' }],
  ['/de', { kind: 'page', name: 'de' }],
  ['/de/about', { kind: 'page', name: 'de/about' }],
  ['/de/topics/a', { kind: 'topic', name: 'a', language: 'de' }],
  ['/de/topics', { kind: 'language', name: 'de' }],
  ['//example.org/a', undefined],
  ['/', undefined],
  ['/search?q=a', undefined],
  ['#part', { kind: 'self', name: '', anchor: 'part' }],
])('a link to %s leads to %o', (url, target) => {
  const found = linkTarget(url);
  if (target) expect(found).toMatchObject(target);
  else expect(found).toBeUndefined();
});

describe('a page of content/pages', () => {
  const text = { ok: true, value: '---\ntitle: A\n---\nwords\n' } as const;

  test('is refused if a route has its address, with another name for it', () => {
    // At least these: a new route needs no change here.
    expect(reservedNames()).toEqual(
      expect.arrayContaining(['topics', 'archive', 'search', 'stylebook']),
    );
    expect(reservedNames()).toEqual(
      expect.arrayContaining(['articles', 'authors', 'sections', 'search', 'preview']),
    );
    for (const name of reservedNames()) {
      const { data, problems } = readPage(`pages/${name}.mdx`, text, { locale: 'en' }, 'body');
      expect(data).toBeUndefined();
      expect(problems).toMatchObject([
        {
          file: `pages/${name}.mdx`,
          severity: 'error',
          message: `the address \`/${name}\` is taken by a page of the site itself`,
          remedy: expect.stringContaining(`about-${name}.mdx`),
        },
      ]);
    }
  });

  test.each(['about', 'authors-and-more', 'rss', 'well-known'])('may be %s', (name) => {
    expect(readPage(`pages/${name}.mdx`, text, { locale: 'en' }, 'body').problems).toEqual([]);
  });
});

test('a feed is a route with a media type', () => {
  expect(feeds()).toContainEqual({ path: '/rss.xml', type: 'application/rss+xml' });
});
