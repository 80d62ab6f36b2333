import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './query';
import { correctedQuery, nearestTerm } from './spelling';
import { WAYS } from './testing/ways';

const known = (...terms: [string, number][]) => terms.map(([term, count]) => ({ term, count }));

describe('the nearest known term', () => {
  it.each([
    ['kosvo', 'kosovo'],
    ['koosvo', 'kosovo'],
    ['rusia', 'russia'],
    ['raht', 'rat'],
    ['wra', 'war'],
  ])('for %s is %s', (typed, meant) => {
    expect(nearestTerm(typed, known(['kosovo', 9], ['russia', 9], ['rat', 9], ['war', 9]))).toBe(
      meant,
    );
  });

  it('is the nearer one, and of two equally near the more frequent one', () => {
    expect(nearestTerm('bosnai', known(['bosna', 1], ['bosnia', 1], ['bosnian', 99]))).toBe(
      'bosna',
    );
    expect(nearestTerm('gosnia', known(['sosnia', 3], ['bosnia', 50], ['rosnia', 9]))).toBe(
      'bosnia',
    );
  });

  it('does not exist for a known term, a very short one, or one like no other', () => {
    expect(nearestTerm('war', known(['car', 9], ['war', 1]))).toBeUndefined();
    expect(nearestTerm('eu', known(['un', 9]))).toBeUndefined();
    expect(nearestTerm('kosovo', known(['honduras', 9]))).toBeUndefined();
    expect(nearestTerm('kosovo', [])).toBeUndefined();
  });
});

describe('a corrected query', () => {
  it('has the better words in their places', () => {
    const query = parseQuery(
      'kosvo "kosvo-led forces" topic:"Western Balkans" author:x after:2022 before:2023-05',
      'UTC',
      WAYS,
    );
    expect(correctedQuery(query, new Map([['kosvo', 'Kosovo']]))).toBe(
      'Kosovo "Kosovo-led forces" topic:"Western Balkans" author:"x" after:2022 before:2023-05',
    );
  });

  it('is the same query when there was nothing to correct', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        'topic:',
        'author:"a b"',
        'lang:sr-Latn',
        'after:2022',
        'before:2022-03',
        '"',
        ' ',
        '“a b”',
        "'",
        '(',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const query = parseQuery(pieces.join(''), 'UTC', WAYS);
        if (query.cut) return;
        const again = parseQuery(correctedQuery(query, new Map()), 'UTC', WAYS);
        if (again.cut) return;
        expect(again).toEqual({ ...query, ignored: [] });
      }),
      { numRuns: 2_000 },
    );
  });
});
