import { afterEach, expect, test } from 'vitest';
import { now, setClock } from './clock';

afterEach(() => setClock(undefined));

test('the clock runs, stops where a test sets it, and runs again', () => {
  const before = Date.now();
  expect(now()).toBeGreaterThanOrEqual(before);
  setClock(0);
  expect(now()).toBe(0);
  setClock(undefined);
  expect(now()).toBeGreaterThanOrEqual(before);
});
