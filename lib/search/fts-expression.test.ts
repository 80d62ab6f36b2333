import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ftsExpression } from './fts-expression';
import { parseQuery } from './query';
import { WAYS } from './testing/ways';

const expressionFor = (typed: string): string | undefined =>
  ftsExpression(parseQuery(typed, 'UTC', WAYS));

describe('the expression for FTS5', () => {
  it('matches every word, in any of its forms', () => {
    expect(expressionFor('Podžić wars')).toBe('("podzic") AND ("wars" OR "war")');
  });

  it('matches the words of a phrase side by side, all by the rules of one language', () => {
    expect(expressionFor('"Western Balkans"')).toBe('("western balkans" OR "western balkan")');
    expect(expressionFor('東京')).toBe('("東 京")');
  });

  it('ignores words that every text has, if there are others', () => {
    expect(expressionFor('the war')).toBe('("war")');
    expect(expressionFor('i rat')).toBe('("rat")');
  });

  it('looks for such words, and for phrases with them, where they are indexed', () => {
    expect(expressionFor('the')).toBe('("the" OR {headline standfirst} : "the")');
    expect(expressionFor('"end of war"')).toBe(
      '("end of war" OR {headline standfirst} : "end of war" OR {body} : "end war")',
    );
  });

  it('has no term twice', () => {
    expect(expressionFor('war War WAR')).toBe('("war")');
  });

  it.each([
    '',
    ' ',
    '"',
    '*',
    '""',
    '-',
    '^',
    ':',
    '(',
    '\0',
    '\ud800',
    '\u202E',
    'topic:x',
    'after:2022',
  ])('is none when there is no word to be found: %j', (typed) => {
    expect(expressionFor(typed)).toBeUndefined();
  });

  it('contains only quoted terms, whatever was typed', () => {
    const hostile = fc.constantFrom(
      '"',
      '*',
      'NEAR(',
      ' AND ',
      ' OR ',
      'NOT',
      '-',
      '^',
      ':',
      '(',
      '\0',
    );
    const piece = fc.oneof(
      hostile,
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constant('a b'),
    );
    const term = '[\\p{L}\\p{M}\\p{N}]{1,64}';
    const phrase = `(?:\\{(?:headline standfirst|body)\\} : )?"${term}(?: ${term})*"`;
    const plain = `\\(${phrase}(?: OR ${phrase}){0,4}\\)`;
    const apart = `\\(${plain}(?: AND ${plain})*\\)`;
    const group = `\\(${phrase}(?: OR ${phrase}){0,4}(?: OR ${apart})?\\)`;
    const safe = new RegExp(`^${group}(?: AND ${group})*$`, 'u');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const expression = expressionFor(pieces.join(''));
        if (expression !== undefined) expect(expression).toMatch(safe);
      }),
      { numRuns: 1_000 },
    );
  });
});
