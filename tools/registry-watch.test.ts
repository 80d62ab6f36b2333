import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchRegistry } from './registry-watch.mjs';

const silent = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  silent.mockReset();
});

afterEach(() => {
  vi.useRealTimers();
});

test('an npm that is slow to start on a busy machine is not a registry that does not answer', () => {
  const watch = watchRegistry(15_000, silent);
  vi.advanceTimersByTime(60_000);
  for (const line of ['npm verbose cli node', 'npm silly idealTree buildDeps']) {
    watch.line(line);
    vi.advanceTimersByTime(14_000);
  }
  watch.line('npm http fetch GET 200 https://registry.example/yaml 210ms (cache miss)');
  vi.advanceTimersByTime(600_000);
  expect(silent).not.toHaveBeenCalled();
});

test('a registry that does not answer is reported once, however often npm tries again', () => {
  const watch = watchRegistry(15_000, silent);
  watch.line('npm silly packumentCache corgi:https://registry.example/yaml cache-miss');
  vi.advanceTimersByTime(10_000);
  watch.line('npm http fetch GET https://registry.example/yaml attempt 1 failed with ENETUNREACH');
  vi.advanceTimersByTime(5_000);
  expect(silent).toHaveBeenCalledTimes(1);
  watch.line('npm silly reify mark');
  vi.advanceTimersByTime(60_000);
  expect(silent).toHaveBeenCalledTimes(1);
});

test('packages from npm’s cache count as an answer', () => {
  const watch = watchRegistry(15_000, silent);
  watch.line('npm http cache yaml@https://registry.example/yaml/-/yaml-2.8.1.tgz 0ms (cache hit)');
  vi.advanceTimersByTime(60_000);
  expect(silent).not.toHaveBeenCalled();
});

test.each([
  'npm warn deprecated a package',
  'npm error code EACCES',
  'npm ERR! code EACCES',
  'added 2 packages',
])('what npm says to its user is printed: %s', (line) => {
  expect(watchRegistry(15_000, silent).line(line)).toBe(true);
});

test.each([
  'npm http fetch GET 200 https://registry.example/yaml',
  'npm verb cli node',
  'npm silly reify mark',
])('its details are not: %s', (line) => {
  expect(watchRegistry(15_000, silent).line(line)).toBe(false);
});
