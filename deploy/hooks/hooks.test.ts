/** The two hooks, run by git itself when somebody pushes. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const SITE = `name: The Echo
description: News.
url: https://example.org
timeZone: Europe/London
locale: en-GB
navigation: [{ label: Front page, href: / }]
`;

let folder: string;
let clone: string;
let env: NodeJS.ProcessEnv;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standfirst-hooks-'));
  clone = path.join(folder, 'clone');
  env = {
    NODE_ENV: 'production',
    PATH: process.env.PATH ?? '',
    HOME: folder,
    GIT_AUTHOR_NAME: 'Ana',
    GIT_AUTHOR_EMAIL: 'ana@example.org',
    GIT_COMMITTER_NAME: 'Ana',
    GIT_COMMITTER_EMAIL: 'ana@example.org',
    STANDFIRST_RELEASE: process.cwd(),
    STANDFIRST_INCOMING: path.join(folder, 'incoming'),
    STANDFIRST_CONTENT: path.join(folder, 'content'),
  };
  const bare = path.join(folder, 'content.git');
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', bare]);
  for (const hook of ['pre-receive', 'post-receive']) {
    const place = path.join(bare, 'hooks', hook);
    copyFileSync(`deploy/hooks/${hook}`, place);
    chmodSync(place, 0o755);
  }
  execFileSync('git', ['clone', '--quiet', bare, clone], { stdio: 'ignore' });
  write('site.yaml', SITE);
  write('authors/ana.yaml', 'name: Ana\nkind: person\n');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(clone, file)), { recursive: true });
  writeFileSync(path.join(clone, file), text);
}

/** Commits everything and pushes it. */
function push(...refs: string[]): { code: number | null; said: string } {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: clone, env, encoding: 'utf8' });
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'A change');
  const { status, stderr } = git('push', 'origin', ...(refs.length > 0 ? refs : ['HEAD:main']));
  return { code: status, said: stderr };
}

const published = (file: string) => path.join(folder, 'content', file);

const article = (title: string) =>
  `---\ntitle: ${title}\nstandfirst: S\npublished: 2026-01-01\nauthors: [ana]\n---\n\nText.\n`;

test('a push without mistakes is published, and files that it deletes disappear', () => {
  write('articles/one.mdx', article('One'));
  write('articles/two.mdx', article('Two'));
  expect(push()).toMatchObject({ code: 0, said: expect.stringContaining('Published ') });
  expect(readFileSync(published('articles/one.mdx'), 'utf8')).toBe(article('One'));

  rmSync(path.join(clone, 'articles/two.mdx'));
  write('articles/one.mdx', article('Changed'));
  expect(push().code).toBe(0);
  expect(readFileSync(published('articles/one.mdx'), 'utf8')).toBe(article('Changed'));
  expect(existsSync(published('articles/two.mdx'))).toBe(false);
});

test('a push with a mistake is refused, naming the place, and nothing changes', () => {
  write('articles/one.mdx', article('One'));
  expect(push().code).toBe(0);
  write('articles/one.mdx', article('One').replace('standfirst', 'standfrist'));
  const { code, said } = push();
  expect(code).not.toBe(0);
  expect(said).toContain('remote: articles/one.mdx:3:1: error: unknown key `standfrist`');
  expect(said).toContain('Nothing was published');
  expect(readFileSync(published('articles/one.mdx'), 'utf8')).toBe(article('One'));

  write('articles/one.mdx', article('Two'));
  expect(push().code).toBe(0);
  expect(readFileSync(published('articles/one.mdx'), 'utf8')).toBe(article('Two'));
});

test('another branch is neither checked nor published', () => {
  expect(push().code).toBe(0);
  write('articles/one.mdx', 'not an article');
  expect(push('HEAD:draft').code).toBe(0);
  expect(existsSync(published('articles/one.mdx'))).toBe(false);
});

test('the published branch cannot be deleted', () => {
  expect(push().code).toBe(0);
  const { code, said } = push(':main');
  expect(code).not.toBe(0);
  expect(said).toContain('cannot be deleted');
  expect(existsSync(published('site.yaml'))).toBe(true);
});
