import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { expect, test } from 'playwright/test';
import { ARTICLE, STUB } from '../support/facts';
import { startOwnSite } from '../support/own-site';
import { ask } from '../support/wire';

const REQUESTS = 10_000;
const AT_ONCE = 40;
const SEED = 20_261_124;

/** How much memory may grow: for the pages that are kept, and for garbage that Node has not collected yet. */
const MOST_GROWTH_MIB = 300;

/** Numbers from 0 to below 1 that look random, and are the same in each run (Mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const KNOWN = ['/', ARTICLE.path, STUB.path, '/about', '/topics', '/topics/nato', '/archive/2026/11', '/rss.xml', '/sitemap.xml', '/sitemaps/1', '/favicon.ico', '/robots.txt', '/stylebook']; // biome-ignore format: a list
const PIECES = ['..', '.', '%2e', '%2f', '%5c', '%00', '%ff', '%', '%zz', '%25', 'articles', 'topics', 'search', '_next', 'static', 'preview', '-', '~', ';', '=', '@', ':', ',', '!', '$', '&', "'", '(', ')', '*', '+', '[', ']', '{', '}', '|', '^', '`', '"', '<', '>', '\\', 'a', 'b.c', '.rsc', '.json', '.segments', '__proto__', 'constructor', '%E2%80%AE', '%ED%A0%80', '1', '0', '-1', '999999']; // biome-ignore format: a list
const NAMES = ['Accept', 'Accept-Encoding', 'Accept-Language', 'Cookie', 'If-None-Match', 'If-Modified-Since', 'Range', 'RSC', 'Next-Router-State-Tree', 'X-Forwarded-Host', 'X-Forwarded-For', 'X-Request-Id', 'X-Middleware-Subrequest', 'x-prerender-revalidate', 'x-matched-path', 'Cache-Control', 'User-Agent', 'Referer', 'Origin', 'Te', 'Via', 'X-A']; // biome-ignore format: a list
const METHODS = ['GET', 'GET', 'GET', 'GET', 'GET', 'HEAD', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'QUERY', 'M-SEARCH']; // biome-ignore format: a list

interface Odd {
  method: string;
  path: string;
  headers: Record<string, string>;
}

/** An endless series of requests, the same in each run. */
function* oddRequests(random: () => number): Generator<Odd> {
  const below = (most: number): number => Math.floor(random() * most);
  const one = (of: readonly string[]): string => of[below(of.length)] ?? '';
  const some = (most: number): string => Array.from({ length: below(most) }, () => one(PIECES)).join(one(['', '/', '&'])); // biome-ignore format: one line
  const paths: [share: number, path: () => string][] = [
    [50, () => `${one(KNOWN)}?${some(6)}`],
    [12, () => `${one(KNOWN)}//${some(4)}`],
    [10, () => `/_next/${some(5)}`],
    [8, () => `/${'x'.repeat(below(6000))}${some(3)}`.slice(0, below(6000) + 1)],
    [8, () => `${one(KNOWN)}\\${some(4)}`],
    [
      6,
      () => `${one(['*', 'http://[::1', 'https://evil.example', 'ftp://a/', 'x:y', ''])}${some(4)}`,
    ],
    [3, () => `${one(KNOWN)}/${some(5)}`],
    [2, () => `/${some(6)}`],
    [1, () => `/search?q=${some(8)}&page=${some(2)}`],
  ];
  const shapes = paths.flatMap(([share, path]) => Array.from({ length: share }, () => path));
  for (;;) {
    const headers = Object.fromEntries(
      Array.from({ length: below(6) }, () => [
        one(NAMES),
        some(8) + one(['', '*', ';q=0', '"', ', br']),
      ]),
    );
    yield { method: one(METHODS), path: shapes[below(shapes.length)]?.() || '/', headers };
  }
}

function send(url: string, { method, path, headers }: Odd, agent: Agent): Promise<number> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const options = { hostname, port, method, path, headers, agent, timeout: 30_000 };
    const asking = request(options, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', reject);
    });
    asking.on('timeout', () => asking.destroy(new Error('no answer in 30 s')));
    asking.on('error', reject);
    asking.end();
  });
}

test(`each of ${REQUESTS} odd requests is answered without a fault, and memory stays bounded`, async () => {
  test.setTimeout(180_000);
  const metricsPort = await freePort();
  const site = await startOwnSite({ METRICS_PORT: String(metricsPort) });
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  try {
    const memory = async (): Promise<number> => {
      const { body } = await ask(`http://127.0.0.1:${metricsPort}`, '/metrics');
      const bytes = /^process_resident_memory_bytes (\S+)$/m.exec(body.toString())?.[1];
      return Number(bytes) / 2 ** 20;
    };
    const before = await ask(site.url, ARTICLE.path);
    for (const path of KNOWN) await ask(site.url, path);
    const memoryBefore = await memory();

    const requests = oddRequests(randomNumbers(SEED));
    const statuses = new Map<number, number>();
    const faults: string[] = [];
    let left = REQUESTS;
    const sender = async (): Promise<void> => {
      while (left-- > 0) {
        const { value } = requests.next();
        const odd: Odd = value;
        // If the parser itself refuses a request, the connection is closed: that counts as an answer.
        const status = await send(site.url, odd, agent).catch((error: NodeJS.ErrnoException) => error.code === 'ECONNRESET' ? 400 : faults.push(`${error.message}: ${odd.path}`)); // biome-ignore format: one line
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status >= 500) faults.push(`${status}: ${JSON.stringify(odd)}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sender));

    expect(faults).toEqual([]);
    for (const usual of [200, 308, 400, 404, 405]) expect(statuses.get(usual) ?? 0, String(usual)).toBeGreaterThan(50); // biome-ignore format: one line
    expect((await memory()) - memoryBefore).toBeLessThan(MOST_GROWTH_MIB);
    const after = await ask(site.url, ARTICLE.path);
    expect(after.headers.etag).toBe(before.headers.etag);
    expect(after.body.equals(before.body)).toBe(true);
    expect(site.log()).not.toMatch(/"level":[56]0|heap out of memory|ended \(/);
  } finally {
    agent.destroy();
    await site.stop();
  }
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
