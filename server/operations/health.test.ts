import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Health, type Parts } from './health';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});

afterEach(() => {
  vi.useRealTimers();
});

const GOOD: Parts = { index: async () => 1, samplePage: async () => 1 };

test('is ready while the index answers and a page can be made', async () => {
  const health = new Health(GOOD, () => undefined);
  expect(await health.readiness()).toEqual({ isReady: true, says: 'ready' });
});

test('is not ready once the content folder has been missing for 30 s, and is again when it is back', async () => {
  let since: number | undefined = 1_000_000;
  const health = new Health(GOOD, () => since);
  vi.setSystemTime(1_029_999);
  expect((await health.readiness()).isReady).toBe(true);
  vi.setSystemTime(1_030_000);
  expect(await health.readiness()).toEqual({
    isReady: false,
    says: 'the content folder has been missing for 30 s',
  });
  since = undefined;
  expect((await health.readiness()).isReady).toBe(true);
});

test('is not ready when a part fails or does not answer, and says which part', async () => {
  const fails = new Health(
    {
      ...GOOD,
      index: () => Promise.reject(new Error('/srv/secret/index.db is gone')),
    },
    () => undefined,
  );
  expect(await fails.readiness()).toEqual({ isReady: false, says: 'index: failed' });
  const hangs = new Health(
    { ...GOOD, samplePage: () => new Promise(() => undefined) },
    () => undefined,
  );
  const asked = hangs.readiness();
  await vi.advanceTimersByTimeAsync(5000);
  expect((await asked).says).toMatch(/^samplePage: no answer/);
});
