import { isSlug, slugFor } from '@/lib/checking/slug';
import { err, ok, type Result } from '@/lib/result';
import { decoded } from './decoded';
import { type AddressFault, canonicalPath, isUpward, MOST_LENGTH, TOO_LONG } from './old-address';
import { hasNamedParts, readPattern } from './redirect-pattern';

/** What a rule leads to: a path of this site, perhaps with named parts in it. */
export interface RedirectTarget {
  /** Begins with one slash; encoded, with its anchor, unless it has named parts. */
  path: string;
  /** The slug of the article that it names, if it names one. */
  slug: string | undefined;
  hasNamedParts: boolean;
}

const FORM =
  'Write the slug of an article, or a path of this site: `old-name: new-name`, `/about`.';

/**
 * Reads what a rule leads to: the slug of an article, or a path of this site.
 *
 * @param written as in `content/redirects.yaml`
 */
export function readRedirectTarget(written: string): Result<RedirectTarget, AddressFault> {
  if (isSlug(written)) return ok(article(written));
  const fault = written.length > MOST_LENGTH ? TOO_LONG : faultOf(written);
  if (fault) return err(fault);
  if (!written.startsWith('/')) return ok({ ...named(`/articles/${written}`), slug: undefined });
  if (hasNamedParts(written)) return ok({ ...named(written), slug: undefined });
  const [before = '', anchor] = written.split('#', 2);
  const path = canonicalPath(before);
  const [, slug] = /^\/articles\/([^/]+)$/.exec(path) ?? [];
  const end = anchor ? `#${encodeURIComponent(decoded(anchor))}` : '';
  return ok({
    path: path + end,
    slug: slug === undefined ? undefined : decoded(slug),
    hasNamedParts: false,
  });
}

function article(slug: string): RedirectTarget {
  return { path: `/articles/${encodeURIComponent(slug)}`, slug, hasNamedParts: false };
}

function named(path: string) {
  return { path, hasNamedParts: true };
}

function faultOf(written: string): AddressFault | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:)?[/\\]{2}/i.test(written)) {
    return { message: 'rules never lead to another site', remedy: FORM };
  }
  if (/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\s\\]/u.test(written)) {
    return {
      message: 'this has white space, a `\\` or an invisible character in it',
      remedy: FORM,
    };
  }
  if (!written.startsWith('/')) {
    const isTemplate = hasNamedParts(written) && !/[/?#]/.test(written);
    if (isTemplate) return patternFault(`/articles/${written}`);
    if (/^[a-z][a-z\d+.-]*:/i.test(written)) {
      return { message: 'rules never lead to another site', remedy: FORM };
    }
    const meant = written.includes('/')
      ? `/${written}`
      : slugFor(written.replace(/\.(?:html?|mdx?)$/, ''));
    return {
      message: 'this is neither the slug of an article nor a path',
      remedy: meant ? `Did you mean \`${meant}\`?` : FORM,
    };
  }
  const [path = '', ...others] = written.split(/[?#]/);
  if (written.includes('?')) {
    return { message: 'a rule leads to a path without a query', remedy: `Write \`${path}\`.` };
  }
  if (path.split('/').some(isUpward)) {
    return { message: 'this has `.` or `..` in it', remedy: 'Write the path itself.' };
  }
  if (!hasNamedParts(path)) return undefined;
  return others.length > 0
    ? { message: 'a path with named parts has no anchor', remedy: `Write \`${path}\`.` }
    : patternFault(path);
}

function patternFault(path: string): AddressFault | undefined {
  const read = readPattern(path);
  return read.ok ? undefined : read.error;
}
