import { expect, test } from 'vitest';
import { Queue, TooBusy } from './queue';

test('a limited number run at a time, a limited number wait, and one more is refused at once', async () => {
  const queue = new Queue(2, 3, 10_000);
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const task = async (): Promise<string> => {
    most = Math.max(most, ++running);
    await new Promise<void>((resolve) => ends.push(resolve));
    running--;
    return 'done';
  };
  const five = Array.from({ length: 5 }, () => queue.run(task));
  await expect(queue.run(task)).rejects.toThrow(TooBusy);
  await expect.poll(() => ends.length).toBe(2);
  expect(queue.waiting).toBe(3);
  for (let ended = 0; ended < 5; ended++) {
    await expect.poll(() => ends.length).toBeGreaterThan(ended);
    ends[ended]?.();
  }
  expect(await Promise.all(five)).toEqual(Array(5).fill('done'));
  expect(most).toBe(2);
  expect(queue.waiting).toBe(0);
});

test('a task that fails makes room for the next', async () => {
  const queue = new Queue(1, 1, 10_000);
  await expect(queue.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await queue.run(async () => 'yes')).toBe('yes');
});

test('a task that takes long goes on, but makes room for the next', async () => {
  const queue = new Queue(1, 1, 20);
  let finish: (value: string) => void = () => undefined;
  const slow = queue.run(
    () =>
      new Promise<string>((resolve) => {
        finish = resolve;
      }),
  );
  expect(await queue.run(async () => 'next')).toBe('next');
  finish('slow');
  expect(await slow).toBe('slow');
});
