import { expect, test } from 'vitest';
import { RestartPolicy } from './restart-policy';

const delays = (policy: RestartPolicy, ends: number, readyForMs = 0): number[] =>
  Array.from({ length: ends }, () => policy.delayAfter(readyForMs));

test('the first two restarts are immediate, then they wait 1, 2, 4 and at most 5 s', () => {
  expect(delays(new RestartPolicy(), 8)).toEqual([0, 0, 1000, 2000, 4000, 5000, 5000, 5000]);
});

test('a process that was ready for less than a minute continues the count', () => {
  expect(delays(new RestartPolicy(), 4, 59_999)).toEqual([0, 0, 1000, 2000]);
});

test('after a minute of health the count starts over', () => {
  const policy = new RestartPolicy();
  delays(policy, 7);
  expect(policy.delayAfter(60_000)).toBe(0);
  expect(delays(policy, 3)).toEqual([0, 1000, 2000]);
});
