import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TemporaryPlaces, temporaryPlaces } from '@/lib/archive-index/testing/temporary';
import { updateIndex } from '@/lib/archive-index/update';
import { type Newsroom, openNewsroom } from './newsroom';
import { RESULTS_PER_PAGE } from './search';

const NOON = Date.UTC(2026, 10, 24, 12);

let places: TemporaryPlaces;
let newsroom: Newsroom;
let now = NOON;

interface Story {
  title: string;
  standfirst?: string;
  published?: string;
  authors?: string;
  more?: string;
  body?: string;
}

function write(slug: string, story: Story): void {
  const { title, standfirst = 'S', published = '2026-11-01', authors = 'desk' } = story;
  const { more = '', body = 'words' } = story;
  places.write(
    `articles/${slug}.mdx`,
    `---\ntitle: ${title}\nstandfirst: ${standfirst}\npublished: ${published}\nauthors: [${authors}]\n${more}\n---\n\n${body}\n`,
  );
}

beforeAll(() => {
  places = temporaryPlaces();
  places.write('authors/desk.yaml', 'name: The desk\nkind: organisation\n');
  places.write('authors/author-12.yaml', 'name: Ána Čavić\nkind: person\n');
  places.write(
    'articles/podzic.mdx',
    '---\ntitle: Podžić opens the bridge\nstandfirst: S\npublished: 2026-11-01\nauthors: [desk]\n---\n\nHe was walking over it when the *river ferry* left. A [link](/about) to tunnels.\n',
  );
  write('latin', {
    title: 'Novi mostovi',
    more: 'lang: bs',
    body: 'Predsjednik je otvorio školu u Đakovici.',
  });
  write('cyrillic', {
    title: 'Нови мостови',
    more: 'lang: sr-Cyrl',
    body: 'Председник је отворио болницу у Ђаковици.',
  });
  write('in-headline', { title: 'Vaccine arrives', published: '2020-01-01' });
  write('in-standfirst', {
    title: 'News',
    standfirst: 'A vaccine arrives',
    published: '2020-01-01',
  });
  write('in-body', { title: 'News', body: 'A vaccine came.', published: '2020-01-01' });
  write('old', { title: 'Census results', published: '2009-05-01' });
  write('new', { title: 'Census results', published: '2026-05-01' });
  write('topical', {
    title: 'Topical',
    published: '2022-03-10T09:00',
    authors: 'author-12, desk',
    more: 'topics: [NATO, Western Balkans, Šume]',
    body: 'A statement.',
  });
  write('other', {
    title: 'Other',
    published: '2023-03-10',
    more: 'topics: [NATO]',
    body: 'A statement.',
  });
  places.write('articles/stub.mdx', '---\ntitle: Forthcoming treaty\n---\n');
  write('draft', { title: 'Secretariat', more: 'draft: true\ntopics: [NATO]', body: 'hush' });
  write('embargoed', {
    title: 'Embargo lifted',
    more: 'publishAt: 2026-12-01\ntopics: [NATO]',
    body: 'hush',
  });
  write('broken', { title: 'Breakage', more: 'topics: [NATO]', body: 'hush {x}' });
  write('nobodys', { title: 'Nobody', authors: 'nobody', body: 'hush' });
  write('x/twin', { title: 'Twinned', body: 'hush' });
  write('y/twin', { title: 'Twinned', body: 'hush' });
  for (let n = 0; n < 45; n++)
    write(`many-${n}`, { title: `Dispatch ${n}`, published: '2026-10-01' });
  newsroom = openNewsroom({ ...places, siteUrl: undefined, now: () => now });
});

afterAll(() => places.clear());

const search = (typed: string, page = 1) => newsroom.search(typed, page);
const found = async (typed: string) => (await search(typed)).found.map(({ entry }) => entry.slug);
const sorted = async (typed: string) => (await found(typed)).sort();

describe('a language', () => {
  test.each([
    ['mostovi lang:bs', ['latin']],
    ['mostovi lang:sr', ['cyrillic']],
    ['mostovi lang:sr-Cyrl', ['cyrillic']],
    ['mostovi lang:bs lang:sr', ['cyrillic', 'latin']],
    ['mostovi lang:en', []],
    ['mostovi lang:fr', []],
    ['lang:sr', ['cyrillic']],
    ['lang:s', []],
  ])('narrows a search down: %s', async (typed, slugs) => {
    expect(await sorted(typed)).toEqual(slugs);
  });

  test('is offered if the results are in several, and each offer finds fewer', async () => {
    const { offered, total } = await search('mostovi');
    expect(offered.map(({ kind, value }) => [kind, value])).toEqual([
      ['lang', 'bs'],
      ['lang', 'sr-Cyrl'],
    ]);
    for (const { query } of offered) expect((await search(query)).total).toBeLessThan(total);
  });
});

test('topics, names of authors, and years narrow a search, and lead back', async () => {
  const { offered } = await search('statement');
  expect(offered.map(({ label, query }) => [label, query])).toEqual([
    ['Western Balkans', 'statement topic:"Western Balkans"'],
    ['Šume', 'statement topic:"Šume"'],
    ['Ána Čavić', 'statement author:"author-12"'],
    ['2023', 'statement after:2023 before:2024'],
    ['2022', 'statement after:2022 before:2023'],
  ]);
  for (const { query } of offered) {
    const narrowed = await search(query);
    expect(narrowed.total).toBe(1);
    expect(narrowed.off.map((one) => one.query)).toContain(
      query.includes('after') ? query.replace(/ after:\d+/, '') : 'statement',
    );
  }
});

describe('a word is found', () => {
  test.each([
    ['Podžić'],
    ['podzic'],
    ['PODŽIĆ'],
    ['Подžић'.replace('ž', 'ж')],
    ['Podz\u030cic\u0301'],
    ['Podžić’s'],
  ])('with and without accents, in each case and script: %s', async (typed) => {
    expect(await found(typed)).toEqual(['podzic']);
  });

  test.each(['walk', 'walked', 'walks', 'ferries', 'tunnel', 'bridges'])(
    'in each form, in English: %s',
    async (typed) => {
      expect(await found(typed)).toEqual(['podzic']);
    },
  );

  test.each(['škola', 'skolom', 'школу', 'školi'])(
    'in each form, in Serbo-Croatian of Latin letters: %s',
    async (typed) => {
      expect(await found(typed)).toEqual(['latin']);
    },
  );

  test.each(['болница', 'bolnicom', 'bolnice', 'БОЛНИЦИ'])(
    'in each form, in Serbo-Croatian of Cyrillic letters: %s',
    async (typed) => {
      expect(await found(typed)).toEqual(['cyrillic']);
    },
  );

  test.each(['mostovi', 'мостови', 'mostova', 'Đakovica', 'Djakovica', 'Ђаковица', 'Dakovici'])(
    'in both alphabets at once: %s',
    async (typed) => {
      expect(await sorted(typed)).toEqual(['cyrillic', 'latin']);
    },
  );

  test('in the headline of a stub', async () => {
    expect(await found('treaty')).toEqual(['stub']);
  });

  test('only in words, not in markup, addresses or keys', async () => {
    for (const typed of ['about', 'standfirst', 'title', 'authors', 'desk']) {
      expect(await found(typed)).toEqual([]);
    }
  });
});

describe('several words', () => {
  test('must all occur, in any order and place', async () => {
    expect(await found('ferry Podžić')).toEqual(['podzic']);
    expect(await found('ferry vaccine')).toEqual([]);
  });

  test('in quotation marks must stand side by side', async () => {
    expect(await found('"river ferry"')).toEqual(['podzic']);
    expect(await found('„river ferry“ bridge')).toEqual(['podzic']);
    expect(await found('"ferry river"')).toEqual([]);
    expect(await found('"walking river"')).toEqual([]);
  });
});

describe('the best match comes first', () => {
  test('a headline before a standfirst before a body', async () => {
    expect(await found('vaccine')).toEqual(['in-headline', 'in-standfirst', 'in-body']);
  });

  test('the newer before the older where the words match equally', async () => {
    expect(await found('census')).toEqual(['new', 'old']);
  });

  test('the newest first if there are no words', async () => {
    expect(await found('topic:nato')).toEqual(['other', 'topical']);
  });
});

describe('a search is narrowed down', () => {
  test.each([
    ['topic:NATO', ['other', 'topical']],
    ['topic:nato statement', ['other', 'topical']],
    ['topic:"Western Balkans"', ['topical']],
    ['topic:western-balkans', ['topical']],
    ['topic:sume', ['topical']],
    ['topic:nato topic:šume', ['topical']],
    ['topic:nothing', []],
    ['author:author-12', ['topical']],
    ['author:"Ana Cavic"', ['topical']],
    ['author:nobody', []],
    ['author:desk statement', ['other', 'topical']],
    ['statement after:2023', ['other']],
    ['statement after:2022-03', ['other', 'topical']],
    ['statement after:2022-03-10', ['other', 'topical']],
    ['statement after:2022-03-11', ['other']],
    ['statement before:2022-03-10', []],
    ['statement before:2022-03-11', ['topical']],
    ['statement after:2022 before:2023', ['topical']],
    ['after:2022 before:2024', ['other', 'topical']],
    ['statement after:yesterday', ['other', 'topical']],
    ['TOPIC:NATO AFTER:2023', ['other']],
  ])('%s', async (typed, expected) => {
    expect(await sorted(typed)).toEqual(expected);
  });

  test('by dates in the time zone of the site', async () => {
    write('at-midnight', { title: 'Midnight', published: '2026-07-01T00:30' });
    updateIndex(places, { now });
    expect(await found('midnight after:2026-07-01')).toEqual(['at-midnight']);
    expect(await found('midnight before:2026-07-01')).toEqual([]);
  });
});

describe('what is not public', () => {
  test.each([
    'hush',
    'Secretariat',
    'Embargo',
    'Breakage',
    'Twinned',
    '"Embargo lifted"',
    'topic:nato hush',
    'hush author:desk',
    'hush author:nobody',
  ])('is not found: %s', async (typed) => {
    const { found: entries, total, suggestion } = await search(typed);
    expect(entries).toEqual([]);
    expect(total).toBe(0);
    expect(suggestion).toBeUndefined();
  });

  test('is not given away by "did you mean"', async () => {
    expect((await search('Secretariatt')).suggestion).toBeUndefined();
    expect((await search('embargoe')).suggestion).toBeUndefined();
    expect((await search('Breakag')).suggestion).toBeUndefined();
  });

  test('does not stand in the way of "did you mean" either', async () => {
    write('embargoed-near', { title: 'Vaccin', more: 'publishAt: 2026-12-01' });
    updateIndex(places, { now });
    expect((await search('vaccin')).suggestion).toBeUndefined();
    expect((await search('vacine')).suggestion).toBe('vaccine');
  });

  test('is found once its time comes, and not when it is withdrawn', async () => {
    write('soon', { title: 'Later', more: 'publishAt: 2026-11-25', body: 'tomorrow' });
    updateIndex(places, { now });
    expect(await found('tomorrow')).toEqual([]);
    now = Date.UTC(2026, 10, 25);
    try {
      expect(await found('tomorrow')).toEqual(['soon']);
      write('soon', { title: 'Later', more: 'draft: true', body: 'tomorrow' });
      updateIndex(places, { now });
      expect(await found('tomorrow')).toEqual([]);
      write('soon', { title: 'Later', body: 'tomorrow' });
      updateIndex(places, { now });
      expect(await found('tomorrow')).toEqual(['soon']);
      places.remove('articles/soon.mdx');
      updateIndex(places, { now });
      expect(await found('tomorrow')).toEqual([]);
      expect((await search('tomorow')).suggestion).toBeUndefined();
    } finally {
      now = NOON;
    }
  });

  test('is in no snippet while the index is behind the files', async () => {
    write('changing', { title: 'Changing weather', body: 'It is raining.' });
    updateIndex(places, { now });
    const shown = async () => (await search('changing')).found[0]?.snippet.map(({ text }) => text);
    expect(await shown()).toEqual(['It is raining.']);
    write('changing', { title: 'Changing weather', more: 'draft: true', body: 'It is a secret.' });
    expect(await shown()).toEqual([]);
    updateIndex(places, { now });
    expect(await found('changing')).toEqual([]);
  });

  test('nor what is in error', async () => {
    write('mending', { title: 'Mending nets', body: 'All is well.' });
    updateIndex(places, { now });
    write('mending', { title: 'Mending nets', body: 'Not yet to be seen. {x}' });
    updateIndex(places, { now });
    expect((await search('mending')).found).toMatchObject([
      { entry: { headline: 'Mending nets' }, snippet: [] },
    ]);
    expect(await found('seen')).toEqual([]);
  });
});

describe('a word that occurs nowhere', () => {
  test.each([
    ['Podzhic', 'podžić'],
    ['vacine', 'vaccine'],
    ['vaccnie', 'vaccine'],
    ['vaccine vacine', 'vaccine vaccine'],
    ['census resluts', 'census results'],
    ['"census resluts" after:2010', '"census results" after:2010'],
    ['brigde topic:NATO', 'bridge topic:"NATO"'],
  ])('%s is taken for %s', async (typed, suggestion) => {
    expect((await search(typed)).suggestion).toBe(suggestion);
  });

  test('only the first two unknown words are compared with the vocabulary', async () => {
    expect((await search('resluts brigde cesnus')).suggestion).toBe('results bridge cesnus');
    expect((await search('xqzwvk wvkxqz resluts')).suggestion).toBeUndefined();
  });

  test.each(['vaccine', 'walking', 'xyzzyx', '', 'ab', 'topic:natto', '12345678'])(
    'or not, when nothing is near or all are known: %s',
    async (typed) => {
      expect((await search(typed)).suggestion).toBeUndefined();
    },
  );
});

describe('results', () => {
  test('come page by page, each once, and none beyond the last', async () => {
    const first = await search('dispatch');
    expect(first).toMatchObject({ page: 1, pages: 3, total: 45, more: false });
    const all = new Set<string>();
    for (let page = 1; page <= 3; page++) {
      const { found: entries } = await search('dispatch', page);
      expect(entries).toHaveLength(page < 3 ? RESULTS_PER_PAGE : 5);
      for (const { entry } of entries) all.add(entry.slug);
    }
    expect(all.size).toBe(45);
    expect(await search('dispatch', 4)).toMatchObject({ found: [], page: 4, pages: 3, total: 45 });
  });

  test('have their hits marked in headline and text', async () => {
    expect((await search('podzic ferries')).found[0]).toMatchObject({
      headline: [
        { text: 'Podžić', hit: true },
        { text: ' opens the bridge', hit: false },
      ],
      snippet: [
        { text: 'He was walking over it when the river ', hit: false },
        { text: 'ferry', hit: true },
        { text: ' left. A link to tunnels.', hit: false },
      ],
    });
  });
});

describe('a query that asks for nothing', () => {
  test.each(['', '   ', '"', '""', '!!!', 'after:', 'topic:', '()', '*', '\u0000', '\ud800'])(
    'finds nothing: %j',
    async (typed) => {
      expect(await search(typed)).toMatchObject({ found: [], total: 0, pages: 1 });
    },
  );
});

describe('a hostile query', () => {
  test.each([
    'census OR 1=1',
    "census' OR '1'='1",
    'census"; DROP TABLE entries; --',
    'census NEAR(results, 1)',
    'headline:census',
    '{headline body}: census',
    '^census',
    'census*',
    'NOT census',
    'census AND NOT results',
    '-census',
    '+census',
    '(census',
    'census)',
    '"census',
    'topic:"\' OR 1=1 --"',
    "author:%' OR '1",
    'after:2026-99-99',
    `${'('.repeat(5000)}`,
    `${'"a" '.repeat(3000)}`,
    `${'census '.repeat(2000)}`,
    'x'.repeat(10_000),
    '😀'.repeat(5000),
    `${'topic:a '.repeat(2000)}`,
    'a\u0000b',
    '\u202ecensus',
    '<script>alert(1)</script>',
    '%00%ff',
    '__proto__ constructor toString',
    'topic:__proto__ author:constructor',
  ])('gets a calm answer: %.40s', async (typed) => {
    const results = await search(typed);
    expect(results.found.length).toBeLessThanOrEqual(RESULTS_PER_PAGE);
    for (const page of [1, 2, 999_999]) expect((await search(typed, page)).page).toBe(page);
    expect(await newsroom.count()).toBeGreaterThan(50);
  });

  test('is only words', async () => {
    expect(await found('census NEAR results')).toEqual([]);
    expect(await found('census*')).toEqual(['new', 'old']);
    expect(await found('^census')).toEqual(['new', 'old']);
    expect(await found('(census')).toEqual(['new', 'old']);
  });
});
