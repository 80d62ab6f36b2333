import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setClock } from '@/lib/clock';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { generateArchive } from './generate-archive';
import { planArchive, plannedFile } from './plan-archive';

const NOW = Date.UTC(2026, 10, 24);
const ARTICLES = 120;

/** The check's warning about an article that names one readers cannot see yet. */
const NOT_OUT = /a draft|published later than this/;

let root: string;

beforeEach(() => {
  setClock(NOW);
  root = mkdtempSync(path.join(tmpdir(), 'standfirst-archive-'));
});

afterEach(() => {
  setClock(undefined);
  rmSync(root, { recursive: true });
});

function generate(name: string, seed: number): string {
  const folder = path.join(root, name);
  generateArchive({ folder, articles: ARTICLES, seed });
  return folder;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesIn(folder)) {
    hash.update(file).update(readFileSync(path.join(folder, file)));
  }
  return hash.digest('hex');
}

test('the same seed gives the same files, and another seed gives others', () => {
  const first = fingerprint(generate('one', 1));
  expect(fingerprint(generate('same', 1))).toBe(first);
  expect(fingerprint(generate('other', 2))).not.toBe(first);
});

test('writes the requested number of articles', () => {
  const files = filesIn(generate('one', 1));
  expect(files.filter((file) => file.startsWith('articles/'))).toHaveLength(ARTICLES);
});

test('only the files that are meant to be broken are broken', async () => {
  const contentDir = generate('one', 1);
  const newsroom = openNewsroom({
    contentDir,
    indexFile: path.join(`${contentDir}-index`, 'index.db'),
    siteUrl: undefined,
    now: () => NOW,
  });
  const meant = planArchive({ articles: ARTICLES, seed: 1 }, '2026-11-24')
    .filter(({ kind }) => ['unknown key', 'refused element', 'bad YAML', 'twin'].includes(kind))
    .map(plannedFile);
  const problems = await newsroom.problems();
  const ofSeverity = (wanted: 'error' | 'warning') =>
    problems.filter(({ severity }) => severity === wanted);
  expect(new Set(ofSeverity('error').map(({ file }) => file))).toEqual(new Set(meant));
  // As in real newsrooms, some name a related article that is a draft or comes out later.
  for (const { message } of ofSeverity('warning')) expect(message).toMatch(NOT_OUT);
});

test('headlines are unique and have 5 to 12 words, and dates run in order up to yesterday', () => {
  const plans = planArchive({ articles: 2000, seed: 1 }, '2026-11-24');
  expect(new Set(plans.map(({ headline }) => headline)).size).toBe(2000);
  for (const { headline } of plans) {
    const words = headline.split(' ').length;
    expect(words).toBeGreaterThanOrEqual(5);
    expect(words).toBeLessThanOrEqual(12);
  }
  const days = plans
    .filter(({ kind }) => kind !== 'embargoed')
    .map(({ published }) => published.slice(0, 10));
  expect(days).toEqual([...days].sort());
  expect(days[0]).toMatch(/^2016-11-/);
  expect(days.at(-1)).toMatch(/^2026-11-2[123]$/);
});

test('a finished archive is used again, and one with other options is replaced', () => {
  const folder = path.join(root, 'one');
  const wishes = { folder, articles: ARTICLES, seed: 1 };
  expect(generateArchive(wishes)).toEqual({ reused: false });
  expect(generateArchive(wishes)).toEqual({ reused: true });
  expect(generateArchive({ ...wishes, seed: 2 })).toEqual({ reused: false });
  expect(fingerprint(folder)).toBe(fingerprint(generate('other', 2)));
});

test('refuses the project folder, a link into it, and a folder with anything else in it', () => {
  const refuses = (folder: string) =>
    expect(() => generateArchive({ folder, articles: ARTICLES, seed: 1 }));
  refuses('archive').toThrow('into the project');
  refuses('.').toThrow('into the project');
  symlinkSync(process.cwd(), path.join(root, 'link'));
  refuses(path.join(root, 'link/archive')).toThrow('into the project');
  mkdirSync(path.join(root, 'mine'));
  writeFileSync(path.join(root, 'mine/letter.txt'), 'Dear reader');
  refuses(path.join(root, 'mine')).toThrow('not empty');
  expect(filesIn(root)).toEqual(['mine/letter.txt']);
});
