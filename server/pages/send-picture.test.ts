import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sendPicture } from './send-picture';

type Sent = Awaited<ReturnType<typeof sendPicture>>;

let folder: string;
let server: Server;
let sent: Promise<Sent>;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'standfirst-picture-'));
  // More than sockets take at once.
  writeFileSync(path.join(folder, 'large.webp'), Buffer.alloc(32 * 1024 * 1024));
  server = createServer((request, response) => {
    const headers = { 'Content-Type': 'image/webp', ETag: '"large"' };
    const file = path.join(folder, request.url ?? '');
    const sending = { common: [], connection: [], requestId: 'a', timing: 'app' };
    sent = sendPicture(request, response, { headers, isPublic: true }, file, sending);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const address = (name: string) =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`;

test('a reader who leaves in the middle of a picture is not reported as a fault', async () => {
  await new Promise<void>((resolve, reject) => {
    const request = get(address('large.webp'), (response) => {
      response.once('data', () => {
        request.destroy();
        resolve();
      });
    });
    request.once('error', reject);
  });
  const answer = await sent;
  expect(answer?.status).toBe(200);
  expect(answer?.bytes).toBeLessThan(32 * 1024 * 1024);
});

test('a missing picture sends nothing', async () => {
  const request = get(address('gone.webp'));
  request.once('error', () => undefined);
  await once(server, 'request');
  expect(await sent).toBeUndefined();
  request.destroy();
});
