import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { resourceHeaders } from './resource-headers';

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
