/** Runs commands as an editor does, each in a separate process. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TemporaryPlaces, temporaryPlaces } from '@/lib/archive-index/testing/temporary';

let places: TemporaryPlaces;

beforeEach(() => {
  places = temporaryPlaces();
  places.write('authors/desk.yaml', 'name: The desk\nkind: organisation\n');
  places.write('articles/2026/old.mdx', '---\ntitle: Old\naliases: [older]\n---\n');
});

afterEach(() => places.clear());

interface Ended {
  code: number | null;
  out: string;
  error: string;
}

function run(command: string, args: string[] = [], env: Record<string, string> = {}) {
  const { PORT: _, STANDFIRST_AUTHOR: __, ...others } = process.env;
  const surroundings = {
    ...others,
    CONTENT_DIR: places.contentDir,
    INDEX_FILE: places.indexFile,
    // The person who runs the tests is not an author.
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
  };
  return new Promise<Ended>((resolve) => {
    const child = execFile(
      process.execPath,
      ['tools/run.mjs', `tools/${command}.ts`, ...args],
      { env: { ...surroundings, ...env } },
      (_error, out, error) => resolve({ code: child.exitCode, out, error }),
    );
  });
}

/** A file as the commands name it. */
const named = (file: string) => path.join(path.relative('.', places.contentDir), file);

const articles = () => readdirSync(path.join(places.contentDir, 'articles')).sort();

describe('npm run new', () => {
  test('writes a file that passes the check, and names it', async () => {
    const begun = await run('new', ['  “Talks”: a #first round '], { PORT: '4000' });
    expect(begun).toEqual({
      code: 0,
      out: `${named('articles/talks-a-first-round.mdx')}\nhttp://localhost:4000/articles/talks-a-first-round\n`,
      error: '',
    });
    const text = readFileSync(
      path.join(places.contentDir, 'articles/talks-a-first-round.mdx'),
      'utf8',
    );
    expect(text).toMatch(/^---\ntitle: "“Talks”: a #first round"\n/);
    expect(text).toMatch(/\npublished: \d{4}-\d\d-\d\dT\d\d:\d\d\nauthors: \[desk\]\ndraft: true/);

    const checked = await run('check');
    expect(checked.code).toBe(0);
    expect(checked.out).toMatch(/^0 errors, 0 warnings in /);
  });

  test('takes words without quotation marks as one headline, in any script', async () => {
    const { out } = await run('new', ['Постигнут', 'је', 'договор', '🌧️']);
    expect(out.split('\n')[0]).toBe(named('articles/постигнут-је-договор.mdx'));
    expect(out).toContain(
      `http://localhost:3000/articles/${encodeURIComponent('постигнут-је-договор')}\n`,
    );
  });

  test.each([[[]], [['']], [['  ', ' ']], [['--help']]])(
    'says how it is used, for %j',
    async (args) => {
      const { code, out, error } = await run('new', args);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(error).toMatch(/^Usage: npm run new -- "A headline"/);
      expect(articles()).toEqual(['2026']);
    },
  );

  test.each([
    ['?!', 'no address can be made'],
    ['x'.repeat(600), 'longer than 500 characters'],
    ['Two\nlines', 'more than one line'],
    ['Old', '2026/old.mdx'],
    ['Older', 'in the `aliases` of'],
  ])('refuses %j and writes nothing', async (headline, reason) => {
    const { code, out, error } = await run('new', [headline]);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(error).toMatch(/^Nothing was written: /);
    expect(error).toContain(reason);
    expect(articles()).toEqual(['2026']);
  });

  test('names the given author, and the same one the next time', async () => {
    places.write('authors/ana.yaml', 'name: Ana Podžić\nkind: person\n');
    const text = (file: string) =>
      readFileSync(path.join(places.contentDir, 'articles', file), 'utf8');
    const unknown = await run('new', ['Talks'], { STANDFIRST_AUTHOR: 'anna' });
    expect(unknown.code).toBe(1);
    expect(unknown.error).toContain('Did you mean `ana`?');
    expect(articles()).toEqual(['2026']);

    const unnamed = await run('new', ['Nobody', 'knows']);
    expect(unnamed).toMatchObject({ code: 0, out: expect.stringContaining('No author is named') });
    expect(text('nobody-knows.mdx')).toContain('# authors: [');

    expect((await run('new', ['Talks', '--author', 'Ana Podžić'])).code).toBe(0);
    expect(text('talks.mdx')).toContain('authors: [ana]');
    expect((await run('new', ['More'])).out).not.toContain('No author is named');
    expect(text('more.mdx')).toContain('authors: [ana]');
    expect((await run('new', ['Talks', '--author'])).code).toBe(2);
  });

  test('writes one file when it runs twice at the same time', async () => {
    const both = await Promise.all([run('new', ['Talks']), run('new', ['Talks'])]);
    expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
  });
});

test('npm run list shows the work in progress, in 80 columns', async () => {
  places.write(
    'articles/next.mdx',
    `---\ntitle: ${'Next '.repeat(40)}\npublishAt: 2999-01-01T09:00\n---\n`,
  );
  places.write('articles/broken.mdx', '---\ntitel: Broken\n---\n');
  await run('new', ['Talks']);
  const { code, out, error } = await run('list');
  expect(code).toBe(0);
  expect(error).toBe('');
  expect(out).toMatch(
    /^First on the front page: none\n\nDrafts: 1\n {2}\S+\/talks\.mdx\n {6}Talks\n\nEmbargoes: 1\n/,
  );
  expect(out).toMatch(/\n {6}in \d+ years?( \d+ months?)? {3}1 January 2999, 09:00 GMT\n/);
  expect(out).toMatch(/\n\nStubs: 1\n {2}\S+\/old\.mdx\n {6}Old\n/);
  expect(out).toMatch(
    /\n\nFiles in error: 1\n {2}\S+\/broken\.mdx:\d+:\d+\n {6}2 errors, the first: /,
  );
  for (const line of out.split('\n').filter((text) => !text.includes('.mdx'))) {
    expect(line.length).toBeLessThanOrEqual(80);
  }
});

describe('npm run rename', () => {
  test('reports what it has changed, and the check finds nothing', async () => {
    places.write(
      'articles/other.mdx',
      '---\ntitle: O\nstandfirst: S\npublished: 2026-01-01\nauthors: [desk]\nrelated: [old]\n---\n[It](/articles/old).\n',
    );
    expect(await run('rename', ['old', 'new-name'])).toEqual({
      code: 0,
      out: [
        `${named('articles/2026/old.mdx')} is now ${named('articles/2026/new-name.mdx')}, and /articles/old still leads there.`,
        '2 places that named it were changed:',
        `    ${named('articles/other.mdx')}: 2`,
        '',
      ].join('\n'),
      error: '',
    });
    expect((await run('check')).out).toMatch(/^0 errors, 0 warnings in /);
  });

  test('says why it refuses, and what to do', async () => {
    expect(await run('rename', ['nobody', 'new-name'])).toEqual({
      code: 1,
      out: '',
      error:
        'Nothing was changed: there is no article with the address `nobody`. npm run list shows all of them.\n',
    });
    expect((await run('rename', ['old', 'New name'])).error).toBe(
      'Nothing was changed: `New name` cannot be an address. Did you mean `new-name`?\n',
    );
    expect(await run('rename', ['old'])).toMatchObject({ code: 2 });
  });
});
