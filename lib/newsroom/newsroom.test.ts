import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SITE_YAML as SITE } from '@/lib/archive-index/testing/temporary';
import { updateIndex } from '@/lib/archive-index/update';
import { formatProblem } from '@/lib/checking/problem';
import type { Entry } from '@/lib/content/article';
import { entriesOf } from './front-page';
import { type Newsroom, openNewsroom, SiteFileError } from './newsroom';

const NOON = Date.UTC(2026, 10, 24, 12);
const HOUR = 3_600_000;

let home: string;
let folder: string;
let now: number;
let newsroom: Newsroom;

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'standfirst-newsroom-'));
  folder = path.join(home, 'content');
  now = NOON;
  newsroom = open();
  await write('site.yaml', SITE);
  await write('authors/desk.yaml', 'name: The desk\nkind: organisation\n');
});

afterEach(() => rm(home, { recursive: true }));

/** A newsroom whose index is brought up to date before each question. */
function open(siteUrl?: string): Newsroom {
  const places = { contentDir: folder, indexFile: path.join(home, 'index.db') };
  return new Proxy(openNewsroom({ ...places, siteUrl, now: () => now }), {
    get(target, question) {
      updateIndex(places, { now });
      return Reflect.get(target, question);
    },
  });
}

async function write(file: string, text: string): Promise<void> {
  const at = path.join(folder, file);
  await mkdir(path.dirname(at), { recursive: true });
  await writeFile(at, text);
}

const remove = (file: string) => rm(path.join(folder, file));

/** Writes an article that can be published, with more keys and another headline as wanted. */
function writeArticle(slug: string, more = '', title = 'Good', body = 'words'): Promise<void> {
  const dates = more.includes('published:') ? '' : 'published: 2026-11-24\n';
  const text = `---\ntitle: ${title}\nstandfirst: S\n${dates}authors: [desk]\n${more && `${more}\n`}---\n\n${body}\n`;
  return write(`articles/${slug}.mdx`, text);
}

const writeStub = (slug: string, more = '') =>
  write(`articles/${slug}.mdx`, `---\ntitle: ${slug}\n${more && `${more}\n`}---\n`);

/** The headline of what is served at a slug; its body is read too, as a page does. */
async function headline(slug: string): Promise<string | undefined> {
  const entry = await newsroom.entry(slug);
  if (entry?.kind === 'article') await newsroom.body(entry);
  return entry?.headline;
}

const body = async (slug: string) => {
  const entry = await newsroom.entry(slug);
  return entry?.kind === 'article' ? (await newsroom.body(entry)).source.trim() : undefined;
};
const articles = () => newsroom.newest(100);
async function entries(): Promise<Entry[]> {
  return entriesOf(await newsroom.frontPage());
}
const slugs = async () => (await entries()).map(({ slug }) => slug);
const is = async (slug: string) => (await newsroom.articleAddress(slug)).is;
const problems = async () =>
  (await newsroom.problems()).map((problem) => formatProblem(problem).split('\n', 1)[0]);

describe('the life of an article', () => {
  test('begins as a stub and becomes an article when its body is written', async () => {
    await writeStub('a');
    expect((await newsroom.entry('a'))?.kind).toBe('stub');
    expect(await articles()).toEqual([]);
    await writeArticle('a');
    expect((await newsroom.entry('a'))?.kind).toBe('article');
    expect(await articles()).toHaveLength(1);
    expect(await is('a')).toBe('public');
  });

  test('continues with the good version while the file is in error', async () => {
    await writeArticle('a', '', 'One');
    expect(await headline('a')).toBe('One');
    await writeArticle('a', '', 'Two', 'words {x}');
    expect(await headline('a')).toBe('One');
    expect(await body('a')).toBe('words');
    expect(await is('a')).toBe('public');
    expect(await problems()).toEqual(['articles/a.mdx:8:7: error: code is not run here: `{x}`']);
    await writeArticle('a', '', 'Three', '<script>');
    expect(await headline('a')).toBe('One');
    await writeArticle('a', '', 'Four');
    expect(await headline('a')).toBe('Four');
    expect(await problems()).toEqual([]);
  });

  test('is unavailable when it is in error from the start, and costs no other page', async () => {
    await writeArticle('a', '', 'One', '{x}');
    await writeArticle('b');
    expect(await is('a')).toBe('unavailable');
    expect(await newsroom.problemsOf('a')).toMatchObject([
      { file: 'articles/a.mdx', line: 8, column: 1, severity: 'error' },
    ]);
    expect(await newsroom.problemsOf('b')).toEqual([]);
    expect(await headline('a')).toBeUndefined();
    expect(await slugs()).toEqual(['b']);
    await writeArticle('a');
    expect(await is('a')).toBe('public');
  });

  test('keeps the good version when its author is gone', async () => {
    await writeArticle('a');
    await newsroom.site();
    await remove('authors/desk.yaml');
    expect(await is('a')).toBe('public');
    expect(await problems()).toEqual([
      'articles/a.mdx:5:11: error: there is no author `desk` in authors/',
    ]);
  });

  test('loses only the name when the file of its author is in error', async () => {
    await write('authors/desk.yaml', 'name: The desk\n');
    await writeArticle('a');
    expect(await articles()).toMatchObject([{ slug: 'a', authors: [] }]);
    expect(await problems()).toEqual([
      'authors/desk.yaml:1:1: error: `kind`: this must be one of: person, organisation',
    ]);
    await write('authors/desk.yaml', 'name: The new desk\nkind: person\n');
    expect(await articles()).toMatchObject([{ authors: [{ name: 'The new desk' }] }]);
  });

  test('continues at the same address when its file is moved to another folder', async () => {
    await writeArticle('a');
    expect(await is('a')).toBe('public');
    await mkdir(path.join(folder, 'articles/2026/november'), { recursive: true });
    await rename(
      path.join(folder, 'articles/a.mdx'),
      path.join(folder, 'articles/2026/november/a.mdx'),
    );
    expect(await is('a')).toBe('public');
    expect((await newsroom.entry('a'))?.file).toBe('articles/2026/november/a.mdx');
  });

  test('has its old addresses lead to the new one', async () => {
    await writeArticle('new', 'aliases: [old, older]');
    expect(await newsroom.articleAddress('old')).toEqual({ is: 'moved', to: '/articles/new' });
    expect(await newsroom.articleAddress('older')).toEqual({ is: 'moved', to: '/articles/new' });
    expect(await is('oldest')).toBe('unknown');
    await writeArticle('new', 'aliases: [old]\ndraft: true');
    expect(await is('old')).toBe('unknown');
  });

  test('is not hidden by the alias of another', async () => {
    await writeArticle('a');
    await writeArticle('b', 'aliases: [a]', 'Another');
    expect(await is('a')).toBe('public');
    expect(await problems()).toEqual([
      'articles/b.mdx:6:10: warning: the alias `a` already leads to `a`',
    ]);
  });
});

describe('withdrawal wins', () => {
  beforeEach(async () => {
    await writeArticle('a', '', 'Served');
    expect(await headline('a')).toBe('Served');
  });

  test('when the file is deleted', async () => {
    await remove('articles/a.mdx');
    expect(await is('a')).toBe('unknown');
    expect(await slugs()).toEqual([]);
  });

  test('when it is a draft again', async () => {
    await writeArticle('a', 'draft: true');
    expect(await is('a')).toBe('unknown');
    expect(await headline('a')).toBeUndefined();
  });

  test('when it is a draft again and the rest is in error', async () => {
    await writeArticle('a', 'draft: true\nnonsense: x', 'Good', '{x}');
    expect(await is('a')).toBe('unknown');
    expect(await headline('a')).toBeUndefined();
    expect(await problems()).toHaveLength(2);
  });

  test.each([
    'Draft: true',
    'darft: true',
    'dra\u200bft: true',
    'dr\u0430ft: true',
    'PublishAt: 2027-01-01',
    'embargo: 2027-01-01',
    '<<: {draft: true}',
    '? [draft]\n: true',
  ])('when a slip leaves it undecided: %s', async (slip) => {
    await writeArticle('a', slip);
    expect(await is('a')).toBe('unavailable');
    expect(await headline('a')).toBeUndefined();
    expect(await slugs()).toEqual([]);
    expect((await newsroom.problems()).map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/: the article is off the site until this is decided$/),
    );
    await writeArticle('a', 'tags: [x]');
    // Nothing of it is known to be good any more.
    expect(await is('a')).toBe('unavailable');
    await writeArticle('a');
    expect(await is('a')).toBe('public');
  });

  test('but not when a wrong key decides nothing, and then the last good version stays', async () => {
    for (const key of ['tags: [x]', 'date: 2026-11-24', 'status: draft', 'drafted: true']) {
      await writeArticle('a', key);
      expect([key, await headline('a'), await is('a')]).toEqual([key, 'Served', 'public']);
    }
  });

  test('when it is under embargo again, in error or not', async () => {
    await writeArticle('a', 'publishAt: 2026-11-24T13:00');
    expect(await is('a')).toBe('unknown');
    await writeArticle('a', 'publishAt: 2026-11-24T13:00', 'Good', '{x}');
    expect(await is('a')).toBe('unknown');
    now += HOUR;
    expect(await is('a')).toBe('unavailable');
    expect(await headline('a')).toBeUndefined();
  });

  test.each([
    ['has no frontmatter any more', 'words'],
    ['has frontmatter that is not YAML', '---\ntitle: "Good\ndraft: true\n---\nwords'],
    ['does not say whether it is a draft', '---\ntitle: Good\ndraft: maybe\n---\nwords'],
    ['does not say since when it is public', '---\ntitle: Good\npublished: soon\n---\nwords'],
    ['is no UTF-8', '\u0000'],
  ])('when the file %s', async (_, text) => {
    await write('articles/a.mdx', text);
    expect(await is('a')).toBe('unavailable');
    expect(await headline('a')).toBeUndefined();
    expect(await slugs()).toEqual([]);
  });

  test('for good, and an error does not bring the article back', async () => {
    await writeArticle('a', 'draft: true', 'Served');
    expect(await is('a')).toBe('unknown');
    await writeArticle('a', '', 'Better', '{x}');
    expect(await is('a')).toBe('unavailable');
    expect(await headline('a')).toBeUndefined();
  });
});

describe('what was never served', () => {
  test('does not become public through an error in the version that would be', async () => {
    await writeArticle('a', 'draft: true', 'Only a draft');
    expect(await is('a')).toBe('unknown');
    await writeArticle('a', '', 'Ready', '{x}');
    expect(await is('a')).toBe('unavailable');
    expect(await headline('a')).toBeUndefined();
  });

  test('does not become public when its embargo is lifted in a version with an error', async () => {
    await writeArticle('a', 'publishAt: 2026-11-25', 'Under embargo');
    expect(await is('a')).toBe('unknown');
    await writeArticle('a', '', 'Ready', '{x}');
    expect(await is('a')).toBe('unavailable');
  });
});

describe('while the index is behind the files', () => {
  /** A newsroom over the same index, which is not brought up to date. */
  const behind = () =>
    openNewsroom({
      contentDir: folder,
      indexFile: path.join(home, 'index.db'),
      siteUrl: undefined,
      now: () => now,
    });
  const bodyOf = async (room: Newsroom) => {
    const entry = await room.entry('a');
    if (entry?.kind !== 'article') throw new Error('the index has no such article');
    return room.body(entry);
  };

  beforeEach(async () => {
    await writeArticle('a', '', 'Served', 'old words');
    await newsroom.site();
  });

  test.each([
    ['a draft', 'draft: true'],
    ['under embargo', 'publishAt: 2026-11-24T13:00'],
  ])('the text of what is now %s is not served, whether it was before or not', async (_, more) => {
    const reader = behind();
    expect((await bodyOf(reader)).source.trim()).toBe('old words');
    await writeArticle('a', more, 'Served', 'secret words');
    for (const room of [reader, behind()]) {
      await expect(bodyOf(room)).rejects.toThrow('not public any more');
      expect(await room.articleAddress('a')).toEqual({ is: 'unavailable' });
      expect(await room.newestWithText(10)).toEqual([]);
    }
    await writeArticle('a', '', 'Served', 'broken {x}');
    await expect(bodyOf(reader)).rejects.toThrow('articles/a.mdx:8:8');
  });

  test('a new text is served, and one in error is not', async () => {
    const reader = behind();
    await writeArticle('a', '', 'Served', 'new words');
    expect((await bodyOf(reader)).source.trim()).toBe('new words');
    await writeArticle('a', '', 'Served', 'broken {x}');
    expect((await bodyOf(reader)).source.trim()).toBe('new words');
    await expect(bodyOf(behind())).rejects.toThrow('articles/a.mdx:8:8');
  });

  test('the article of a missing file is not served', async () => {
    const reader = behind();
    await bodyOf(reader);
    await remove('articles/a.mdx');
    await expect(bodyOf(reader)).rejects.toThrow('not public any more');
    expect(await reader.articleAddress('a')).toEqual({ is: 'unavailable' });
  });
});

describe('what was taken down for good', () => {
  test('is gone whatever else has the name: a file, public or not, or an alias', async () => {
    await writeArticle('b', 'aliases: [old]\ntopics: [Rivers]');
    expect([await is('b'), await is('old')]).toEqual(['public', 'moved']);
    await write('gone.yaml', 'slugs: [a, b, old]');
    expect(await newsroom.articleAddress('a')).toEqual({ is: 'gone' });
    expect([await is('b'), await is('old'), await is('c')]).toEqual(['gone', 'gone', 'unknown']);
    await writeArticle('b', 'draft: true');
    expect(await is('b')).toBe('gone');
    await writeArticle('b', '', 'Good', '{x}');
    expect(await is('b')).toBe('gone');
  });

  test('is in no list while it is named, even if its file exists, and in all of them once it is not', async () => {
    await writeArticle('a', 'topics: [Rivers]', 'A name of its own', 'Remarkable words.');
    await writeArticle('b', 'related: [a]\ntopics: [Rivers]', 'Another');
    const b = async () => (await newsroom.entry('b')) as Entry;
    const places = async () => ({
      entry: (await newsroom.entry('a')) !== undefined,
      front: (await slugs()).includes('a'),
      newest: (await articles()).some(({ slug }) => slug === 'a'),
      withText: (await newsroom.newestWithText(9)).some(({ article }) => article.slug === 'a'),
      addresses: (await newsroom.addresses(1, 9)).some(({ slug }) => slug === 'a'),
      count: (await newsroom.count()) === 2,
      topic: (await newsroom.topic('rivers'))?.articles === 2,
      ofTopic: (await newsroom.articlesOn('rivers', 1)).total === 2,
      byAuthor: (await newsroom.articlesBy('desk', 1)).total === 2,
      month: (await newsroom.articlesOf('2026-11', 1)).total === 2,
      search: (await newsroom.search('remarkable', 1)).found.length === 1,
      related: (await newsroom.related(await b())).length === 1,
      nearest: (await newsroom.nearest('/articles/a-name-of-its')).length === 1,
    });
    const everywhere = await places();
    expect(new Set(Object.values(everywhere))).toEqual(new Set([true]));
    await write('gone.yaml', 'slugs: [a]');
    expect(new Set(Object.values(await places()))).toEqual(new Set([false]));
    // In an index that is rebuilt, too.
    await rm(path.join(home, 'index.db'));
    newsroom = open();
    expect(new Set(Object.values(await places()))).toEqual(new Set([false]));
    await write('gone.yaml', 'slugs: [x]');
    expect(await places()).toEqual(everywhere);
    await write('gone.yaml', 'slugs: [a]');
    expect((await places()).entry).toBe(false);
    await remove('gone.yaml');
    expect(await places()).toEqual(everywhere);
  });

  test('is gone also when two files have its name, or another line of the list is in error', async () => {
    await writeArticle('a');
    expect(await is('a')).toBe('public');
    await write('articles/2026/a.mdx', '---\ntitle: A\n---\n');
    expect(await is('a')).toBe('public');
    await write('gone.yaml', 'slugs:\n  - a\n  - No Slug\n');
    expect(await slugs()).toEqual([]);
    expect(await is('a')).toBe('gone');
    await rm(path.join(home, 'index.db'));
    newsroom = open();
    expect(await is('a')).toBe('gone');
  });

  test('is named by the check if its file still exists, or if its slug leads nowhere', async () => {
    await writeArticle('a', 'aliases: [old]', 'One', '[b](/articles/b)');
    await writeArticle('b', 'related: [c]', 'Two');
    await writeArticle('c', 'draft: true', 'Three');
    await write('gone.yaml', '# for good\nslugs: [x, b,\n  c, old]');
    expect(await problems()).toEqual([
      'articles/a.mdx:6:10: warning: the alias `old` leads nowhere: gone.yaml takes it down',
      'articles/a.mdx:9:1: warning: this link leads nowhere: `/articles/b`',
      'articles/b.mdx:6:11: warning: `related` names `c`, but there is no such article',
      'gone.yaml:2:12: warning: `b` is taken down here, but its file still exists: articles/b.mdx',
      'gone.yaml:3:3: warning: `c` is taken down here, but its file still exists: articles/c.mdx',
    ]);
  });

  test('stays down while the list is in error, but not when the list is deleted', async () => {
    await write('gone.yaml', 'slugs: [a]');
    expect(await is('a')).toBe('gone');
    await write('gone.yaml', 'slugs: a');
    expect(await is('a')).toBe('gone');
    expect(await problems()).toEqual(['gone.yaml:1:8: error: `slugs`: this must be a list']);
    await remove('gone.yaml');
    expect(await is('a')).toBe('unknown');
    expect(await problems()).toEqual([]);
  });
});

describe('an embargo', () => {
  test('passes in time, without a change of any file', async () => {
    await writeArticle('a', 'publishAt: 2026-11-24T12:30');
    await writeStub('s', 'related: [a]');
    const seen = async () => [
      await is('a'),
      (await entries()).length,
      (await articles()).length,
      (await newsroom.frontPage()).lead?.slug,
      (await newsroom.nearest('/articles/good')).length,
    ];
    expect(await seen()).toEqual(['unknown', 1, 0, undefined, 0]);
    const [stub] = await entries();
    if (!stub) throw new Error('the stub is not public');
    expect(await newsroom.related(stub)).toEqual([]);
    now += HOUR / 2 - 1;
    expect(await seen()).toEqual(['unknown', 1, 0, undefined, 0]);
    now += 1;
    expect(await seen()).toEqual(['public', 2, 1, 'a', 1]);
    expect(await newsroom.related(stub)).toMatchObject([{ slug: 'a' }]);
  });

  test('that has passed lets the good version stay when the next one is in error', async () => {
    await writeArticle('a', 'publishAt: 2026-11-24T12:30', 'Good');
    await newsroom.site();
    now += HOUR;
    await writeArticle('a', 'publishAt: 2026-11-24T12:30', 'Bad', '{x}');
    expect(await slugs()).toEqual(['a']);
    expect((await newsroom.entry('a'))?.headline).toBe('Good');
    // Nobody has read its text, so that there is none to go on with.
    expect(await is('a')).toBe('unavailable');
    await writeArticle('a', 'publishAt: 2026-11-24T12:30', 'Good');
    expect(await headline('a')).toBe('Good');
    await writeArticle('a', 'publishAt: 2026-11-24T12:30', 'Bad', '{x}');
    expect(await is('a')).toBe('public');
    expect(await headline('a')).toBe('Good');
  });

  test('hides the mentions and siblings of what it holds back', async () => {
    await writeArticle('a', 'publishAt: 2026-11-25\nrelated: [s, t]');
    await writeStub('s');
    await writeStub('t');
    const stub = await newsroom.entry('s');
    if (!stub) throw new Error('the stub is not public');
    expect(await newsroom.mentions(stub)).toEqual([]);
    expect(await newsroom.siblings(stub)).toEqual([]);
    now += 24 * HOUR;
    expect(await newsroom.mentions(stub)).toMatchObject([{ slug: 'a' }]);
    expect(await newsroom.siblings(stub)).toMatchObject([{ slug: 't' }]);
  });
});

describe('two files with one slug', () => {
  const errors = [
    'articles/a.mdx:1:1: error: another file has the slug `a` too: articles/x/a.mdx',
    'articles/x/a.mdx:1:1: error: another file has the slug `a` too: articles/a.mdx',
  ];

  test('are an error that names both, and the page is unavailable', async () => {
    await writeArticle('a');
    await writeStub('x/a');
    expect(await problems()).toEqual(errors);
    expect(await is('a')).toBe('unavailable');
    await remove('articles/x/a.mdx');
    expect(await is('a')).toBe('public');
    expect(await problems()).toEqual([]);
  });

  test('leave what was served before, until one of them is a draft', async () => {
    await writeArticle('a', '', 'Served');
    expect(await headline('a')).toBe('Served');
    await writeArticle('x/a', '', 'Other');
    expect(await headline('a')).toBe('Served');
    expect(await problems()).toEqual(errors);
    await writeArticle('x/a', 'draft: true', 'Other');
    expect(await is('a')).toBe('unknown');
  });
});

describe('the site file', () => {
  test('in error later leaves the site as it was', async () => {
    await writeArticle('a');
    expect((await newsroom.site()).name).toBe('N');
    await write('site.yaml', SITE.replace('name: N', 'name: [N]'));
    expect((await newsroom.site()).name).toBe('N');
    expect(await is('a')).toBe('public');
    expect(await problems()).toEqual([
      'site.yaml:1:7: error: `name`: this must be text (put it in quotation marks)',
    ]);
    await write('site.yaml', SITE.replace('name: N', 'name: M'));
    expect((await newsroom.site()).name).toBe('M');
  });

  test('in error from the start is listed, and nothing can be served', async () => {
    await write('site.yaml', SITE.replace('name: N\n', ''));
    expect(await problems()).toEqual(['site.yaml:1:1: error: `name` is missing']);
    await expect(newsroom.site()).rejects.toThrow(SiteFileError);
    await expect(newsroom.site()).rejects.toThrow('site.yaml is in error');
    await expect(newsroom.frontPage()).rejects.toThrow(SiteFileError);
    await write('site.yaml', SITE);
    expect((await newsroom.site()).name).toBe('N');
  });

  test('changes the dates of the articles with its zone', async () => {
    await writeArticle('a');
    const iso = async () => (await articles())[0]?.published.iso;
    expect(await iso()).toBe('2026-11-24T00:00:00+00:00');
    await write('site.yaml', SITE.replace('Europe/London', 'Europe/Sarajevo'));
    expect(await iso()).toBe('2026-11-24T00:00:00+01:00');
  });

  test('is overridden by the address in the environment', async () => {
    expect((await open('https://other.example').site()).url).toBe('https://other.example');
    const listed = await open('other.example').problems();
    expect(listed).toMatchObject([{ file: 'site.yaml', severity: 'error' }]);
    await write('pages/about.mdx', 'words');
    await write('zones.yaml', '');
    await writeStub('a', 'related: [nobody]');
    const files = (await open('other.example').problems()).map(({ file }) => file);
    expect(files).toEqual(['articles/a.mdx', 'pages/about.mdx', 'site.yaml']);
  });
});

describe('pages that are not articles', () => {
  test('are read, kept while in error, and removed when deleted', async () => {
    await write('pages/about.mdx', '---\ntitle: About\n---\nwords');
    expect((await newsroom.page('about'))?.heading).toBe('About');
    expect(await newsroom.pageNames()).toEqual(['about']);
    await write('pages/about.mdx', '---\ntitle: About\n---\n{x}');
    expect((await newsroom.page('about'))?.heading).toBe('About');
    expect(await newsroom.pageAddress('about')).toEqual({ is: 'public' });
    expect(await problems()).toEqual(['pages/about.mdx:4:1: error: code is not run here: `{x}`']);
    await remove('pages/about.mdx');
    expect(await newsroom.page('about')).toBeUndefined();
    expect(await newsroom.pageAddress('about')).toEqual({ is: 'unknown' });
  });

  test('say what is wrong when there is no good version', async () => {
    await write('pages/about.mdx', 'words');
    expect(await newsroom.page('about')).toBeUndefined();
    expect(await newsroom.pageAddress('about')).toEqual({ is: 'unavailable' });
    expect(await newsroom.problemsOfPage('about')).toMatchObject([{ file: 'pages/about.mdx' }]);
    expect(await newsroom.pageNames()).toEqual([]);
    expect(await newsroom.pageAddress('other')).toEqual({ is: 'unknown' });
    expect(await newsroom.problemsOfPage('other')).toEqual([]);
  });
});

describe('problems', () => {
  test('are all found at once, sorted by file and place', async () => {
    await writeArticle('b', 'nonsense: x\nrelated: [gone]', 'Good', '# One\n\n{x}');
    await writeArticle('a', 'related: [c, b, nobody]');
    await writeStub('c');
    await write('pages/about.mdx', 'words');
    await write('authors/z.yaml', 'kind: person');
    expect(await problems()).toEqual([
      'articles/a.mdx:6:17: warning: `related` names `nobody`, but there is no such article',
      'articles/b.mdx:6:1: error: unknown key `nonsense`',
      'articles/b.mdx:10:1: error: a heading of level 1: `# One`',
      'articles/b.mdx:12:1: error: code is not run here: `{x}`',
      'authors/z.yaml:1:1: error: `name` is missing',
      'pages/about.mdx:1:1: error: the file does not begin with frontmatter',
    ]);
  });
});

describe('problems between files', () => {
  test('dead links are found, with what was meant', async () => {
    await writeArticle('elections', 'topics: [Kosovo]', 'Elections', '## A first part\n\nWords.');
    await writeArticle(
      'links',
      'aliases: [old-name]',
      'Links',
      [
        '[a](/articles/elections) [b](/articles/electoins) [c](/articles/old-name)',
        '[d](/topics/kosovo) [e](/topics/kosvo) [f](/authors/desk) [g](/about)',
        '[h](/articles/elections#a-first-part) [i](/articles/elections#a-frist-part) [j](#nothing)',
        '[k](/icon.svg) [l](/images/none.jpg) [m](/archive/2026/11) [n](https://example.org/x)',
        '[o](/search?q=x) [p](/) [q](#main) [r](/rss.xml)',
      ].join('\n\n'),
    );
    const found = (await newsroom.problems())
      .filter(({ file }) => file === 'articles/links.mdx')
      .map(({ message, remedy, severity }) => `${severity}: ${message} ${remedy}`);
    expect(found).toEqual([
      'warning: this link leads nowhere: `/articles/electoins` Did you mean `/articles/elections`?',
      'warning: this link leads nowhere: `/topics/kosvo` Did you mean `/topics/kosovo`?',
      'warning: this link leads nowhere: `/about` Correct the link, or remove it.',
      'warning: that page has no heading `#a-frist-part`: `/articles/elections#a-frist-part` Did you mean `#a-first-part`?',
      'warning: that page has no heading `#nothing`: `#nothing` Remove the part after `#`: there are no headings or quotes to link to.',
      'warning: there is no file `public/images/none.jpg` Add the file, or correct its name (case matters).',
    ]);
  });

  test('a missing picture, two equal headlines and a date in the future are found', async () => {
    await writeArticle('a', 'image: {src: ./none.jpg, alt: A bridge, credit: A. Person}', 'One');
    await writeArticle('b', '', 'The same');
    await writeArticle('c', '', 'The same');
    await writeArticle('d', 'publishAt: 2099-01-01', 'Later');
    const found = (await newsroom.problems()).map(
      ({ file, line, message }) => `${file}:${line}: ${message}`,
    );
    expect(found).toEqual([
      'articles/a.mdx:6: there is no picture `./none.jpg`',
      'articles/b.mdx:2: another article has this headline too: articles/c.mdx',
      'articles/c.mdx:2: another article has this headline too: articles/b.mdx',
    ]);
  });

  test('the links of the site file are checked like any others', async () => {
    await writeArticle('out', 'aliases: [out-before]', 'Out');
    await writeArticle('secret', 'draft: true', 'Secret');
    await writeArticle('later', 'publishAt: 2026-12-01T09:00', 'Later');
    await write(
      'site.yaml',
      `${SITE}  - {label: A draft, href: /articles/secret}
  - {label: Nothing, href: /abuot}
  - {label: Elsewhere, href: https://example.org/abuot}
frontPage:
  lead: otu
  order: [out, later]
contact: {text: Write to us, href: /contcat}
policies:
  privacy: {text: Privacy, href: /articles/out-before}
`,
    );
    const found = (await newsroom.problems())
      .filter(({ file }) => file === 'site.yaml')
      .map(({ line, column, code, message }) => `${line}:${column} ${code}: ${message}`);
    expect(found).toEqual([
      '8:28 unpublished-target: this link leads to a draft: `/articles/secret`',
      '9:28 dead-link: this link leads nowhere: `/abuot`',
      '12:9 dead-link: there is no such article: `otu`',
      '13:16 unpublished-target: the front page names an article that is not published yet (2026-12-01T09:00:00+00:00): `later`',
      '14:36 dead-link: this link leads nowhere: `/contcat`',
    ]);
    // After a save of another file they are still there, and once only.
    await writeArticle('secret', '', 'Secret');
    await write('site.yaml', SITE);
    expect((await newsroom.problems()).filter(({ file }) => file === 'site.yaml')).toEqual([]);
  });

  test('links to a draft, or to an article published later, are found', async () => {
    const body =
      '[a](/articles/secret) [b](/articles/later#x) [c](/articles/old-name) [d](/articles/now)';
    await writeArticle('secret', 'draft: true\naliases: [old-name]', 'Secret');
    await writeArticle('later', 'publishAt: 2026-12-01T09:00', 'Later');
    await writeArticle('now', 'publishAt: 2026-11-24T11:00', 'Now');
    await writeArticle('links', 'related: [now, secret, later]', 'Links', body);
    await writeArticle('with-it', 'publishAt: 2026-12-01T09:00', 'With it', '[a](/articles/later)');
    await writeArticle('after-it', 'publishAt: 2026-12-02', 'After it', '[a](/articles/later)');
    await writeArticle('before-it', 'publishAt: 2026-11-30', 'Before it', '[a](/articles/later)');
    await writeArticle('other-draft', 'draft: true', 'Other draft', body);
    await write('pages/about.mdx', '---\ntitle: About\n---\n[a](/articles/secret)\n');
    await writeArticle('dated', 'published: 2026-12-03', 'Dated', 'words');
    await writeArticle('names-dated', 'related: [dated]', 'Names it', 'words');
    const expected = [
      'articles/before-it.mdx:9:1: warning: this link leads to an article that is published later than this one (2026-12-01T09:00:00+00:00): `/articles/later`',
      'articles/links.mdx:6:16: warning: `related` names a draft: `secret`',
      'articles/links.mdx:6:24: warning: `related` names an article that is published later than this one (2026-12-01T09:00:00+00:00): `later`',
      'articles/links.mdx:9:1: warning: this link leads to a draft: `/articles/secret`',
      'articles/links.mdx:9:23: warning: this link leads to an article that is published later than this one (2026-12-01T09:00:00+00:00): `/articles/later#x`',
      'articles/links.mdx:9:46: warning: this link leads to a draft: `/articles/old-name`',
      'articles/names-dated.mdx:6:11: warning: `related` names an article that is published later than this one (2026-12-03T00:00:00+00:00): `dated`',
      'pages/about.mdx:4:1: warning: this link leads to a draft: `/articles/secret`',
    ];
    const found = async () => (await problems()).filter((one) => !one?.includes('in the future'));
    const all = (await found()).filter((one) => !one?.includes('has no heading'));
    expect(all).toEqual(expected);
    // At the desk drafts are shown, and what names them is the same.
    const places = {
      contentDir: folder,
      indexFile: path.join(home, 'desk.db'),
      view: 'desk',
    } as const;
    updateIndex(places, { now });
    const desk = openNewsroom({ ...places, siteUrl: undefined, now: () => now });
    const atDesk = (await desk.problems()).map((one) => formatProblem(one).split('\n', 1)[0]);
    expect(atDesk.filter((one) => / (draft|later than this)\b/.test(one ?? ''))).toEqual(expected);
    now = Date.UTC(2026, 11, 1, 9);
    expect((await found()).filter((one) => one?.includes('later than'))).toEqual([
      expect.stringContaining('articles/names-dated.mdx'),
    ]);
  });

  test('of two pages or authors with the same name only one is used', async () => {
    await write('pages/about.mdx', '---\ntitle: About\n---\nwords\n');
    await write('pages/more/about.mdx', '---\ntitle: About us\n---\nwords\n');
    await write('authors/more/desk.yaml', 'name: The other desk\nkind: organisation\n');
    const found = await problems();
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(
      /^authors\/.*desk.yaml:1:1: warning: the author `desk` is already made from authors\//,
    );
    expect(found[1]).toMatch(
      /^pages\/.*about.mdx:1:1: warning: the page `about` is already made from pages\//,
    );
  });

  test('a dead link is alive when its target appears, and dead again when that goes', async () => {
    await writeArticle('links', '', 'Links', '[a](/articles/coming)');
    expect(await newsroom.problems()).toHaveLength(1);
    await writeArticle('coming', '', 'Coming');
    expect(await newsroom.problems()).toEqual([]);
    await remove('articles/coming.mdx');
    expect(await newsroom.problems()).toHaveLength(1);
  });
});

describe('corrections', () => {
  const texts = async (page = 1) =>
    (await newsroom.corrections(page)).corrections.map(({ text, article }) => [article.slug, text]);

  test('of all public articles are listed, the newest first', async () => {
    await writeArticle(
      'a',
      'corrections:\n  - {date: 2026-11-20, text: A year was wrong.}\n  - {date: 2026-11-24T09:00, text: A name was wrong.}',
      'A',
    );
    await writeArticle('b', 'corrections: [{date: 2026-11-23, text: A place was wrong.}]', 'B');
    await writeArticle('c', 'draft: true\ncorrections: [{date: 2026-11-24, text: Secret.}]', 'C');
    await writeArticle(
      'd',
      'publishAt: 2026-11-25\ncorrections: [{date: 2026-11-24, text: Secret.}]',
      'D',
    );
    await writeArticle('e', '', 'E');
    expect(await newsroom.corrections(1)).toMatchObject({ page: 1, pages: 1, total: 3 });
    expect(await texts()).toEqual([
      ['a', 'A name was wrong.'],
      ['b', 'A place was wrong.'],
      ['a', 'A year was wrong.'],
    ]);
    now = Date.UTC(2026, 10, 25);
    expect(await texts()).toContainEqual(['d', 'Secret.']);
  });

  test('go when their article is withdrawn, or when their line is removed', async () => {
    await writeArticle('a', 'corrections: [{date: 2026-11-20, text: One.}]', 'A');
    await writeArticle('b', 'corrections: [{date: 2026-11-20, text: Two.}]', 'B');
    expect(await texts()).toHaveLength(2);
    await writeArticle('a', '', 'A');
    expect(await texts()).toEqual([['b', 'Two.']]);
    await remove('articles/b.mdx');
    expect(await newsroom.corrections(1)).toEqual({ corrections: [], page: 1, pages: 1, total: 0 });
  });

  test('are counted as they are listed, whatever happens to their articles', async () => {
    const expectCounted = async (count: number) => {
      expect(await texts()).toHaveLength(count);
      expect((await newsroom.corrections(1)).total).toBe(count);
    };
    const two = 'corrections: [{date: 2026-11-20, text: One.}, {date: 2026-11-21, text: Two.}]';
    await writeArticle('a', two, 'A');
    await writeArticle('b', two, 'B');
    await expectCounted(4);
    await writeArticle('a', `draft: true\n${two}`, 'A');
    await expectCounted(2);
    await writeArticle('a', `publishAt: 2026-11-25\n${two}`, 'A');
    await expectCounted(2);
    now = Date.UTC(2026, 10, 25);
    await expectCounted(4);
    await write('gone.yaml', '[b]\n');
    await expectCounted(2);
    await remove('gone.yaml');
    await expectCounted(4);
    // Of two files with the same slug, neither is listed once they change.
    await write('articles/again/b.mdx', '---\ntitle: B\n---\n');
    await writeArticle('b', two, 'Another B');
    await expectCounted(2);
    await remove('articles/again/b.mdx');
    await writeArticle('b', 'corrections: [{date: 2026-11-20, text: One.}]', 'B');
    await expectCounted(3);
    await remove('articles/a.mdx');
    await remove('articles/b.mdx');
    await expectCounted(0);
  });

  test('are on pages of 30', async () => {
    const many = Array.from({ length: 31 }, (_, n) => `  - {date: 2026-01-01, text: "${n}"}`);
    await writeArticle('a', `corrections:\n${many.join('\n')}`);
    expect(await newsroom.corrections(1)).toMatchObject({ pages: 2, total: 31 });
    expect(await texts(2)).toEqual([['a', '30']]);
  });

  test('set the date of the last change, and are a warning when dated in the future', async () => {
    await writeArticle(
      'a',
      'updated: 2026-11-24T09:00\ncorrections:\n  - {date: 2026-11-20, text: One.}\n  - date: 2026-11-24T10:00\n    text: Two.\n  - date: 2026-11-26\n    text: Three.',
    );
    const article = await newsroom.entry('a');
    expect(article).toMatchObject({ updated: { iso: '2026-11-24T09:00:00+00:00' } });
    expect(article).toMatchObject({ changed: { iso: '2026-11-26T00:00:00+00:00' } });
    expect(await newsroom.addresses(1, 10)).toMatchObject([
      { changed: '2026-11-26T00:00:00+00:00' },
    ]);
    expect(await problems()).toEqual([
      'articles/a.mdx:11:11: warning: a correction is dated in the future (2026-11-26T00:00:00+00:00): readers see it now, with that date',
    ]);
    now = Date.UTC(2026, 10, 26);
    expect(await problems()).toEqual([]);
  });
});

describe('the age of an article', () => {
  const age = async (slug: string) => {
    const entry = await newsroom.entry(slug);
    return entry?.kind === 'article' ? newsroom.age(entry) : undefined;
  };

  test('follows the calendar of the site, and comes with the moment at which it changes', async () => {
    await writeArticle('a', 'published: 2026-10-01');
    expect(await age('a')).toEqual({
      age: { unit: 'month', count: 1 },
      trueUntil: Date.UTC(2026, 11, 1),
    });
    await writeArticle('b', '', 'New');
    expect(await age('b')).toEqual({ age: undefined, trueUntil: Date.UTC(2026, 11, 24) });
  });

  test('is not given for an article that does not age', async () => {
    await writeArticle('a', 'published: 2016-10-01\nevergreen: true');
    expect(await age('a')).toBeUndefined();
  });

  test('a day begins at midnight where the site is', async () => {
    now = Date.UTC(2026, 10, 24, 23, 30);
    expect(await newsroom.today()).toBe('2026-11-24');
    await write('site.yaml', SITE.replace(/timeZone: .*/, 'timeZone: Europe/Sarajevo'));
    expect(await newsroom.today()).toBe('2026-11-25');
  });
});

test('the nearest headlines are found by spelling, among what is public', async () => {
  await writeArticle('kosovo-and-nato', '', 'Kosovo and Bosnia press for membership');
  await writeArticle('kosovo-nato-draft', 'draft: true');
  await writeStub('elections-in-honduras');
  const nearest = async (address: string) =>
    (await newsroom.nearest(address)).map(({ slug }) => slug);
  expect(await nearest('/articles/kosvo-nato')).toEqual(['kosovo-and-nato']);
  expect(await nearest('/articles/kosvo')).toEqual(['kosovo-and-nato']);
  expect(await nearest('/membershp')).toEqual(['kosovo-and-nato']);
  expect(await nearest('/wholly/different')).toEqual([]);
});

describe('sections', () => {
  const SECTIONS =
    'sections:\n  - {name: World, slug: world}\n  - {name: Culture and arts, slug: culture}\n';
  const inSection = async (slug: string) => {
    const section = (await newsroom.site()).sections.find((one) => one.slug === slug);
    if (!section) return undefined;
    const { entries: found, total } = await newsroom.articlesIn(section.slug, 1);
    expect(total).toBe(found.length);
    return found.map((entry) => entry.slug);
  };

  test('have the articles that write their name or their slug, newest first, and nothing else', async () => {
    await write('site.yaml', SITE + SECTIONS);
    await writeArticle('old', 'section: culture\npublished: 2026-01-01');
    await writeArticle('new', 'section: Culture and Arts\npublished: 2026-11-01');
    await writeArticle('middle', 'section: CULTURE\npublished: 2026-05-01');
    await writeArticle('elsewhere', 'section: World');
    await writeArticle('nowhere');
    await writeArticle('draft', 'section: culture\ndraft: true');
    await writeArticle('later', 'section: culture\npublishAt: 2026-11-25');
    await writeStub('stub', 'section: culture');
    expect(await inSection('culture')).toEqual(['new', 'middle', 'old']);
    expect(await inSection('world')).toEqual(['elsewhere']);
    expect((await newsroom.entry('middle'))?.inSection).toMatchObject({ name: 'Culture and arts' });
    now += 24 * HOUR;
    expect(await inSection('culture')).toEqual(['later', 'new', 'middle', 'old']);
  });

  test('can be renamed, added and removed in the site file alone', async () => {
    await writeArticle('a', 'section: Arts');
    expect((await newsroom.entry('a'))?.inSection).toBeUndefined();
    expect(await problems()).toEqual([]);
    await write('site.yaml', `${SITE}sections: [{name: Arts, slug: arts}]\n`);
    expect(await inSection('arts')).toEqual(['a']);
    await write('site.yaml', `${SITE}sections: [{name: Culture, slug: culture}]\n`);
    expect(await inSection('arts')).toBeUndefined();
    expect(await inSection('culture')).toEqual([]);
  });

  test('that the site file does not list are a warning, which costs the article nothing', async () => {
    await write('site.yaml', SITE + SECTIONS);
    await writeArticle('a', 'section: Wrld', 'One');
    await writeStub('s', 'section: Sport');
    await writeArticle('b', 'section: world', 'Two');
    const found = (await newsroom.problems()).map((problem) => formatProblem(problem));
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('articles/a.mdx:6:10: warning: the paper has no section `Wrld`');
    expect(found[0]).toContain('Did you mean `World`?');
    expect(found[1]).toContain('articles/s.mdx:3:10: warning: the paper has no section `Sport`');
    expect(found[1]).toContain('World, Culture and arts');
    expect(await is('a')).toBe('public');
    expect(await newsroom.deskNotes('articles/a.mdx')).toEqual([]);
  });

  test('must exist when a link leads to them', async () => {
    await write('site.yaml', SITE + SECTIONS);
    const links = '[one](/sections/world) [two](/sections/wrld) [feed](/sections/world/rss.xml)';
    await writeArticle('a', '', 'Links', links);
    expect(await problems()).toEqual([
      'articles/a.mdx:8:24: warning: this link leads nowhere: `/sections/wrld`',
    ]);
  });
});

test('topics are listed by name, a hundred to a page, each with its newest public article', async () => {
  const named = (from: number) =>
    Array.from({ length: 50 }, (_, at) => `Topic ${from + at}`).join(', ');
  await writeArticle('a', `topics: [${named(1)}]\npublished: 2026-01-01`, 'Old');
  await writeArticle('b', `topics: [${named(51)}]`, 'Middle');
  await writeArticle('c', 'topics: [Zebras, Topic 1]', 'New');
  await writeArticle('draft', 'draft: true\ntopics: [Topic 2, Secret]', 'Draft');
  await writeArticle('later', 'publishAt: 2026-11-25\ntopics: [Topic 3]', 'Later');
  const first = await newsroom.topics(1);
  expect(first).toMatchObject({ page: 1, pages: 2, total: 101 });
  expect(first.topics).toHaveLength(100);
  const newest = first.topics.map(({ newest: one }) => one?.headline);
  expect(newest.slice(0, 4)).toEqual(['New', 'Old', 'Old', 'Old']);
  expect(first.topics[0]).toMatchObject({ slug: 'topic-1', label: 'Topic 1', articles: 2 });
  const second = await newsroom.topics(2);
  expect(second.topics.map(({ label, articles: count }) => [label, count])).toEqual([
    ['Zebras', 1],
  ]);
});

describe('a series', () => {
  const part = (number: number, name = 'The bridge') =>
    `series: { name: ${name}, part: ${number} }`;
  const beside = async (slug: string) => {
    const entry = await newsroom.entry(slug);
    if (entry?.kind !== 'article') return undefined;
    const { previous, next } = await newsroom.partsBeside(entry);
    return [previous?.slug, next?.slug];
  };

  test('lists its public articles by part, whatever their dates', async () => {
    await writeArticle('third', `${part(3)}\npublished: 2026-01-01`, 'C');
    await writeArticle('first', `${part(1)}\npublished: 2026-11-01\nlang: de`, 'A');
    await writeArticle('tenth', `${part(10, 'THE bridge')}\npublished: 2026-05-01`, 'J');
    await writeArticle('draft', `${part(4)}\ndraft: true`, 'D');
    await writeArticle('later', `${part(5)}\npublishAt: 2026-11-25`, 'E');
    await writeStub('stub', part(6));
    await writeArticle('other', part(2, 'The tunnel'), 'O');
    await writeArticle('none', '', 'N');
    const found = async () => {
      const { entries: parts, total } = await newsroom.articlesInSeries('the-bridge', 1);
      expect(total).toBe(parts.length);
      return parts.map(({ slug }) => slug);
    };
    expect(await found()).toEqual(['first', 'third', 'tenth']);
    expect(await newsroom.series('the-bridge')).toEqual({
      slug: 'the-bridge',
      name: 'The bridge',
      lang: 'de',
      dir: 'ltr',
      articles: 3,
    });
    expect(await newsroom.series('the-bridg')).toBeUndefined();
    expect((await newsroom.allSeries()).map(({ slug }) => slug)).toEqual([
      'the-bridge',
      'the-tunnel',
    ]);
    expect(await beside('first')).toEqual([undefined, 'third']);
    expect(await beside('third')).toEqual(['first', 'tenth']);
    expect(await beside('tenth')).toEqual(['third', undefined]);
    expect(await beside('none')).toEqual([undefined, undefined]);
    now += 24 * HOUR;
    expect(await found()).toEqual(['first', 'third', 'later', 'tenth']);
    expect(await beside('tenth')).toEqual(['later', undefined]);
  });

  test('runs from part to part in the order of its list, even if two have the same number', async () => {
    await writeArticle('b', `${part(1)}\npublished: 2026-02-01`, 'B');
    await writeArticle('a', `${part(1)}\npublished: 2026-02-01`, 'A');
    await writeArticle('older', `${part(1)}\npublished: 2026-01-01`, 'Older');
    await writeArticle('next', part(2), 'Next');
    const { entries: parts } = await newsroom.articlesInSeries('the-bridge', 1);
    const listed = parts.map(({ slug }) => slug);
    expect(listed).toEqual(['older', 'a', 'b', 'next']);
    for (const [at, slug] of listed.entries()) {
      expect(await beside(slug)).toEqual([listed[at - 1], listed[at + 1]]);
    }
  });

  test('with two parts of the same number is a warning in both files', async () => {
    await writeArticle('a', part(2), 'One');
    await writeArticle('b', `draft: true\n${part(2)}`, 'Two');
    await writeArticle('c', part(2, 'Another story'), 'Three');
    const message = 'another article is part 2 of the series `The bridge` too';
    expect(await problems()).toEqual([
      `articles/a.mdx:6:35: warning: ${message}: articles/b.mdx`,
      `articles/b.mdx:7:35: warning: ${message}: articles/a.mdx`,
    ]);
  });

  test('with nearly the same name as another is questioned if it has fewer articles', async () => {
    await writeArticle('a', part(1), 'One');
    await writeArticle('b', part(2), 'Two');
    await writeArticle('c', part(3, 'The brigde'), 'Three');
    await writeArticle('d', part(4, 'THE BRIDGE'), 'Four');
    await writeArticle('e', part(1, 'Elections 2024'), 'Five');
    await writeArticle('f', part(1, 'Elections 2025'), 'Six');
    const found = (await newsroom.problems()).map((problem) => formatProblem(problem));
    expect(found).toHaveLength(2);
    expect(found[0]).toContain(
      'articles/c.mdx:6:17: warning: the series `The brigde` has nearly the same name',
    );
    expect(found[0]).toContain('Did you mean `The bridge`?');
    expect(found[1]).toContain('articles/d.mdx:6:17: warning: the first part spells the name');
    expect(found[1]).toContain('Did you mean `The bridge`?');
    expect(await is('c')).toBe('public');
  });

  test('must exist when a link leads to it', async () => {
    const links = '[one](/series/the-bridge) [two](/series/the-brige)';
    await writeArticle('a', part(1), 'Links', links);
    expect(await problems()).toEqual([
      'articles/a.mdx:9:27: warning: this link leads nowhere: `/series/the-brige`',
    ]);
  });
});

describe('the pins of the front page', () => {
  const pin = (order: string[], lead?: string) =>
    write(
      'site.yaml',
      `${SITE}frontPage:\n${lead ? `  lead: ${lead}\n` : ''}  order:\n${order.map((slug) => `    - ${slug}\n`).join('')}`,
    );
  const pinProblems = async () =>
    (await problems()).filter((line) => /order|keeps/.test(String(line)));

  test('are at most five articles, however many stubs are among them', async () => {
    const all = ['a', 'b', 'c', 'd', 'e'];
    for (const slug of [...all, 'f']) await writeArticle(slug, '', `Headline ${slug}`);
    await writeStub('s');
    await pin(['s', ...all]);
    expect(await pinProblems()).toEqual([]);
    await pin(['s', ...all, 'f']);
    expect(await pinProblems()).toEqual([
      'site.yaml:16:7: warning: `order` keeps 6 articles at the top of the front page, whatever is newer',
    ]);
  });

  test('should not be a month older than the newest article', async () => {
    await writeArticle('new', 'published: 2026-11-24', 'One');
    await writeArticle('old', 'published: 2026-10-24', 'Two');
    await writeArticle('recent', 'published: 2026-10-25', 'Three');
    await pin(['recent'], 'recent');
    expect(await pinProblems()).toEqual([]);
    await pin(['recent', 'old'], 'old');
    expect(await pinProblems()).toEqual([
      'site.yaml:9:9: warning: the front page keeps `old` (2026-10-24) above `new` (2026-11-24)',
      'site.yaml:12:7: warning: the front page keeps `old` (2026-10-24) above `new` (2026-11-24)',
    ]);
  });
});
