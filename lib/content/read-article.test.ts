import { describe, expect, test } from 'vitest';
import { formatProblem } from '@/lib/checking/problem';
import { err, ok } from '@/lib/result';
import { type ReadContext, readArticle } from './read-article';
import { readPage } from './read-documents';
import { slugOf } from './slug-of';

const context: ReadContext = { timeZone: 'Europe/London', locale: 'en-GB' };

const FULL = ['title: T', 'standfirst: S', 'published: 2026-11-24', 'authors: [newsroom]'];

function read(keys: readonly string[], body = '', file = 'articles/a.mdx') {
  return readArticle(file, ok(`---\n${keys.join('\n')}\n---\n${body}`), context, 'body');
}

/** The problems of an article, with the file's name cut off. */
function said(keys: readonly string[], body?: string, file?: string): string[] {
  return read(keys, body, file).problems.map((problem) =>
    formatProblem(problem)
      .replace(/^[^:]*:/, '')
      .replace('\n   ', ''),
  );
}

describe('an article', () => {
  test('has a body, a date, a standfirst and an author', () => {
    const { entry, problems, slug, body } = read(FULL, '\nTwo words.\n');
    expect(problems).toEqual([]);
    expect(slug).toBe('a');
    expect(body?.source.trim()).toBe('Two words.');
    expect(entry).toMatchObject({
      kind: 'article',
      slug: 'a',
      headline: 'T',
      standfirst: 'S',
      published: { iso: '2026-11-24T00:00:00+00:00', hasTime: false },
      authorSlugs: ['newsroom'],
      lang: 'en-GB',
      words: 2,
    });
  });

  test('takes its date from publishAt when that is the only one', () => {
    const keys = [
      FULL[0] ?? '',
      'standfirst: S',
      'authors: [newsroom]',
      'publishAt: 2026-07-01T18:30',
    ];
    expect(read(keys, 'words').entry).toMatchObject({
      kind: 'article',
      published: { iso: '2026-07-01T18:30:00+01:00', hasTime: true },
    });
  });

  test('shows `published` when it has both dates, and is public from the later on', () => {
    const { entry, visibility } = read([...FULL, 'publishAt: 2026-12-01'], 'words');
    expect(entry).toMatchObject({ published: { iso: '2026-11-24T00:00:00+00:00' } });
    expect(visibility).toEqual({ draft: false, from: Date.UTC(2026, 11, 1) });
  });

  test('has its own language where it says so', () => {
    const { entry, body } = read([...FULL, 'lang: bs'], '"riječ"');
    expect(entry).toMatchObject({ lang: 'bs' });
    expect(body).toMatchObject({ lang: 'bs' });
  });

  test('has a body named by its text, so that the same text is compiled once', () => {
    const hash = (body: string) => read(FULL, body).body?.hash;
    expect(hash('one')).toMatch(/./);
    expect(hash('one')).toBe(hash('one'));
    expect(hash('one')).not.toBe(hash('two'));
  });

  test.each([
    ['[ana, newsroom]', 11, 16],
    ['\n  - ana\n  - newsroom', 5, 5],
  ])('says where it names its authors: %j', (authors, first, second) => {
    const { authorPlaces } = read([...FULL.slice(0, 3), `authors: ${authors}`], 'words');
    expect(authorPlaces).toMatchObject([
      { author: 'ana', column: first },
      { author: 'newsroom', column: second },
    ]);
    expect(authorPlaces.map(({ line }) => line)).toEqual(first === 11 ? [5, 5] : [6, 7]);
  });

  test('is one even when its body is in error, so that all errors are found at once', () => {
    expect(read(FULL, '{x}').authorPlaces).toMatchObject([{ author: 'newsroom', line: 5 }]);
  });

  test('may have its body taken on trust while its frontmatter is checked and its words are counted', () => {
    const trusted = (keys: readonly string[], body: string) =>
      readArticle(
        'articles/a.mdx',
        ok(`---\n${keys.join('\n')}\n---\n${body}`),
        context,
        'frontmatter',
      );
    expect(trusted(FULL, 'Two *words*.')).toMatchObject({
      entry: { kind: 'article', words: 2 },
      verdict: 'trusted',
    });
    expect(trusted(FULL, '{x}').entry).toBeDefined();
    expect(trusted([...FULL, 'nonsense: x'], 'words').entry).toBeUndefined();
    expect(read(FULL, 'words').verdict).toBe('checked');
  });
});

describe('a stub', () => {
  test('has a title only', () => {
    const { entry, problems, visibility } = read(['title: T']);
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({ kind: 'stub', slug: 'a', headline: 'T' });
    expect(visibility).toEqual({ draft: false, from: Number.NEGATIVE_INFINITY });
  });

  test('may have everything except a body', () => {
    expect(read(FULL, '\n \n').entry?.kind).toBe('stub');
  });

  test.each([
    [['title: T'], '`published`, `standfirst`, `authors` are'],
    [['title: T', 'publishAt: 2026-11-24'], '`standfirst`, `authors` are'],
    [['title: T', 'standfirst: S', 'authors: [newsroom]'], '`published` is'],
    [['title: T', 'standfirst: S', 'published: 2026-11-24'], '`authors` is'],
    [['title: T', 'published: 2026-11-24', 'authors: [newsroom]'], '`standfirst` is'],
  ])('it stays with a body but only %j, and a warning says what is missing', (keys, missing) => {
    const { entry, problems } = read(keys, '\nwords');
    expect(entry?.kind).toBe('stub');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      severity: 'warning',
      line: keys.length + 3,
      column: 1,
      message: `readers cannot see this text yet: ${missing} missing`,
    });
  });

  test('with a body in error is still an error', () => {
    const { entry, problems } = read(['title: T'], '{x}');
    expect(entry).toBeUndefined();
    expect(problems).toMatchObject([{ severity: 'error', line: 4, column: 1 }]);
  });
});

describe('frontmatter in error', () => {
  test.each([
    [['kicker: K'], '2:1: error: `title` is missing The headline, as readers see it.'],
    [['title:'], '2:7: error: `title`: this is empty The headline, as readers see it.'],
    [['title: ""'], '2:8: error: `title`: this is empty The headline, as readers see it.'],
    [
      ['title: 2026'],
      "2:8: error: `title`: this must be text (put it in quotation marks) Write `title: '2026'`.",
    ],
    [
      ['title: T', 'published: true'],
      '3:12: error: `published`: this is not a date Write the date here, as in 2026-11-24. An article that has one is published.',
    ],
    [
      ['title: T', 'published: false'],
      '3:12: error: `published`: this is not a date Write `draft: true`, and here the date, as in 2026-11-24, or nothing.',
    ],
    [
      ['title: |', '  two', '  lines'],
      '2:8: error: `title`: this is more than one line The headline, as readers see it.',
    ],
    [
      ['title: T', 'standfrist: S'],
      '3:1: error: unknown key `standfrist` Did you mean `standfirst`?',
    ],
    [
      ['title: T', 'Published: x'],
      '3:1: error: unknown key `Published`: the article is off the site until this is decided Did you mean `published`? Write `published: 2026-11-24T18:30`, or remove the key.',
    ],
    [
      [
        'title: T',
        'sources:',
        '  - title: A',
        '    url: https://a.org',
        '  - title: B',
        '    url: https://b.org',
        '    ulr: x',
      ],
      '8:5: error: unknown key `ulr` Did you mean `url`?',
    ],
    [
      ['title: T', 'sources:', '  - title: A'],
      '4:5: error: `sources.0.url` is missing A web address that begins with https:// or http://.',
    ],
    [
      ['title: T', 'sources:', '  - {title: A, url: "javascript:alert(1)"}'],
      '4:21: error: `sources.0.url`: this is not a web address A web address that begins with https:// or http://.',
    ],
    [
      ['title: T', 'image: {src: /a.jpg, alt: A, credit: C, capton: x}'],
      '3:41: error: unknown key `capton` Did you mean `caption`?',
    ],
    [
      ['title: T', 'topics: NATO'],
      '3:9: error: `topics`: this must be a list Write `topics: [NATO]`.',
    ],
    [
      ['title: T', 'topics:', '  - NATO', '  - 5'],
      "5:5: error: `topics.1`: this must be text (put it in quotation marks) Write `'5'`.",
    ],
    [
      ['title: T', 'image: /a.jpg'],
      '3:8: error: the picture `/a.jpg` is not in /media/ Put the picture beside the text and write ./name.jpg, or in content/media/ and write /media/name.jpg.',
    ],
    [
      ['title: T', 'series: The bridge'],
      '3:9: error: `series`: this must have its own keys The series it belongs to, and which part it is: { name: The bridge, part: 2 }.',
    ],
    [
      ['title: T', 'series: { name: The bridge }'],
      '3:9: error: `series.part` is missing Which part of the series this is: 2.',
    ],
    [
      ['title: T', 'series: { part: 2 }'],
      '3:9: error: `series.name` is missing What readers call the series: The bridge.',
    ],
    [
      ['title: T', 'series: { name: The bridge, part: two }'],
      '3:35: error: `series.part`: this must be a whole number, without quotation marks Which part of the series this is: 2.',
    ],
    [
      ['title: T', 'series: { name: The bridge, part: 1.5 }'],
      '3:35: error: `series.part`: this must be a whole number, without quotation marks Which part of the series this is: 2.',
    ],
    [
      ['title: T', 'series: { name: The bridge, part: 0 }'],
      '3:35: error: `series.part`: parts are counted from 1 Which part of the series this is: 2.',
    ],
    [
      ['title: T', 'draft: yes'],
      '3:8: error: `draft`: this must be true or false true keeps the article off the site: draft: true.',
    ],
    [
      ['title: T', 'dir: up'],
      '3:6: error: `dir`: this must be one of: ltr, rtl ltr or rtl: the direction of writing.',
    ],
    [
      ['title: T', 'lang: english-'],
      '3:7: error: `lang`: this is not a language tag A BCP 47 language tag: en-GB, bs, sr-Cyrl.',
    ],
    [
      ['title: T', 'published: 2026-02-30'],
      '3:12: error: `published`: this is not a date When readers could first read it: 2026-11-24 or 2026-11-24T18:30.',
    ],
    [
      ['title: T', 'published: 0206-11-24'],
      '3:12: error: `published`: the year must be from 1000 to 9999 When readers could first read it: 2026-11-24 or 2026-11-24T18:30.',
    ],
    [
      ['title: "a\\u0085b"'],
      '2:8: error: `title`: this contains an invisible control character (\\u0085): delete it The headline, as readers see it.',
    ],
    [
      ['title: "\\u200b\\u3164"'],
      '2:8: error: `title`: readers would see nothing here The headline, as readers see it.',
    ],
    [
      ['title: T', 'topics: [NATO, "?"]'],
      '3:16: error: `topics.1`: this has no letter or digit, so its page could not have an address A list of topics: [NATO, Kosovo].',
    ],
    [
      ['title: T', 'corrections:', '  - date: 24 November', '    text: x'],
      '4:11: error: `corrections.0.date`: this is not a date A date, or a date and time: 2026-11-24, 2026-11-24T18:30, 2026-11-24T18:30+01:00.',
    ],
    [
      ['title: T', 'related: [Not A Slug]'],
      '3:11: error: `related.0`: this cannot be used as an address Write `not-a-slug`: lower-case words joined by hyphens.',
    ],
    [
      ['- title'],
      '2:1: error: `the file`: this must have its own keys Write one `key: value` per line.',
    ],
  ])('%j', (keys, expected) => {
    const [first, ...others] = said(keys, 'words');
    expect(first).toBe(expected);
    expect(others).toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'has %s as a key like any other unknown one',
    (key) => {
      expect(said(['title: T', `${key}: x`])[0]).toContain(`3:1: error: unknown key \`${key}\``);
    },
  );

  test.each([
    ['authors', 'a', 50],
    ['topics', 'T', 50],
    ['related', 'a', 50],
    ['aliases', 'a', 100],
    ['sources', '{title: A, url: "https://a.org"}', 200],
    ['corrections', '{date: 2026-11-24, text: x}', 100],
  ])('has no more %s than anybody reads', (key, entry, most) => {
    const list = (count: number) => `${key}: [${Array.from({ length: count }, () => entry)}]`;
    const errors = (count: number) =>
      said(['title: T', list(count)]).filter((line) => line.includes(': error: '));
    expect(errors(most)).toEqual([]);
    const [finding, ...others] = errors(most + 1);
    const at = `3:${key.length + 3}: error: \`${key}\`: the list has more than ${most} entries A list of `;
    expect(finding?.startsWith(at)).toBe(true);
    expect(others).toEqual([]);
  });

  test('has its first 20 problems listed and the others counted, however many there are', () => {
    const findings = said(['title: T', ...Array.from({ length: 3000 }, (_, n) => `wrong${n}: 1`)]);
    expect(findings).toHaveLength(21);
    expect(findings[19]).toContain('22:1: error: unknown key `wrong19`');
    expect(findings[20]).toBe(
      '23:1: error: 2980 more problems from here on Correct those above, and check again.',
    );
  });

  test('is refused unread when it is too long', () => {
    const keys = Array.from({ length: 50_000 }, (_, n) => `wrong${n}: 1`);
    expect(said(['title: T', ...keys])).toEqual([
      expect.stringMatching(
        /^2:1: error: the frontmatter is too long: \d+ characters, and the limit is 65536 /,
      ),
    ]);
  });

  test('leaves room for the first 20 problems of the text', () => {
    const { problems } = read(['title: T'], '{x}\n\n'.repeat(300));
    expect(problems).toHaveLength(21);
    expect(problems[20]?.message).toBe('280 more problems from here on');
  });

  test('and in the body are all reported at once', () => {
    const places = said(['title: 1', 'nonsense: 2'], '# One\n\n{x}').map(
      (text) => text.split(': ', 1)[0],
    );
    expect(places).toEqual(['2:8', '3:1', '5:1', '7:1']);
  });
});

describe('the keys that decide whether an article is public', () => {
  test('are read even when the rest of the file is in error', () => {
    expect(read(['title: 1', 'draft: true'], '{x}').visibility).toEqual({ draft: true });
    expect(read(['nonsense: x', 'published: 2026-11-24']).visibility).toEqual({
      draft: false,
      from: Date.UTC(2026, 10, 24),
    });
  });

  test.each([
    [['title: T', 'draft: maybe']],
    [['title: T', 'published: soon']],
    [['title: T', 'publishAt: 5']],
    [['title: T', 'title: T', 'draft: true']],
    [['title: "T', 'draft: true']],
  ])('is unknown when it cannot be read: %j', (keys) => {
    expect(read(keys)).toMatchObject({ entry: undefined, visibility: undefined });
  });

  test('are unknown when the file is not text, or has no frontmatter', () => {
    const finding = {
      line: 1,
      column: 1,
      code: 'not-utf-8',
      message: 'no',
      remedy: 'yes',
    } as const;
    expect(readArticle('articles/a.mdx', err(finding), context, 'body')).toEqual({
      slug: 'a',
      file: 'articles/a.mdx',
      problems: [{ ...finding, file: 'articles/a.mdx', severity: 'error' }],
      entry: undefined,
      visibility: undefined,
      body: undefined,
      verdict: 'checked',
      pictures: [],
      authorPlaces: [],
    });
    expect(readArticle('articles/a.mdx', ok('words'), context, 'body').visibility).toBeUndefined();
  });
});

describe('the name of a file', () => {
  test('is the slug, whatever the folder, in Unicode form C', () => {
    expect(slugOf('articles/2026/balkans/kosovo-and-nato.mdx')).toBe('kosovo-and-nato');
    expect(slugOf('articles/s\u030cta.mdx')).toBe('\u0161ta');
    expect(read(['title: T'], '', 'articles/\u0161ta-je-nato.mdx').problems).toEqual([]);
  });

  test.each([
    [
      'articles/Kosovo.mdx',
      'Kosovo',
      'Rename the file to `kosovo.mdx`. If it had that address before, write `aliases: [Kosovo]` too.',
    ],
    ['articles/two words.mdx', 'two words', 'Rename the file to `two-words.mdx`.'],
    [
      'articles/a--b.mdx',
      'a--b',
      'Rename the file to `a-b.mdx`. If it had that address before, write `aliases: [a--b]` too.',
    ],
    [
      'articles/a_b.mdx',
      'a_b',
      'Rename the file to `a-b.mdx`. If it had that address before, write `aliases: [a_b]` too.',
    ],
    [
      'articles/…mdx.mdx',
      '…mdx',
      "Rename the file to `mdx.mdx`. If it had that address before, write `aliases: ['…mdx']` too.",
    ],
    [
      'articles/v1.2.3.mdx',
      'v1.2.3',
      'Rename the file to `v1-2-3.mdx`. If it had that address before, write `aliases: [v1.2.3]` too.',
    ],
    [
      'articles/1.5.mdx',
      '1.5',
      "Rename the file to `1-5.mdx`. If it had that address before, write `aliases: ['1.5']` too.",
    ],
    ['articles/!.mdx', '!', 'Name the file in lower-case words joined by hyphens.'],
  ])('%s is in error', (file, name, remedy) => {
    expect(said(['title: T'], '', file)).toEqual([
      `1:1: error: the file name \`${name}\` cannot be a web address ${remedy}`,
    ]);
  });
});

describe('the addresses that an article had', () => {
  test.each([
    [
      '[/2013/05/14/old-name/, old_name, v1.2.3, Old-Name]',
      ['/2013/05/14/old-name', 'old_name', 'v1.2.3', 'Old-Name'],
    ],
    [
      '[/articles/older, /articles/Oldest/, "/?p=12", /node/17]',
      ['older', 'Oldest', '/?p=12', '/node/17'],
    ],
    ['[s\u030cta, /s\u030cta]', ['šta', '/%C5%A1ta']],
  ])('%s are kept', (written, aliases) => {
    expect(read(['title: T', `aliases: ${written}`], '').entry).toMatchObject({ aliases });
  });

  test.each([
    [
      '2013/05/old',
      '`aliases.0`: this is not a path Write `/2013/05/old`: a path begins with `/`.',
    ],
    ['https://old.example/a/b', 'not of a page of this one Write the path alone: `/a/b`.'],
    [
      'two words',
      'cannot be used as an address Write `two-words`, or a path as it was: `/2013/05/two-words/`.',
    ],
    ['/', 'the front page'],
    ['/media/x', "the site's own"],
    ['..', 'this cannot be used as an address'],
    ['"a\\0b"', 'this cannot be used as an address'],
  ])('%s is refused', (written, message) => {
    const problems = said(['title: T', `aliases: [${written}]`], '');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
    expect(problems[0]).toContain('3:11: error');
  });
});

describe('a page that is not an article', () => {
  const page = (text: string, file = 'pages/about.mdx') =>
    readPage(file, ok(text), context, 'body');

  test('has a heading and a body', () => {
    expect(page('---\ntitle: About\n---\nwords')).toMatchObject({
      data: { slug: 'about', heading: 'About', lang: 'en-GB', standfirst: undefined },
      problems: [],
    });
  });

  test('has no keys of articles', () => {
    const { problems } = page('---\ntitle: About\npublished: 2026-11-24\n---\nwords');
    expect(problems).toMatchObject([{ line: 3, column: 1, message: 'unknown key `published`' }]);
  });

  test.each(['words', '---\ntitle: About\n---\n{x}', '---\n---\n'])('is in error: %j', (text) => {
    expect(page(text).data).toBeUndefined();
    expect(page(text).problems).toMatchObject([{ file: 'pages/about.mdx', severity: 'error' }]);
  });
});
