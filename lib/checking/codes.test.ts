import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CODES } from './codes';

const rows = Object.entries(CODES).map(
  ([code, [means, remedy]]) => `| \`${code}\` | ${means} | ${remedy} |`,
);

test('docs/problems.md has each code, with its meaning and what to do', () => {
  const written = readFileSync('docs/problems.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.replace(/\s+\|/g, ' |'));
  expect(written).toEqual(rows);
});

test('a code is lower-case words joined by hyphens, and its sentences end with a full stop', () => {
  for (const [code, sentences] of Object.entries(CODES)) {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const sentence of sentences) expect(sentence).toMatch(/^\S.*[.`]$/);
  }
});

test('every code is used', () => {
  const code = execFileSync(
    'git',
    ['grep', '--untracked', '-hoE', "'[a-z0-9-]+'", '--', 'lib', ':!*.test.ts'],
    {
      encoding: 'utf8',
    },
  );
  const used = new Set(code.split('\n'));
  const table = readFileSync('lib/checking/codes.ts', 'utf8');
  for (const name of Object.keys(CODES)) {
    const inTable = table.includes(`'${name}':`);
    const quoted = code.split('\n').filter((word) => word === `'${name}'`).length;
    expect(used.has(`'${name}'`) && quoted > Number(inTable), name).toBe(true);
  }
});
