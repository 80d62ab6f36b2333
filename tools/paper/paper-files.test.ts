import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readArticle } from '@/lib/content/read-article';
import { readPage, readSite } from '@/lib/content/read-documents';
import { authorFields, siteFields } from '@/lib/content/site-fields';
import { ok } from '@/lib/result';
import { languageTagOf, nameOfFolder, type PaperFacts, paperFacts } from './paper-facts';
import { paperFiles } from './paper-files';

const KNOWN = {
  folder: '/papers/the-echo',
  machineTimeZone: 'Europe/Sarajevo',
  machineLocale: 'bs_BA.UTF-8',
  gitUser: 'Ana Šarić',
  engine: { repository: 'https://example.org/engine.git', commit: 'abc' },
  now: Date.UTC(2026, 10, 27, 23, 30),
};

test('values that were not given come from the folder and the machine', () => {
  expect(paperFacts(KNOWN)).toEqual({
    name: 'The Echo',
    url: 'http://localhost:3000',
    timeZone: 'Europe/Sarajevo',
    locale: 'bs-BA',
    author: { slug: 'ana-šarić', name: 'Ana Šarić', kind: 'person' },
    // It is half past midnight there.
    today: '2026-11-28',
    engine: KNOWN.engine,
  });
});

test.each([
  ['en_GB.UTF-8', 'en-GB'],
  ['de_DE@euro', 'de-DE'],
  ['fr', 'fr'],
  ['C.UTF-8', undefined],
  ['POSIX', undefined],
  ['', undefined],
  [undefined, undefined],
])('the locale %j is the language %j', (locale, tag) => {
  expect(languageTagOf(locale)).toBe(tag);
});

test.each([
  ['../the-echo', 'The Echo'],
  ['/srv/čas_opis/', 'Čas Opis'],
  ['x', 'X'],
])('the folder %s is called %s', (folder, name) => {
  expect(nameOfFolder(folder)).toBe(name);
});

const ODD_NAMES = [
  'The Echo',
  '"Echo": a paper',
  "# O'Neill & Sons",
  '- yes',
  '{Echo}',
  'صدى',
  'true',
];

test.each(ODD_NAMES)('a paper called %s has files without a mistake', (name) => {
  const facts: PaperFacts = { ...paperFacts({ ...KNOWN, name, gitUser: name }) };
  const files = paperFiles(facts);
  const text = (file: string) => ok(files.get(file) ?? '');

  const site = readSite(text('site.yaml'));
  expect(site.problems).toEqual([]);
  expect(site.data?.name).toBe(name);
  const { author } = facts;
  expect(authorFields.parse(parse(text(`authors/${author.slug}.yaml`).value)).name).toBe(
    author.name,
  );
  const context = { timeZone: facts.timeZone, locale: facts.locale };
  const article = readArticle(
    'articles/first-story.mdx',
    text('articles/first-story.mdx'),
    context,
    'body',
  );
  expect(article.problems).toEqual([]);
  expect(article.entry).toMatchObject({ kind: 'article', draft: true });
  expect(readPage('pages/about.mdx', text('pages/about.mdx'), facts, 'body').problems).toEqual([]);
});

test('every key of site.yaml is in the file, with an explanation above it', () => {
  const lines = (paperFiles(paperFacts(KNOWN)).get('site.yaml') ?? '').split('\n');
  for (const key of Object.keys(siteFields.shape)) {
    const at = lines.findIndex((line) => new RegExp(`^(?:# )?${key}:`).test(line));
    expect(at, key).toBeGreaterThan(0);
    expect(
      lines.slice(0, at).some((line) => line.startsWith('#')),
      key,
    ).toBe(true);
  }
});

test('the check on GitHub names the engine, or says that it is unknown', () => {
  const job = (engine: PaperFacts['engine']) =>
    paperFiles(paperFacts({ ...KNOWN, engine })).get('.github/workflows/check.yml') ?? '';
  expect(parse(job(KNOWN.engine)).env).toEqual({
    ENGINE: 'https://example.org/engine.git',
    ENGINE_COMMIT: 'abc',
  });
  expect(job(undefined)).toContain('has no remote');
});
