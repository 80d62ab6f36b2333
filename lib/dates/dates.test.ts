import { describe, expect, test } from 'vitest';
import { english } from '@/lib/words/testing/english';
import { formatMoment, formatWeekday } from './format-moment';
import { readMoment } from './moment';
import { formatPartialDate, isPartialDate } from './partial-date';
import { readingMinutes } from './reading-time';

function moment(text: string, zone = 'Europe/London') {
  const read = readMoment(text, zone);
  if (!read) throw new Error(`no moment: ${text}`);
  return read;
}

describe('a moment for readers', () => {
  const london = english;

  test('is the day, with the time where the editor gave one', () => {
    expect(formatMoment(moment('2026-11-24'), london)).toBe('24 November 2026');
    expect(formatMoment(moment('2026-11-24T18:30'), london)).toBe('24 November 2026, 18:30 GMT');
    expect(formatMoment(moment('2026-07-01T08:05'), london)).toBe('1 July 2026, 08:05 BST');
    expect(formatMoment(moment('2026-11-24T00:00'), london)).toBe('24 November 2026, 00:00 GMT');
  });

  test('is in the zone and the language of the site, not of the machine', () => {
    const there = { ...english, locale: 'de', timeZone: 'Asia/Tokyo' };
    expect(formatMoment(moment('2026-11-24T18:30'), there)).toMatch(/^25\. November 2026, 03:30/);
  });

  test('is a weekday for the masthead', () => {
    // With a comma or without one, by the version of CLDR that Node carries.
    expect(formatWeekday(moment('2026-11-24'), london)).toMatch(/^Tuesday,? 24 November 2026$/);
  });
});

describe('a partial date', () => {
  test.each([
    ['2022', '2022'],
    ['2022-04', 'April 2022'],
    ['2022-03-24', '24 March 2022'],
    ['2028-02-29', '29 February 2028'],
    ['1914-06-28', '28 June 1914'],
  ])('%s is written %s', (text, written) => {
    expect(isPartialDate(text)).toBe(true);
    expect(formatPartialDate(text, 'en-GB')).toBe(written);
  });

  test.each([
    '',
    '22',
    '2022-4',
    '2022-13',
    '2022-00',
    '2026-02-29',
    '2022-02-30',
    'April',
    '2022 ',
  ])('%j is none', (text) => {
    expect(isPartialDate(text)).toBe(false);
    expect(() => formatPartialDate(text, 'en-GB')).toThrow(RangeError);
  });
});

test.each([
  [0, 1],
  [1, 1],
  [238, 1],
  [356, 1],
  [357, 2],
  [2380, 10],
])('%i words take %i minutes to read', (words, minutes) => {
  expect(readingMinutes(words, 'en-GB')).toBe(minutes);
});
