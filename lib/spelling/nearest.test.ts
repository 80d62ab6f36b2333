import { describe, expect, test } from 'vitest';
import { didYouMean, nearestBySpelling } from './nearest';

describe('the word that was meant', () => {
  test.each([
    ['Qoute', ['Quote', 'PullQuote'], 'Quote'],
    ['pullquote', ['Quote', 'PullQuote'], 'PullQuote'],
    ['titel', ['title', 'topics'], 'title'],
    ['ulr', ['title', 'url'], 'url'],
    ['url', ['url', 'title'], 'url'],
    ['standfrist', ['standfirst'], 'standfirst'],
    ['STANDFIRST', ['standfirst'], 'standfirst'],
    ['', ['title'], undefined],
    ['svg', ['s', 'sub', 'b'], undefined],
    ['link', ['ins', 'i'], undefined],
    ['nonsense', ['title', 'topics'], undefined],
    ['anything', [], undefined],
  ])('by %j of %j is %j', (typed, known, meant) => {
    expect(didYouMean(typed, known)).toBe(meant);
  });

  test('is the nearest, not the first', () => {
    expect(didYouMean('quota', ['quo', 'quote'])).toBe('quote');
  });

  test('is found at once for a text of any length', () => {
    const start = performance.now();
    expect(didYouMean('a'.repeat(1_000_000), ['title'])).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('the nearest headlines', () => {
  const candidates = [
    { value: 'kosovo', spelling: 'kosovo-bosnia-nato-membership Kosovo and Bosnia press for NATO' },
    { value: 'honduras', spelling: 'honduras-election-turmoil Honduras election turmoil' },
    { value: 'taiwan', spelling: 'taiwan-honduras-ties Taiwan signals openness to Honduras' },
  ];
  const nearest = (typed: string, most = 5) => nearestBySpelling(typed, candidates, most);

  test.each([
    ['kosovo-nato-membrship', ['kosovo']],
    ['/articles/kosovo-nato-membrship', ['kosovo']],
    ['KOSOVO', ['kosovo']],
    ['hondurs-electoin', ['honduras']],
    ['honduras', ['honduras', 'taiwan']],
    ['taiwan-honduras', ['taiwan', 'honduras']],
    ['quantum-physics', []],
    ['', []],
    ['a-b', []],
    ['%%%', []],
  ])('to %j are %j', (typed, found) => {
    expect(nearest(typed)).toEqual(found);
  });

  test('are at most the requested number', () => {
    expect(nearest('honduras', 1)).toEqual(['honduras']);
  });

  test('are found at once for an address of any length', () => {
    const start = performance.now();
    nearest('honduras-'.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
