import { describe, expect, test } from 'vitest';
import { ok } from '@/lib/result';
import { en } from '@/lib/words/en';
import { readWords } from './read-documents';

const read = (file: string, text: string) => readWords(`words/${file}`, ok(text));

/** Where and what is wrong, a line each. */
const problems = (file: string, text: string) =>
  read(file, text).problems.map(
    ({ line, column, message, remedy }) => `${line}:${column} ${message} | ${remedy}`,
  );

describe('the words of a language that is shipped', () => {
  test('are those that the paper changes', () => {
    const { kind, slug, data } = read(
      'de.yaml',
      'topics: Stichworte\narticles:\n  one: ein Artikel\n  other: "{count} Artikel"\n',
    );
    expect([kind, slug]).toEqual(['words', 'de']);
    expect(data).toEqual({
      topics: 'Stichworte',
      articles: { one: 'ein Artikel', other: '{count} Artikel' },
    });
  });

  test.each([
    [
      'a slip',
      'sources: Quellen\ntopcs: Themen',
      '2:1 unknown key `topcs` | Did you mean `topics`?',
    ],
    [
      'a missing slot',
      'topics: T\nupdated: Aktualisiert',
      '2:10 `updated`: {date} is missing | In English: Updated {date}.',
    ],
    [
      'a stray slot',
      'updated: "{date} {x}"',
      '1:10 `updated`: nothing is put in for {x} | In English: Updated {date}.',
    ],
    [
      'a missing plural',
      'articles:\n  other: "{count} Artikel"',
      '1:1 `articles.one` is missing | The plurals of `de` are: one, other.',
    ],
    [
      'a strange plural',
      'articles:\n  one: a\n  few: b\n  other: c',
      '3:3 `articles.few` is a form that this language does not use | The plurals of `de` are: one, other.',
    ],
    [
      'text for plurals',
      'articles: Artikel',
      '1:11 `articles`: this must have its own keys | A form for each plural, in English: other: {count} articles.',
    ],
  ])('with %s are refused, with place and remedy', (_, text, problem) => {
    expect(problems('de.yaml', text)).toEqual([problem]);
  });
});

describe('the words of another language', () => {
  test('are all of them', () => {
    const found = problems('tr.yaml', 'topics: Konular\n');
    expect(found[0]).toContain('is missing');
    expect(found.join('\n')).not.toContain('`topics`');
  });

  test('are good when nothing is missing', () => {
    const { data, problems: none } = read('tr.yaml', JSON.stringify(en));
    expect(none).toEqual([]);
    expect(data).toEqual(en);
  });
});

test.each([
  ['sr-latn.yaml', 'Rename the file to `sr-Latn.yaml`.'],
  [
    'german words.yaml',
    'Name the file by a BCP 47 language tag: de.yaml, en-GB.yaml, sr-Latn.yaml.',
  ],
])('a file named %s is told how to be named', (file, remedy) => {
  expect(read(file, '').problems.map((problem) => problem.remedy)).toEqual([remedy]);
});
