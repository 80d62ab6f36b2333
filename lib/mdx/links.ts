import type { Finding } from '@/lib/checking/problem';
import { hasUserInformation, USER_INFORMATION } from '@/lib/checking/user-information';
import { shorten } from './nodes';

/**
 * Schemes that a link in an article may have (named as in the WHATWG URL standard, without the
 * colon).
 */
const SCHEMES = ['https', 'http', 'mailto', 'tel'];

/**
 * Why an article may not link to an address. Inside the site a link begins with one `/` or with
 * `#`; elsewhere it has a scheme from the list, and no user name. Characters that a browser would
 * strip first (controls, spaces) are refused.
 *
 * @returns what to tell the editor; `undefined` if the link is allowed
 */
export function linkFault(url: string): Pick<Finding, 'code' | 'message' | 'remedy'> | undefined {
  if (hasUserInformation(url)) {
    return {
      code: 'forbidden-link',
      message: `this link is not allowed: \`${shorten(url)}\` (${USER_INFORMATION})`,
      remedy: 'Write the address without the part before its `@`.',
    };
  }
  if (isSafeLink(url)) return undefined;
  return {
    code: 'forbidden-link',
    message:
      url === '' ? 'this link has no address' : `this link is not allowed: \`${shorten(url)}\``,
    remedy:
      meantLink(url) ??
      'Write https://…, http://…, mailto:…, tel:…, a path that begins with /, or #anchor.',
  };
}

/** The only address that can have been meant, where a scheme is missing; `undefined` if there is none. */
export function completedLink(url: string): string | undefined {
  const better = url.startsWith('//')
    ? `https:${url}`
    : /^www\.[^/]+\.[a-z]/i.test(url)
      ? `https://${url}`
      : /^[^\s@/:]+@[^\s@/:]+\.[a-z]+$/i.test(url)
        ? `mailto:${url}`
        : undefined;
  return better !== undefined && linkFault(better) === undefined ? better : undefined;
}

/** The address that was meant by what people often write instead. */
function meantLink(url: string): string | undefined {
  const written = (better: string) =>
    isSafeLink(better) ? `Write ${shorten(better)}.` : undefined;
  if (url === '') return 'Write the address between the round brackets, or remove the brackets.';
  if (/^data:image\//i.test(url)) {
    return 'Save the picture as a file beside the text, and write ![What it shows](./name.jpg "Caption. Photo: A. Name").';
  }
  const completed = completedLink(url);
  if (completed !== undefined) return written(completed);
  const [, name] = /^(?:\.{1,2}\/)+(?:[^/]+\/)*([^/#?.]+)(?:\.mdx?|\.html?)?\/?$/.exec(url) ?? [];
  if (name) return written(`/articles/${name}`);
  const [, own] = /^([a-z0-9-]+)\.(?:mdx?|html?)$/.exec(url) ?? [];
  return own ? written(`/articles/${own}`) : undefined;
}

function isSafeLink(url: string): boolean {
  if (/[\p{Cc} \\]/u.test(url)) return false;
  if (url.startsWith('#')) return url.length > 1;
  if (url.startsWith('/')) return !url.startsWith('//');
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):(.+)$/i.exec(url) ?? [];
  if (!SCHEMES.includes(scheme.toLowerCase())) return false;
  // Feeds resolve every link: one that no URL parser accepts would break the whole feed.
  return !/^http/i.test(scheme) || (rest.startsWith('//') && URL.canParse(url));
}
