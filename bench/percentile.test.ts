import { expect, test } from 'vitest';
import { percentile } from './percentile';

test('is the smallest value that is not below the given share', () => {
  const values = [15, 20, 35, 40, 50];
  expect(percentile(values, 5)).toBe(15);
  expect(percentile(values, 30)).toBe(20);
  expect(percentile(values, 40)).toBe(20);
  expect(percentile(values, 50)).toBe(35);
  expect(percentile(values, 100)).toBe(50);
});

test('sorts by size, not as text, and leaves its argument as it was', () => {
  const values = [100, 9, 20];
  expect(percentile(values, 50)).toBe(20);
  expect(values).toEqual([100, 9, 20]);
});

test('the 99th percentile of 200 values leaves out two', () => {
  const values = Array.from({ length: 200 }, (_, at) => at + 1);
  expect(percentile(values, 99)).toBe(198);
});

test('refuses an empty list', () => {
  expect(() => percentile([], 50)).toThrow(RangeError);
});
