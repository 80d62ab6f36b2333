import { connect, type Socket } from 'node:net';
import { expect, test } from 'playwright/test';
import { ARTICLE } from '../support/facts';
import { type OwnSite, startOwnSite } from '../support/own-site';
import { ask, statusesIn } from '../support/wire';

const CLIENTS = 100;

/** A request that is held up waits until the slow ones end, which takes at least ten seconds. */
const SOON_MS = 9000;

/** The limits are 10 s for headers and 20 s for a body, checked every 2 s; the rest allows for a busy machine. */
const HEAD_ENDS_MS = 16_000;
const BODY_ENDS_MS = 28_000;

test.describe.configure({ mode: 'default' });

let site: OwnSite;

test.beforeAll(async () => {
  site = await startOwnSite({ PUBLISH_SECRET: 'only for this test, and long' });
});

test.afterAll(() => site.stop());

/** A client that sends something at first, and then a little more now and then. */
function slowClient(first: string, then: string, everyMs: number) {
  const { hostname, port } = new URL(site.url);
  const socket: Socket = connect(Number(port), hostname);
  let heard = '';
  const begun = performance.now();
  socket.setEncoding('latin1').on('data', (text) => {
    heard += text;
  });
  socket.on('error', () => undefined);
  socket.write(first);
  const timer = setInterval(() => socket.write(then), everyMs);
  const ended = new Promise<{ ms: number; heard: string }>((resolve) => {
    socket.once('close', () => {
      clearInterval(timer);
      resolve({ ms: performance.now() - begun, heard });
    });
  });
  return { socket, ended };
}

/** Expects other clients to be answered in the meantime, and soon. */
async function expectOthersAnswered(): Promise<void> {
  for (let nth = 0; nth < 10; nth++) {
    const begun = performance.now();
    expect((await ask(site.url, ARTICLE.path)).status).toBe(200);
    expect(performance.now() - begun).toBeLessThan(SOON_MS);
  }
  expect((await ask(site.url, `/search?q=slow`)).status).toBe(200);
}

test('requests that trickle in are abandoned, and hold up nobody', async () => {
  test.setTimeout(90_000);
  const heads = Array.from({ length: CLIENTS }, () =>
    slowClient('GET / HTTP/1.1\r\nHost: x\r\n', 'X-A: b\r\n', 500),
  );
  const body = 'POST /api/publish HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n{';
  const bodies = Array.from({ length: CLIENTS }, () => slowClient(body, ' ', 500));
  const elsewhere = Array.from({ length: CLIENTS }, () =>
    slowClient(body.replace('/api/publish', '/about'), ' ', 500),
  );
  await expectOthersAnswered();
  for (const { ms, heard } of await Promise.all(heads.map(({ ended }) => ended))) {
    expect(statusesIn(heard)).toEqual([408]);
    expect(ms).toBeLessThan(HEAD_ENDS_MS);
  }
  await expectOthersAnswered();
  for (const { ms } of await Promise.all([...bodies, ...elsewhere].map(({ ended }) => ended))) {
    expect(ms).toBeLessThan(BODY_ENDS_MS);
  }
  await expectOthersAnswered();
  // Slow clients are not our fault.
  expect(site.log()).not.toContain('"level":50');
});

test('clients that never read their answers hold up nobody', async () => {
  const many = `GET ${ARTICLE.path} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(200);
  const clients = Array.from({ length: CLIENTS }, () => {
    const client = slowClient(many, many, 60_000);
    client.socket.pause();
    return client;
  });
  try {
    await expectOthersAnswered();
  } finally {
    for (const { socket } of clients) socket.destroy();
  }
});

test('a client that sends more than a few requests at once gets some answers, and a 503 for the rest', async () => {
  const begun = performance.now();
  const one = 'GET /search?q=many HTTP/1.1\r\nHost: x\r\n\r\n';
  const { heard } = await slowClient(one.repeat(1000), '', 60_000).ended;
  const statuses = statusesIn(heard);
  expect(statuses).toEqual([...Array(16).fill(200), 429]);
  expect(heard.match(/^Connection: close/gm)).toHaveLength(1);
  expect(performance.now() - begun).toBeLessThan(HEAD_ENDS_MS);
  // The log is buffered.
  const lines = () => site.log().match(/"url":"\/search\?q=many"/g)?.length;
  await expect.poll(lines).toBe(17);
});
