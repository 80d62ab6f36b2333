import { describe, expect, test } from 'vitest';
import { isTimeZone, readMoment } from './moment';

const iso = (text: string, zone = 'Europe/London') => readMoment(text, zone)?.iso;

describe('a date', () => {
  test('begins at midnight in the zone of the site, and shows no time', () => {
    expect(readMoment('2026-07-01', 'Europe/London')).toEqual({
      iso: '2026-07-01T00:00:00+01:00',
      epochMs: Date.UTC(2026, 5, 30, 23),
      hasTime: false,
    });
    expect(iso('2026-11-24', 'Asia/Kathmandu')).toBe('2026-11-24T00:00:00+05:45');
  });

  test('begins later where the clocks skip midnight', () => {
    expect(iso('2026-09-06', 'America/Santiago')).toBe('2026-09-06T01:00:00-03:00');
  });

  test('may be 29 February in a leap year only', () => {
    expect(iso('2028-02-29')).toBe('2028-02-29T00:00:00+00:00');
    expect(iso('2026-02-29')).toBeUndefined();
    expect(iso('2100-02-29')).toBeUndefined();
  });
});

describe('a time', () => {
  test('without an offset is local', () => {
    expect(readMoment('2026-07-01T18:30', 'Europe/London')).toEqual({
      iso: '2026-07-01T18:30:00+01:00',
      epochMs: Date.UTC(2026, 6, 1, 17, 30),
      hasTime: true,
    });
    expect(iso('2026-11-24 18:30:15')).toBe('2026-11-24T18:30:15+00:00');
  });

  test('with an offset is that moment, written in the zone of the site', () => {
    expect(iso('2026-07-01T18:30Z')).toBe('2026-07-01T19:30:00+01:00');
    expect(iso('2026-07-01T23:30-05:00')).toBe('2026-07-02T05:30:00+01:00');
  });

  test('that the clocks skip in spring is an hour later', () => {
    expect(iso('2026-03-29T00:59')).toBe('2026-03-29T00:59:00+00:00');
    expect(iso('2026-03-29T01:30')).toBe('2026-03-29T02:30:00+01:00');
    expect(iso('2026-03-29T02:00')).toBe('2026-03-29T02:00:00+01:00');
  });

  test('that the clocks repeat in autumn is the first of the two', () => {
    expect(iso('2026-10-25T01:30')).toBe('2026-10-25T01:30:00+01:00');
    expect(iso('2026-10-25T01:30+00:00')).toBe('2026-10-25T01:30:00+00:00');
    expect(iso('2026-10-25T02:00')).toBe('2026-10-25T02:00:00+00:00');
  });
});

describe('no moment', () => {
  test.each([
    '',
    'soon',
    '2026',
    '2026-11',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '26-11-24',
    '24/11/2026',
    '2026-11-24T24:00',
    '2026-11-24T18',
    '2026-11-24T18:60',
    '2026-11-24T1830',
    '2026-11-24T18:30+25:00',
    '2026-11-24T18:30[Europe/London]',
    '2026-02-30T18:30+00:00',
    ' 2026-11-24',
    '2026-11-24\n',
    '+002026-11-24',
  ])('is %j', (text) => {
    expect(iso(text)).toBeUndefined();
  });
});

test('zones are those of the IANA database', () => {
  expect(isTimeZone('Europe/London')).toBe(true);
  expect(isTimeZone('UTC')).toBe(true);
  expect(isTimeZone('Europe/Londn')).toBe(false);
  expect(isTimeZone('')).toBe(false);
});
