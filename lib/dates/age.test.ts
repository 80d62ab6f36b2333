import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageOf, dayAt, nextAgeAt } from './age';

const DAY = 86_400_000;
const at = (day: string, time = '12:00') => Date.parse(`${day}T${time}Z`);
const shown = (from: number, now: number, zone = 'UTC') => {
  const age = ageOf(from, now, zone);
  return age && `${age.count} ${age.unit}`;
};

describe('the age of a text', () => {
  test.each([
    // A month of 31 days, of 30, of 28 and of 29.
    ['2026-01-01', 29, undefined],
    ['2026-01-01', 30, undefined],
    ['2026-01-01', 31, '1 month'],
    ['2026-04-01', 29, undefined],
    ['2026-04-01', 30, '1 month'],
    ['2026-02-01', 27, undefined],
    ['2026-02-01', 28, '1 month'],
    ['2028-02-01', 28, undefined],
    ['2028-02-01', 29, '1 month'],
    // A year of 365 days, and of 366.
    ['2026-03-01', 364, '11 month'],
    ['2026-03-01', 365, '1 year'],
    ['2026-03-01', 366, '1 year'],
    ['2027-03-01', 365, '11 month'],
    ['2027-03-01', 366, '1 year'],
    ['2025-03-01', 729, '1 year'],
    ['2025-03-01', 730, '2 year'],
    ['2027-03-01', 730, '1 year'],
    ['2027-03-01', 731, '2 year'],
    ['2026-01-01', 0, undefined],
    ['2026-01-01', -40, undefined],
  ])('of %s is right after %d days: %s', (day, days, expected) => {
    expect(shown(at(day), at(day) + days * DAY)).toBe(expected);
  });

  test.each([
    ['2028-02-29', '2029-02-28', '11 month'],
    ['2028-02-29', '2029-03-01', '1 year'],
    ['2028-02-29', '2032-02-28', '3 year'],
    ['2028-02-29', '2032-02-29', '4 year'],
    ['2027-02-28', '2028-02-28', '1 year'],
    ['2026-01-31', '2026-02-28', undefined],
    ['2026-01-31', '2026-03-01', '1 month'],
    ['2026-01-30', '2026-03-01', '1 month'],
    ['2022-04-30', '2026-11-27', '4 year'],
  ])('of %s is right on %s: %s', (from, now, expected) => {
    expect(shown(at(from), at(now))).toBe(expected);
  });

  test('begins with the day of the place, whatever the hour of publication', () => {
    const evening = at('2026-01-01', '23:30');
    expect(shown(evening, at('2026-01-31', '23:59'))).toBeUndefined();
    expect(shown(evening, at('2026-02-01', '00:00'))).toBe('1 month');
    // There it is the 2nd already.
    expect(shown(evening, at('2026-02-01', '00:00'), 'Europe/Sarajevo')).toBeUndefined();
    expect(shown(evening, at('2026-02-01', '23:00'), 'Europe/Sarajevo')).toBe('1 month');
  });
});

describe('the next age', () => {
  test.each([
    ['2026-01-01', '2026-01-10', '2026-02-01'],
    ['2026-01-31', '2026-02-28', '2026-03-01'],
    ['2026-01-01', '2026-02-01', '2026-03-01'],
    ['2026-01-01', '2026-12-31', '2027-01-01'],
    ['2026-01-01', '2027-01-01', '2028-01-01'],
    ['2028-02-29', '2028-12-01', '2028-12-29'],
    ['2028-02-29', '2029-02-10', '2029-03-01'],
    ['2028-02-29', '2031-05-01', '2032-02-29'],
    ['2026-12-01', '2026-11-01', '2027-01-01'],
  ])('of %s comes, seen from %s, on %s', (from, now, expected) => {
    expect(nextAgeAt(at(from), at(now), 'UTC')).toBe(at(expected, '00:00'));
  });

  test('comes where the stated age changes, and not before', () => {
    const zone = fc.constantFrom('UTC', 'Europe/London', 'America/St_Johns', 'Pacific/Apia');
    const moment = fc.integer({ min: at('1995-01-01'), max: at('2040-01-01') });
    fc.assert(
      fc.property(moment, moment, zone, (a, b, timeZone) => {
        const [from, now] = a < b ? [a, b] : [b, a];
        const next = nextAgeAt(from, now, timeZone);
        expect(next).toBeGreaterThan(now);
        expect(ageOf(from, next - 1, timeZone)).toEqual(ageOf(from, now, timeZone));
        expect(ageOf(from, next, timeZone)).not.toEqual(ageOf(from, now, timeZone));
      }),
      { numRuns: 500 },
    );
  });
});

test('a day is that of the place', () => {
  expect(dayAt(at('2026-11-24', '23:30'), 'UTC')).toBe('2026-11-24');
  expect(dayAt(at('2026-11-24', '23:30'), 'Europe/Sarajevo')).toBe('2026-11-25');
});
