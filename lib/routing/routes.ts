/** Which question to the newsroom decides whether there is something at an address (answer.ts). */
export type Decision =
  | 'nothing'
  | 'article'
  | 'page'
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
  /** Its folder in `app/`, as Next writes it; the name of a parameter says what it may be. */
  pattern: string;
  decidedBy: Decision;
  /**
   * For whom an answer is, and for how long it may be kept. `page`: the same for all readers; our server
   * keeps it until what it was made from changes, and Next for `REVALIDATE_SECONDS`. `private`: made
   * for one reader. `never`: may not be stored. `picture`: a file that is sent as it is on the disk.
   */
  lifetime: 'page' | 'private' | 'never' | 'picture';
  /** Whether browsers may make it ahead, by the speculation rules of every page. */
  isPrerendered: boolean;
  /**
   * Whether other sites are meant to load it, and may show it on their pages
   * (`Cross-Origin-Resource-Policy`, lib/http/resource-headers.ts).
   */
  isForOthers: boolean;
  /**
   * What the check makes of a link to it: what the first parameter has to name, or that it is always
   * there, or that nobody can say.
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
  /** The media type of a feed of the whole site: the head of every page names it. */
  feed?: string;
}

/** How long Next keeps a page (`revalidate` in its file), in seconds: as long as shared caches. */
export const REVALIDATE_SECONDS = 10;

const page = { lifetime: 'page', isPrerendered: true, isForOthers: false } as const;
const file = { lifetime: 'page', isPrerendered: false, isForOthers: true } as const;
const always = { decidedBy: 'nothing', link: 'always there' } as const;

/**
 * All routes of `app/`. Whoever has to know which addresses there are reads it here: our server, the
 * proxy, the check of links, the speculation rules, the heads of pages, and `docs/code.md`.
 */
export const ROUTES: readonly Route[] = [
  { pattern: '/', ...always, ...page },
  { pattern: '/articles/[slug]', decidedBy: 'article', link: 'article', ...page },
  { pattern: '/articles/[slug]/photos/[number]', decidedBy: 'photo', link: 'article', ...page },
  { pattern: '/sections/[section]', decidedBy: 'section', link: 'section', ...page },
  { pattern: '/sections/[section]/[page]', decidedBy: 'section', link: 'section', ...page },
  { pattern: '/sections/[section]/rss.xml', decidedBy: 'section', link: 'section', ...file },
  { pattern: '/series/[series]', decidedBy: 'series', link: 'series', ...page },
  { pattern: '/series/[series]/[page]', decidedBy: 'series', link: 'series', ...page },
  { pattern: '/topics', decidedBy: 'topics page', link: 'always there', ...page },
  // No topic has this name, so that no page of one has this address.
  { pattern: '/topics/-/[page]', decidedBy: 'topics page', link: 'not checked', ...page },
  { pattern: '/topics/[topic]', decidedBy: 'topic', link: 'topic', ...page },
  { pattern: '/topics/[topic]/[page]', decidedBy: 'topic', link: 'topic', ...page },
  { pattern: '/authors/[author]', decidedBy: 'author', link: 'author', ...page },
  { pattern: '/authors/[author]/[page]', decidedBy: 'author', link: 'author', ...page },
  { pattern: '/archive', ...always, ...page },
  { pattern: '/archive/[year]', decidedBy: 'year', link: 'not checked', ...page },
  { pattern: '/archive/[year]/[month]', decidedBy: 'month', link: 'not checked', ...page },
  { pattern: '/archive/[year]/[month]/[page]', decidedBy: 'month', link: 'not checked', ...page },
  {
    pattern: '/search',
    ...always,
    lifetime: 'private',
    isPrerendered: false,
    isForOthers: false,
  },
  { pattern: '/corrections', decidedBy: 'corrections page', link: 'always there', ...page },
  {
    pattern: '/corrections/[page]',
    decidedBy: 'corrections page',
    link: 'not checked',
    ...page,
  },
  { pattern: '/stylebook', ...always, ...page },
  { pattern: '/[page]', decidedBy: 'page', link: 'page', ...page },
  {
    pattern: '/preview/[slug]',
    decidedBy: 'preview key',
    link: 'not checked',
    lifetime: 'never',
    isPrerendered: false,
    isForOthers: false,
  },
  {
    pattern: '/media/[file]',
    decidedBy: 'picture',
    link: 'not checked',
    lifetime: 'picture',
    isPrerendered: false,
    isForOthers: true,
  },
  { pattern: '/rss.xml', ...always, ...file, feed: 'application/rss+xml' },
  { pattern: '/sitemap.xml', ...always, ...file },
  { pattern: '/sitemaps/[part]', decidedBy: 'sitemap part', link: 'not checked', ...file },
  { pattern: '/robots.txt', ...always, ...file },
  { pattern: '/manifest.webmanifest', ...always, ...file },
  { pattern: '/opensearch.xml', ...always, ...file },
  {
    pattern: '/.well-known/security.txt',
    decidedBy: 'security contact',
    link: 'not checked',
    lifetime: 'private',
    isPrerendered: false,
    isForOthers: true,
  },
];

/** What a parameter may be, as it stands in an address. One that is not here takes any value. */
const PARAMETERS: Readonly<Record<string, string>> = {
  year: '\\d{4}',
  month: '\\d{2}',
  page: '\\d+',
  part: '\\d+',
  number: '\\d+',
};

/** The name of a page, which is all of its address: one with a dot would be that of a file. */
const PAGE_NAME = '[^/.]+';

/** A regular expression for the paths of a route, with a group for each parameter. */
export function pathPattern({ pattern }: Route): string {
  return pattern
    .split('/')
    .map((part, at, { length }) => {
      const [, name] = /^\[(\w+)\]$/.exec(part) ?? [];
      if (name === undefined) return part.replaceAll('.', '\\.');
      return at === 1 && length === 2 ? `(${PAGE_NAME})` : `(${PARAMETERS[name] ?? '[^/]+'})`;
    })
    .join('/');
}

const COMPILED = ROUTES.map((route) => ({
  route,
  path: new RegExp(`^${pathPattern(route)}$`),
}));

/**
 * The route of a path, and its parameters, decoded, in the composed form of Unicode (NFC).
 *
 * @param path as it came, still encoded
 * @returns `undefined` when no route has it, or its encoding is not one
 */
export function routeOf(path: string): { route: Route; parameters: string[] } | undefined {
  for (const { route, path: pattern } of COMPILED) {
    const match = pattern.exec(path);
    if (!match) continue;
    try {
      const parameters = match.slice(1).map((part) => decodeURIComponent(part).normalize('NFC'));
      return { route, parameters };
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** Names that a page of `content/pages` cannot have: the addresses of routes begin with them. */
export function reservedNames(): string[] {
  const firstParts = ROUTES.flatMap(
    ({ pattern }) => /^\/([^/.[\]]+)(?=\/|$)/.exec(pattern)?.[1] ?? [],
  );
  return [...new Set(firstParts)];
}

/** The feeds of the whole site: where they are, and their media types. */
export function feeds(): { path: string; type: string }[] {
  return ROUTES.flatMap(({ pattern, feed }) => (feed ? [{ path: pattern, type: feed }] : []));
}
