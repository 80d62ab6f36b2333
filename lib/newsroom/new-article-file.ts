import { stringify } from 'yaml';
import { isSlug, slugFor } from '@/lib/checking/slug';

/** The frontmatter of a new article. */
export interface NewFrontmatter {
  headline: string;
  /** As an editor writes it: `2026-11-25T09:30`. */
  published: string;
  /** The slug of the author. */
  author: string;
}

const ENDING = '.mdx';

/** Remnants of emoji, and other marks without a letter, which would be invisible in an address. */
const INVISIBLE = /[\p{Variation_Selector}\p{Me}]|(?<![\p{L}\p{M}\p{Nd}])\p{M}+/gu;

/** The longest name that common file systems accept. */
const MAX_NAME_BYTES = 255;

/**
 * The text of a new article file: a draft with no body, so that nothing of it is public. The
 * standfirst is a comment, since an empty one would be an error, and placeholder words might get
 * published.
 */
export function newArticleText({ headline, published, author }: NewFrontmatter): string {
  return [
    '---',
    pair('title', headline),
    '# standfirst: one or two sentences under the headline',
    pair('published', published),
    pair('authors', [author]),
    'draft: true # not public until this line is removed',
    '---',
    '',
    '',
  ].join('\n');
}

/** The name of the file of a new article; `undefined` when no address can be made from the headline. */
export function newArticleName(headline: string): { slug: string; file: string } | undefined {
  let slug = slugFor(headline.replace(INVISIBLE, ''));
  // Letters outside Latin take up to four bytes each; a cut may go through one of two units.
  while (slug !== '' && !(isSlug(slug) && Buffer.byteLength(slug + ENDING) <= MAX_NAME_BYTES)) {
    slug = slugFor(slug.slice(0, -1));
  }
  return slug === '' ? undefined : { slug, file: `articles/${slug}${ENDING}` };
}

function pair(key: string, value: string | string[]): string {
  const style = { lineWidth: 0, blockQuote: false, flowCollectionPadding: false } as const;
  const flow = Array.isArray(value) ? ({ collectionStyle: 'flow' } as const) : {};
  return `${key}: ${stringify(value, { ...style, ...flow }).trimEnd()}`;
}
