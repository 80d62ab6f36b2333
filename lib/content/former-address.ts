import * as z from 'zod';
import { isSlug, MAX_LENGTH, slugFor } from '@/lib/checking/slug';
import { err, ok, type Result } from '@/lib/result';
import { type AddressFault, readOldAddress } from '@/lib/routing/old-address';

/** Nothing that divides an address, and nothing that nobody sees. */
const NAME = /^(?!\.{1,2}$)[^/\\?#\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]+$/u;

/** Whether a name that is not a slug can have been the last part of an address. */
export function isFormerName(name: string): boolean {
  return NAME.test(name) && name.length <= MAX_LENGTH;
}

/**
 * Reads an address that an article or a page had before: a path with its first slash, or only its name.
 *
 * @param under where a bare name is, and what is there is known by its name alone: `/articles/`, or `/` for pages
 * @returns a path as `readOldAddress` writes it, which begins with `/`; or a name
 */
function readFormer(written: string, under: '/articles/' | '/'): Result<string, AddressFault> {
  if (isSlug(written)) return ok(written);
  const name = written.normalize('NFC');
  if (isFormerName(name)) {
    // Of pages, whose names have no dots, others are paths.
    return under === '/' ? readOldAddress(`/${written}`) : ok(name);
  }
  const read = readOldAddress(written);
  if (!read.ok) return written.startsWith('/') || /[/?#]/.test(written) ? read : err(noName(name));
  const [, known] = (under === '/' ? PAGE : ARTICLE).exec(read.value) ?? [];
  return ok(known === undefined ? read.value : (decoded(known) ?? read.value));
}

/** The parts of an address that are a name: encodings that are not UTF-8 are none. */
const ARTICLE = /^\/articles\/([^/?]+)$/;
const PAGE = /^\/([^/?.]+)$/;

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

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

/** An address that an article had before: `old-name`, `v1.2.3` or `/2013/05/14/old-name/`. */
export const formerArticleAddress = formerAddress('/articles/').meta({
  description: 'A former slug, or a path: old-name, /2013/05/14/old-name/',
});

/** The same of a page that is not an article. */
export const formerPageAddress = formerAddress('/').meta({
  description: 'A former name, or a path: about-us, /about.html',
});
