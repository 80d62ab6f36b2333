import { stringify } from 'yaml';
import { isSlug, MAX_LENGTH, slugFor } from '@/lib/checking/slug';

/** The frontmatter of a new article. */
export interface NewFrontmatter {
  headline: string;
  /** As an editor writes it: `2026-11-25T09:30`. */
  published: string;
  /** The slug of the author, if it is known. */
  author: string | undefined;
}

const ENDING = '.mdx';

/** Remnants of emoji, and other marks without a letter, which would be invisible in an address. */
const INVISIBLE = /[\p{Variation_Selector}\p{Me}]|(?<![\p{L}\p{M}\p{Nd}])\p{M}+/gu;

/** A slug that was cut is this long, or shorter by the hyphen or half a letter that it ended with. */
const LONGEST = MAX_LENGTH - 1;

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
    author === undefined ? '# authors: [a-file-name-in-authors]' : pair('authors', [author]),
    'draft: true # not public until this line is removed',
    '---',
    '',
    '',
  ].join('\n');
}

/**
 * The name of the file of a new article: as many words of its headline as a name can have.
 *
 * @returns `undefined` when no address can be made from the headline
 */
export function newArticleName(headline: string): { slug: string; file: string } | undefined {
  const words = headline.replace(INVISIBLE, '').split(/\s+/);
  let slug = slugFor(words.join(' '));
  // The last of the words that fit may have been cut.
  for (let some = words.length; some > 1 && !fits(slug); some--) {
    slug = slugFor(words.slice(0, some - 1).join(' '));
  }
  // A single word; letters outside Latin take up to four bytes each, and a cut may go through one of two units.
  while (slug !== '' && !isName(slug)) slug = slugFor(slug.slice(0, -1));
  return slug === '' ? undefined : named(slug);
}

/** The same where the slug is given; `undefined` if it cannot be one, or no file can be called so. */
export function articleNameFor(slug: string): { slug: string; file: string } | undefined {
  return isName(slug) ? named(slug) : undefined;
}

function named(slug: string): { slug: string; file: string } {
  return { slug, file: `articles/${slug}${ENDING}` };
}

/** Whether a slug is a name, and no longer than one that has been cut. */
function fits(slug: string): boolean {
  return isName(slug) && slug.length < LONGEST;
}

function isName(slug: string): boolean {
  return isSlug(slug) && Buffer.byteLength(slug + ENDING) <= MAX_NAME_BYTES;
}

function pair(key: string, value: string | string[]): string {
  const style = { lineWidth: 0, blockQuote: false, flowCollectionPadding: false } as const;
  const flow = Array.isArray(value) ? ({ collectionStyle: 'flow' } as const) : {};
  return `${key}: ${stringify(value, { ...style, ...flow }).trimEnd()}`;
}
