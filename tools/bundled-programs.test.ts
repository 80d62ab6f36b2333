import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isBundled, rememberInputs } from './bundled-programs.mjs';

/** Long after the files that are always compared were written. */
const BEGUN = Date.now() + 3_600_000;

let folder: string;
let program: string;
let input: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standfirst-bundled-'));
  program = path.join(folder, 'program.mjs');
  input = path.join(folder, 'input.ts');
  for (const file of [program, input]) writeFileSync(file, 'one');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a bundled program is used as long as its source files are the same', () => {
  expect(isBundled(program)).toBe(false);
  rememberInputs(program, [input], BEGUN);
  expect(isBundled(program)).toBe(true);
});

test.each([
  ['a file is longer', () => writeFileSync(input, 'longer')],
  ['a file was written again', () => utimesSync(input, 1, 1)],
  ['a file is gone', () => rmSync(input)],
  ['the program is gone', () => rmSync(program)],
  ['what was remembered is cut off', () => writeFileSync(`${program}.json`, '{"')],
])('it is bundled again when %s', (_, change) => {
  rememberInputs(program, [input], BEGUN);
  change();
  expect(isBundled(program)).toBe(false);
});

test('a file that may have changed while it was read is not remembered', () => {
  rememberInputs(program, [input], Date.now());
  expect(isBundled(program)).toBe(false);
});
