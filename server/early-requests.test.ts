import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EarlyRequests } from './early-requests';
import { PlainPages } from './pages/plain-pages';

let server: Server;
let origin: string;

/** While the index is not there nobody knows the language of the site. */
const plain = new PlainPages(() => Promise.reject(new Error('no index')));

/** Longer than any test. */
const LONG_MS = 600_000;

beforeEach(async () => {
  server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address?.port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function open(waitMs = LONG_MS): EarlyRequests {
  const early = new EarlyRequests(() => 'the index is being made', plain, waitMs);
  server.on('request', early.answer);
  return early;
}

/** Waits until the server has so many requests. */
function arrived(count: number): Promise<void> {
  return new Promise((resolve) => {
    let seen = 0;
    server.on('request', () => ++seen === count && resolve());
  });
}

test('the process says at once that it is alive, and why it is not ready', async () => {
  open();
  const live = await fetch(`${origin}/health/live`);
  expect([live.status, await live.text()]).toEqual([200, 'alive\n']);
  const ready = await fetch(`${origin}/health/ready?from=balancer`);
  expect([ready.status, await ready.text()]).toEqual([503, 'the index is being made\n']);
  expect(ready.headers.get('retry-after')).toBe('5');
  expect(ready.headers.get('cache-control')).toBe('no-store');
  const head = await fetch(`${origin}/health/live`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('all other requests wait, and are answered by the site once it is ready', async () => {
  const early = open();
  const both = arrived(2);
  const answers = [
    fetch(`${origin}/`),
    fetch(`${origin}/api/publish`, { method: 'POST', body: 'x' }),
  ];
  await both;
  early.handOver((request, response) => response.end(`the site: ${request.method} ${request.url}`));
  const texts = (await Promise.all(answers)).map((answer) => answer.text());
  expect(await Promise.all(texts)).toEqual(['the site: GET /', 'the site: POST /api/publish']);
});

test('a reader does not wait for ever, and gets Retry-After', async () => {
  open(50);
  const answer = await fetch(`${origin}/articles/a`);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('5');
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('a reader who has left is not answered, and takes no place', async () => {
  const early = open();
  const gone = new AbortController();
  const came = arrived(1);
  const left = new Promise((resolve) => {
    server.once('request', (_, response) => response.once('close', resolve));
  });
  const asked = fetch(`${origin}/`, { signal: gone.signal }).catch(() => undefined);
  await came;
  gone.abort();
  await asked;
  await left;
  let handed = 0;
  early.handOver(() => handed++);
  expect(handed).toBe(0);
});

test('no request waits when the process is about to end', async () => {
  const early = open();
  const came = arrived(1);
  const answer = fetch(`${origin}/`);
  await came;
  early.close();
  expect((await answer).status).toBe(503);
  expect((await answer).headers.get('connection')).toBe('close');
  const ready = await fetch(`${origin}/health/ready`);
  expect(await ready.text()).toBe('about to stop\n');
});

test('a connection that sends many without waiting for an answer is ended', async () => {
  open();
  const { port } = new URL(origin);
  const socket = connect(Number(port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(40));
  await once(socket, 'close');
});

test('a thousand requests may wait, and one more is refused', async () => {
  open();
  const { port } = new URL(origin);
  const thousand = arrived(1008);
  // Sixteen a connection: as many as one may have wait.
  const sockets = Array.from({ length: 63 }, () => {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(16));
    return socket;
  });
  await thousand;
  expect((await fetch(`${origin}/`)).status).toBe(503);
  for (const socket of sockets) socket.destroy();
});
