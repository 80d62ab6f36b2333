import { expect, test } from 'vitest';
import { mayHaveKey, redactKeys, urlForLog } from './redact';

const KEY = 'Zq3x-dQ0_8hYb1nTzVfLr5mWcEaSgKpJuIo7RtXyB4U';

const twice = (text: string) => encodeURIComponent(encodeURIComponent(text));

test.each([
  `/preview/a-draft?until=1764200000&key=${KEY}`,
  `/preview/a-draft?until=1&until=9&key=${KEY}&key=${KEY}`,
  `/preview/a-draft?KEY=${KEY}`,
  `/preview/a-draft?%6bey=${KEY}`,
  `/preview/a-draft?k%65y%3D${KEY}`,
  `/preview/a-draft?x=${KEY}`,
  `/preview/a-draft/?until=1&key=${KEY}`,
  `//preview//a-draft?until=1&key=${KEY}`,
  `/preview\\a-draft?until=1&key=${KEY}`,
  `/Preview/a-draft?until=1&key=${KEY}`,
  `/%70review/a-draft?until=1&key=${KEY}`,
  `/%2570review/a-draft&key=${KEY}`,
  `/preview%2Fa-draft?until=1&key=${KEY}`,
  `/preview/a-draft%3Funtil=1%26key=${KEY}`,
  `/preview/a-draft%3Funtil%3D1%26key%3D${KEY}`,
  `/preview/${twice(`a-draft?until=1&key=${KEY}`)}`,
  `/preview/a-draft&until=1&key=${KEY}`,
  `/preview/a-draft;key=${KEY}`,
  `/preview/a-draft/${KEY}`,
  `/preview/a-draft#key=${KEY}`,
  `/articles/a-draft?until=1&key=${KEY}`,
  `/articles/a-draft%3Funtil=1%26key=${KEY}`,
  `/articles/a-draft&key=${KEY}`,
  `/?key=${KEY}`,
  `http://example.org/preview/a-draft?until=1&key=${KEY}`,
  `https://example.org?key=${KEY}`,
  `/search?q=/preview/a-draft?until=1&key=${KEY}`,
  `/search?q=${encodeURIComponent(`https://example.org/preview/a?until=1&key=${KEY}`)}`,
  `/search?q=${KEY}`,
  `/search?key=${KEY}`,
  `/search?q=key+=+${KEY}`,
  `/search?q=${twice(`key=${KEY}`)}`,
  `/api/publish?key=${KEY}`,
])('%s is logged without its key', (url) => {
  expect(mayHaveKey(url) || !url.includes('key')).toBe(true);
  expect(urlForLog(url)).not.toContain(KEY);
  expect(urlForLog(url).toUpperCase()).not.toContain(KEY.slice(0, 20).toUpperCase());
});

test.each([
  '/',
  '/articles/a-real-article',
  '/articles/pod%C5%BEi%C4%87-pita',
  '/search?q=many',
  '/search?q=NATO+%22the+east%22&page=2',
  '/search?q=turkey',
  '/preview/a-draft',
  '/preview/pod%C5%BEi%C4%87-pita',
  '/_next/static/chunks/0123456789abcdef.css',
])('%s is logged as it is', (url) => {
  expect(urlForLog(url)).toBe(url);
});

test('a preview is logged by its slug, other pages without their query', () => {
  expect(urlForLog(`/preview/a-draft?until=1&key=${KEY}`)).toBe('/preview/a-draft');
  expect(urlForLog('/articles/a?utm_source=x')).toBe('/articles/a');
});

test.each([
  `/preview/a?until=1&key=${KEY} could not be made`,
  `Invalid URL: "/preview/a?key=${KEY}"`,
  `input: '/preview/a%3Fkey%3D${KEY}'`,
  `KEY%253D${KEY}`,
  `searchParams: { until: '1', key: '${KEY}' }`,
  `{"until":"1","key":"${KEY}"}`,
  `at page (/preview/a?key=${KEY}:1:2)\n at b`,
])('a text loses the keys in it: %s', (text) => {
  expect(redactKeys(text)).not.toContain(KEY);
});

test('other text is left as it is', () => {
  for (const text of [
    'articles/turkey.mdx:3:1: error: Unknown key `draught`. Did you mean `draft`?',
    'Duplicate key: title',
    '{"key":"articles/a","turkey":1}',
  ]) {
    expect(redactKeys(text)).toBe(text);
  }
});
