import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '@/lib/archive-index/read-file';
import type { Problem } from '@/lib/checking/problem';
import { openFileText } from '@/lib/patching/file-text';
import { patch } from '@/lib/patching/patch';
import { ok } from '@/lib/result';
import { fixedText } from './fixed-text';

const CONTEXT = { timeZone: 'UTC', locale: 'en-GB', languages: [] };

/** What is wrong with a text as an article. */
function problemsOf(text: string): Problem[] {
  return readText('articles/a.mdx', ok(text), CONTEXT, 'body').article?.problems ?? [];
}

/** Lines as people and other systems write them: correct, wrong in one way, and wrong in several ways. */
const KEYS = [
  'title: T',
  'title: A: b',
  "title: 'It's'",
  'title: 5',
  'Title: T',
  'tags: [a, b] # c',
  'tags: a',
  'date: 2025-6-2',
  'published: 2025-06-02',
  'excerpt: "goes on\nat the margin"',
  'description: |\n  Two\n  lines',
  'layout: post',
  'draf: true',
  'authors: [a]',
  'lang: en_US',
  'permalink: /a/',
];

const BLOCKS = [
  'Words.',
  '• a [l](//example.org)\n• b',
  '# A',
  '#### D',
  'A\n=',
  '<a href="https://example.org">a *b*</a> <B>x</B>',
  '<Quote by=A>W</Quote>',
  '<Quote by="A">W</quote>',
  '<>a</>',
  '{% x %} and <b>',
  'a\u200bb <c',
  '```\n• a\n```',
  '> # quoted\n> • x',
  '- [a][b]\n\n[b]: www.example.org',
];

const files = fc
  .record({
    mark: fc.constantFrom('', '\uFEFF'),
    keys: fc.uniqueArray(fc.constantFrom(...KEYS), { maxLength: 6 }),
    blocks: fc.array(fc.constantFrom(...BLOCKS), { maxLength: 6 }),
    lineEnd: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ mark, keys, blocks, lineEnd }) =>
    Buffer.from(
      mark + `---\n${keys.join('\n')}\n---\n${blocks.join('\n\n')}\n`.replaceAll('\n', lineEnd),
    ),
  );

test('no fix of any file causes an error, or changes any byte that it does not announce', () => {
  fc.assert(
    fc.property(files, (bytes) => {
      const file = openFileText(bytes);
      if (!file.ok) throw new Error(file.error.message);
      const { text, changes, fixed } = fixedText(file.value.text, problemsOf);
      const after = patch(file.value, changes);
      const read = openFileText(after);
      expect(read.ok && read.value.text).toBe(text);
      expect(changes.length > 0).toBe(fixed.length > 0);
      // The rest of the lines is as it was, with the same ends.
      const lines = file.value.original.split('\n');
      const changed = new Set(after.toString().split('\n'));
      const gone = lines.filter((line) => !changed.has(line));
      const touched = changes.reduce(
        (sum, { from, to }) => sum + file.value.text.slice(from, to).split('\n').length,
        0,
      );
      expect(gone.length).toBeLessThanOrEqual(touched);
      // What is fixed stays fixed.
      expect(fixedText(text, problemsOf).fixed).toEqual([]);
      if (fixed.length > 0 && !hasHidden(file.value.text)) {
        expect(errors(text)).toBeLessThan(errors(file.value.text) + 1);
      }
    }),
    { numRuns: 100 },
  );
}, 120_000);

test('a fix that causes a problem does not prevent all the others', () => {
  // Each `x` is a problem to be fixed; without the tenth there is a new one.
  const found = (text: string): Problem[] => {
    const all = [...text.matchAll(/x(\d+)/g)].map(({ index, 1: number }): Problem => {
      const edits = [{ line: 1, column: index + 1, was: 'x', text: 'y' }];
      return { ...ERROR, message: `x${number}`, fix: { change: 'text', edits } };
    });
    return text.includes('y10') ? [...all, { ...ERROR, message: 'no x10' }] : all;
  };
  const first = Array.from({ length: 20 }, (_, at) => `x${at + 1}`).join(' ');
  const { text, fixed, left } = fixedText(first, found);
  expect(text).toBe(first.replaceAll('x', 'y').replace('y10', 'x10'));
  expect(fixed).toHaveLength(19);
  expect(left.map(({ problem, why }) => [problem.message, why])).toEqual([
    ['x10', 'it would bring another problem: no x10'],
  ]);
});

const ERROR: Problem = {
  file: 'articles/a.mdx',
  line: 1,
  column: 1,
  severity: 'error',
  code: 'invalid-value',
  message: '',
  remedy: '',
};

const errors = (text: string): number =>
  problemsOf(text).filter(({ severity }) => severity === 'error').length;

/** Whether errors hide others, which come to light when they are fixed. */
const hasHidden = (text: string): boolean =>
  problemsOf(text).some(({ code }) =>
    /^(?:invalid-yaml|unreadable-text|unfinished-tag|unclosed-tag|tag-order)$/.test(code),
  );
