import { expect, test, vi } from 'vitest';
import { runBuildStep, whyEnded } from './build-step';

test('a step that the system kills is explained in a sentence, with what to do', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    expect(runBuildStep(['-e', 'process.kill(process.pid, "SIGKILL")'])).toBe(false);
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

test('a step that fails by itself has given its own reason', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    expect(whyEnded(null, 0)).toBeUndefined();
    expect(whyEnded('SIGTERM', 0)).toBeUndefined();
    expect(runBuildStep(['-e', '0'])).toBe(true);
    expect(said).not.toHaveBeenCalled();
  } finally {
    said.mockRestore();
  }
});
