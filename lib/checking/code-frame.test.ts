import { expect, test } from 'vitest';
import { codeFrame } from './code-frame';

const text = Array.from({ length: 12 }, (_, at) => `line ${at + 1}`).join('\n');

test('the place is marked, with two lines on both sides', () => {
  expect(codeFrame(text, { line: 9, column: 3 })).toBe(
    [
      '   7 | line 7',
      '   8 | line 8',
      '>  9 | line 9',
      '     |   ^',
      '  10 | line 10',
      '  11 | line 11',
    ].join('\n'),
  );
});

test('at the ends of a text there are fewer lines', () => {
  expect(codeFrame(text, { line: 1, column: 1 }).split('\n')).toHaveLength(4);
  expect(codeFrame(text, { line: 12, column: 99 }).split('\n')).toHaveLength(4);
  expect(codeFrame('one', { line: 1, column: 1 })).toBe('> 1 | one\n    | ^');
});

test('only the part of a long line around the place is shown', () => {
  const long = `${'a'.repeat(300)}HERE${'b'.repeat(300)}`;
  const [shown = '', mark = ''] = codeFrame(long, { line: 1, column: 301 }).split('\n');
  expect(shown.slice(mark.indexOf('^')).startsWith('HERE')).toBe(true);
  expect(shown.length).toBeLessThan(120);
});

test('a line that does not exist has no frame', () => {
  expect(codeFrame(text, { line: 13, column: 1 })).toBe('');
  expect(codeFrame(text, { line: 0, column: 1 })).toBe('');
});
