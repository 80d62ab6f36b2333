import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Comparable, rankRelated } from './related';

const DAY = 86_400_000;

const make = (slug: string, day = 0, topics: string[] = ['t'], authors: string[] = []) => ({
  slug,
  topics,
  authors,
  published: day * DAY,
});

const rank = (subject: Comparable, candidates: Comparable[], most = 10) =>
  rankRelated(subject, candidates, most).map(({ slug }) => slug);

describe('the article most related to another', () => {
  const subject = make('subject', 0, ['a', 'b', 'c'], ['ana', 'ben']);

  test('shares more topics, whatever the dates', () => {
    const candidates = [
      make('one', 0, ['a']),
      make('three', -4000, ['c', 'b', 'a']),
      make('two', 4000, ['b', 'a', 'x']),
    ];
    expect(rank(subject, candidates)).toEqual(['three', 'two', 'one']);
  });

  test('then authors, of whom four weigh as much as a topic', () => {
    const candidates = [
      make('topic', 0, ['a'], []),
      make('author', 0, [], ['ana']),
      make('authors', 0, ['x'], ['ben', 'ana']),
      make('both', 0, ['a'], ['ana']),
    ];
    expect(rank(subject, candidates)).toEqual(['both', 'topic', 'authors', 'author']);
  });

  test('then is from about the same time, earlier or later', () => {
    const candidates = [
      make('far', 400, ['a']),
      make('after', 30, ['a']),
      make('before', -10, ['a']),
    ];
    expect(rank(subject, candidates)).toEqual(['before', 'after', 'far']);
  });

  test('must share a topic or an author, since the same day is not enough', () => {
    expect(rank(subject, [make('other', 0, ['x'], ['cleo']), make('none', 0, [], [])])).toEqual([]);
  });

  test('is never the article itself', () => {
    expect(rank(subject, [subject, make('other', 0, ['a'])])).toEqual(['other']);
  });

  test('gains nothing by naming a topic twice, nor does the article', () => {
    const twice = make('twice', 0, ['a', 'a', 'a']);
    const two = make('two', 0, ['a', 'b']);
    expect(rank(subject, [twice, two])).toEqual(['two', 'twice']);
    expect(rank(make('s', 0, ['a', 'a', 'b', 'c']), [twice, make('bc', 0, ['b', 'c'])])).toEqual([
      'bc',
      'twice',
    ]);
  });

  test('is, among equals, the newer one, then the first by slug', () => {
    const alike = [make('c', -5), make('b', 5), make('d', 5), make('a', -5)];
    expect(rank(make('s'), alike)).toEqual(['b', 'd', 'a', 'c']);
  });

  test('has at most the requested number of articles', () => {
    const many = Array.from({ length: 20 }, (_, n) => make(`a${n}`, n));
    expect(rank(make('s'), many, 3)).toEqual(['a0', 'a1', 'a2']);
    expect(rank(make('s'), many, 0)).toEqual([]);
    expect(rank(make('s'), [], 3)).toEqual([]);
  });
});

const comparable = fc.record({
  slug: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  topics: fc.array(fc.constantFrom('t', 'u', 'v'), { maxLength: 3 }),
  authors: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
  published: fc.integer({ min: -3, max: 3 }).map((day) => day * 50 * DAY),
});

test('the order of the candidates does not matter, and none of them is changed', () => {
  fc.assert(
    fc.property(
      comparable,
      fc.uniqueArray(comparable, { selector: ({ slug }) => slug }),
      (subject, candidates) => {
        const before = structuredClone(candidates);
        const ranked = rank(subject, candidates);
        expect(rank(subject, [...candidates].reverse())).toEqual(ranked);
        expect(ranked).not.toContain(subject.slug);
        expect(candidates).toEqual(before);
      },
    ),
  );
});
