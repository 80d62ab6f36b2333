import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '@/lib/archive-index/database';
import { type TemporaryPlaces, temporaryPlaces } from '@/lib/archive-index/testing/temporary';
import { updateIndex } from '@/lib/archive-index/update';
import { openNewsroom } from './newsroom';
import { renameArticle } from './rename-article';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const SLUG = { from: 'old-name', to: 'new-name' };

let places: TemporaryPlaces;

beforeEach(() => {
  places = temporaryPlaces();
  places.write('authors/desk.yaml', 'name: The desk\nkind: organisation\n');
});

afterEach(() => places.clear());

const article = (more: string, body: string): string =>
  `---\ntitle: T\nstandfirst: S\npublished: 2026-01-01\nauthors: [desk]\n${more}---\n${body}\n`;

const read = (file: string): string => readFileSync(path.join(places.contentDir, file), 'utf8');

function renamed(slug = SLUG) {
  updateIndex(places, { now: NOW });
  return renameArticle(places, slug);
}

test('the file, an alias, and every link and key that named it are changed, and nothing else', async () => {
  places.write(
    'articles/2026/old-name.mdx',
    article('# a note\n', 'See [above](/articles/old-name#a).'),
  );
  const other = article(
    'related: [x, old-name]  # two\ntranslationOf: old-name\nlang: de\n',
    'Words, [a link](/articles/old-name?a=b "old-name") and old-name in words.\n\n[r]: </articles/old-name>\n\n[r], [full](https://example.org/articles/old-name)',
  );
  places.write('articles/other.mdx', other.replaceAll('\n', '\r\n'));
  places.write('pages/help.mdx', '---\ntitle: Help\n---\n[It](/articles/old-name/)\n');
  const site = read('site.yaml');
  places.write(
    'site.yaml',
    `${site.trimEnd()}\nfrontPage: { lead: old-name, order: [other, 'old-name'] }\n`,
  );
  expect(renamed()).toEqual({
    ok: true,
    value: {
      from: 'articles/2026/old-name.mdx',
      to: 'articles/2026/new-name.mdx',
      changed: [
        { file: 'articles/2026/old-name.mdx', places: 1 },
        { file: 'articles/other.mdx', places: 4 },
        { file: 'pages/help.mdx', places: 1 },
        { file: 'site.yaml', places: 2 },
      ],
    },
  });
  expect(read('articles/2026/new-name.mdx')).toBe(
    article('# a note\naliases: [old-name]\n', 'See [above](/articles/new-name#a).'),
  );
  expect(read('articles/other.mdx')).toBe(
    article(
      'related: [x, new-name]  # two\ntranslationOf: new-name\nlang: de\n',
      'Words, [a link](/articles/new-name?a=b "old-name") and old-name in words.\n\n[r]: </articles/new-name>\n\n[r], [full](https://example.org/articles/old-name)',
    ).replaceAll('\n', '\r\n'),
  );
  expect(read('pages/help.mdx')).toContain('[It](/articles/new-name/)');
  expect(read('site.yaml')).toContain("frontPage: { lead: new-name, order: [other, 'new-name'] }");
  expect(existsSync(path.join(places.contentDir, 'articles/2026/old-name.mdx'))).toBe(false);
  updateIndex(places, { now: NOW });
  const newsroom = openNewsroom({ ...places, siteUrl: undefined, now: () => NOW });
  expect(await newsroom.articleAddress('old-name')).toMatchObject({ is: 'moved' });
  expect(await newsroom.articleAddress('new-name')).toMatchObject({ is: 'public' });
});

test('texts that were taken on trust are searched, however they write the slug', () => {
  const slug = { from: 'stärke-a', to: 'new-name' };
  places.write(`articles/${slug.from}.mdx`, article('', 'Words.'));
  const bodies = [
    '[a](/articles/stärke-a)',
    '[a](/articles/st%c3%a4rke-a)',
    '[a](/articles/sta\u0308rke-a)',
  ];
  bodies.forEach((body, at) => {
    places.write(`articles/other-${at}.mdx`, article('', `${body}\n\nOnly says stärke.`));
  });
  places.write('articles/none.mdx', article('', 'It says stärke-a.'));
  updateIndex(places, { now: NOW });
  const db = openDatabase(places.indexFile, 'write');
  db.exec('UPDATE entries SET checked = 0; DELETE FROM links');
  db.close();
  expect(renameArticle(places, slug)).toMatchObject({
    ok: true,
    value: { changed: bodies.map((_, at) => ({ file: `articles/other-${at}.mdx`, places: 1 })) },
  });
  expect(read('articles/other-1.mdx')).toContain('[a](/articles/new-name)');
});

test('frontmatter with a text that continues at the margin is changed as well', () => {
  const margin = 'kicker: "goes on\nat the margin"\n';
  places.write('articles/old-name.mdx', article(margin, 'Words.'));
  places.write('articles/other.mdx', article(`${margin}related: [old-name]\n`, 'Words.'));
  expect(renamed()).toMatchObject({ ok: true });
  expect(read('articles/new-name.mdx')).toBe(article(`${margin}aliases: [old-name]\n`, 'Words.'));
  expect(read('articles/other.mdx')).toBe(article(`${margin}related: [new-name]\n`, 'Words.'));
});

test('for an index.mdx the folder is renamed, with its pictures', () => {
  places.write('articles/old-name/index.mdx', article('aliases:\n  - before\n', 'Words.'));
  places.write('articles/old-name/notes.txt', 'kept');
  expect(renamed()).toMatchObject({
    ok: true,
    value: { from: 'articles/old-name', to: 'articles/new-name' },
  });
  expect(readdirSync(path.join(places.contentDir, 'articles/new-name')).sort()).toEqual([
    'index.mdx',
    'notes.txt',
  ]);
  expect(read('articles/new-name/index.mdx')).toContain('aliases:\n  - before\n  - old-name\n');
});

describe('nothing is changed', () => {
  const body = 'See [it](/articles/old-name).';

  beforeEach(() => {
    places.write('articles/old-name.mdx', article('', 'Words.'));
    places.write('articles/other.mdx', article('', body));
  });

  afterEach(() => {
    expect(read('articles/old-name.mdx')).toBe(article('', 'Words.'));
    expect(existsSync(path.join(places.contentDir, 'articles/new-name.mdx'))).toBe(
      existsSync(path.join(places.contentDir, 'articles/taken')),
    );
  });

  test('if there is no such article, or the new name cannot be a slug', () => {
    expect(renamed({ from: 'nobody', to: 'new-name' })).toMatchObject({
      error: { why: 'unknown' },
    });
    expect(renamed({ from: 'old-name', to: 'New Name!' })).toMatchObject({
      error: { why: 'no slug', meant: 'new-name' },
    });
  });

  test('if another article has the name as its address or an alias, or if it was taken down under that name', () => {
    expect(renamed({ from: 'old-name', to: 'other' })).toMatchObject({ error: { why: 'taken' } });
    places.write('articles/third.mdx', article('aliases: [former]\n', 'Words.'));
    places.write('gone.yaml', '- gone-for-good\n');
    expect(renamed({ from: 'old-name', to: 'former' })).toMatchObject({
      error: { why: 'taken', owner: { as: 'alias', files: ['articles/third.mdx'] } },
    });
    expect(renamed({ from: 'old-name', to: 'gone-for-good' })).toMatchObject({
      error: { why: 'taken', owner: { as: 'gone' } },
    });
  });

  test('if a link is written in a way that cannot be changed with certainty', () => {
    places.write('articles/third.mdx', article('', '[It](/articles/old&#45;name)'));
    expect(renamed()).toMatchObject({
      error: {
        why: 'unsure',
        file: 'articles/third.mdx',
        reason: expect.stringContaining('unusual'),
      },
    });
    expect(read('articles/other.mdx')).toBe(article('', body));
  });

  test('if the frontmatter is written in such a way that something else would change', () => {
    places.write('articles/third.mdx', article('related: &r [old-name]\nkicker: a\n', body));
    places.write('articles/fourth.mdx', article('related:\n- &a old-name\ntopics: [*a]\n', body));
    expect(renamed()).toMatchObject({ error: { why: 'unsure', file: 'articles/fourth.mdx' } });
    expect(read('articles/third.mdx')).toContain('&r [old-name]');
  });
});

test('the rules for old addresses lead to the new name', () => {
  places.write('articles/old-name.mdx', article('', 'w'));
  places.write('articles/other.mdx', article('', 'w'));
  const rules = [
    '# old-name',
    '/a: old-name   # kept',
    "/b: '/articles/old-name#part'",
    '/old-name: other',
    '/c: old-name-too',
    'not a rule',
    '"/d": "old-name"',
    '/e/:slug: :slug',
    '',
  ].join('\r\n');
  places.write('redirects.yaml', rules);
  const result = renamed();
  expect(result.ok && result.value.changed).toEqual([{ file: 'redirects.yaml', places: 3 }]);
  expect(read('redirects.yaml')).toBe(
    rules
      .replace('/a: old-name ', '/a: new-name ')
      .replace('/articles/old-name#', '/articles/new-name#')
      .replace('"old-name"', '"new-name"'),
  );
});
