import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { CannotListen, choosePort, listen } from './listen';

const close = (server: ReturnType<typeof createServer>) =>
  new Promise((resolve) => server.close(resolve));

test('a port that is in use is reported in a sentence', async () => {
  const other = createServer();
  const port = await listen(other, 0, '127.0.0.1');
  const sentence = `Port ${port} is in use: set PORT to another one.`;
  try {
    await expect(listen(createServer(), port, '127.0.0.1')).rejects.toThrow(sentence);
    await expect(choosePort(port, '127.0.0.1')).rejects.toThrow(sentence);
  } finally {
    await close(other);
  }
  expect(await choosePort(port, '127.0.0.1')).toBe(port);
});

test('an address that this machine does not have is reported in a sentence', async () => {
  // Kept for documentation (RFC 5737).
  const failed = await listen(createServer(), 0, '192.0.2.1').catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(CannotListen);
  expect((failed as Error).message).toBe('HOST is not an address of this machine: 192.0.2.1');
});

test('0 is any port that is free', async () => {
  expect(await choosePort(0, '127.0.0.1')).toBeGreaterThan(1023);
});
