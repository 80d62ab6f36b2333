import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import { isWithinOneEdit } from './one-edit';

test.each([
  ['draft', 'draft', true],
  ['', '', true],
  ['', 'a', true],
  ['draft', 'drafts', true],
  ['draft', 'daft', true],
  ['draft', 'craft', true],
  ['draft', 'darft', true],
  ['draft', 'drfat', true],
  ['draft', 'drafted', false],
  ['draft', 'date', false],
  ['draft', 'fradt', false],
  ['aab', 'baa', false],
  ['😀a', 'a😀', true],
])('%j and %j: %s', (one, other, within) => {
  expect(isWithinOneEdit(one, other)).toBe(within);
  expect(isWithinOneEdit(other, one)).toBe(within);
});

test('without swapped neighbours it agrees with Levenshtein distance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  const isExchange = (a: string, b: string) =>
    [...a].some((_, at) => a.slice(0, at) + (a[at + 1] ?? '') + a[at] + a.slice(at + 2) === b);
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isWithinOneEdit(a, b)).toBe(distance(a, b) <= 1 || isExchange(a, b));
    }),
    { numRuns: 2000 },
  );
});
