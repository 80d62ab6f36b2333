/** Runs `npm run check -- --fix` as an editor does, but with nobody there to answer its question. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TemporaryPlaces, temporaryPlaces } from '@/lib/archive-index/testing/temporary';

let places: TemporaryPlaces;

beforeEach(() => {
  places = temporaryPlaces();
});

afterEach(() => places.clear());

function check(...args: string[]): Promise<{ code: number | null; out: string }> {
  const { GITHUB_ACTIONS: _, ALLOW_BROKEN_CONTENT: __, ...others } = process.env;
  const env = { ...others, CONTENT_DIR: places.contentDir, INDEX_FILE: places.indexFile };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['tools/run.mjs', 'tools/check.ts', ...args],
      { env },
      (_error, out, error) => resolve({ code: child.exitCode, out: out + error }),
    );
  });
}

const FILE = 'articles/a.mdx';
const BEFORE = '---\ntitle: T\ntags: [a]\nlicense: free\n---\n';
const AFTER = '---\ntitle: T\ntopics: [a]\nlicense: free\n---\n';
const read = () => readFileSync(path.join(places.contentDir, FILE), 'utf8');

test('fixes are shown, are made only with --yes, and the problems that remain are named', async () => {
  places.write(FILE, BEFORE);
  const name = path.join(path.relative('.', places.contentDir), FILE);
  const diff = `--- ${name}\n+++ ${name}\n@@ -3 +3 @@\n-tags: [a]\n+topics: [a]\n`;
  const left = `${name}:4:1: error: unknown key \`license\``;

  const asked = await check();
  expect(asked.code).toBe(1);
  expect(asked.out).toContain('npm run check -- --fix shows how 1 problem can be fixed');

  const shown = await check('--fix');
  expect(shown.code).toBe(3);
  expect(shown.out).toContain(diff);
  expect(shown.out).toContain('Nothing was changed: 1 problem in 1 file can be fixed like this.');
  expect(shown.out).toContain(left);
  expect(shown.out).toContain('For people to decide: 1 error, 0 warnings');
  expect(read()).toBe(BEFORE);

  const made = await check('--fix', '--yes');
  expect(made.code).toBe(1);
  expect(made.out).toContain(diff);
  expect(made.out).toContain('Fixed: 1 problem in 1 file.');
  expect(made.out).toContain(left);
  expect(made.out).not.toContain('tags` ');
  expect(read()).toBe(AFTER);

  const again = await check('--fix', '--yes');
  expect(again.code).toBe(1);
  expect(again.out).toContain('There is nothing that can be fixed like this.');
}, 60_000);

test('in JSON each problem has its fix, as data', async () => {
  places.write(FILE, BEFORE);
  const { out } = await check('--json');
  const [first] = JSON.parse(out) as { fix?: unknown }[];
  expect(first?.fix).toEqual({ change: 'key', path: ['tags'], name: 'topics' });
});

test('flags that do not go together are reported', async () => {
  expect(await check('--fix', '--json')).toEqual({
    code: 2,
    out: '--fix is for people: --json lists the same changes.\n',
  });
  expect(await check('--yes')).toEqual({ code: 2, out: '--yes goes with --fix.\n' });
});
