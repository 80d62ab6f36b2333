import { expect, test } from 'vitest';
import { markdownTable } from './table';

test('aligns names to the left and figures to the right', () => {
  const table = markdownTable(
    ['articles', '1,000', '10,000'],
    [
      ['build', '9.1 s', '12.3 s'],
      ['a longer name', 'absent', '1 s'],
    ],
  );
  expect(table).toBe(
    [
      '| articles      |  1,000 | 10,000 |',
      '| ------------- | -----: | -----: |',
      '| build         |  9.1 s | 12.3 s |',
      '| a longer name | absent |    1 s |',
    ].join('\n'),
  );
});

test('leaves room for the rule in narrow columns', () => {
  expect(markdownTable(['a', 'b'], [])).toBe('| a   |   b |\n| --- | --: |');
});
