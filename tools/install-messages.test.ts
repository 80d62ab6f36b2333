import { describe, expect, test } from 'vitest';
import { tooOld, whyNpmFailed } from './install-messages.mjs';

describe('the version of Node', () => {
  test.each([
    ['18.20.8', '>=20.9'],
    ['20.8.1', '>=20.9'],
    ['9.11.2', '>=20.9'],
    ['20.9.0', '>=22'],
  ])('%s is too old for %s', (version, wanted) => {
    const sentence = tooOld(version, wanted);
    expect(sentence).toContain(version);
    expect(sentence).toContain(`Node ${wanted.slice(2)} or newer`);
    expect(sentence?.split('\n')).toHaveLength(1);
  });

  test.each([
    ['20.9.0', '>=20.9'],
    ['20.20.2', '>=20.9'],
    ['24.1.0', '>=20.9'],
    ['22.0.0', '>=22'],
  ])('%s is new enough for %s', (version, wanted) => {
    expect(tooOld(version, wanted)).toBeUndefined();
  });
});

describe('the reason why npm failed', () => {
  test.each([
    ['npm error code ENOTFOUND', 'cannot be reached (ENOTFOUND)'],
    ['npm error network request failed, reason: connect ECONNREFUSED', '(ECONNREFUSED)'],
    ['npm error code EACCES\nnpm error syscall mkdir', 'as the user who owns'],
    ['npm error code ENOSPC', 'The disk is full'],
  ])('%j is one sentence', (said, sentence) => {
    expect(whyNpmFailed(said)).toContain(sentence);
    expect(whyNpmFailed(said)?.split('\n')).toHaveLength(1);
  });

  test('other errors are left for npm itself to report', () => {
    expect(whyNpmFailed('npm error code ELIFECYCLE')).toBeUndefined();
  });
});
