import { expect, test } from 'playwright/test';
import { ARTICLE, LOST_PATH, STUB } from '../support/facts';
import { ask, type WireAnswer } from '../support/wire';

/** Addresses of pages kept for all readers, of pages made for one, and of pages that do not exist. */
const PATHS = [
  '/',
  ARTICLE.path,
  STUB.path,
  '/about',
  '/topics/nato',
  '/rss.xml',
  '/sitemap.xml',
  '/sitemaps/1',
  '/robots.txt',
  '/search?q=nato',
  LOST_PATH,
];

/** Headers from frameworks, proxies and readers to which some servers mistakenly react. */
const HEADERS: Record<string, string>[] = [
  { Host: 'evil.example' },
  { Host: 'evil.example:99999', 'X-Forwarded-Host': 'evil.example' },
  { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https', 'X-Forwarded-Port': '443' },
  { 'X-Forwarded-Prefix': '/evil', 'X-Forwarded-Uri': '/evil', 'X-Original-Url': '/evil' },
  { Forwarded: 'for=1.2.3.4;host=evil.example;proto=https', 'X-Rewrite-Url': '/search?q=evil' },
  { 'x-prerender-revalidate': 'true' },
  { 'x-prerender-revalidate': '1', 'x-prerender-revalidate-if-generated': '1' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'x-middleware-subrequest': 'src/middleware:middleware:middleware', 'x-middleware-next': '1' },
  { 'x-middleware-rewrite': '/evil', 'x-middleware-redirect': 'https://evil.example/' },
  { 'x-middleware-override-headers': 'x-asked-path', 'x-middleware-request-x-asked-path': '/evil' },
  { 'x-matched-path': '/search', 'x-now-route-matches': '1=evil', 'x-nextjs-rewrite': '/evil' },
  {
    'x-invoke-path': '/evil',
    'x-invoke-status': '500',
    'x-invoke-error': '{}',
    'x-invoke-query': '%7B%7D',
  },
  { 'x-invoke-output': '/evil', 'x-vercel-id': 'evil', 'x-vercel-sc-host': 'evil.example' },
  { 'x-asked-path': '/evil<script>' },
  { RSC: '1' },
  { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  { RSC: '1', 'Next-Router-State-Tree': '%5B%22%22%5D', 'Next-Url': '/evil' },
  { 'Next-Action': '7f'.repeat(20), 'Next-HMR-Refresh': '1' },
  { 'x-nextjs-data': '1', Purpose: 'prefetch', 'Sec-Purpose': 'prefetch;prerender' },
  { Accept: 'text/x-component' },
  { Accept: 'application/json;q=1, */*;q=0' },
  { 'Accept-Language': 'xx-YY, de;q=0.5', 'Content-Language': 'de' },
  { Cookie: '__prerender_bypass=1; __next_preview_data=evil; NEXT_LOCALE=xx' },
  { Cookie: 'a=b', Authorization: 'Basic ZXZpbDpldmls' },
  { Range: 'bytes=0-9' },
  { Range: 'bytes=0-0,5-9,20-', 'If-Range': '"x"' },
  { 'Cache-Control': 'no-cache', Pragma: 'no-cache' },
  { 'X-HTTP-Method-Override': 'DELETE', 'X-HTTP-Method': 'PUT', 'X-Method-Override': 'POST' },
  { 'User-Agent': 'Googlebot/2.1', DNT: '1', 'Save-Data': 'on' },
  { 'X-Request-Id': 'evil"\\,id: <script>', Traceparent: '00-evil-evil-01' },
  { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'GET' },
];

/** The same in queries, for pages that do not read them. */
const QUERIES = [
  '?_rsc=1',
  '?_rsc=evil&RSC=1',
  '?nxtPslug=evil&nxtIslug=evil&slug=evil',
  '?__nextLocale=xx&__nextDefaultLocale=yy',
  '?amp=1&__nextDataReq=1',
  '?__prerender_bypass=1&preview=1&draft=1',
  '?page=2&q=evil',
  '?utm_source=evil&fbclid=evil',
  '?%00',
  '?',
  '??',
  '?a=%ff&b=%zz',
  `?${'a'.repeat(2000)}`,
];

/** Everything in an answer that a cache would pass on to others. */
function forOthers({ status, headers, body }: WireAnswer) {
  const {
    date: _date,
    'x-request-id': _id,
    'server-timing': _timing,
    connection: _connection,
    'keep-alive': _keepAlive,
    ...rest
  } = headers;
  return { status, headers: rest, body: body.toString('base64') };
}

for (const path of PATHS) {
  test(`${path}: nothing that one reader sends changes what others get`, async ({ baseURL }) => {
    const before = forOthers(await ask(baseURL, path));
    for (const headers of HEADERS) {
      const odd = forOthers(await ask(baseURL, path, { headers }));
      expect(odd, JSON.stringify(headers)).toEqual(before);
    }
    if (!path.includes('?') && path !== LOST_PATH) {
      for (const query of QUERIES) {
        expect(forOthers(await ask(baseURL, path + query)), query).toEqual(before);
      }
    }
    expect(forOthers(await ask(baseURL, path))).toEqual(before);
  });
}

const CODINGS: [accepted: string, coding: string | undefined][] = [
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['GZIP;Q=1', 'gzip'],
  ['br;q=0, gzip;q=0.1', 'gzip'],
  ['*', 'br'],
  ['*;q=0', undefined],
  ['identity', undefined],
  ['', undefined],
  ['zstd, deflate', undefined],
  ['gzip;q=x, br;q=-1', undefined],
  [',,,;;;===', undefined],
  ['b'.repeat(3000), undefined],
];

test('each Accept-Encoding gets an encoding that it accepts, and does not change what others get', async ({
  baseURL,
}) => {
  const plain = await ask(baseURL, ARTICLE.path);
  for (const [accepted, coding] of CODINGS) {
    const headers = { 'Accept-Encoding': accepted };
    const answer = await ask(baseURL, ARTICLE.path, { headers });
    expect(answer.status, accepted).toBe(200);
    expect(answer.headers.vary, accepted).toBe('Accept-Encoding');
    expect(answer.headers['content-encoding'], accepted).toBe(coding);
    if (coding === undefined) expect(answer.body.equals(plain.body), accepted).toBe(true);
    else expect(answer.headers.etag, accepted).not.toBe(plain.headers.etag);
  }
  expect(forOthers(await ask(baseURL, ARTICLE.path))).toEqual(forOthers(plain));
});
