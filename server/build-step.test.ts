import { expect, test, vi } from 'vitest';
import { nextBuildStep, runBuildStep, usableMemoryMib, whyEnded } from './build-step';

test('a step that the system kills is explained in a sentence, with what to do', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    expect(runBuildStep({ args: ['-e', 'process.kill(process.pid, "SIGKILL")'] })).toBe(false);
    expect(said.mock.calls).toEqual([
      [expect.stringMatching(/memory.*add swap.*npm run release/s)],
    ]);
  } finally {
    said.mockRestore();
  }
});

test('a step of which only a worker was killed is explained too', () => {
  expect(whyEnded(null, 1)).toContain('because memory ran out');
});

test('a step that fails on its own has given its own reason', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    expect(whyEnded(null, 0)).toBeUndefined();
    expect(whyEnded('SIGTERM', 0)).toBeUndefined();
    expect(runBuildStep({ args: ['-e', '0'] })).toBe(true);
    expect(said).not.toHaveBeenCalled();
  } finally {
    said.mockRestore();
  }
});

test('a machine of 1 GiB gets the builder whose heap is bounded, and the others the fast one', () => {
  for (const memory of [985, 1024, 1400]) {
    const { args, nodeOptions } = nextBuildStep('next', memory);
    expect(args).toEqual(['next', 'build', '--webpack']);
    const checked = `process.exit(${JSON.stringify(nodeOptions)} && require('v8').getHeapStatistics().heap_size_limit < 600 * 2 ** 20 ? 0 : 1)`;
    expect(runBuildStep({ args: ['-e', checked], ...(nodeOptions && { nodeOptions }) })).toBe(true);
  }
  for (const memory of [1900, usableMemoryMib() + 4096]) {
    expect(nextBuildStep('next', memory)).toEqual({ args: ['next', 'build'] });
  }
});
