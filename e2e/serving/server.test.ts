import { expect, test } from 'playwright/test';
import { ARTICLE, LOST_PATH, PAGE_KINDS } from '../support/facts';
import { ask } from '../support/wire';

const ALL = [...PAGE_KINDS, { kind: 'feed', path: '/rss.xml', status: 200 }];

for (const { kind, path, status } of ALL) {
  test(`${kind}: HEAD answers like GET, without the body`, async ({ baseURL }) => {
    const get = await ask(baseURL, path);
    const head = await ask(baseURL, path, { method: 'HEAD' });
    expect(head.status).toBe(status);
    expect(head.status).toBe(get.status);
    expect(head.body).toHaveLength(0);
    expect(get.body.length).toBeGreaterThan(0);
    expect(head.headers['content-type']).toBe(get.headers['content-type']);
  });
}

for (const path of [
  '/rss.xml',
  '/sitemap.xml',
  '/sitemaps/1',
  '/opensearch.xml',
  '/favicon.ico',
  '/icon-512.png',
  '/icon.svg',
  '/robots.txt',
]) {
  test(`${path} may be shown by other sites, and is fetched again only when it has changed`, async ({
    baseURL,
  }) => {
    const whole = await ask(baseURL, path);
    expect(whole.status).toBe(200);
    expect(whole.headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(whole.headers['x-content-type-options']).toBe('nosniff');
    // As feed readers in Node do it: `fetch` adds `Cache-Control: no-cache`.
    const etag = (await fetch(baseURL + path)).headers.get('etag') ?? '';
    const again = await fetch(baseURL + path, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });
}

test('pages, style sheets and fonts are for the site itself', async ({ baseURL }) => {
  const page = await ask(baseURL, ARTICLE.path);
  const files = [...page.body.toString().matchAll(/href="(\/_next\/static\/[^"]+|\/font-[^"]+)"/g)];
  expect(files.length).toBeGreaterThan(3);
  for (const path of [ARTICLE.path, '/', LOST_PATH, ...files.map(([, file = '']) => file)]) {
    const { headers } = await ask(baseURL, path);
    expect(headers['cross-origin-resource-policy'], path).toBe('same-origin');
  }
});

test('parts of a file are sent on request', async ({ baseURL }) => {
  const page = (await ask(baseURL, ARTICLE.path)).body.toString();
  const font = /href="(\/font-[^"]+\.woff2)"/.exec(page)?.[1];
  if (!font) throw new Error('the page names no font');
  const whole = await ask(baseURL, font);
  const { length } = whole.body;
  expect(whole.headers['accept-ranges']).toBe('bytes');
  const part = async (headers: Record<string, string>) => ask(baseURL, font, { headers });

  const middle = await part({ Range: 'bytes=100-299', 'If-Range': `${whole.headers.etag}` });
  expect(middle.status).toBe(206);
  expect(middle.headers['content-range']).toBe(`bytes 100-299/${length}`);
  expect(middle.headers['content-length']).toBe('200');
  expect(whole.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(middle.headers['content-type']).toBe(whole.headers['content-type']);
  expect(middle.headers['x-content-type-options']).toBe('nosniff');
  expect(middle.body.equals(whole.body.subarray(100, 300))).toBe(true);
  const end = await part({ Range: 'bytes=-7' });
  expect(end.body.equals(whole.body.subarray(-7))).toBe(true);

  const outside = await part({ Range: `bytes=${length}-` });
  expect(outside.status).toBe(416);
  expect(outside.headers['content-range']).toBe(`bytes */${length}`);
  expect(outside.body).toHaveLength(0);
  const another = await part({ Range: 'bytes=0-9', 'If-Range': '"another"' });
  expect(another.status).toBe(200);
  expect(another.body).toHaveLength(length);
  // No parts of a page: its encoding may differ each time, so a part would not fit.
  const text = await ask(baseURL, ARTICLE.path, { headers: { Range: 'bytes=0-9' } });
  expect(text.status).toBe(200);
});

const ODD_ADDRESSES = {
  'a null byte': '/articles/%00',
  'a null byte at the root': '/%00',
  'an encoded way up': '/articles/%2e%2e%2fsite.yaml',
  'an encoded way up at the root': '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  'a plain way up': '/articles/../../../../etc/passwd',
  'a way up encoded twice': '/articles/%252e%252e%252fsite.yaml',
  'an encoding of nothing': '/articles/%zz',
  'an encoding cut off': '/%E0%A4%A',
  'bytes that are no UTF-8': '/articles/%ff%fe',
  'half a surrogate': '/articles/%ed%a0%80',
  'a change of direction': '/articles/%E2%80%AE',
  'a header in disguise': '/articles/x%0d%0aSet-Cookie:%20a=b',
  'a script': '/articles/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  'a path of 5,000 characters': `/articles/${'a'.repeat(5_000)}`,
  'a path of 5,000 characters at the root': `/${'a'.repeat(5_000)}`,
  'the file of an article': '/articles/kosovo-bosnia-nato-membership.mdx',
  'the headline of another case': '/articles/KOSOVO-BOSNIA-NATO-MEMBERSHIP',
  'the place where lost readers are sent': '/-/-/-/-/-/articles/kosovo-bosnia-nato-membership',
  'the folder of articles': '/articles',
  'a file of the project': '/package.json',
  'a hidden file': '/.env',
};

for (const [what, path] of Object.entries(ODD_ADDRESSES)) {
  test(`${what} is not found, and does not count as a fault`, async ({ baseURL }) => {
    const { status, headers, body } = await ask(baseURL, path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(headers['set-cookie']).toBeUndefined();
    expect(body.toString()).not.toMatch(/root:x:0|node_modules|<script>alert/);
  });
}

test('headers of 40,000 characters are refused', async ({ baseURL }) => {
  const { status } = await ask(baseURL, '/', { headers: { 'X-Long': 'a'.repeat(40_000) } });
  expect(status).toBe(431);
});

for (const path of [
  '//evil.example/',
  '/\\evil.example/',
  '/%5cevil.example/',
  '//evil.example/%2f..',
]) {
  test(`${path} redirects nobody to another site`, async ({ baseURL }) => {
    const { status, headers } = await ask(baseURL, path);
    expect(status).toBeLessThan(500);
    const target = new URL(headers.location ?? '/', baseURL);
    expect(target.origin).toBe(baseURL);
  });
}

for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'TRACE', 'BREW']) {
  for (const path of ['/', ARTICLE.path, LOST_PATH, '/rss.xml']) {
    test(`${method} ${path} is refused`, async ({ baseURL }) => {
      const { status } = await ask(baseURL, path, { method });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    });
  }
}

for (const { kind, path } of ALL) {
  test(`${kind}: the answer does not reveal what software made it, and has the security headers`, async ({
    baseURL,
  }) => {
    const { headers } = await ask(baseURL, path);
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
  });
}
