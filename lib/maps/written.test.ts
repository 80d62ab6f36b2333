import { expect, test } from 'vitest';
import { listedNames, placeAt } from './written';

test('names have commas of any script between them, and may be on several lines', () => {
  const list = 'Croatia,  North\n  Macedonia; Serbia، مصر、日本, ';
  expect(listedNames(list)).toEqual(['Croatia', 'North Macedonia', 'Serbia', 'مصر', '日本']);
  expect(listedNames(' , ')).toEqual([]);
});

test.each([
  ['43.86, 18.41', [18.41, 43.86]],
  ['43.8563 18.4131', [18.4131, 43.8563]],
  ['-33.9, -70', [-70, -33.9]],
  ['43.86° N, 18.41° E', [18.41, 43.86]],
  ['33.9° S, 70.2° W', [-70.2, -33.9]],
  ['91, 18', undefined],
  ['18, 181', undefined],
  ['43,86, 18,41', undefined],
  ['Sarajevo', undefined],
  ['', undefined],
])('%s is latitude and longitude, or not', (written, place) => {
  expect(placeAt(written)).toEqual(place);
});
