import { expect, test, vi } from 'vitest';
import { english } from '@/lib/words/testing/english';
import { textHtml } from './text-html';

const made = vi.hoisted(() => vi.fn());
vi.mock('@/lib/mdx', async (importActual) => {
  const actual = await importActual<typeof import('@/lib/mdx')>();
  made.mockImplementation(actual.feedHtml);
  return { ...actual, feedHtml: made };
});

const URL = 'https://example.org/articles/a';
const BODY = { source: 'One [link](/about).\n\n<Note>words</Note>', lang: 'en-GB', hash: 'a' };

test('a text is turned into HTML once, and again only when something in the result would change', () => {
  const html = textHtml(BODY, URL, english);
  expect(html).toContain('href="https://example.org/about"');
  expect(textHtml({ ...BODY }, URL, { ...english })).toBe(html);
  expect(made).toHaveBeenCalledTimes(1);

  const ownWords = { ...english, words: { ...english.words, editorsNote: 'From the desk' } };
  for (const [body, url, language, more] of [
    [{ ...BODY, source: 'Another.', hash: 'b' }, URL, english, {}],
    [BODY, 'https://example.com/articles/a', english, {}],
    [BODY, URL, ownWords, {}],
    [BODY, URL, english, { mark: { lang: 'en' } }],
  ] as const) {
    expect(textHtml(body, url, language, more)).not.toBe(html);
  }
  expect(made).toHaveBeenCalledTimes(5);
});

test('a text outside the dialect throws each time', () => {
  const wrong = { source: '{process.env.HOME}', lang: 'en-GB', hash: 'wrong' };
  for (let n = 0; n < 2; n++) expect(() => textHtml(wrong, URL, english)).toThrow();
});
