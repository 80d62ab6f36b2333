import { expect, test } from 'vitest';
import { fitColumns } from './fit-columns';

test.each([
  ['short', 10, 'short'],
  ['exactly 10', 10, 'exactly 10'],
  ['more than that', 10, 'more than…'],
  ['more than that', 11, 'more than…'],
  ['', 10, ''],
  // Each character takes two columns.
  ['日本語', 6, '日本語'],
  ['日本語', 5, '日本…'],
  ['日本語', 4, '日…'],
  ['🌧️🌧️🌧️', 6, '🌧️🌧️🌧️'],
  ['👩‍🚒👩‍🚒', 3, '👩‍🚒…'],
  // Each character takes one column, however many code points it has.
  ['cafe\u0301 cafe\u0301', 9, 'cafe\u0301 cafe\u0301'],
  ['Постигнут договор', 10, 'Постигнут…'],
])('%j in %i columns is %j', (text, columns, fitted) => {
  expect(fitColumns(text, columns)).toBe(fitted);
});

test('no text can control a terminal', () => {
  expect(fitColumns('a\u001b[31mb\nc\u009bd\u2028e\u202ef', 80)).toBe(
    String.raw`a\u001b[31mb\u000ac\u009bd\u2028e\u202ef`,
  );
});
