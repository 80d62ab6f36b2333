import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DRAWING_POLICY } from './content-security-policy';
import { resourceHeaderRules, resourceHeaders } from './resource-headers';

const FILES = readdirSync('public').map((name) => `/${name}`);
const FONTS = FILES.filter((path) => path.endsWith('.woff2'));

test.each([
  ...FILES.filter((path) => !FONTS.includes(path)),
  '/rss.xml',
  '/sitemap.xml',
  '/sitemaps/1',
  '/opensearch.xml',
  '/robots.txt',
  '/manifest.webmanifest',
  '/.well-known/security.txt',
])('%s may be shown by others', (path) => {
  expect(resourceHeaders(path)).toEqual({ 'Cross-Origin-Resource-Policy': 'cross-origin' });
});

test.each([
  '/',
  '/about',
  '/articles/an-article',
  '/articles/rss.xml',
  '/search',
  '/preview/a-draft',
  '/_next/static/chunks/a.css',
  ...FONTS,
  '/_next/static/media/a.png',
  '/sitemaps/1/2',
])('%s is for the site itself', (path) => {
  expect(resourceHeaders(path)).toEqual({});
});

test('a drawing that Next sends has the policy for drawings, not the one for pages', () => {
  const rules = resourceHeaderRules().filter(({ source }) =>
    new RegExp(`^${source}$`).test('/media/0123456789abcdef0123456789abcdef.svg'),
  );
  expect(rules.map(({ headers }) => headers)).toEqual([
    { 'Content-Security-Policy': DRAWING_POLICY },
  ]);
});
