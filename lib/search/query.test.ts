import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, type Query, typedWords } from './query';
import { WAYS } from './testing/ways';

const parse = (typed: string): Query => parseQuery(typed, 'Europe/London', WAYS);
const wanted = (typed: string): string[] =>
  parse(typed).wanted.map(({ kind, text }) => `${kind}: ${text}`);

describe('a search', () => {
  it('is words and phrases, in their order', () => {
    expect(wanted('Kosovo "Western Balkans" NATO-led, don’t')).toEqual([
      'word: Kosovo',
      'phrase: Western Balkans',
      'word: NATO-led',
      'word: don’t',
    ]);
  });

  it.each(['“a b”', '„a b“', '«a b»', '„a b"', '(“a  b”)', '-"a b,"'])(
    'takes %s for a phrase',
    (typed) => {
      expect(wanted(typed)).toEqual(['phrase: a b']);
    },
  );

  it('takes the text after a lone quotation mark as words', () => {
    expect(wanted('"a b')).toEqual(['word: a', 'word: b']);
    expect(wanted('""')).toEqual([]);
  });

  it('may name topics and authors', () => {
    const { topics, authors, wanted } = parse(
      'topic:NATO Topic:"Western  Balkans" topic:NATO author:“Ana Đ.” war',
    );
    expect(topics).toEqual(['NATO', 'Western Balkans']);
    expect(authors).toEqual(['Ana Đ']);
    expect(wanted).toEqual([{ kind: 'word', text: 'war' }]);
  });

  it('may name languages, which are tags or beginnings of tags', () => {
    expect(parse('lang:de LANG:sr-Latn lang:"de" lang:').languages).toEqual(['de', 'sr-latn']);
    expect(parse('lang:de_AT lang:x lang:').ignored).toEqual(['lang:de_AT', 'lang:x', 'lang:']);
  });

  it('may name the period of publication, which begins in the zone of the site', () => {
    const { after, before } = parse('after:2022-07 before:2023');
    expect(after).toEqual({ text: '2022-07', startMs: Date.parse('2022-06-30T23:00:00Z') });
    expect(before).toEqual({ text: '2023', startMs: Date.parse('2023-01-01T00:00:00Z') });
    expect(parse('after:2022-03-24').after?.startMs).toBe(Date.parse('2022-03-24'));
  });

  it('takes the narrower of two periods', () => {
    const { after, before } = parse('after:2022 after:2021 before:2024 before:2023');
    expect([after?.text, before?.text]).toEqual(['2022', '2023']);
  });

  it.each([
    'after:yesterday',
    'after:2022-13',
    'before:2022-02-30',
    'before:22',
    'topic:',
    'author:"?"',
  ])('says that it ignored %s', (typed) => {
    expect(parse(`${typed} war`)).toMatchObject({
      ignored: [typed],
      wanted: [{ text: 'war' }],
      after: undefined,
      before: undefined,
    });
  });

  it('has no operators: everything else is a word or nothing', () => {
    expect(wanted('a AND (b* OR -c) NEAR ^d : headline:e')).toEqual(
      ['a', 'AND', 'b', 'OR', 'c', 'NEAR', 'd', 'headline:e'].map((word) => `word: ${word}`),
    );
  });

  it('says when it was cut, at 300 characters or 16 words', () => {
    expect(parse('a'.repeat(300)).cut).toBe(false);
    expect(parse('a'.repeat(10_000))).toMatchObject({
      cut: true,
      wanted: [{ text: 'a'.repeat(300) }],
    });
    expect(parse('a '.repeat(16)).cut).toBe(false);
    expect(parse('a '.repeat(17))).toMatchObject({ cut: true, wanted: { length: 16 } });
    const phrase = parse(`${'a '.repeat(14)} "b c d e"`);
    expect(phrase.cut).toBe(true);
    expect(phrase.wanted.at(-1)).toEqual({ kind: 'phrase', text: 'b c' });
    expect(
      parse('topic:a topic:b topic:c topic:d topic:e topic:f topic:g topic:h topic:i'),
    ).toMatchObject({
      cut: true,
      topics: { length: 8 },
    });
  });

  it('drops invisible characters', () => {
    expect(wanted('a\0b \u202Ec\u202C \ud800d e\u00ADf')).toEqual(
      ['a', 'b', 'c', 'd', 'ef'].map((word) => `word: ${word}`),
    );
  });

  it('gives its single words', () => {
    expect(typedWords(parse('Kosvo "Kosvo and NATO-led"'))).toEqual([
      'Kosvo',
      'and',
      'NATO',
      'led',
    ]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        const { wanted } = parse(typed);
        expect(wanted.every(({ text }) => text !== '')).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
