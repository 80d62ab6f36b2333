import { afterEach, expect, test, vi } from 'vitest';
import { processWide } from './process-wide';

afterEach(() => vi.unstubAllEnvs());

/** The state that two loads of one module share. */
interface Kept {
  standfirstTest?: string;
}

test('all loads of a module share their state, except in development, where code changes', () => {
  const before: Kept = {};
  const after: Kept = {};
  processWide(before).standfirstTest = 'kept';
  expect(processWide(after).standfirstTest).toBe('kept');
  delete processWide(before).standfirstTest;
  vi.stubEnv('NODE_ENV', 'development');
  processWide(before).standfirstTest = 'of the code before';
  expect(processWide(after).standfirstTest).toBeUndefined();
  expect(processWide(before).standfirstTest).toBe('of the code before');
});
