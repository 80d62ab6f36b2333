import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fragment } from './hits';
import { parseQuery } from './query';
import { markHits, snippet } from './snippet';
import { WAYS } from './testing/ways';

/** The text with its hits in square brackets. */
function shown(fragments: readonly Fragment[]): string {
  return fragments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
}

const marked = (text: string, typed: string, lang = 'en'): string =>
  shown(markHits(text, parseQuery(typed, 'UTC', WAYS), lang));

const cut = (text: string, typed: string, maxLength?: number): string =>
  shown(snippet(text, parseQuery(typed, 'UTC', WAYS), 'en', maxLength));

describe('the hits in a headline', () => {
  it.each([
    ['Sifet Podžić speaks', 'podzic', 'en', 'Sifet [Podžić] speaks'],
    ['Two countries’ plan', 'country', 'en', 'Two [countries]’ plan'],
    ['Bosnia’s bid', 'bosnia', 'en', '[Bosnia’s] bid'],
    ['Предсједник Ђукић', 'djukića predsednika', 'sr', '[Предсједник] [Ђукић]'],
    ['東京都知事', '京都', 'ja', '東[京都]知事'],
    ['War and peace', 'topic:war', 'en', 'War and peace'],
    ['', 'war', 'en', ''],
  ])('%j for %j', (text, typed, lang, expected) => {
    expect(marked(text, typed, lang)).toBe(expected);
  });

  it('are whole phrases only', () => {
    expect(marked('The Western powers in the Western Balkans', '"western balkans"')).toBe(
      'The Western powers in the [Western Balkans]',
    );
    expect(marked('A Western Balkans summit', 'western "western balkans"')).toBe(
      'A [Western Balkans] summit',
    );
  });
});

describe('a snippet', () => {
  const filler = 'and so it went on for many a year. '.repeat(30);

  it('is a short text in full, on one line', () => {
    expect(cut('One war.\n\nTwo.', 'war')).toBe('One [war]. Two.');
  });

  it('is the beginning when nothing was found in the text', () => {
    expect(cut('Leaders met in the capital on Tuesday.', 'war', 20)).toBe('Leaders met in the…');
  });

  it('shows the place with most of the different words', () => {
    const text = `War, war, war. ${filler}Peace followed the war. ${filler}`;
    const result = cut(text, 'war peace', 60);
    expect(result).toContain('[Peace] followed the [war]');
    expect(result.startsWith('…')).toBe(true);
    expect(result.endsWith('…')).toBe(true);
  });

  it('has the ellipsis outside the hit', () => {
    expect(snippet(`${filler}war`, parseQuery('war', 'UTC', WAYS), 'en', 5)).toEqual([
      { text: '…', hit: false },
      { text: 'war', hit: true },
    ]);
  });

  it('is a part of the text in whole words, never longer than asked, with its hits', () => {
    const word = fc.constantFrom(
      'war',
      'Peace',
      'Podžić',
      'a',
      '東京',
      '😀',
      'countries,',
      '\n\n',
      'x'.repeat(80),
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 80 }),
        fc.integer({ min: 1, max: 120 }),
        (words, max) => {
          const text = words.join(' ');
          const fragments = snippet(
            text,
            parseQuery('podzic 東京 country', 'UTC', WAYS),
            'en',
            max,
          );
          const plain = fragments.map((fragment) => fragment.text).join('');
          const inner = plain.replace(/^…|…$/g, '');
          expect(inner.length).toBeLessThanOrEqual(max);
          expect(text.replace(/\s+/g, ' ')).toContain(inner);
          expect(plain).not.toMatch(/\p{Cs}/u);
          expect(fragments.every((fragment) => fragment.text !== '')).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('takes time in proportion to the text', () => {
    const text = 'war '.repeat(250_000);
    const start = performance.now();
    cut(text, 'war "war war war peace"');
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
