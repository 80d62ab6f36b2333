import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LogFile, requestLine } from './request-log';

/** A device that is always full (Linux, full(4)). */
const FULL = '/dev/full';

test.skipIf(!existsSync(FULL))(
  'a disk that is full ends nothing, and takes no more memory',
  async () => {
    const file = new LogFile(FULL);
    const line = `${'x'.repeat(999)}\n`;
    for (let lines = 0; lines < 20_000; lines++) file.write(line);
    for (let times = 0; times < 5; times++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      // Would be an error that nobody catches.
      file.flush();
    }
    expect(Reflect.get(Reflect.get(file, 'destination'), '_len')).toBeLessThanOrEqual(
      4 * 1024 * 1024,
    );
  },
);

test('a request can neither end a line of the log nor reverse its direction', () => {
  // Node reads the bytes of a request's target as Latin-1.
  const url = '/search?q="\u0085\u009b31m\u00ad\u202e';
  const line = requestLine({
    id: 'a',
    method: 'GET',
    url,
    status: 200,
    bytes: 1,
    ms: 1,
    cache: 'hit',
    headers: {},
  });
  expect(line).toMatch(/^[\x20-\x7e]+\n$/);
  expect(JSON.parse(line)).toMatchObject({ url, status: 200 });
});

test('a line has the referring host and the kind of client, and nothing else about the reader', () => {
  const line = requestLine({
    id: 'a',
    method: 'GET',
    url: '/',
    status: 200,
    bytes: 1,
    ms: 1,
    cache: 'hit',
    headers: {
      referer: 'https://mail.example/inbox?of=ana',
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0',
    },
  });
  expect(JSON.parse(line)).toMatchObject({ from: 'mail.example', client: 'browser' });
  expect(line).not.toMatch(/inbox|ana|Firefox|Linux/);
});
