import { decoded } from './decoded';
import { routeOf } from './routes';

/** What a link inside the site leads to. */
export interface LinkTarget {
  /**
   * `self` is the page that the link is on, `file` a file in public/, `nowhere` an address without
   * a route.
   */
  kind:
    | 'article'
    | 'section'
    | 'series'
    | 'topic'
    | 'author'
    | 'page'
    | 'language'
    | 'file'
    | 'nowhere'
    | 'self';
  /** The tag that the address begins with. */
  language?: string | undefined;
  /** The slug or the path; empty for `self`. */
  name: string;
  anchor: string | undefined;
}

const HAS_EXTENSION = /\.[a-z\d]+$/i;

/**
 * Reads a link that begins with `/` or `#`.
 *
 * @returns `undefined` for a target that always exists (the front page, the archive) or is unknown
 */
export function linkTarget(url: string): LinkTarget | undefined {
  // A link to another site, over the protocol of this one.
  if (url.startsWith('//')) return undefined;
  const [address = '', fragment] = url.split('#', 2);
  const anchor = fragment ? decoded(fragment) : undefined;
  const [written = ''] = address.split('?', 1);
  // Readers are redirected to the address without it.
  const path = written.length > 1 ? written.replace(/\/$/, '') : written;
  if (path === '') return anchor === undefined ? undefined : { kind: 'self', name: '', anchor };
  const found = routeOf(path);
  if (!found) {
    const kind = HAS_EXTENSION.test(path) ? 'file' : 'nowhere';
    return { kind, name: decoded(path), anchor };
  }
  const { link } = found.route;
  const { language } = found;
  if (link === 'always there' || link === 'not checked') {
    return language === undefined ? undefined : { kind: 'language', name: language, anchor };
  }
  const [name = ''] = found.parameters;
  if (language === undefined) return { kind: link, name, anchor };
  // A page is named by its whole address.
  return link === 'page'
    ? { kind: link, name: `${language}/${name}`, anchor }
    : { kind: link, name, language, anchor };
}
