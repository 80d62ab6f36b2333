import { expect, test, vi } from 'vitest';
import { remembering } from './remembering';

test('recent questions are remembered, long headers are not, and memory is bounded', () => {
  const work = vi.fn((text: string) => text.length);
  const ask = remembering(work);
  expect([ask('abc'), ask('abc')]).toEqual([3, 3]);
  expect(work).toHaveBeenCalledTimes(1);
  const long = 'x'.repeat(1001);
  ask(long);
  ask(long);
  expect(work).toHaveBeenCalledTimes(3);
  for (let count = 0; count < 2000; count++) ask(`reader ${count}`);
  ask('abc');
  expect(work).toHaveBeenCalledTimes(2004);
});
