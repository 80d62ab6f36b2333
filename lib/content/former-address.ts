import * as z from 'zod';
import { isSlug, MAX_LENGTH, slugFor } from '@/lib/checking/slug';
import { err, ok, type Result } from '@/lib/result';
import { type AddressFault, decodedParts, readOldAddress } from '@/lib/routing/old-address';

/** A name without characters that divide an address, or that are invisible. */
const NAME = /^(?!\.{1,2}$)[^/\\?#\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]+$/u;

/** Whether a name that is not a slug may have been the last part of an address. */
export function isFormerName(name: string): boolean {
  return NAME.test(name) && name.length <= MAX_LENGTH;
}

/**
 * Reads a former address of an article or a page: a path that begins with a slash, or only a name.
 *
 * @param under where bare names are: `/articles/`, or `/` for pages
 * @returns a path as `readOldAddress` writes it, which begins with `/`; or a name
 */
function readFormer(written: string, under: '/articles/' | '/'): Result<string, AddressFault> {
  if (isSlug(written)) return ok(written);
  const name = written.normalize('NFC');
  if (isFormerName(name)) {
    // Names of pages have no dots, so any other name is a path.
    return under === '/' ? readOldAddress(`/${written}`) : ok(name);
  }
  const read = readOldAddress(written);
  if (!read.ok) return written.startsWith('/') || /[/?#]/.test(written) ? read : err(noName(name));
  const [, known] = (under === '/' ? PAGE : ARTICLE).exec(read.value) ?? [];
  return ok(known === undefined ? read.value : (decodedParts(known)?.[0] ?? read.value));
}

/** The part of an address that is a name, unless its encoding is not UTF-8. */
const ARTICLE = /^\/articles\/([^/?]+)$/;
const PAGE = /^\/([^/?.]+)$/;

function noName(written: string): AddressFault {
  const better = slugFor(written);
  return {
    message: 'this cannot be used as an address',
    remedy: better
      ? `Write \`${better}\`, or a path as it was: \`/2013/05/${better}/\`.`
      : 'Write a name in lower-case words joined by hyphens, or a path: `/2013/05/old-name/`.',
  };
}

function formerAddress(under: '/articles/' | '/') {
  return z
    .string()
    .check(({ value, issues }) => {
      const read = readFormer(value, under);
      if (read.ok) return;
      const { message, remedy } = read.error;
      issues.push({ code: 'custom', input: value, message, params: { remedy } });
    })
    .overwrite((written) => {
      const read = readFormer(written, under);
      return read.ok ? read.value : written;
    });
}

/** A former address of an article: `old-name`, `v1.2.3` or `/2013/05/14/old-name/`. */
export const formerArticleAddress = formerAddress('/articles/').meta({
  description: 'A former slug, or a path: old-name, /2013/05/14/old-name/',
});

/** The same for a page that is not an article. */
export const formerPageAddress = formerAddress('/').meta({
  description: 'A former name, or a path: about-us, /about.html',
});
