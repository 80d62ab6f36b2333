import { expect, it } from 'vitest';
import { RECENCY_FLOOR, RECENCY_HALF_LIFE_MS, recencyBoost } from './ranking';

it('leaves the rank of new articles, or those dated in the future, as it is', () => {
  expect(recencyBoost(1_000, 1_000)).toBe(1);
  expect(recencyBoost(2_000, 1_000)).toBe(1);
});

it('takes away half of what age can take after the half-life', () => {
  expect(recencyBoost(0, RECENCY_HALF_LIFE_MS)).toBeCloseTo((1 + RECENCY_FLOOR) / 2);
});

it('never goes below its floor', () => {
  expect(recencyBoost(0, 1_000 * RECENCY_HALF_LIFE_MS)).toBeGreaterThan(RECENCY_FLOOR);
});
