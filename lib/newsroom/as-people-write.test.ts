import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
// biome-ignore lint/style/noRestrictedImports: readers get body and components together
import { storyComponents } from '@/components/story';
import { checkBodies } from '@/lib/archive-index/check-bodies';
import { type TemporaryPlaces, temporaryPlaces } from '@/lib/archive-index/testing/temporary';
import { updateIndex } from '@/lib/archive-index/update';
import { formatProblem } from '@/lib/checking/problem';
import type { Article } from '@/lib/content/article';
import { textHtml } from '@/lib/feeds/text-html';
import { renderBody } from '@/lib/mdx/render-body';
import { english } from '@/lib/words/testing/english';
import { openNewsroom } from './newsroom';

/** Files as people and other programs write them, followed from the disk to the readers. */

const NOW = Date.UTC(2026, 10, 24, 12);

let places: TemporaryPlaces;

beforeEach(() => {
  places = temporaryPlaces();
  places.write('authors/ana.yaml', 'name: Ana Writer\nkind: person\n');
  places.write('authors/newsroom.yaml', 'name: Newsroom\nkind: organisation\n');
});

afterEach(() => places.clear());

function newsroom() {
  updateIndex(places, { now: NOW });
  return openNewsroom({ ...places, siteUrl: undefined, now: () => NOW });
}

const KEYS: Record<string, string> = {
  title: 'title: The title',
  standfirst: 'standfirst: What it is about.',
  published: 'published: 2026-11-01',
  authors: 'authors: [newsroom]',
};

/** An article with some of its keys written in another way. */
function article(keys: Partial<typeof KEYS>, body = 'Words.'): string {
  return `---\n${Object.values({ ...KEYS, ...keys }).join('\n')}\n---\n${body}\n`;
}

/** What the check says about the one article, and what readers get. */
async function read(text: string, file = 'articles/story.mdx') {
  places.write(file, text);
  const room = newsroom();
  const said = (await room.problems()).map(formatProblem);
  const entry = await room.entry('story');
  if (entry?.kind !== 'article')
    return { said, entry: undefined, page: '', feed: '', found: async () => 0 };
  const body = await room.body(entry);
  const page = renderToStaticMarkup(await renderBody(body, storyComponents(english), english));
  const feed = textHtml(body, 'https://example.org/articles/story', english);
  const found = async (words: string) => (await room.search(words, 1)).found.length;
  return { said, entry, page, feed, found };
}

describe('a date is that moment', () => {
  test.each([
    ['2013-05-14 05:00:00 +0000', '2013-05-14T06:00:00+01:00'],
    ["'2025-06-20T15:00:00.000Z'", '2025-06-20T16:00:00+01:00'],
    ["'2025-06-20T15:00:00.000+02:00'", '2025-06-20T14:00:00+01:00'],
    ['2025-06-20T15:00:00+0200', '2025-06-20T14:00:00+01:00'],
    ['2025-06-20 15:00:00 -05', '2025-06-20T21:00:00+01:00'],
    ['2025-06-20 15:00:00 UTC', '2025-06-20T16:00:00+01:00'],
    ["'2005-10-16 2:19:18'", '2005-10-16T02:19:18+01:00'],
    ["'2025-06-20t15:00:00z'", '2025-06-20T16:00:00+01:00'],
  ])('%s', async (written, iso) => {
    const { said, entry } = await read(article({ published: `published: ${written}` }));
    expect(said).toEqual([]);
    expect(entry?.published).toMatchObject({ iso, hasTime: true });
  });

  test.each([
    ['2025-6-2', 'Write 2025-06-02.'],
    ['June 20, 2025', 'Write 2025-06-20.'],
    ['20 June 2025', 'Write 2025-06-20.'],
    ['20250620', 'Write 2025-06-20.'],
    ['20.6.2025', 'Write 2025-06-20.'],
    ['2025/06/20 14:30', 'Write 2025-06-20T14:30.'],
    ['13/6/2025', 'Write 2025-06-13.'],
    ['5/6/2025', 'When readers could first read it: 2026-11-24 or 2026-11-24T18:30.'],
    ['2025-02-30', 'When readers could first read it: 2026-11-24 or 2026-11-24T18:30.'],
  ])('or is refused with the date that was meant: %s', async (written, remedy) => {
    const { said } = await read(article({ published: `published: ${written}` }));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('articles/story.mdx:4:12: error: `published`: ');
    expect(said[0]?.split('\n    ')[1]).toBe(remedy);
  });
});

describe('an author', () => {
  test.each([
    'author: ana',
    'authors: ana',
    'authors: Ana Writer',
    'author: ana  writer',
    'authors: [Ana Writer]',
    'author:\n  - Ana Writer',
  ])('is known by file or by name: %j', async (authors) => {
    const { said, entry } = await read(article({ authors }));
    expect(said).toEqual([]);
    expect(entry?.authorSlugs).toEqual(['ana']);
    expect(entry?.authors.map(({ name }) => name)).toEqual(['Ana Writer']);
  });

  test('may get a file later, or another name', async () => {
    const { said } = await read(article({ authors: 'authors: [newsroom, Boris Correspondent]' }));
    expect(said).toEqual([
      'articles/story.mdx:5:21: error: there is no author `Boris Correspondent` in authors/\n    Add authors/boris-correspondent.yaml with `name: Boris Correspondent` and `kind`.',
    ]);
    places.write('authors/boris.yaml', 'name: Boris Correspondent\nkind: person\n');
    const room = newsroom();
    expect(await room.problems()).toEqual([]);
    expect(await room.entry('story')).toMatchObject({ authorSlugs: ['newsroom', 'boris'] });
    expect((await room.articlesBy('boris', 1)).total).toBe(1);
  });
});

describe('an article in a folder of its own', () => {
  test('has the name of the folder', async () => {
    const { said, entry } = await read(article({}), 'articles/2026/story/index.mdx');
    expect(said).toEqual([]);
    expect(entry?.slug).toBe('story');
  });

  test('is renamed by its folder', async () => {
    const { said } = await read(article({}), 'articles/My_Story/index.mdx');
    expect(said).toEqual([
      'articles/My_Story/index.mdx:1:1: error: the name of the folder `My_Story` cannot be a web address\n    Rename the folder to `my-story`. If it had that address before, write `aliases: [My_Story]` too.',
    ]);
  });

  test('many of one name are named five at a time', async () => {
    for (let nth = 1; nth <= 8; nth++) places.write(`articles/${nth}/twin.mdx`, article({}));
    const said = (await newsroom().problems()).filter(({ code }) => code === 'same-slug');
    expect(said).toHaveLength(8);
    expect(said[0]?.message).toMatch(/: articles\/2\/twin.mdx, (?:[^,]+, ){3}[^,]+ and 2 more$/);
  });
});

describe('frontmatter', () => {
  test('may continue at the margin within quotation marks, and problems keep their places', async () => {
    const standfirst = 'standfirst: "One sentence that goes\non in the next line,\nand on."';
    const { said, entry } = await read(article({ standfirst }));
    expect(said).toEqual([]);
    expect(entry?.standfirst).toBe('One sentence that goes on in the next line, and on.');
    const wrong = await read(article({ standfirst, authors: 'authors: [nobody]' }));
    expect(wrong.said[0]).toContain('articles/story.mdx:7:11: error: there is no author `nobody`');
  });

  test.each([
    'standfirst: "never closed',
    'standfirst: "never closed\nkicker: "A"',
    "standfirst: 'never closed\nkicker: A",
  ])('but not where a mark is missing: %j', async (standfirst) => {
    const { said } = await read(article({ standfirst }));
    expect(said.length).toBeGreaterThan(0);
    expect(said[0]).toContain('articles/story.mdx:3:13: error: this is not valid YAML');
  });

  test('may have no-break spaces where YAML wants plain ones, and keeps those in its values', async () => {
    const { said, entry } = await read(
      article({
        title: 'title:\u00a0The\u00a0title',
        authors: 'authors:\n\u00a0\u00a0-\u00a0ana\n  - newsroom',
      }),
    );
    expect(said).toEqual([]);
    expect(entry).toMatchObject({ headline: 'The\u00a0title', authorSlugs: ['ana', 'newsroom'] });
  });

  test('loses invisible characters, and says so once', async () => {
    const { said, entry } = await read(
      article({
        title: 'title: The\u200b ti\ufefftle',
        standfirst: 'standfirst: What\u2060 it is.',
      }),
    );
    expect(entry).toMatchObject({ headline: 'The title', standfirst: 'What it is.' });
    expect(said).toEqual([
      expect.stringContaining(
        'articles/story.mdx:2:11: warning: this text has invisible characters',
      ),
    ]);
  });
});

describe('a first heading that repeats the title is left out', () => {
  test.each([
    '# The title\n\nWords.',
    '\n\n# *The* title #\n\nWords.',
    'The title\n=========\n\nWords.',
    '# THE TITLE\nWords.',
  ])('%j', async (body) => {
    const { said, page, feed } = await read(article({}, body));
    expect(said).toEqual([]);
    expect(page.trim()).toMatch(/^<p[^>]*>Words.<\/p>$/);
    expect(feed.trim()).toBe('<p>Words.</p>');
  });

  test('and any other is refused', async () => {
    const { said } = await read(article({}, '# Another title\n\nWords.\n\n# The title'));
    expect(said.map((one) => one.split(' ')[0])).toEqual([
      'articles/story.mdx:7:1:',
      'articles/story.mdx:11:1:',
    ]);
  });
});

describe('curly quotation marks around an attribute count as straight ones', () => {
  test.each([
    'by=“A. Speaker” role=“Minister”',
    'by=„A. Speaker“ role=«Minister»',
    "by=‘A. Speaker’ role='Minister'",
    'by="A. Speaker” role="Minister"',
    'by = “A. Speaker”\n  role=”Minister”',
  ])('%s', async (attributes) => {
    const { said, feed } = await read(article({}, `<Quote ${attributes}>\n  The words.\n</Quote>`));
    expect(said).toEqual([]);
    expect(feed).toContain('<figcaption>A. Speaker, Minister</figcaption>');
  });

  test('but those inside a value or in code stay, and no place moves', async () => {
    const body =
      '<Facts title=“The “open” question: it’s on”>\n- one\n</Facts>\n\n`<b title=“x”>` <marquee>';
    const { said } = await read(article({}, body));
    expect(said).toEqual([expect.stringContaining('articles/story.mdx:11:17: error: ')]);
    const { feed } = await read(article({}, body.replace(' <marquee>', '')));
    expect(feed).toContain('The “open” question: it’s on');
    expect(feed).toContain('title=“x”');
  });
});

describe('an invisible character', () => {
  test('is left out of a text, and reported once', async () => {
    const { said, page, feed, found } = await read(
      article({}, '\u200b## Hea\u2060ding\n\nIn\u200bvisible \ufeffwords, \u200b[here](/nowhere).'),
    );
    expect(page + feed).not.toMatch(/[\u200b\u2060\ufeff]/);
    expect(feed).toContain('>Heading</h2>');
    expect(await found('invisible')).toBe(1);
    expect(said).toEqual([
      expect.stringMatching(/:7:1: warning: .*U\+200B \(zero-width space\).*5 times/),
      // The place is that of the file.
      expect.stringContaining('articles/story.mdx:9:21: warning: '),
    ]);
  });

  test.each([
    '[words](java\u200bscript:alert)',
    '[words](ht\u200btps://example.org)',
    '[words][a]\n\n[a]: ht\u2060tps://example.org',
    '<Quote by="A" source="ht\u200btps://example.org">\nWords\n</Quote>',
  ])('stays in an address, which is refused: %j', async (body) => {
    const { said } = await read(article({}, body));
    expect(said).toEqual([expect.stringMatching(/error: /)]);
  });

  test('is kept where words need it', async () => {
    const kept = 'می\u200cخواهم 👩\u200d👩 co\u00adoperate A\u200f B\u200e';
    const { said, page, feed } = await read(article({}, kept));
    expect(said).toEqual([]);
    for (const text of [page, feed]) expect(text).toContain(kept);
  });

  test('is a warning if it is a control, which pages and feeds do not have', async () => {
    const { said, page, feed } = await read(article({}, 'A\u000bline,\u001d a\u0007 bell.'));
    expect(said).toEqual([
      expect.stringMatching(/:7:2: warning: this text has control characters.*3 times/),
    ]);
    for (const text of [page, feed]) expect(text).toContain('<p>A line, a bell.</p>');
  });

  test.each([
    ['one \u202etwo\n\nthree', '7:5'],
    ['one\n\n\u2067two', '9:1'],
    ['one \u202ctwo', '7:5'],
  ])('and turns a paragraph round is a warning: %j', async (body, place) => {
    const { said } = await read(article({}, body));
    expect(said).toEqual([
      expect.stringContaining(`articles/story.mdx:${place}: warning: a control of the direction`),
    ]);
  });

  test('is not a fault if it turns the text between a pair', async () => {
    const { said } = await read(article({}, 'one \u202btwo\u202c and \u2067three\u2069'));
    expect(said).toEqual([]);
  });
});

describe('text that readers would not see as it was meant is a warning, and keeps nothing off the site', () => {
  test.each([
    ['| a | b |\n| - | - |\n| c | `d|e` |', '9:9: warning: readers do not see this cell'],
    ['words[^1] and \\[^2]', '7:6: warning: readers see `[^1]`, because there is no such note'],
    ['words\n\n[^1]: A note.', '9:1: warning: readers do not see this note'],
    ['this is **bold ** here', '7:9: warning: readers see these asterisks: `**bold ** here`'],
    ['• One\n• Two', '7:1: warning: this does not make a list: 2 lines begin with a bullet'],
    ['words\n  • One', '8:3: warning: this does not make a list: the line begins with a bullet'],
  ])('%j', async (body, begins) => {
    const { said, entry } = await read(article({}, body));
    expect(entry?.slug).toBe('story');
    expect(said[0]).toContain(`articles/story.mdx:${begins}`);
  });

  test('the list is written out', async () => {
    const { said } = await read(article({}, '•\tOne\n•\tTwo'));
    expect(said).toEqual([
      expect.stringContaining('Write each on a line of its own: `- One`, `- Two`.'),
    ]);
  });

  test('there is none if nothing is wrong', async () => {
    const body = 'A **word**[^1] and `**` \\*\\*.\n\n[^1]: Note.\n\n| a |\n| - |\n| b \\| c |';
    expect((await read(article({}, body))).said).toEqual([]);
  });

  test('texts that are checked later have them too', async () => {
    const published = 'published: 2026-11-20';
    places.write('articles/story.mdx', article({ published }, 'words[^1]'));
    places.write('articles/other.mdx', article({ published, title: 'title: Other' }, 'a \u200b'));
    for (let nth = 0; nth < 520; nth++) {
      places.write(`articles/n/n-${nth}.mdx`, article({ title: `title: N ${nth}` }));
    }
    const room = newsroom();
    const before = (await room.problems()).map(({ code }) => code);
    expect(before).toEqual(['invisible-characters']);
    await checkBodies(places, { now: NOW, most: 5, reader: new URL(import.meta.url) });
    expect((await room.problems()).map(({ code, file }) => [file, code])).toEqual([
      ['articles/other.mdx', 'invisible-characters'],
      ['articles/story.mdx', 'footnote'],
    ]);
  });

  test('an update before the publication', async () => {
    const { said } = await read(
      article({ published: 'published: 2026-11-01T10:00\nupdated: 2026-10-01' }),
    );
    expect(said).toEqual([
      expect.stringContaining(
        'articles/story.mdx:5:10: warning: `updated` (2026-10-01) is before `published`',
      ),
    ]);
    const sameDay = await read(
      article({ published: 'published: 2026-11-01T10:00\nupdated: 2026-11-01' }),
    );
    expect(sameDay.said).toEqual([]);
  });

  test('two topics with one page, in one article or in two', async () => {
    const topics = (list: string) => ({ authors: `authors: [newsroom]\ntopics: [${list}]` });
    places.write('articles/b.mdx', article({ title: 'title: B', ...topics('C, Nato') }));
    places.write('articles/c.mdx', article({ title: 'title: C', ...topics('C, Šume') }));
    const { said } = await read(article(topics('"C#", NATO, C++, sume')));
    expect(said.map((one) => one.split('\n')[0])).toEqual([
      'articles/story.mdx:6:10: warning: the topics `C#` and `C` have one page, /topics/c',
      'articles/story.mdx:6:22: warning: the topics `C++` and `C#` have one page, /topics/c',
    ]);
  });

  test('files that are not read because of how they end', async () => {
    for (let nth = 1; nth <= 7; nth++) places.write(`articles/2026/${nth}.md`, 'words');
    places.write('authors/boris.yml', 'name: Boris\nkind: person\n');
    places.write('articles/_notes.md', 'words');
    const { said } = await read(article({}));
    expect(said).toEqual([
      'articles/2026/1.md:1:1: warning: 7 files in articles/ end in .md, and are not read: 2026/1.md, 2026/2.md, 2026/3.md, 2026/4.md, 2026/5.md and 2 more\n    Rename them: only names that end in .mdx are read here.',
      'authors/boris.yml:1:1: warning: 1 file in authors/ ends in .yml, and is not read: boris.yml\n    Rename it: only names that end in .yaml are read here.',
    ]);
  });

  test('but a related article may be named by an alias', async () => {
    places.write('articles/new.mdx', article({ title: 'title: New\naliases: [old]' }));
    const { said, entry } = await read(article({ authors: 'authors: [ana]\nrelated: [old]' }));
    expect(said).toEqual([]);
    const room = newsroom();
    expect((await room.related(entry as Article)).map(({ slug }) => slug)).toEqual(['new']);
  });
});

describe('keys of other systems', () => {
  test.each([
    ['tags', 'topics'],
    ['category', 'section'],
    ['date', 'published'],
    ['description', 'standfirst'],
    ['excerpt', 'standfirst'],
    ['summary', 'standfirst'],
    ['slug', 'aliases'],
    ['lastmod', 'updated'],
  ])('%s: did you mean %s?', async (key, ours) => {
    const { said } = await read(article({ title: `title: T\n${key}: x` }));
    expect(said[0]).toBe(
      `articles/story.mdx:3:1: error: unknown key \`${key}\`\n    Did you mean \`${ours}\`?`,
    );
  });
});

describe('at the desk', () => {
  test.each([
    ['words <Quo', 0],
    ['<Quote by="A">\nwords', 0],
    ['words <!-- and', 0],
    ['words {name}', 1],
  ])('what is merely unfinished waits two seconds: %j', async (body, atOnce) => {
    let now = Date.now();
    places.write('articles/story.mdx', article({}, body));
    updateIndex(places, { now });
    const desk = openNewsroom({ ...places, siteUrl: undefined, now: () => now, view: 'desk' });
    expect(await desk.deskNotes('articles/story.mdx')).toHaveLength(atOnce);
    now += 2100;
    expect(await desk.deskNotes('articles/story.mdx')).toHaveLength(1);
  });
});
