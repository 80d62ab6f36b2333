import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { feedHtml } from '@/lib/mdx';

/** For the texts of all feeds together, in characters. */
const MOST_CHARACTERS = 8_000_000;

const known = new LRUCache<string, string>({
  maxSize: MOST_CHARACTERS,
  sizeCalculation: (html, key) => html.length + key.length,
});

/**
 * The body of an article as HTML for feed readers. The same text is converted only once, because a feed of fifty
 * articles is made again whenever one of them changes.
 *
 * @throws VFileMessage when the body is outside the dialect
 */
export const textHtml: typeof feedHtml = (...asked) => {
  const [{ hash, lang }, ...rest] = asked;
  const key = createHash('sha256')
    .update(JSON.stringify([hash, lang, ...rest]))
    .digest('base64url');
  const before = known.get(key);
  if (before !== undefined) return before;
  const html = feedHtml(...asked);
  known.set(key, html);
  return html;
};
