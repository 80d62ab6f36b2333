import { expect, test } from 'vitest';
import type { Refusal } from '@/lib/newsroom/upkeep';
import { explainRefusal } from './explain-refusal';

const ana = { slug: 'ana', name: 'Ana Podžić' };
const ben = { slug: 'ben', name: undefined };

test.each<[Refusal, ...string[]]>([
  [
    { why: 'headline', reason: 'this is longer than 500 characters' },
    'the headline cannot be used: this is longer than 500 characters.',
    'Write it on one line of at most 500 characters.',
  ],
  [
    { why: 'no address' },
    'no address can be made from the headline.',
    'The file name is made from its letters and digits, and it has none.',
  ],
  [
    {
      why: 'taken',
      slug: 'a',
      owner: { as: 'address', files: ['articles/1/a.mdx', 'articles/a.mdx'] },
    },
    '`a` is the address of content/articles/1/a.mdx, content/articles/a.mdx.',
    'Choose another headline: the file name is made from it, and stays the same if you change it later.',
  ],
  [
    { why: 'taken', slug: 'a', owner: { as: 'alias', files: ['articles/b.mdx'] } },
    '`a` is in the `aliases` of content/articles/b.mdx.',
    'Choose another headline: the file name is made from it, and stays the same if you change it later.',
  ],
  [
    { why: 'taken', slug: 'a', owner: { as: 'gone' } },
    '`a` was taken down for good, in content/gone.yaml.',
    'Choose another headline: the file name is made from it, and stays the same if you change it later.',
  ],
  [
    { why: 'no site' },
    'without content/site.yaml there is no time zone.',
    'It is missing or in error: npm run check says what is wrong.',
  ],
  [
    { why: 'unknown author', named: 'anna', authors: [ana, ben] },
    'there is no author `anna`.',
    'Did you mean `ana`?',
  ],
  [
    { why: 'unknown author', named: 'zebediah', authors: [ana] },
    'there is no author `zebediah`.',
    'Name one of these:',
    '  ana (Ana Podžić)',
  ],
])('%j is explained', (refusal, ...lines) => {
  expect(explainRefusal(refusal, 'content').split('\n    ')).toEqual(lines);
});

test('if there are a great many authors, only some are listed', () => {
  const authors = Array.from({ length: 300 }, (_, n) => ({ slug: `a${n}`, name: undefined }));
  const lines = explainRefusal({ why: 'unknown author', named: 'x', authors }, 'content').split(
    '\n',
  );
  expect(lines).toHaveLength(43);
  expect(lines.at(-1)?.trim()).toBe('… and 260 more');
});
