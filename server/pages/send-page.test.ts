import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type FinishedPage, finishPage } from './finished-page';
import { sendPage } from './send-page';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** Serves one page, and gives its address. */
async function serve(page: FinishedPage): Promise<string> {
  const sending = {
    lifetime: 'public, max-age=60',
    requestId: 'id',
    timing: 'cache;desc="hit"',
    common: ['X-Content-Type-Options', 'nosniff', 'Referrer-Policy', 'origin'],
    connection: [],
  };
  const server = createServer((request, response) => {
    void sendPage(request, response, page, sending);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function page(type: string, status = 200): Promise<FinishedPage> {
  const answer = { status, headers: { 'Content-Type': type }, lifetime: 'page' as const };
  return finishPage(answer, Buffer.from('words '.repeat(200)));
}

test("a feed reader that uses Node's fetch gets 304 for a feed that it has", async () => {
  const url = await serve(await page('application/rss+xml; charset=utf-8'));
  const etag = (await fetch(url)).headers.get('etag') ?? '';
  // `fetch` adds `Cache-Control: no-cache` to a request with a condition.
  const again = await fetch(url, { headers: { 'If-None-Match': etag } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  expect(again.headers.get('etag')).toBe(etag);
  expect((await fetch(url, { headers: { 'If-None-Match': '"x"' } })).status).toBe(200);
  const forced = { 'If-None-Match': etag, 'Cache-Control': 'no-cache, max-age=0' };
  expect((await fetch(url, { headers: forced, method: 'HEAD' })).status).toBe(304);
});

test('a failed If-Match is answered with 412, which no cache keeps', async () => {
  const url = await serve(await page('text/html; charset=utf-8'));
  const answer = await fetch(url, { headers: { 'If-Match': '"x"' } });
  expect(answer.status).toBe(412);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await fetch(url, { headers: { 'If-Match': '*' } })).status).toBe(200);
});

test('a page that does not exist has no conditions (RFC 9110, 13.2.1)', async () => {
  const url = await serve(await page('text/html; charset=utf-8', 404));
  expect((await fetch(url, { headers: { 'If-None-Match': '*' } })).status).toBe(404);
  expect((await fetch(url, { headers: { 'If-Match': '"x"' } })).status).toBe(404);
});

test('no cache keeps the answer to a request for a part that does not exist', async () => {
  const url = await serve(await page('font/woff2'));
  const outside = await fetch(url, { headers: { Range: 'bytes=9999-' } });
  expect(outside.status).toBe(416);
  expect(outside.headers.get('cache-control')).toBe('no-store');
  const part = await fetch(url, { headers: { Range: 'bytes=0-4' } });
  expect(part.headers.get('cache-control')).toBe('public, max-age=60');
  expect(await part.text()).toBe('words');
});

test("a page's own headers replace the general ones", async () => {
  const headers = { 'Content-Type': 'text/html', 'Referrer-Policy': 'no-referrer' };
  const own = await finishPage({ status: 200, headers, lifetime: 'never' }, Buffer.from('x'));
  const answer = await fetch(await serve(own));
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  const other = await fetch(await serve(await page('text/html')));
  expect(other.headers.get('referrer-policy')).toBe('origin');
});
