/** Runs the command as a publisher does, in a checkout of its own. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
let checkout: string;

const LINKED = [
  '.vscode',
  'content',
  'lib',
  'node_modules',
  'package.json',
  'server',
  'tools',
  'tsconfig.json',
];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standfirst-paper-'));
  checkout = path.join(folder, 'engine');
  execFileSync('git', ['init', '--quiet', checkout]);
  for (const name of LINKED) symlinkSync(path.resolve(name), path.join(checkout, name));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  out: string;
  error: string;
}

function run(
  program: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<Ended> {
  const { CONTENT_DIR: _, ...others } = process.env;
  const surroundings = {
    ...others,
    // With `test`, .env.local would not be read.
    NODE_ENV: 'production' as const,
    INDEX_FILE: path.join(folder, 'index.db'),
    GIT_AUTHOR_NAME: 'Ana',
    GIT_AUTHOR_EMAIL: 'ana@example.org',
    GIT_COMMITTER_NAME: 'Ana',
    GIT_COMMITTER_EMAIL: 'ana@example.org',
  };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['tools/run.mjs', `tools/${program}.ts`, ...args],
      { cwd: checkout, env: { ...surroundings, ...env } },
      (_error, out, error) => resolve({ code: child.exitCode, out, error }),
    );
  });
}

test('a new paper is a repository, and the checkout uses it from then on', async () => {
  const begun = await run('paper', [
    '../the-echo',
    '--locale',
    'de',
    '--time-zone',
    'Europe/Vienna',
  ]);
  expect(begun).toMatchObject({ code: 0, error: '' });
  expect(begun.out).toContain('The Echo is in ');
  const paper = path.join(folder, 'the-echo');
  expect(readFileSync(path.join(paper, 'site.yaml'), 'utf8')).toContain('timeZone: Europe/Vienna');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: paper, encoding: 'utf8' });
  expect(git('status', '--porcelain')).toBe('');
  expect(git('log', '--format=%an')).toBe('Ana\n');
  expect(existsSync(path.join(paper, '.vscode/schemas/article.schema.json'))).toBe(true);
  expect(readFileSync(path.join(paper, '.vscode/settings.json'), 'utf8')).toContain(
    '"authors/*.yaml"',
  );

  expect((await run('check')).out).toContain('the-echo');
  // The environment wins.
  expect((await run('check', [], { CONTENT_DIR: 'content' })).out).toContain('in content');

  const again = await run('paper', ['../another']);
  expect(again).toMatchObject({ code: 1, out: '' });
  expect(again.error).toContain('has a paper already');
  expect(existsSync(path.join(folder, 'another'))).toBe(false);
}, 120_000);

test.each([
  ['a folder with something in it', ['..'], 'nothing is ever overwritten'],
  ['a folder of the checkout', ['paper'], 'outside this checkout'],
  ['a file', ['../taken'], 'nothing is ever overwritten'],
  [
    'a zone that does not exist',
    ['../new', '--time-zone', 'London'],
    '"London" is not a time zone',
  ],
  ['an address without a scheme', ['../new', '--url', 'example.org'], 'is not a web address'],
  [
    'words in place of a language',
    ['../new', '--locale', 'english words'],
    'is not a language tag',
  ],
  ['an empty name', ['../new', '--name', ' '], 'The name is empty.'],
])('%s is refused in one sentence, and nothing is written', async (_, args, sentence) => {
  writeFileSync(path.join(folder, 'taken'), '');
  const { code, error } = await run('paper', args);
  expect(code).toBe(1);
  expect(error).toContain(sentence);
  expect(error.trim().split('\n')).toHaveLength(1);
  expect(existsSync(path.join(folder, 'new'))).toBe(false);
  expect(existsSync(path.join(checkout, '.env.local'))).toBe(false);
});

test.each([[[]], [['a', 'b']], [['../new', '--colour', 'red']]])(
  'called with %j it says how',
  async (args) => {
    const { code, error } = await run('paper', args);
    expect(code).toBe(2);
    expect(error).toContain('Usage: npm run paper');
  },
);
