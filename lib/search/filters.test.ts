import { describe, expect, test } from 'vitest';
import { type Filterable, filtersOff, offeredFilters } from './filters';
import { parseQuery } from './query';
import { WAYS } from './testing/ways';

const one = (more: Partial<Filterable> = {}): Filterable => ({
  topics: [],
  authors: ['ana'],
  lang: 'en-GB',
  year: '2026',
  ...more,
});

const offered = (typed: string, found: Filterable[]) =>
  offeredFilters(parseQuery(typed, 'UTC', WAYS), found).map(({ query }) => query);

describe('a search can be narrowed', () => {
  test('by what some results have, the most frequent first, years newest first', () => {
    const found = [
      one({ topics: ['NATO', 'Rivers'], year: '2024' }),
      one({ topics: ['NATO'], lang: 'de', authors: ['ana', 'bo'] }),
      one(),
    ];
    expect(offered('the "long bridge"', found)).toEqual([
      'the "long bridge" topic:"NATO"',
      'the "long bridge" topic:"Rivers"',
      'the "long bridge" author:"bo"',
      'the "long bridge" lang:en-gb',
      'the "long bridge" lang:de',
      'the "long bridge" after:2026 before:2027',
      'the "long bridge" after:2024 before:2025',
    ]);
  });

  test('not by what all results have, and not if there are none', () => {
    expect(offered('war', [one({ topics: ['NATO'] }), one({ topics: ['NATO'] })])).toEqual([]);
    expect(offered('war', [])).toEqual([]);
  });

  test('not by year if a period was typed', () => {
    const found = [one({ year: '2024' }), one({ year: '2025' })];
    expect(offered('war after:2024', found)).toEqual([]);
  });

  test('by six topics at most', () => {
    const found = [one({ topics: [...'abcdefgh'] }), one()];
    expect(offered('war', found)).toHaveLength(6);
  });
});

test('each filter of a search can be taken off', () => {
  const query = parseQuery(
    'war topic:NATO topic:"Two words" author:ana lang:DE after:2022 before:2023-05',
    'UTC',
    WAYS,
  );
  expect(filtersOff(query).map(({ filter }) => filter)).toEqual([
    'topic:"NATO"',
    'topic:"Two words"',
    'author:"ana"',
    'lang:de',
    'after:2022',
    'before:2023-05',
  ]);
  expect(filtersOff(query)[1]?.query).toBe(
    'war topic:"NATO" author:"ana" lang:de after:2022 before:2023-05',
  );
  expect(filtersOff(query)[4]?.query).toBe(
    'war topic:"NATO" topic:"Two words" author:"ana" lang:de before:2023-05',
  );
  expect(filtersOff(parseQuery('war', 'UTC', WAYS))).toEqual([]);
});
