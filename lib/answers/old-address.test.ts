import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { updateIndex } from '@/lib/archive-index/update';
import { type Newsroom, openNewsroom } from '@/lib/newsroom/newsroom';
import { openPublicIndex } from '@/lib/newsroom/public-index';
import { answerForRequest } from './answer-request';

const SITE =
  'name: N\ndescription: D\nurl: https://example.org\ntimeZone: UTC\nlocale: en\nlanguages: [en, de]\nnavigation: [{label: Front, href: /}]\nsections: [{name: World, slug: world}]\n';

const NOW = Date.UTC(2026, 10, 24);

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function folderOf(files: Record<string, string>) {
  const folder = await mkdtemp(path.join(tmpdir(), 'standfirst-old-'));
  folders.push(folder);
  const save = async (changed: Record<string, string>) => {
    for (const [file, text] of Object.entries(changed)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
  };
  await save({ 'site.yaml': SITE, 'authors/desk.yaml': 'name: D\nkind: person\n', ...files });
  const places = {
    contentDir: folder,
    indexFile: path.join(folder, 'index.db'),
    lastGoodFile: path.join(folder, 'last-good.db'),
  };
  const newsroom = openNewsroom({ ...places, siteUrl: undefined, now: () => NOW });
  return { places, newsroom, save };
}

function article(...keys: string[]): string {
  return ['---', 'title: T', ...keys, '---', ''].join('\n');
}

async function ask(newsroom: Newsroom, address: string): Promise<string> {
  const answer = await answerForRequest(new URL(address, 'https://x.example'), newsroom, '', NOW);
  return answer.do === 'redirect' ? answer.to : answer.do;
}

describe('an old address', () => {
  test('may be an alias of an article or a page, whatever its form', async () => {
    const { newsroom } = await folderOf({
      'articles/new-name.mdx': article(
        'aliases: [/2013/05/14/old-name/, /node/17, "/?p=12", old_name, v1.2.3, Old-Name, older, /articles/Oldest]',
      ),
      'articles/draft.mdx': article('draft: true', 'aliases: [/2013/secret, Secret]'),
      'articles/later.mdx': article('publishAt: 2126-01-01', 'aliases: [/2013/later]'),
      'pages/about.mdx': '---\ntitle: About\naliases: [about_us, /about.html, /en/about]\n---\nw',
      'pages/de/about.mdx': '---\ntitle: A\naliases: [/de/ueber-uns]\n---\nw',
    });
    const to = '/articles/new-name';
    for (const address of [
      '/2013/05/14/old-name',
      '/2013/05/14/old%2Dname',
      '/2013/05/14/old-name?utm_source=x',
      '/node/17',
      '/?p=12',
      '/?utm_source=x&p=12',
      '/articles/old_name',
      '/articles/v1.2.3',
      '/articles/Old-Name',
      '/articles/older',
      '/articles/Oldest',
    ]) {
      expect([address, await ask(newsroom, address)]).toEqual([address, to]);
    }
    expect(await ask(newsroom, '/about_us')).toBe('/about');
    expect(await ask(newsroom, '/about.html')).toBe('/about');
    expect(await ask(newsroom, '/en/about')).toBe('/about');
    expect(await ask(newsroom, '/de/ueber-uns')).toBe('/de/about');
    expect(await ask(newsroom, '/?p=13')).toBe('serve');
    expect(await ask(newsroom, '/?utm_source=x')).toBe('serve');
    for (const nothing of [
      '/2013/secret',
      '/articles/Secret',
      '/2013/later',
      '/node/18',
      '/old_name',
      '/2013/05/14/Old-Name',
    ]) {
      expect([nothing, await ask(newsroom, nothing)]).toEqual([nothing, 'not found']);
    }
  });

  test('leads where redirects.yaml says, in one step, and only to what readers may see', async () => {
    const { newsroom } = await folderOf({
      'articles/story.mdx':
        '---\ntitle: T\nstandfirst: S\npublished: 2026-11-01\nauthors: [desk]\naliases: [story-once]\ntopics: [NATO]\n---\nw',
      'articles/draft.mdx': article('draft: true'),
      'articles/later.mdx': article('publishAt: 2126-01-01'),
      'articles/broken.mdx': '---\ntitle: T\n---\n{x}',
      'articles/both.mdx': article('aliases: [/taken]'),
      'pages/about.mdx': '---\ntitle: About\n---\nw',
      'gone.yaml': 'slugs: [withdrawn]\n',
      'redirects.yaml': `
/2013/05/14/old/: story
/about.html: /about
/feed/: /rss.xml
/anchored: /about#who
/renamed: story-once
/chain: /2013/05/14/old
/secret: draft
/later: later
/broken: broken
/gone: withdrawn
/nowhere: no-such
/loop-a: /loop-b
/loop-b: /loop-a
/self: /self
/taken: story
/about: story
/archive: story
/articles/withdrawn: story
/articles/once: story
/icon.svg.html: /about
/?p=12: story
/index.php?page=about: /about
/index.php: story
/de/?p=5: story
/sections/old-section: /sections/world
/%d1%81%d1%82%d0%b0%d1%80%d0%be/: story
/caf%E9: story
/old.txt: story
/about?x=1: story
/story?x=1: story
/:year/:month/:slug/: :slug
/:year/:month/: /archive/:year/:month
/:slug.html: :slug
/tag/:name: /topics/:name
/any/:a: /tag/:a
/any/:a: /topics/:a
/twice/:a/:b: /topics/:a
/2014/01/exact: /about
`,
    });
    const story = '/articles/story';
    for (const [address, where] of [
      ['/2013/05/14/old', story],
      ['/about.html', '/about'],
      ['/feed', '/rss.xml'],
      ['/anchored', '/about#who'],
      ['/renamed', story],
      ['/chain', story],
      ['/secret', 'not found'],
      ['/later', 'not found'],
      ['/broken', 'unavailable'],
      ['/gone', 'gone'],
      ['/nowhere', 'not found'],
      ['/loop-a', 'not found'],
      ['/self', 'not found'],
      // An alias comes before a rule, and anything that is there comes before both.
      ['/taken', '/articles/both'],
      ['/about', 'serve'],
      ['/archive', 'serve'],
      ['/articles/withdrawn', 'gone'],
      ['/articles/once', story],
      ['/icon.svg.html', '/about'],
      ['/icon.svg', 'serve'],
      ['/?p=12', story],
      ['/?p=13', 'serve'],
      ['/index.php?page=about&x=1', '/about'],
      ['/index.php?page=other', story],
      ['/index.php', story],
      ['/de?p=5', story],
      ['/de', 'serve'],
      ['/sections/old-section', '/sections/world'],
      ['/%D1%81%D1%82%D0%B0%D1%80%D0%BE', story],
      ['/старо', story],
      ['/caf%E9', story],
      ['/caf%e9', story],
      ['/old.txt', story],
      ['/about?x=1', 'serve'],
      ['/story?x=1', story],
      ['/2013/05/story', story],
      ['/2013/05/story-once', story],
      ['/2013/05/draft', 'not found'],
      ['/2013/05/no-such', 'not found'],
      ['/2013/05/withdrawn', 'gone'],
      ['/2013/05', 'not found'],
      ['/story.html', story],
      ['/tag/nato', '/topics/nato'],
      ['/tag/NATO', 'not found'],
      ['/twice/nato/x', '/topics/nato'],
      // A rule for one address comes before those with named parts.
      ['/2014/01/exact', '/about'],
      ['/_next/x.html', 'not found'],
      ['/media/story.html', 'not found'],
    ] as const) {
      expect([address, await ask(newsroom, address)]).toEqual([address, where]);
    }
  });

  test('never leads to another site, whatever was requested', async () => {
    const { newsroom } = await folderOf({
      'articles/story.mdx': article('topics: [x]'),
      'redirects.yaml': '/:a: /topics/:a\n/:a/:b: /:a/:b\n/x/:a/:b: /:a/:b\n',
    });
    for (const address of [
      'https://x.example//evil.example',
      'https://x.example//evil.example/%2e%2e',
      'https://x.example/%2F%2Fevil.example/x',
      'https://x.example/%5Cevil.example/x',
      'https://x.example/x//evil.example',
      'https://x.example/x/%0d%0aLocation:%20https:%2f%2fevil.example/y',
      'https://x.example/javascript:alert(1)/x',
      'https://x.example/%00/x',
    ]) {
      expect(await ask(newsroom, address)).toMatch(/^(?:not found|serve|\/(?!\/)[\w/%.-]*)$/);
    }
  });

  test('follows the file when that is written, changed, broken, corrected and deleted', async () => {
    const { newsroom, places, save } = await folderOf({
      'articles/story.mdx': article(),
      'articles/other.mdx': article(),
    });
    const update = () => updateIndex(places, { now: NOW });
    expect(await ask(newsroom, '/old')).toBe('not found');
    await save({ 'redirects.yaml': '/old: story\n/second: story\n/:slug.html: :slug\n' });
    update();
    expect(await ask(newsroom, '/old')).toBe('/articles/story');
    expect(await ask(newsroom, '/story.html')).toBe('/articles/story');
    // A line in error affects only itself, and its former rule stays until it is corrected.
    await save({ 'redirects.yaml': '/old: other\n/second\n/third: story\n' });
    update();
    expect(await ask(newsroom, '/old')).toBe('/articles/other');
    expect(await ask(newsroom, '/second')).toBe('/articles/story');
    expect(await ask(newsroom, '/third')).toBe('/articles/story');
    expect(await ask(newsroom, '/story.html')).toBe('/articles/story');
    // A file that cannot be read changes nothing.
    await save({ 'redirects.yaml': '/old: story\n\u0000' });
    update();
    expect(await ask(newsroom, '/old')).toBe('/articles/other');
    // Even if the index is lost: then the last text without an error counts.
    await rm(places.indexFile);
    update();
    expect(await ask(newsroom, '/old')).toBe('/articles/story');
    expect(await ask(newsroom, '/story.html')).toBe('/articles/story');
    expect(await ask(newsroom, '/third')).toBe('not found');
    await save({ 'redirects.yaml': '/third: story\n' });
    update();
    expect(await ask(newsroom, '/old')).toBe('not found');
    expect(await ask(newsroom, '/second')).toBe('not found');
    expect(await ask(newsroom, '/third')).toBe('/articles/story');
    await rm(path.join(places.contentDir, 'redirects.yaml'));
    update();
    expect(await ask(newsroom, '/third')).toBe('not found');
  });

  test('takes microseconds with a hundred thousand rules and as many as possible with named parts', async () => {
    const rules = Array.from({ length: 99_900 }, (_, at) => `/2013/05/14/name-${at}/: story`);
    const patterns = Array.from({ length: 100 }, (_, at) => `/:year/x${at}/:slug-:id.html: :slug`);
    const { places } = await folderOf({
      'articles/story.mdx': article(),
      'redirects.yaml': [...rules, ...patterns].join('\n'),
    });
    updateIndex(places, { now: NOW });
    const index = openPublicIndex(places, { siteUrl: undefined, now: () => NOW });
    const times = 2000;
    const measure = async (pathname: (at: number) => string) => {
      const begun = process.cpuUsage();
      for (let at = 0; at < times; at++) {
        await index.oldAddress(pathname(at), '?utm_source=x');
        await index.oldPatterns(pathname(at));
      }
      return process.cpuUsage(begun).user / times;
    };
    expect(await index.oldAddress('/2013/05/14/name-99899', '')).toBe('/articles/story');
    const known = await measure((at) => `/2013/05/14/name-${at * 40}`);
    const unknown = await measure((at) => `/2013/x99/nothing-${at}`);
    expect(known).toBeLessThan(500);
    expect(unknown).toBeLessThan(500);
  }, 60_000);
});
