import { describe, expect, test } from 'vitest';
import { readMoment } from './moment';
import { timeUntil } from './time-until';

const LONDON = 'Europe/London';

function until(moment: string, now: string, zone = LONDON): string {
  const [to, from] = [moment, now].map((text) => readMoment(text, zone));
  if (!to || !from) throw new Error(`no moment: ${moment}, ${now}`);
  return timeUntil(to.epochMs, from.epochMs, zone);
}

describe('the time left', () => {
  test.each([
    ['2026-11-24T12:00:01', 'in less than a minute'],
    ['2026-11-24T12:00:59', 'in less than a minute'],
    ['2026-11-24T12:01', 'in 1 minute'],
    ['2026-11-24T12:59:59', 'in 59 minutes'],
    ['2026-11-24T13:00', 'in 1 hour'],
    ['2026-11-24T14:05', 'in 2 hours 5 minutes'],
    ['2026-11-25T11:59', 'in 23 hours 59 minutes'],
    ['2026-11-25T12:00', 'in 1 day'],
    ['2026-11-25T12:30', 'in 1 day'],
    ['2026-11-27T16:45', 'in 3 days 4 hours'],
    ['2026-12-23T12:00', 'in 29 days'],
    ['2026-12-24T12:00', 'in 1 month'],
    ['2026-12-25T12:00', 'in 1 month 1 day'],
    ['2027-11-24T12:00', 'in 1 year'],
    ['2029-01-01', 'in 2 years 1 month'],
    ['9999-12-31', 'in 7973 years 1 month'],
  ])('until %s is %s', (moment, words) => {
    expect(until(moment, '2026-11-24T12:00')).toBe(words);
  });

  test('is one day until the same time tomorrow, even if the clocks change in between', () => {
    expect(until('2026-03-29T12:00', '2026-03-28T12:00')).toBe('in 1 day');
    expect(until('2026-10-25T12:00', '2026-10-24T12:00')).toBe('in 1 day');
    expect(until('2026-10-25T11:00', '2026-10-24T12:00')).toBe('in 24 hours');
  });

  test('counts an hour that the clocks skip or repeat', () => {
    expect(until('2026-03-29T03:00', '2026-03-29T00:00')).toBe('in 2 hours');
    expect(until('2026-10-25T03:00', '2026-10-25T00:00')).toBe('in 4 hours');
  });

  test('counts days in the zone of the site', () => {
    expect(until('2026-03-29T12:00', '2026-03-28T12:00', 'Asia/Kathmandu')).toBe('in 1 day');
  });

  test('is nothing once the moment has come', () => {
    expect(until('2026-11-24', '2026-11-24')).toBe('in less than a minute');
  });
});
