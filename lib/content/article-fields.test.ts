import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { articleFields } from './article-fields';

test('docs/editors.md has a row for each key of the frontmatter, and no other', () => {
  const [, table = ''] =
    /\n## Frontmatter\n\n((?:\|.*\n)+)/.exec(readFileSync('docs/editors.md', 'utf8')) ?? [];
  const cells = table.split('\n').map((row) => row.split('|')[1] ?? '');
  const documented = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, key]) => key));
  expect(documented.sort()).toEqual(Object.keys(articleFields.shape).sort());
});
