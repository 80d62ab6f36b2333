import { expect, test } from 'playwright/test';
import { ARTICLE } from '../support/facts';
import { ask, speak, statusesIn } from '../support/wire';

const HOST = 'Host: localhost\r\n';
const LAST = `${HOST}Connection: close\r\n`;
/** A request that somebody tries to smuggle in: it must never be answered. */
const SMUGGLED = `GET /topics HTTP/1.1\r\n${LAST}\r\n`;

/** Requests that two servers in a row may understand differently (RFC 9112, 11.2): refused, and the connection ends. */
const AMBIGUOUS: Record<string, string> = {
  'a length and chunks': `POST /about HTTP/1.1\r\n${HOST}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`,
  'chunks and a length': `POST /about HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${SMUGGLED}`,
  'two lengths': `GET /about HTTP/1.1\r\n${HOST}Content-Length: 0\r\nContent-Length: 44\r\n\r\n${SMUGGLED}`,
  'a list of lengths': `GET /about HTTP/1.1\r\n${HOST}Content-Length: 0, 44\r\n\r\n${SMUGGLED}`,
  'a length with a sign': `GET /about HTTP/1.1\r\n${HOST}Content-Length: +44\r\n\r\n${SMUGGLED}`,
  'a negative length': `GET /about HTTP/1.1\r\n${HOST}Content-Length: -1\r\n\r\n${SMUGGLED}`,
  'a length in another base': `GET /about HTTP/1.1\r\n${HOST}Content-Length: 0x2c\r\n\r\n${SMUGGLED}`,
  'a length that no number holds': `GET /about HTTP/1.1\r\n${HOST}Content-Length: 99999999999999999999\r\n\r\n${SMUGGLED}`,
  'another coding': `POST /about HTTP/1.1\r\n${HOST}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${SMUGGLED}`,
  'the coding that is none': `POST /about HTTP/1.1\r\n${HOST}Transfer-Encoding: identity\r\n\r\n${SMUGGLED}`,
  'chunks that are not last': `POST /about HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${SMUGGLED}`,
  'two headers of coding': `POST /about HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n${SMUGGLED}`,
  'a space before the colon': `POST /about HTTP/1.1\r\n${HOST}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`,
  'a control character in the coding': `POST /about HTTP/1.1\r\n${HOST}Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n${SMUGGLED}`,
  'a folded coding': `POST /about HTTP/1.1\r\n${HOST}Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`,
  'a folded header': `GET /about HTTP/1.1\r\n${HOST}X-A: a\r\n b\r\n\r\n${SMUGGLED}`,
  'lines that end with LF alone': `GET /about HTTP/1.1\nHost: localhost\n\n${SMUGGLED}`,
  'a header that ends with LF alone': `GET /about HTTP/1.1\r\nHost: localhost\nX-A: a\r\n\r\n${SMUGGLED}`,
  'a header that ends with CR alone': `GET /about HTTP/1.1\r\nHost: localhost\rX-A: a\r\n\r\n${SMUGGLED}`,
  'a header before any': `GET /about HTTP/1.1\r\n ${HOST}\r\n${SMUGGLED}`,
  'a null byte in a header': `GET /about HTTP/1.1\r\n${HOST}X-A: a\0b\r\n\r\n${SMUGGLED}`,
  'no host': `GET /about HTTP/1.1\r\n\r\n${SMUGGLED}`,
  'a chunk of negative length': `GET /about HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\n-1\r\n${SMUGGLED}`,
  'a chunk whose length no number holds': `GET /about HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff1\r\n${SMUGGLED}`,
  'chunks whose lines end with LF alone': `GET /about HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\n0\n\n${SMUGGLED}`,
  'a null byte in the address': `GET /a\0b HTTP/1.1\r\n${HOST}\r\n${SMUGGLED}`,
  'a tab in the address': `GET /\t/evil.example/ HTTP/1.1\r\n${HOST}\r\n${SMUGGLED}`,
  'bytes that are not ASCII in the address': `GET /\u00e9// HTTP/1.1\r\n${HOST}\r\n${SMUGGLED}`,
  'a space in the address': `GET /a b HTTP/1.1\r\n${HOST}\r\n${SMUGGLED}`,
  'another version': `GET /about HTTP/1.2\r\n${HOST}\r\n${SMUGGLED}`,
  'the preface of HTTP/2': `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n${SMUGGLED}`,
  'a method in small letters': `get /about HTTP/1.1\r\n${HOST}\r\n${SMUGGLED}`,
  'HTTP/1.0 with chunks, however it is kept': `POST /about HTTP/1.0\r\nTransfer-Encoding: chunked\r\nConnection: keep-alive\r\n\r\n0\r\n\r\n${SMUGGLED}`,
  'HTTP/1.0 with chunks, for a page that is kept': `GET /about HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: keep-alive\r\n\r\n0\r\n\r\n${SMUGGLED}`,
  'HTTP/1.0 with chunks and a length': `GET /about HTTP/1.0\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: keep-alive\r\n\r\n0\r\n\r\n${SMUGGLED}`,
  'two hosts': `GET /about HTTP/1.1\r\n${HOST}${HOST}\r\n${SMUGGLED}`,
  'two hosts that differ': `GET /about HTTP/1.1\r\n${HOST}hOST: evil.example\r\n\r\n${SMUGGLED}`,
  'a host that is none': `GET /about HTTP/1.1\r\nHost: a b/<>"\r\n\r\n${SMUGGLED}`,
  'a host with a user': `GET /about HTTP/1.1\r\nHost: user@localhost\r\n\r\n${SMUGGLED}`,
  'HTTP/2.0, and more': `GET /about HTTP/2.0\r\n${HOST}\r\n${SMUGGLED}`,
  'TLS where none is': '\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003',
};

for (const [what, bytes] of Object.entries(AMBIGUOUS)) {
  test(`${what}: refused, and nothing after it is read`, async ({ baseURL }) => {
    const { heard, isEnded } = await speak(baseURL, bytes);
    expect(statusesIn(heard)).toEqual([400]);
    expect(isEnded).toBe(true);
  });
}

/** Unusual but correct requests, with the statuses of their answers. */
const UNUSUAL: Record<string, [bytes: string, statuses: number[]]> = {
  'a body of a GET is not the next request': [
    `GET /about HTTP/1.1\r\n${HOST}Content-Length: ${SMUGGLED.length}\r\n\r\n${SMUGGLED}HEAD /about HTTP/1.1\r\n${LAST}\r\n`,
    [200, 200],
  ],
  'a body of a GET in chunks is read over': [
    `GET /about HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\nHEAD /about HTTP/1.1\r\n${LAST}\r\n`,
    [200, 200],
  ],
  'several requests at once are answered in order': [
    `HEAD /about HTTP/1.1\r\n${HOST}\r\nHEAD /no/where HTTP/1.1\r\n${HOST}\r\nHEAD /about HTTP/1.1\r\n${LAST}\r\n`,
    [200, 404, 200],
  ],
  'the address of a proxy is the one it names': [
    `HEAD http://evil.example/about HTTP/1.1\r\n${LAST}\r\n`,
    [200],
  ],
  'HTTP/1.0 is answered once': ['GET /about HTTP/1.0\r\n\r\n', [200]],
  'HTTP/1.0 may keep its connection': [
    'HEAD /about HTTP/1.0\r\nConnection: keep-alive\r\n\r\nHEAD /about HTTP/1.0\r\n\r\n',
    [200, 200],
  ],
  'nobody changes to HTTP/2 here': [
    `HEAD /about HTTP/1.1\r\n${HOST}Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n`,
    [200],
  ],
  'nobody changes to a WebSocket here': [
    `HEAD /about HTTP/1.1\r\n${HOST}Connection: Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r\n\r\n`,
    [200],
  ],
  'this is no tunnel': ['CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n', []],
  'an address of another kind': [`GET ftp://evil.example/about HTTP/1.1\r\n${LAST}\r\n`, [400]],
  'an authority': [`GET evil.example:80 HTTP/1.1\r\n${LAST}\r\n`, [400]],
  'the server as a whole': [`OPTIONS * HTTP/1.1\r\n${LAST}\r\n`, [400]],
  'HTTP/2.0 without its frames': [`GET /about HTTP/2.0\r\n${HOST}\r\n`, [505]],
  'HTTP/0.9 with headers': [`GET /about HTTP/0.9\r\n${HOST}\r\n`, [505]],
  'a host of the next version of addresses': [
    'HEAD /about HTTP/1.1\r\nHost: [::1]:80\r\nConnection: close\r\n\r\n',
    [200],
  ],
  'an expectation that nobody knows': [
    `GET /about HTTP/1.1\r\n${LAST}Expect: magic\r\n\r\n`,
    [417],
  ],
  '20,000 headers': [`GET /about HTTP/1.1\r\n${LAST}${'a: b\r\n'.repeat(20_000)}\r\n`, [431]],
};

for (const [what, [bytes, statuses]] of Object.entries(UNUSUAL)) {
  test(`${what} (${statuses.join(', ')})`, async ({ baseURL }) => {
    const { heard, isEnded } = await speak(baseURL, bytes);
    expect(statusesIn(heard)).toEqual(statuses);
    expect(isEnded).toBe(true);
  });
}

/** All the ways to write `..`. */
const WAYS_UP = [
  '../',
  '..%2f',
  '%2e%2e/',
  '%2e%2e%2f',
  '..%5c',
  '%2e%2e%5c',
  '..\\',
  '%252e%252e%252f',
  '..%252f',
  '..;/',
  '..%00/',
  '%c0%ae%c0%ae/',
  '%c0%ae%c0%ae%c0%af',
  '%e0%80%ae%e0%80%ae/',
  '..%c1%9c',
  '.%2e/',
  '....//',
  '..%u2215',
  '%uff0e%uff0e/',
];
const FROM = [
  '/',
  '/articles/',
  '/topics/nato/',
  '/authors/newsroom/',
  '/archive/2026/',
  '/sitemaps/',
  '/preview/',
  '/_next/',
  '/_next/static/',
  '/_next/static/chunks/',
  '/.well-known/',
  '/health/',
  '/api/',
];
test('no `..` leads out of any route, however it is written', async ({ baseURL }) => {
  const paths = FROM.flatMap((from) =>
    WAYS_UP.flatMap((up) => [
      `${from}${up.repeat(3)}package.json`,
      `${from}${up.repeat(9)}etc/passwd`,
    ]),
  );
  const leaks = /root:x:0|"dependencies"|serveProcess/;
  const waiting = [...paths];
  const seeker = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const { status, headers, body } = await ask(baseURL, path);
      expect(status, path).toBeGreaterThan(300);
      expect(status, path).toBeLessThan(500);
      expect(body.toString(), path).not.toMatch(leaks);
      const { location } = headers;
      if (location !== undefined) expect(new URL(location, baseURL).origin, path).toBe(baseURL);
    }
  };
  await Promise.all(Array.from({ length: 30 }, seeker));
  expect(paths.length).toBeGreaterThan(400);
});

/** Services of Next other than pages, for clients that do not exist here. */
const FRAMEWORK = [
  '/_next/image?url=%2Ficon-192.png&w=256&q=75',
  '/_next/image?url=%2Ficon.svg&w=256&q=75',
  '/_next/image?url=https%3A%2F%2Fevil.example%2Fa.png&w=256&q=75',
  '/_next/image?url=%2F%2Fevil.example%2Fa.png&w=256&q=75',
  '/_next/image?url=http%3A%2F%2F169.254.169.254%2Flatest%2F&w=256&q=75',
  '/_next/image?url=data%3Aimage%2Fpng%3Bbase64%2CiVBORw0KGgo%3D&w=256&q=75',
  '/_next/image?url=file%3A%2F%2F%2Fetc%2Fpasswd&w=256&q=75',
  `/_next/image?url=${encodeURIComponent(ARTICLE.path)}&w=256&q=75`,
  '/_next/image?url=%2Ficon-192.png&w=99999&q=100',
  '/_next/image?url=%2F_next%2Fimage%3Furl%3D%252Ficon-192.png%26w%3D256%26q%3D75&w=256&q=75',
  '/_next/image',
  '/_next/webpack-hmr',
  '/_next/static/chunks/none.js',
  '/__nextjs_original-stack-frame',
  '/_error',
  '/_not-found',
  '/_global-error',
  '/404',
  '/500',
  '/index',
  '/index.html',
  '/index.rsc',
  '/about.rsc',
  '/about.html',
  '/about.segments/_full.segment.rsc',
  '/rss.xml.body',
  `${ARTICLE.path}.rsc`,
  `${ARTICLE.path}.html`,
  `${ARTICLE.path}.meta`,
  `${ARTICLE.path}.segments/_full.segment.rsc`,
  `${ARTICLE.path}.segments/_tree.segment.rsc`,
];

for (const path of FRAMEWORK) {
  test(`${path} leads nowhere`, async ({ baseURL }) => {
    const { status, body } = await ask(baseURL, path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body.length).toBeLessThan(20_000);
    expect(body.toString()).not.toContain('documented for years');
  });
}

test('the port for readers does not serve metrics', async ({ baseURL }) => {
  const { status, body } = await ask(baseURL, '/metrics');
  expect(status).toBe(404);
  expect(body.toString()).not.toContain('standfirst_');
});

test('without a secret nobody can make the server check its content', async ({ baseURL }) => {
  expect((await ask(baseURL, '/api/publish', { method: 'POST' })).status).toBe(404);
  expect((await ask(baseURL, '/api/publish')).status).toBe(404);
});
