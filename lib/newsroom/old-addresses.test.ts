import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openNewsroom } from './newsroom';

const SITE =
  'name: N\ndescription: D\nurl: https://example.org\ntimeZone: UTC\nlocale: en\nlanguages: [en, de]\nnavigation: [{label: Old, href: /old.html}]\nsections: [{name: World, slug: world}]\n';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** What the check says of these files. */
async function checked(files: Record<string, string>): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'standfirst-old-'));
  folders.push(folder);
  const all = { 'site.yaml': SITE, 'authors/desk.yaml': 'name: D\nkind: person\n', ...files };
  for (const [file, text] of Object.entries(all)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  const newsroom = openNewsroom({
    contentDir: folder,
    indexFile: path.join(folder, 'index.db'),
    siteUrl: undefined,
    now: () => Date.UTC(2026, 10, 24),
  });
  return (await newsroom.problems()).map(
    ({ file, line, column, severity, code, message, remedy }) =>
      `${file}:${line}:${column}: ${severity}: ${code}: ${message} ${remedy}`,
  );
}

const stub = (title: string, ...keys: string[]) =>
  ['---', `title: ${title}`, ...keys, '---', ''].join('\n');

const full = (title: string, body: string) =>
  `---\ntitle: ${title}\nstandfirst: S\npublished: 2026-11-01\nauthors: [desk]\n---\n\n${body}\n`;

describe('the check', () => {
  test('says which rules are never needed, and which lead elsewhere, back to themselves, or nowhere', async () => {
    const problems = await checked({
      'articles/story.mdx': stub('A', 'aliases: [story-once, /2013/old]'),
      'articles/draft.mdx': stub('B', 'draft: true'),
      'articles/later.mdx': stub('C', 'publishAt: 2126-01-01'),
      'pages/about.mdx': '---\ntitle: About\naliases: [/about.html]\n---\nw',
      'gone.yaml': 'slugs: [withdrawn]\n',
      'redirects.yaml': `/old.html: story
/articles/story: about
/about: story
/archive: story
/sections/world: story
/articles/withdrawn: story
/2013/old: story
/about.html: story
/topics/nothing: story
/de: story
/de/nothing: story
/de?p=1: story
/on: /old.html
/loop-a: /loop-b
/loop-b: /loop-a
/former: story-once
/nowhere: stori
/page: about
/list: /sections/wrld
/file: /nothing.png
/secret: draft
/soon: later
/gone: withdrawn
/:year/:slug: /sections/nothing
`,
    });
    expect(problems.map((line) => line.replace(/^redirects.yaml:/, ''))).toEqual([
      '2:1: warning: taken-redirect: this rule is never needed: `/articles/story` already leads to articles/story.mdx Remove it.',
      '2:18: warning: dead-link: this rule leads nowhere: there is no article `about` Did you mean `/about`?',
      '3:1: warning: taken-redirect: this rule is never needed: `/about` already leads to pages/about.mdx Remove it.',
      '4:1: warning: taken-redirect: this rule is never needed: `/archive` already leads to a page of the site itself Remove it.',
      '5:1: warning: taken-redirect: this rule is never needed: `/sections/world` already leads to a page of the site itself Remove it.',
      '6:1: warning: taken-redirect: this rule is never needed: `/articles/withdrawn` already leads to gone.yaml Remove it.',
      '7:1: warning: taken-redirect: this rule is never needed: `/2013/old` already leads to an alias in articles/story.mdx Remove it.',
      '8:1: warning: taken-redirect: this rule is never needed: `/about.html` already leads to an alias in pages/about.mdx Remove it.',
      '10:1: warning: taken-redirect: this rule is never needed: `/de` already leads to a page of the site itself Remove it.',
      '13:6: warning: redirect-chain: this rule leads to the old address `/old.html`, which leads elsewhere Write the address where it ends: `/articles/story`.',
      '14:10: error: redirect-loop: this rule leads back to itself, or through more than 8 steps: `/loop-a` Correct it, or one that it leads to: until then readers get a 404.',
      '15:10: error: redirect-loop: this rule leads back to itself, or through more than 8 steps: `/loop-b` Correct it, or one that it leads to: until then readers get a 404.',
      '16:10: warning: redirect-chain: `story-once` is a former slug of the article Write `story`.',
      '17:11: warning: dead-link: this rule leads nowhere: there is no article `stori` Did you mean `story`?',
      '18:8: warning: dead-link: this rule leads nowhere: there is no article `about` Did you mean `/about`?',
      '19:8: warning: dead-link: this rule leads nowhere: `/sections/wrld` Correct it, or remove the rule.',
      '20:8: warning: dead-link: this rule leads nowhere: `/nothing.png` Correct it, or remove the rule.',
      '21:10: warning: unpublished-target: this rule leads to a draft: `draft` Until then the old address answers 404.',
      '22:8: warning: unpublished-target: this rule leads to an article that is not published yet: `later` Until then the old address answers 404.',
      '24:15: warning: dead-link: this rule leads nowhere: `/sections/nothing` Correct it, or remove the rule.',
    ]);
  });

  test('accepts links to old addresses, and says which lead nowhere', async () => {
    const links = [
      '/2013/old/',
      '/old.html',
      '/articles/old_name',
      '/articles/by-rule',
      '/2013/05/story',
      '/2013/05/no-such',
      '/?p=12',
      '/nowhere/at-all',
      '/secret/',
      '/chain',
    ];
    const problems = await checked({
      'articles/story.mdx': stub('A', 'aliases: [/2013/old, old_name]'),
      'articles/draft.mdx': stub('D', 'draft: true', 'aliases: [/secret]'),
      'articles/links.mdx': full('B', links.map((url) => `[x](${url})`).join(' ')),
      'redirects.yaml':
        '/old.html: story\n/chain: /chain-2\n/chain-2: story\n/articles/by-rule: story\n/?p=12: story\n/:year/:month/:slug: :slug\n',
    });
    expect(problems.map((line) => line.replace(/.*?: dead-link: /, ''))).toEqual([
      'this link leads nowhere: `/2013/05/no-such` Correct the link, or remove it.',
      'this link leads nowhere: `/nowhere/at-all` Correct the link, or remove it.',
      'this link leads nowhere: `/secret/` Correct the link, or remove it.',
      'redirects.yaml:2:9: warning: redirect-chain: this rule leads to the old address `/chain-2`, which leads elsewhere Write the address where it ends: `/articles/story`.',
    ]);
  });

  test('says which aliases are the address of something else', async () => {
    const problems = await checked({
      'articles/a.mdx': stub('A', 'aliases: [/archive, /about, /x/y, /fine, Was]'),
      'articles/b.mdx': stub('B', 'aliases: [/x/y/]'),
      'pages/about.mdx': '---\ntitle: About\naliases: [/topics, /fine/too, /x/y, about_us]\n---\nw',
      'redirects.yaml': '/old.html: a\n/articles/Was: a\n/about_us: a\n',
    });
    expect(problems.map((line) => line.replace(/ Remove.*/, ''))).toEqual([
      'articles/a.mdx:3:10: warning: taken-alias: the alias `/about` already leads to pages/about.mdx',
      'articles/a.mdx:3:10: warning: taken-alias: the alias `/archive` already leads to a page of the site itself',
      'articles/b.mdx:3:10: warning: taken-alias: the alias `/x/y` already leads to `a`',
      'pages/about.mdx:3:11: warning: taken-alias: the alias `topics` already leads to a page of the site itself',
      'pages/about.mdx:3:31: warning: taken-alias: the alias `/x/y` already leads to an alias in articles/a.mdx',
      'redirects.yaml:2:1: warning: taken-redirect: this rule is never needed: `/articles/Was` already leads to an alias in articles/a.mdx',
      'redirects.yaml:3:1: warning: taken-redirect: this rule is never needed: `/about_us` already leads to an alias in pages/about.mdx',
    ]);
  });

  test('names files that other programs would read', async () => {
    const problems = await checked({
      'articles/a.mdx': stub('A'),
      'redirects.yaml': '/old.html: a\n',
      _redirects: '/a /b 301\n',
      'redirects.yml': '/a: b\n',
    });
    expect(problems).toEqual([
      '_redirects:1:1: warning: not-read: this file is not read Rename it to `redirects.yaml`, and write it as docs/editors.md says.',
      'redirects.yml:1:1: warning: not-read: this file is not read Rename it to `redirects.yaml`, and write it as docs/editors.md says.',
    ]);
  });

  test('refuses a file of 24 MB without reading it', async () => {
    const problems = await checked({
      'articles/a.mdx': stub('A', 'aliases: [/old.html]'),
      'redirects.yaml': '# x\n'.repeat(6_000_000),
    });
    expect(problems).toEqual([
      'redirects.yaml:1:1: error: file-too-large: the file is larger than 20 MiB Write one rule with named parts for those that have the same form: `/:year/:month/:slug`.',
    ]);
  });

  test('lists the first problems of a hundred thousand rules, quickly', async () => {
    const rules = Array.from({ length: 100_000 }, (_, at) => `/2013/name-${at}/: no-such-${at}`);
    const begun = process.cpuUsage();
    const problems = await checked({
      'articles/a.mdx': stub('A'),
      'redirects.yaml': ['/old.html: a', ...rules.slice(1)].join('\n'),
    });
    expect(problems).toHaveLength(21);
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(20_000);
  }, 60_000);
});
