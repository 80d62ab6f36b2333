/** What a link inside the site leads to. */
export interface LinkTarget {
  /** `self` is the page that the link is on, `file` a file of public/. */
  kind: 'article' | 'topic' | 'author' | 'page' | 'file' | 'self';
  /** The slug or the path; empty for `self`. */
  name: string;
  anchor: string | undefined;
}

const KINDS = [
  [/^\/articles\/([^/]+)$/, 'article'],
  [/^\/topics\/([^/]+)(?:\/\d+)?$/, 'topic'],
  [/^\/authors\/([^/]+)(?:\/\d+)?$/, 'author'],
  [/^\/([^/.]+)$/, 'page'],
  [/^(\/.*\.[a-z\d]+)$/i, 'file'],
] as const;

/** Single parts that are no page of content/pages. */
const OWN_PAGES = ['topics', 'archive', 'search', 'stylebook'];

/** Machines' files that the site makes. */
const OWN_FILES = [
  '/rss.xml',
  '/sitemap.xml',
  '/robots.txt',
  '/opensearch.xml',
  '/manifest.webmanifest',
];

/**
 * Reads a link that begins with `/` or `#`.
 *
 * @returns `undefined` for what is always there (the front page, the archive), or cannot be said
 */
export function linkTarget(url: string): LinkTarget | undefined {
  const [address = '', fragment] = url.split('#', 2);
  const anchor = fragment ? decoded(fragment) : undefined;
  const [path = ''] = address.split('?', 1);
  if (path === '') return anchor === undefined ? undefined : { kind: 'self', name: '', anchor };
  for (const [pattern, kind] of KINDS) {
    const name = decoded(pattern.exec(path)?.[1] ?? '');
    if (name === '') continue;
    if (kind === 'page' && OWN_PAGES.includes(name)) return undefined;
    if (kind === 'file' && OWN_FILES.includes(name)) return undefined;
    return { kind, name, anchor };
  }
  return undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
