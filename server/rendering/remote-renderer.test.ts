import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TryLater } from '../pages/try-later';
import { READY } from '../supervise/child-side';
import type { Call, Reply } from './messages';
import { RemoteRenderer } from './remote-renderer';

/** Stands for the process: it is as slow as a test wants, by a clock that the test moves. */
class SlowChild extends EventEmitter {
  asked: Call[] = [];
  isEnded = false;

  send(call: Call, heard: (error: Error | null) => void): void {
    this.asked.push(call);
    heard(null);
  }

  kill(): void {
    this.isEnded = true;
    this.emit('exit', null, 'SIGKILL');
  }

  answer(answer: unknown): void {
    for (const { id } of this.asked.splice(0)) this.emit('message', { id, answer } satisfies Reply);
  }
}

let children: SlowChild[];
let log: string[];
let renderer: RemoteRenderer;

beforeEach(() => {
  vi.useFakeTimers();
  children = [];
  log = [];
  renderer = new RemoteRenderer(
    (line) => log.push(line),
    () => undefined,
    () => {
      const child = new SlowChild();
      children.push(child);
      return child as unknown as ChildProcess;
    },
  );
  renderer.start().catch(() => undefined);
});

afterEach(() => vi.useRealTimers());

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

test('a renderer that takes long to start is not ended at the first request', async () => {
  const [child] = children;
  const answer = renderer.makeOnce('/search');
  await pass(29);
  child?.emit('message', READY);
  await pass(20);
  expect(child?.isEnded).toBe(false);
  child?.answer('a page');
  expect(await answer).toBe('a page');
});

test('a request that waits in vain for a renderer gets 503, and the renderer goes on starting', async () => {
  const answer = renderer.makeOnce('/search').catch((error: unknown) => error);
  await pass(31);
  expect(await answer).toBeInstanceOf(TryLater);
  expect(children).toHaveLength(1);
  expect(children[0]?.isEnded).toBe(false);
});

test('a process that does not answer is ended, and another takes its place', async () => {
  children[0]?.emit('message', READY);
  const answer = renderer.makeOnce('/search').catch((error: unknown) => error);
  await pass(31);
  expect(await answer).toBeInstanceOf(TryLater);
  expect(children).toHaveLength(2);
  expect(log[0]).toContain('does not answer (makeOnce)');
});

test('a question to a renderer that ends is put to the next, once', async () => {
  children[0]?.emit('message', READY);
  const answer = renderer.makeOnce('/search');
  await pass(1);
  children[0]?.kill();
  await pass(1);
  children[1]?.emit('message', READY);
  await pass(1);
  children[1]?.answer('a page');
  expect(await answer).toBe('a page');
  const again = renderer.makeOnce('/search').catch((error: unknown) => error);
  for (const at of [1, 2]) {
    await pass(1);
    children[at]?.kill();
    await pass(1);
    children[at + 1]?.emit('message', READY);
  }
  await pass(1);
  expect(await again).toBeInstanceOf(TryLater);
});
