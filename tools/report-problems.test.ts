import { describe, expect, test } from 'vitest';
import type { Problem } from '@/lib/checking/problem';
import { reportOf, summaryOf } from './report-problems';

const problems: Problem[] = [
  {
    file: 'articles/a,b.mdx',
    line: 2,
    column: 3,
    severity: 'error',
    code: 'invalid-value',
    message: '100% wrong',
    remedy: 'Mend it.',
  },
  {
    file: 'site.yaml',
    line: 1,
    column: 1,
    severity: 'warning',
    code: 'site-url',
    message: 'odd',
    remedy: 'Look.',
  },
];

test('for people: as compilers print problems, with the remedy below', () => {
  expect(reportOf(problems, 'content', 'text')).toBe(
    'content/articles/a,b.mdx:2:3: error: 100% wrong\n    Mend it.\ncontent/site.yaml:1:1: warning: odd\n    Look.',
  );
  expect(reportOf([], 'content', 'text')).toBe('');
});

test('for GitHub: workflow commands, escaped', () => {
  expect(reportOf(problems, 'content', 'github')).toBe(
    '::error file=content/articles/a%2Cb.mdx,line=2,col=3::100%25 wrong%0AMend it.\n' +
      '::warning file=content/site.yaml,line=1,col=1::odd%0ALook.',
  );
});

test('for machines: JSON, even if there is nothing to report', () => {
  expect(JSON.parse(reportOf(problems, 'content', 'json'))[1]).toEqual({
    ...problems[1],
    file: 'content/site.yaml',
  });
  expect(JSON.parse(reportOf([], 'content', 'json'))).toEqual([]);
});

test('the summary counts both kinds', () => {
  expect(summaryOf(problems, 'content')).toBe('1 error, 1 warning in content');
  expect(summaryOf([], '.')).toBe('0 errors, 0 warnings in .');
});

describe('text from a file or its name', () => {
  const hostile: Problem = {
    file: 'articles/x\n{"level":50}\u2028.mdx',
    line: 1,
    column: 1,
    severity: 'error',
    code: 'unknown-key',
    message: 'unknown key `\u001b[31mRED\u009b0m\u202e\u2066\u061c`',
    remedy: '\u007f\r\n::error::forged',
  };

  test.each(['text', 'github'] as const)('cannot control a terminal: %s', (format) => {
    const report = reportOf([hostile], 'content', format);
    expect(report).toMatch(/^[\x20-\x7e\n]+$/);
    expect(report.split('\n')).toHaveLength(format === 'text' ? 2 : 1);
    expect(report).toContain(String.raw`\u001b[31mRED\u009b0m\u202e\u2066\u061c`);
  });

  test('means the same in JSON, which is ASCII', () => {
    const report = reportOf([hostile], 'content', 'json');
    expect(report).toMatch(/^[\x20-\x7e\n]+$/);
    expect(JSON.parse(report)).toEqual([{ ...hostile, file: `content/${hostile.file}` }]);
  });
});
