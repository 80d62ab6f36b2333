import { expect, test } from 'vitest';
import { HangWatch } from './hang-watch';
import { type ProcessActivity, processActivity, readActivity } from './process-activity';

const STEP_MS = 500;

/** After how many milliseconds of silence a process is replaced that is always so; at most ten minutes. */
function replacedAfter(look: (step: number) => ProcessActivity | undefined): number | undefined {
  let step = 0;
  const watch = new HangWatch(() => look(step));
  for (step = 1; step * STEP_MS <= 600_000; step++) {
    if (watch.passed(STEP_MS) !== undefined) return step * STEP_MS;
  }
  return undefined;
}

const idle = { isStopped: false, isOnDisk: false, cpuTicks: 7 };

test('a process that is stopped is replaced after a second', () => {
  expect(replacedAfter(() => ({ ...idle, isStopped: true }))).toBe(1000);
});

test('a process that is silent and uses no processor time is replaced, but not before SQLite gives up waiting', () => {
  const after = replacedAfter(() => idle);
  expect(after).toBeGreaterThan(10_000);
  expect(after).toBeLessThan(20_000);
});

test('a process that works without reporting has two minutes', () => {
  expect(replacedAfter((step) => ({ ...idle, cpuTicks: step }))).toBe(120_000);
});

test('a process that waits for a disk, or whose activity is unknown, has two minutes too', () => {
  expect(replacedAfter(() => ({ ...idle, isOnDisk: true }))).toBe(120_000);
  expect(replacedAfter(() => undefined)).toBe(120_000);
});

test('a process that is not ready yet is replaced only if it stays stopped', () => {
  const watch = (isStopped: boolean[]) => {
    let step = 0;
    const hanging = new HangWatch(() => ({ ...idle, isStopped: isStopped[step] ?? false }));
    return isStopped.map((_, at) => {
      step = at;
      return hanging.passedBeforeReady(STEP_MS);
    });
  };
  expect(watch(Array(1000).fill(false)).every((why) => why === undefined)).toBe(true);
  expect(watch([true, false, true, false])).toEqual(Array(4).fill(undefined));
  expect(watch([true, true])).toEqual([undefined, 'has been stopped']);
});

test('a process that reports now and then is never replaced, whatever it does meanwhile', () => {
  const watch = new HangWatch(() => idle);
  for (let second = 0; second < 600; second++) {
    if (second % 10 === 0) watch.heard();
    expect(watch.passed(1000)).toBeUndefined();
  }
});

test('the state that Linux reports is read whatever the program is called', () => {
  const times = '0 0 0 0 0 0 0 0 0 0 12 30 0 0';
  expect(readActivity(`4711 (a) T (b) T ${times}`)).toEqual({
    isStopped: true,
    isOnDisk: false,
    cpuTicks: 42,
  });
});

test.skipIf(process.platform !== 'linux')(
  'this process works, and one that is not there does nothing',
  () => {
    expect(processActivity(process.pid)).toMatchObject({ isStopped: false });
    expect(processActivity(2 ** 30)).toBeUndefined();
  },
);
