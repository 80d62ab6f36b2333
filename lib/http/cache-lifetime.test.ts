import { expect, test } from 'vitest';
import { missingLifetime, pageLifetime } from './cache-lifetime';

const NOW = 1_800_000_000_000;

/** For how long anybody may send the page at most, in seconds: fresh, then stale. */
function longest(value: string): number {
  const seconds = (name: string) => Number(new RegExp(`${name}=(\\d+)`).exec(value)?.[1]);
  const fresh = Math.max(seconds('max-age'), seconds('s-maxage'));
  return fresh + Math.max(seconds('stale-while-revalidate'), seconds('stale-if-error'));
}

test('without an embargo a page gets its full lifetime', () => {
  expect(pageLifetime(undefined, NOW)).toBe(
    'public, max-age=60, s-maxage=10, stale-while-revalidate=60, stale-if-error=864000',
  );
});

test.each([0.4, 1, 5.9, 30, 65, 90, 3600, 864_000, 2_000_000])(
  'an embargo that ends in %d s ends the life of all that was sent before',
  (left) => {
    const value = pageLifetime(NOW + left * 1000, NOW);
    expect(longest(value)).toBeLessThanOrEqual(left);
    // The same second a second time, and then another one.
    expect(pageLifetime(NOW + left * 1000, NOW)).toBe(value);
    expect(longest(pageLifetime(NOW + left * 1000, NOW + 2000))).toBeLessThanOrEqual(
      Math.max(0, left - 2),
    );
    expect(pageLifetime(undefined, NOW)).toContain('max-age=60');
  },
);

test('no lifetime is negative once the embargo has ended', () => {
  expect(longest(pageLifetime(NOW - 5000, NOW))).toBe(0);
  expect(missingLifetime(NOW - 5000, NOW)).toBe('public, max-age=0');
  expect(missingLifetime(undefined, NOW)).toBe('public, max-age=10');
});
