import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TemporaryPlaces, temporaryPlaces } from '@/lib/archive-index/testing/temporary';
import { updateIndex } from '@/lib/archive-index/update';
import { beginArticle } from './new-article';
import { openNewsroom } from './newsroom';

const NOW = Date.UTC(2026, 6, 1, 8, 30, 59);

let places: TemporaryPlaces;

beforeEach(() => {
  places = temporaryPlaces();
  places.write('authors/desk.yaml', 'name: The desk\nkind: organisation\n');
});

afterEach(() => places.clear());

function begin(headline: string, author?: string, guesses: string[] = []) {
  updateIndex(places, { now: NOW });
  return beginArticle(places, { headline, author, guesses, now: NOW });
}

function articleFiles(): string[] {
  const folder = path.join(places.contentDir, 'articles');
  return existsSync(folder) ? readdirSync(folder) : [];
}

function newsroom(view: 'readers' | 'desk') {
  const at = { ...places, view, indexFile: `${places.indexFile}-${view}` };
  return openNewsroom({ ...at, siteUrl: undefined, now: () => NOW });
}

/** One that has a good file but is not to be taken for another. */
function writeArticle(file: string, ...keys: string[]): void {
  places.write(file, `---\n${['title: T', ...keys].join('\n')}\n---\n`);
}

test('a new article is a draft without errors, which only the desk sees', async () => {
  expect(begin('  Talks resume ')).toEqual({
    ok: true,
    value: { slug: 'talks-resume', file: 'articles/talks-resume.mdx', author: 'desk' },
  });
  const text = readFileSync(path.join(places.contentDir, 'articles/talks-resume.mdx'), 'utf8');
  // Summer time, in the zone of the site.
  expect(text).toContain('title: Talks resume\n');
  expect(text).toContain('published: 2026-07-01T09:30\n');
  expect(text).toContain('authors: [desk]\n');

  const readers = newsroom('readers');
  expect(await readers.problems()).toEqual([]);
  expect(await readers.entry('talks-resume')).toBeUndefined();
  expect(await readers.articleAddress('talks-resume')).toEqual({ is: 'unknown' });
  expect(await newsroom('desk').entry('talks-resume')).toMatchObject({ headline: 'Talks resume' });
});

test('a headline in another script has its address in that, and is told one in Latin letters', () => {
  const site = readFileSync(path.join(places.contentDir, 'site.yaml'), 'utf8');
  places.write('site.yaml', site.replace('locale: en-GB', 'locale: sr'));
  expect(begin('Шта је НАТО')).toMatchObject({
    value: { slug: 'шта-је-нато', otherLetters: { latin: 'šta-je-nato' } },
  });
  expect(begin('北约是什么')).toMatchObject({ value: { otherLetters: { latin: undefined } } });
  writeArticle('articles/niš.mdx');
  expect(begin('Ниш')).toMatchObject({ value: { otherLetters: { latin: undefined } } });
});

test('the address may be given', () => {
  const wish = { headline: '北约是什么', author: undefined, now: NOW };
  updateIndex(places, { now: NOW });
  expect(beginArticle(places, { ...wish, slug: 'what-is-nato' })).toEqual({
    ok: true,
    value: { slug: 'what-is-nato', file: 'articles/what-is-nato.mdx', author: 'desk' },
  });
  expect(beginArticle(places, { ...wish, slug: 'What is it?' })).toEqual({
    ok: false,
    error: { why: 'no slug', slug: 'What is it?', meant: 'what-is-it' },
  });
});

describe('nothing is written', () => {
  afterEach(() => expect(articleFiles().filter((file) => file.includes('talks'))).toEqual([]));

  test.each([
    ['x'.repeat(501), 'this is longer than 500 characters'],
    ['Talks\nresume', 'this is more than one line'],
    ['Talks\u2028resume', 'this is more than one line'],
    ['  ', 'this is empty'],
  ])('for the headline %j', (headline, reason) => {
    expect(begin(headline)).toEqual({ ok: false, error: { why: 'headline', reason } });
    expect(articleFiles()).toEqual([]);
  });

  test('for a headline of punctuation', () => {
    expect(begin('?! …')).toEqual({ ok: false, error: { why: 'no address' } });
  });

  test('where the slug was taken down for good', () => {
    places.write('gone.yaml', 'slugs: [talks-resume]\n');
    expect(begin('Talks resume')).toEqual({
      ok: false,
      error: { why: 'taken', slug: 'talks-resume', owner: { as: 'gone' } },
    });
  });

  test('where an article had the slug before, public or not', () => {
    writeArticle('articles/2026/peace.mdx', 'aliases: [talks-resume]', 'draft: true');
    expect(begin('Talks resume')).toMatchObject({
      error: { why: 'taken', owner: { as: 'alias', files: ['articles/2026/peace.mdx'] } },
    });
  });

  test('where the site file was never good', () => {
    places.write('site.yaml', 'name: [');
    expect(begin('Talks resume')).toEqual({ ok: false, error: { why: 'no site' } });
  });

  test('for an unknown author', () => {
    expect(begin('Talks resume', 'dsek')).toEqual({
      ok: false,
      error: {
        why: 'unknown author',
        named: 'dsek',
        authors: [{ slug: 'desk', name: 'The desk' }],
      },
    });
  });
});

describe('the author of a new article', () => {
  const text = () =>
    readFileSync(path.join(places.contentDir, 'articles/talks-resume.mdx'), 'utf8');

  beforeEach(() => {
    places.write('authors/ana.yaml', 'name: Ana Podžić\nkind: person\n');
  });

  test.each([
    ['ana', []],
    ['Ana Podžić', ['desk']],
    ['ANA PODŽIĆ', []],
    [undefined, ['nobody', 'Ana Podžić', 'desk']],
    [undefined, ['ana']],
  ])('named %j, guessed %j', (named, guesses) => {
    expect(begin('Talks resume', named, guesses)).toMatchObject({ value: { author: 'ana' } });
    expect(text()).toContain('\nauthors: [ana]\n');
  });

  test('is left to be written where it is not known, and the file is still a good draft', async () => {
    expect(begin('Talks resume', undefined, ['nobody'])).toMatchObject({
      ok: true,
      value: { author: undefined },
    });
    expect(text()).toContain('\n# authors: [a-file-name-in-authors]\n');
    expect(await newsroom('readers').problems()).toEqual([]);
  });

  test('is not known where there is none', () => {
    for (const file of ['authors/desk.yaml', 'authors/ana.yaml']) places.remove(file);
    expect(begin('Talks resume')).toMatchObject({ ok: true, value: { author: undefined } });
  });
});

describe('no file is overwritten', () => {
  test.each(['articles/talks-resume.mdx', 'articles/2026/november/talks-resume.mdx'])(
    '%s',
    (file) => {
      writeArticle(file);
      expect(begin('Talks: resume!')).toEqual({
        ok: false,
        error: { why: 'taken', slug: 'talks-resume', owner: { as: 'address', files: [file] } },
      });
      expect(readFileSync(path.join(places.contentDir, file), 'utf8')).toBe('---\ntitle: T\n---\n');
    },
  );

  test('not even one that is in error, appeared in the meantime, or is a link', () => {
    const refused = {
      error: { why: 'taken', owner: { as: 'address', files: ['articles/talks-resume.mdx'] } },
    };
    places.write('articles/talks-resume.mdx', 'no frontmatter');
    expect(begin('Talks resume')).toMatchObject(refused);
    places.remove('articles/talks-resume.mdx');

    updateIndex(places, { now: NOW });
    places.write('articles/talks-resume.mdx', 'later');
    const wish = { headline: 'Talks resume', author: undefined, now: NOW };
    expect(beginArticle(places, wish)).toMatchObject(refused);
    places.remove('articles/talks-resume.mdx');

    symlinkSync('nowhere', path.join(places.contentDir, 'articles/talks-resume.mdx'));
    expect(begin('Talks resume')).toMatchObject(refused);
  });
});

test('the author may be named, and a broken site file leaves the zone as it was', () => {
  places.write('authors/ana.yaml', 'name: Ana Podžić\nkind: person\n');
  updateIndex(places, { now: NOW });
  places.write('site.yaml', 'nonsense: x\n');
  expect(begin('Talks resume', 'ana')).toMatchObject({ ok: true });
  const text = readFileSync(path.join(places.contentDir, 'articles/talks-resume.mdx'), 'utf8');
  expect(text).toContain('authors: [ana]\n');
  expect(text).toContain('published: 2026-07-01T09:30\n');
});

test('a disk that refuses is an error, not a taken slug', () => {
  mkdirSync(places.contentDir, { recursive: true });
  places.write('articles', 'a file where the folder should be');
  expect(() => begin('Talks resume')).toThrow(/EEXIST|ENOTDIR/);
});
