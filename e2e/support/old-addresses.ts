import { request } from 'node:http';
import { ARTICLE } from './facts';

/** Rules of a redirects.yaml for tests, and aliases for one of their articles. */
export const RULES = `/2013/05/14/old-name/: ${ARTICLE.slug}
/about-us.html: /about
/?p=12: ${ARTICLE.slug}
/index.php?id=7: /about
/ста%D1%80о/: /topics
/caf%E9.html: /about
/feed/: /rss.xml
/old.txt: /about
/deep/old/name.html: ${ARTICLE.slug}
/about: ${ARTICLE.slug}
/nothing: no-such-article
/hidden: hidden-draft
/:year/:month/:slug/: :slug
/tag/:name: /topics/:name
/:a/:b/:c/:d/:e: /:e
`;

export const ALIASES = 'aliases: [/2012/first/, /node/17, old_name, v1.2.3, "/?page_id=3", former]';

const READ = ARTICLE.path;
const ALIASED = '/articles/aliased';

/** Requested addresses, each with the status of the answer, and where it leads. */
export const ANSWERS: readonly (readonly [asked: string, status: number, to?: string])[] = [
  ['/2013/05/14/old-name', 308, READ],
  ['/2013/05/14/old-name/', 308, READ],
  ['/2013/05/14/old%2Dname/?utm_source=x', 308, READ],
  ['/about-us.html', 308, '/about'],
  ['/about-us.html/', 308, '/about'],
  ['/?p=12', 308, READ],
  ['/?utm_source=x&p=12', 308, READ],
  ['/?p=13', 200],
  ['/?utm_source=x', 200],
  ['/index.php?id=7&x=y', 308, '/about'],
  ['/index.php?id=8', 404],
  ['/%D1%81%D1%82%D0%B0%D1%80%D0%BE', 308, '/topics'],
  ['/feed', 308, '/rss.xml'],
  ['/feed/', 308, '/rss.xml'],
  ['/old.txt', 308, '/about'],
  ['/deep/old/name.html', 308, READ],
  ['/about', 200],
  ['/about/', 308, '/about'],
  ['/nothing', 404],
  ['/hidden', 404],
  [`/2013/05/${ARTICLE.slug}/`, 308, READ],
  ['/2013/05/hidden-draft', 404],
  ['/2013/05/hidden-draft/', 308, '/2013/05/hidden-draft'],
  ['/2013/05/no-such-article', 404],
  ['/2012/first', 308, ALIASED],
  ['/2012/first/', 308, ALIASED],
  ['/node/17', 308, ALIASED],
  ['/?page_id=3', 308, ALIASED],
  ['/articles/old_name', 308, ALIASED],
  ['/articles/v1.2.3/', 308, ALIASED],
  ['/articles/former', 308, ALIASED],
  ['/articles/former/', 308, ALIASED],
  ['/articles/aliased/', 308, ALIASED],
  ['/favicon.ico', 200],
  ['/media/old.jpg', 404],
];

/** None of them may lead to another host. */
export const HOSTILE = [
  '//evil.example',
  '//evil.example/',
  '/\\evil.example/',
  '/%2F%2Fevil.example',
  '/a/b/c/d/%2Fevil.example',
  '/a/b/c/d//evil.example',
  '/a/b/c/d/%5Cevil.example',
  '/a/b/c/d/%0d%0aLocation:%20https:%2f%2fevil.example',
  '/a/b/c/d/javascript:alert(1)',
  '/a/b/c/d/..',
  '/a/b/c/d/%2e%2e',
  '/a/b/c/d/%00',
];

/** Requests exactly this target, and follows no redirect. */
export function askRaw(
  origin: string,
  target: string,
): Promise<{ status: number; location: string | undefined }> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: target }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location });
    });
    asked.once('error', reject);
    asked.end();
  });
}

/** The path that a redirect leads to, with its host if that is a different one. */
export function pathOf(origin: string, location: string | undefined): string | undefined {
  if (location === undefined) return undefined;
  const url = new URL(location, origin);
  return url.origin === origin ? url.pathname + url.search + url.hash : url.href;
}
