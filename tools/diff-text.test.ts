import { expect, test } from 'vitest';
import { diffOf } from './diff-text';

test('old and new lines are shown together, with invisible characters as escapes', () => {
  const text = 'one\ntw\u200bo\nthree\nfour\nfive\nsix';
  const changes = [
    { from: 6, to: 7, text: '' },
    { from: 9, to: 14, text: 'Three\nand a half' },
    { from: 25, to: 28, text: 'Six' },
  ];
  expect(diffOf('a.mdx', text, changes)).toBe(
    [
      '--- a.mdx',
      '+++ a.mdx',
      '@@ -2,2 +2,3 @@',
      '-tw\\u200bo',
      '-three',
      '+two',
      '+Three',
      '+and a half',
      '@@ -6 +7 @@',
      '-six',
      '+Six',
    ].join('\n'),
  );
});
