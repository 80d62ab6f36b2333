/** Which question to the newsroom decides whether there is something at an address (answer.ts). */
export type Decision =
  | 'nothing'
  | 'article'
  | 'first part'
  | 'section'
  | 'series'
  | 'topics page'
  | 'topic'
  | 'author'
  | 'year'
  | 'month'
  | 'corrections page'
  | 'sitemap part'
  | 'security contact'
  | 'preview key'
  | 'picture'
  | 'photo';

/** One route of `app/`. */
export interface Route {
  /** Its folder in `app/`, as Next writes it; the name of a parameter decides which values it may have. */
  pattern: string;
  decidedBy: Decision;
  /**
   * Who an answer is for, and how long it may be kept. `page`: the same for all readers; our server keeps
   * it until something that it was made from changes, and Next for `REVALIDATE_SECONDS`. `private`: made
   * for one reader. `never`: may not be stored. `picture`: a file that is sent as it is on the disk.
   */
  lifetime: 'page' | 'private' | 'never' | 'picture';
  /** Whether the speculation rules of every page let browsers make it ahead of time. */
  isPrerendered: boolean;
  /**
   * Whether other sites are meant to load it, and may show it on their pages
   * (`Cross-Origin-Resource-Policy`, lib/http/resource-headers.ts).
   */
  isForOthers: boolean;
  /**
   * How the check judges a link to it: by what the first parameter has to name, or as always there, or
   * not at all.
   */
  link:
    | 'article'
    | 'page'
    | 'section'
    | 'series'
    | 'topic'
    | 'author'
    | 'always there'
    | 'not checked';
  /** Whether each further language of the paper has it too, under its tag: `/de/topics`. */
  isInLanguages: boolean;
  /** The media type of a feed of the whole site: the head of every page names it. */
  feed?: string;
}

/** How long Next keeps a page (`revalidate` in its file), in seconds: as long as shared caches. */
export const REVALIDATE_SECONDS = 10;

const once = { lifetime: 'page', isPrerendered: true, isForOthers: false } as const;
const page = { ...once, isInLanguages: false } as const;
const list = { ...once, isInLanguages: true } as const;
const file = {
  lifetime: 'page',
  isPrerendered: false,
  isForOthers: true,
  isInLanguages: false,
} as const;
const listFile = { ...file, isInLanguages: true } as const;
const always = { decidedBy: 'nothing', link: 'always there' } as const;

/**
 * All routes of `app/`. Everything that has to know which addresses there are reads this table: our
 * server, the proxy, the check of links, the speculation rules, the heads of pages, and `docs/code.md`.
 */
export const ROUTES: readonly Route[] = [
  { pattern: '/', ...always, ...list },
  { pattern: '/articles/[slug]', decidedBy: 'article', link: 'article', ...page },
  { pattern: '/articles/[slug]/photos/[number]', decidedBy: 'photo', link: 'article', ...page },
  { pattern: '/sections/[section]', decidedBy: 'section', link: 'section', ...list },
  { pattern: '/sections/[section]/[page]', decidedBy: 'section', link: 'section', ...list },
  { pattern: '/sections/[section]/rss.xml', decidedBy: 'section', link: 'section', ...listFile },
  { pattern: '/series/[series]', decidedBy: 'series', link: 'series', ...list },
  { pattern: '/series/[series]/[page]', decidedBy: 'series', link: 'series', ...list },
  { pattern: '/series/[series]/rss.xml', decidedBy: 'series', link: 'series', ...listFile },
  { pattern: '/topics', decidedBy: 'topics page', link: 'always there', ...list },
  // No topic can be called `-`, so no page of a topic has this address.
  { pattern: '/topics/-/[page]', decidedBy: 'topics page', link: 'not checked', ...list },
  { pattern: '/topics/[topic]', decidedBy: 'topic', link: 'topic', ...list },
  { pattern: '/topics/[topic]/[page]', decidedBy: 'topic', link: 'topic', ...list },
  { pattern: '/authors/[author]', decidedBy: 'author', link: 'author', ...list },
  { pattern: '/authors/[author]/[page]', decidedBy: 'author', link: 'author', ...list },
  { pattern: '/archive', ...always, ...list },
  { pattern: '/archive/[year]', decidedBy: 'year', link: 'not checked', ...list },
  { pattern: '/archive/[year]/[month]', decidedBy: 'month', link: 'not checked', ...list },
  { pattern: '/archive/[year]/[month]/[page]', decidedBy: 'month', link: 'not checked', ...list },
  {
    pattern: '/search',
    ...always,
    lifetime: 'private',
    isPrerendered: false,
    isForOthers: false,
    isInLanguages: true,
  },
  { pattern: '/corrections', decidedBy: 'corrections page', link: 'always there', ...list },
  {
    pattern: '/corrections/[page]',
    decidedBy: 'corrections page',
    link: 'not checked',
    ...list,
  },
  { pattern: '/stylebook', ...always, ...page },
  { pattern: '/[first]', decidedBy: 'first part', link: 'page', ...list },
  {
    pattern: '/preview/[slug]',
    decidedBy: 'preview key',
    link: 'not checked',
    lifetime: 'never',
    isPrerendered: false,
    isForOthers: false,
    isInLanguages: false,
  },
  {
    pattern: '/media/[file]',
    decidedBy: 'picture',
    link: 'not checked',
    lifetime: 'picture',
    isPrerendered: false,
    isForOthers: true,
    isInLanguages: false,
  },
  { pattern: '/rss.xml', ...always, ...listFile, feed: 'application/rss+xml' },
  { pattern: '/sitemap.xml', ...always, ...file },
  { pattern: '/sitemaps/[part]', decidedBy: 'sitemap part', link: 'not checked', ...file },
  { pattern: '/robots.txt', ...always, ...file },
  { pattern: '/manifest.webmanifest', ...always, ...file },
  { pattern: '/opensearch.xml', ...always, ...listFile },
  {
    pattern: '/.well-known/security.txt',
    decidedBy: 'security contact',
    link: 'not checked',
    lifetime: 'private',
    isPrerendered: false,
    isForOthers: true,
    isInLanguages: false,
  },
];

/** The name of a page, which is its whole address. With a dot it would be the name of a file. */
const PAGE_NAME = '[^/.]+';

/** What a parameter may be, as written in an address. A parameter that is not listed takes any value. */
const PARAMETERS: Readonly<Record<string, string>> = {
  first: PAGE_NAME,
  year: '\\d{4}',
  month: '\\d{2}',
  page: '\\d+',
  part: '\\d+',
  number: '\\d+',
};

/** A regular expression for the tags that addresses begin with: a language, its script, a region (BCP 47). */
export const LANGUAGE_TAG = '[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\\d{3}))?';

/** A regular expression for the paths of a route, with a group for each parameter. */
export function pathPattern({ pattern }: Route): string {
  return pattern
    .split('/')
    .map((part) => {
      const [, name] = /^\[(\w+)\]$/.exec(part) ?? [];
      return name === undefined ? part.replaceAll('.', '\\.') : `(${PARAMETERS[name] ?? '[^/]+'})`;
    })
    .join('/');
}

/**
 * The same for its paths under the tag of a language, which is the first group; `undefined` for a route that exists
 * only once. The front of a language is at the tag alone, which is the route `/[first]`.
 */
export function languagePathPattern(route: Route): string | undefined {
  const isElsewhere = !route.isInLanguages || route.pattern === '/';
  return isElsewhere ? undefined : `/(${LANGUAGE_TAG})${pathPattern(route)}`;
}

const COMPILED = [
  ...ROUTES.map((route) => ({ route, isUnderTag: false, path: pathPattern(route) })),
  ...ROUTES.map((route) => ({ route, isUnderTag: true, path: languagePathPattern(route) })),
].flatMap(({ path, ...rest }) =>
  path === undefined ? [] : [{ ...rest, path: new RegExp(`^${path}$`) }],
);

/** What the table says about a path. */
export interface RouteOfPath {
  route: Route;
  parameters: string[];
  /** The tag that it begins with. Whether the paper has that language is decided elsewhere. */
  language: string | undefined;
}

/**
 * The route of a path, and its parameters, decoded, in the composed form of Unicode (NFC).
 *
 * @param path as it came, still encoded
 * @returns `undefined` when no route has it, or its encoding is invalid
 */
export function routeOf(path: string): RouteOfPath | undefined {
  for (const { route, isUnderTag, path: pattern } of COMPILED) {
    const match = pattern.exec(path);
    if (!match) continue;
    try {
      const parts = match.slice(1).map((part) => decodeURIComponent(part).normalize('NFC'));
      const [language, ...rest] = parts;
      return isUnderTag
        ? { route, parameters: rest, language }
        : { route, parameters: parts, language: undefined };
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** The parameters of a path by their names, encoded as Next gives them to pages. */
export function namedParameters({ route, parameters }: RouteOfPath): Record<string, string> {
  const names = [...route.pattern.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
  return Object.fromEntries(
    names.map((name, at) => [name, encodeURIComponent(parameters[at] ?? '')]),
  );
}

/**
 * The same link under another language, if every language has that page, like a list or the search. Other links stay
 * as they are.
 *
 * @param href a link in the site's own language
 * @param prefix of the other language: `/de`, or empty
 */
export function inLanguage(href: string, prefix: string): string {
  const [path = ''] = href.split(/[?#]/, 1);
  const route = href.startsWith('/') ? routeOf(path)?.route : undefined;
  const isThere = route && ['always there', 'section'].includes(route.link);
  if (!isThere || !route.isInLanguages) return href;
  return path === '/' ? (prefix || '/') + href.slice(1) : prefix + href;
}

/** Names that no page of `content/pages` and no language can have, because the addresses of routes begin with them. */
export function reservedNames(): string[] {
  const firstParts = ROUTES.flatMap(
    ({ pattern }) => /^\/([^/.[\]]+)(?=\/|$)/.exec(pattern)?.[1] ?? [],
  );
  return [...new Set(firstParts)];
}

/**
 * Whether a route, or a route of every language, has the address that a page would have.
 *
 * @param name of the page: `about`, or `de/about`
 */
export function isReserved(name: string): boolean {
  const [slug = '', ...tags] = name.split('/').reverse();
  return tags.length === 0
    ? reservedNames().includes(slug)
    : ROUTES.some((route) => route.isInLanguages && route.pattern.split('/')[1] === slug);
}

/**
 * The feeds of all articles of a language: where they are, and their media types.
 *
 * @param prefix of the language
 */
export function feeds(prefix = ''): { path: string; type: string }[] {
  return ROUTES.flatMap(({ pattern, feed }) =>
    feed ? [{ path: prefix + pattern, type: feed }] : [],
  );
}
