import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { PublishHook } from './publish-hook';

const SECRET = 'only for this test, and long';
const ANY_SIGNATURE = `sha256=${'0'.repeat(64)}`;

const signed = (body: string): string =>
  `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`;

const servers: Server[] = [];
const sockets: Socket[] = [];

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A hook on its own port. */
async function serve(rescan: () => Promise<boolean> = async () => true): Promise<number> {
  const hook = new PublishHook(SECRET, rescan);
  const server = createServer((request, response) => void hook.answer(request, response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function send(port: number, body: string, signature = signed(body)): Promise<Response> {
  const headers = { 'X-Hub-Signature-256': signature };
  return fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body, headers });
}

/** A connection that has sent so much, and what came back over it. */
function speak(port: number, bytes: string) {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  const state = { socket, heard: '', isEnded: false };
  socket.setEncoding('latin1');
  socket.on('data', (text) => {
    state.heard += text;
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    state.isEnded = true;
  });
  socket.write(bytes);
  return state;
}

const head = (signature: string, rest = 'Transfer-Encoding: chunked'): string =>
  `POST / HTTP/1.1\r\nHost: a\r\nX-Hub-Signature-256: ${signature}\r\n${rest}\r\n\r\n`;

const PATIENT = { timeout: 20_000, interval: 20 };

test('a signed request has the content checked; a badly signed one does not', async () => {
  const rescan = vi.fn(async () => true);
  const port = await serve(rescan);
  expect((await send(port, '{}')).status).toBe(200);
  expect((await send(port, '{}', signed('{ }'))).status).toBe(401);
  expect(rescan).toHaveBeenCalledTimes(1);
});

test.each([
  ['no signature', 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n'],
  ['an empty one', head('')],
  ['one that is too short', head(ANY_SIGNATURE.slice(0, -1))],
  ['one that is too long', head(`${ANY_SIGNATURE}0`)],
  ['one in capitals', head(`sha256=${'A'.repeat(64)}`)],
  ['one of another kind', head(`sha1=${'0'.repeat(40)}`)],
  ['two', head(`${ANY_SIGNATURE}\r\nX-Hub-Signature-256: ${ANY_SIGNATURE}`)],
  [
    'none, and a large body to come',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 999999\r\n\r\n',
  ],
])(
  'with %s the answer is 401 at once, before any body, and the connection ends',
  async (_, bytes) => {
    const sender = speak(await serve(), bytes);
    await vi.waitFor(
      () => expect(sender.heard).toMatch(/^HTTP\/1\.1 401 .*\{"status":401/s),
      PATIENT,
    );
    expect(sender.heard).toMatch(/\r\nConnection: close\r\n/);
    await vi.waitFor(() => expect(sender.isEnded).toBe(true), PATIENT);
  },
);

test('a sender that is refused while still sending learns why', async () => {
  const sender = speak(
    await serve(),
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 999999\r\n\r\n',
  );
  for (let part = 0; part < 10; part++) sender.socket.write('x'.repeat(50_000));
  await vi.waitFor(() => expect(sender.heard).toContain('{"status":401'), PATIENT);
  await vi.waitFor(() => expect(sender.isEnded).toBe(true), PATIENT);
});

test('nothing in a refused body is taken for a request', async () => {
  const rescan = vi.fn(async () => true);
  const inner = `${head(signed('{}'), 'Content-Length: 2')}{}`;
  const outer = `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${inner.length + 10}\r\n\r\n`;
  const sender = speak(await serve(rescan), outer + inner);
  await vi.waitFor(() => expect(sender.isEnded).toBe(true), PATIENT);
  expect(sender.heard.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  expect(rescan).not.toHaveBeenCalled();
});

test('senders that are slow, however many, keep no delivery out', async () => {
  const port = await serve();
  const unsigned = Array.from({ length: 20 }, () => speak(port, head('')));
  const slow = Array.from({ length: 40 }, () => speak(port, `${head(ANY_SIGNATURE)}1\r\nx\r\n`));
  // All but eight have given way.
  const gaveWay = () => slow.filter(({ heard }) => heard.startsWith('HTTP/1.1 503'));
  await vi.waitFor(() => expect(gaveWay()).toHaveLength(32), PATIENT);
  expect(gaveWay()[0]?.heard).toMatch(/\r\nRetry-After: \d+\r\n/);
  expect((await send(port, '{}')).status).toBe(200);
  await vi.waitFor(
    () => expect(unsigned.every(({ heard }) => heard.startsWith('HTTP/1.1 401'))).toBe(true),
    PATIENT,
  );
});

test('a body that does not come is waited for five seconds, and the place is free again', async () => {
  const begun = performance.now();
  const sender = speak(await serve(), `${head(ANY_SIGNATURE)}1\r\nx\r\n`);
  await vi.waitFor(() => expect(sender.heard).toMatch(/^HTTP\/1\.1 408 /), PATIENT);
  // A server that has much to do may be later, but never earlier.
  expect(performance.now() - begun).toBeGreaterThan(4900);
  await vi.waitFor(() => expect(sender.isEnded).toBe(true), PATIENT);
}, 30_000);

test('a sender that ends the connection is not waited for', async () => {
  const rescan = vi.fn(async () => true);
  const port = await serve(rescan);
  for (let times = 0; times < 30; times++) {
    speak(port, `${head(ANY_SIGNATURE)}1\r\nx\r\n`).socket.destroySoon();
  }
  expect((await send(port, '{}')).status).toBe(200);
  expect(rescan).toHaveBeenCalledTimes(1);
});

test('more than a mebibyte is refused, by its length or in chunks', async () => {
  const port = await serve();
  const announced = speak(port, head(ANY_SIGNATURE, 'Content-Length: 1048577'));
  const chunked = speak(port, head(ANY_SIGNATURE));
  for (let part = 0; part < 17; part++) chunked.socket.write(`10000\r\n${'x'.repeat(0x10000)}\r\n`);
  for (const sender of [announced, chunked]) {
    await vi.waitFor(() => expect(sender.heard).toMatch(/^HTTP\/1\.1 413 /), PATIENT);
    await vi.waitFor(() => expect(sender.isEnded).toBe(true), PATIENT);
  }
});

test('equal deliveries that arrive together share one check and one answer', async () => {
  const rescan = vi.fn(async () => true);
  const port = await serve(rescan);
  const answers = await Promise.all(Array.from({ length: 200 }, () => send(port, '{}')));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(rescan.mock.calls.length).toBeLessThan(60);
});

test('a delivery that is sent again and again does not keep others from their own check', async () => {
  const rescan = vi.fn(async () => true);
  const port = await serve(rescan);
  let isStopped = false;
  const replay = async (): Promise<void> => {
    while (!isStopped) await send(port, '{"overheard":true}');
  };
  const replays = Array.from({ length: 20 }, replay);
  await vi.waitFor(() => expect(rescan.mock.calls.length).toBeGreaterThanOrEqual(30), PATIENT);
  for (let delivery = 0; delivery < 3; delivery++) {
    const before = rescan.mock.calls.length;
    expect((await send(port, `{"new":${delivery}}`)).status).toBe(200);
    expect(rescan.mock.calls.length).toBeGreaterThan(before);
  }
  isStopped = true;
  await Promise.all(replays);
}, 30_000);

test('a check that could not be made is answered with 503, and the next request tries again', async () => {
  const rescan = vi.fn(async () => true);
  rescan.mockResolvedValueOnce(false).mockRejectedValueOnce(new Error('no index'));
  const port = await serve(rescan);
  for (const status of [503, 503, 200]) {
    const answer = await send(port, '{}');
    expect(answer.status).toBe(status);
    expect(answer.headers.has('retry-after')).toBe(status === 503);
  }
});

test('a secret that is too short does not count', () => {
  expect(() => new PublishHook('short', async () => true)).toThrow('16 characters');
  expect(new PublishHook(undefined, async () => true).isOn).toBe(false);
});
