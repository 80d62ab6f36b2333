import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PacedRescans } from './paced-rescans';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Rescans that the test ends one by one. */
function controlled() {
  const ends: ((isDone: boolean) => void)[] = [];
  const rescan = vi.fn(() => new Promise<boolean>((resolve) => ends.push(resolve)));
  return {
    rescan,
    end: (isDone: boolean) => ends.shift()?.(isDone),
    paced: new PacedRescans(rescan),
  };
}

const soon = () => vi.advanceTimersByTimeAsync(0);

test('a request during a check waits for the next, and shares it with all others that wait', async () => {
  const { rescan, end, paced } = controlled();
  const first = paced.request();
  await soon();
  const [second, third] = [paced.request(), paced.request()];
  await soon();
  expect(rescan).toHaveBeenCalledTimes(1);
  end(true);
  expect(await first).toBe(true);
  await soon();
  expect(rescan).toHaveBeenCalledTimes(2);
  end(false);
  expect(await Promise.all([second, third])).toEqual([false, false]);
});

test('a check that fails does so only for the requests it answers', async () => {
  const { rescan, paced } = controlled();
  rescan.mockRejectedValueOnce(new Error('no index')).mockResolvedValueOnce(true);
  const first = paced.request();
  const failed = expect(first).rejects.toThrow('no index');
  await soon();
  await failed;
  expect(await paced.request()).toBe(true);
});

test('thirty may follow one another at once, then one per second, and a pause makes up for it', async () => {
  const rescan = vi.fn(async () => true);
  const paced = new PacedRescans(rescan);
  const ask = async (): Promise<void> => {
    for (;;) await paced.request();
  };
  void ask();
  await soon();
  expect(rescan).toHaveBeenCalledTimes(30);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(rescan).toHaveBeenCalledTimes(40);
});
