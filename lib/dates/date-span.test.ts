import { describe, expect, test } from 'vitest';
import { dateOrSpan } from '@/lib/checking/fields';
import { formatDateOrSpan, isDateOrSpan } from './date-span';

describe('a date or a span', () => {
  test.each([
    '2022',
    '2022-04',
    '2022-03-24',
    '2022/2024',
    '2022-03/2022-04',
    '2022-03-24/2022-03-26',
    '2022-03/2022',
    '2021/2022-03-01',
    '2022-04/2022-04',
  ])('is %s', (text) => {
    expect(isDateOrSpan(text)).toBe(true);
    expect(dateOrSpan.safeParse(text).success).toBe(true);
  });

  test.each([
    ['2022-04/2022-03', 'this ends before it begins'],
    ['2022/2021-12', 'this ends before it begins'],
    ['2022-13', 'this is not a year, month, day or span'],
    ['2022-02-30/2022-03', 'this is not a year, month, day or span'],
    ['2022/2023/2024', 'this is not a year, month, day or span'],
    ['2022-', 'this is not a year, month, day or span'],
    ['/2022', 'this is not a year, month, day or span'],
    ['2022/', 'this is not a year, month, day or span'],
    ['March 2022', 'this is not a year, month, day or span'],
    ['2022 to 2023', 'this is not a year, month, day or span'],
    ['0202/2022', 'the year must be from 1000 to 9999'],
    ['2022/20222', 'the year must be from 1000 to 9999'],
  ])('is not %s: %s', (text, fault) => {
    expect(isDateOrSpan(text)).toBe(false);
    expect(dateOrSpan.safeParse(text).error?.issues[0]?.message).toBe(fault);
  });

  test.each([
    ['2022', 'en-GB', '2022'],
    ['2022-04', 'en-GB', 'April 2022'],
    ['2022-03-24', 'en-GB', '24 March 2022'],
    ['2022/2024', 'en-GB', '2022–2024'],
    ['2022-03/2022-04', 'en-GB', 'March–April 2022'],
    ['2022-03-24/2022-03-26', 'en-GB', '24–26 March 2022'],
    ['2021-12/2022', 'en-GB', 'December 2021–2022'],
    ['2022-03/2022-04', 'de', 'März–April 2022'],
    ['2022-03/2022-04', 'bs', 'mart 2022.–april 2022.'],
  ])('%s is written in %s as %s', (text, locale, written) => {
    expect(formatDateOrSpan(text, locale).replace(/\s*–\s*/u, '–')).toBe(written);
  });

  test('is not written out when it is not a date', () => {
    expect(() => formatDateOrSpan('2022-04/2022-03', 'en')).toThrow(RangeError);
  });
});
