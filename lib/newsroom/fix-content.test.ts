import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TemporaryPlaces, temporaryPlaces } from '@/lib/archive-index/testing/temporary';
import { updateIndex } from '@/lib/archive-index/update';
import { type FilePlan, makeFix, planFixes } from './fix-content';
import { openNewsroom } from './newsroom';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const FILE = 'articles/a.mdx';

let places: TemporaryPlaces;

beforeEach(() => {
  places = temporaryPlaces();
  places.write('authors/ana-writer.yaml', 'name: Ana Writer\nkind: person\n');
});

afterEach(() => places.clear());

const at = (file: string): string => path.join(places.contentDir, file);
const read = (file: string): string => readFileSync(at(file), 'utf8');

/** The codes of the problems, in the order of the check. */
async function found(): Promise<string[]> {
  updateIndex(places, { now: NOW });
  const newsroom = openNewsroom({ ...places, siteUrl: undefined, now: () => NOW });
  return (await newsroom.problems()).map(({ line, code }) => `${line} ${code}`);
}

async function planned(file = FILE): Promise<FilePlan> {
  updateIndex(places, { now: NOW });
  const [plan] = planFixes(places, [file]);
  if (!plan) throw new Error('nothing was planned');
  return plan;
}

/** The file after its fixes. */
async function fixed(text: string, file = FILE): Promise<string> {
  writeFileSync(at(file), text);
  const plan = await planned(file);
  if (plan.planned) expect(makeFix(places, plan.planned)).toBeUndefined();
  return read(file);
}

beforeEach(() => mkdirSync(at('articles')));

const HEAD = 'title: T\nstandfirst: S\npublished: 2026-01-01\nauthors: [ana-writer]\n';
const article = (body: string, head = HEAD): string => `---\n${head}---\n${body}\n`;

describe('the frontmatter', () => {
  test.each([
    ['a key of another system', 'title: T\ntags: [a]  # c\n', 'title: T\ntopics: [a]  # c\n'],
    ['with one value', 'title: T\ntags: a\n', 'title: T\ntopics: [a]\n'],
    ['with other capitals', 'Title: T\nStand-first: S\n', 'title: T\nstandfirst: S\n'],
    ['with a date', 'title: T\ndate: June 20, 2025\n', 'title: T\npublished: 2025-06-20\n'],
    [
      'a date of Jekyll',
      'title: T\ndate: 2013-05-14 05:00:00 +0000\n',
      'title: T\npublished: 2013-05-14 05:00:00 +0000\n',
    ],
    ['a date', "title: T\npublished: '2025-6-2'\n", "title: T\npublished: '2025-06-02'\n"],
    ['a date in digits', 'title: T\npublished: 20250620\n', 'title: T\npublished: 2025-06-20\n'],
    ['a number for a text', 'title: 1.10\n', 'title: "1.10"\n'],
    ['one for a list', 'title: T\ntopics: The bridge\n', 'title: T\ntopics: [The bridge]\n'],
    [
      'a colon in a text',
      "title: Round two: Ana's report\n",
      "title: 'Round two: Ana''s report'\n",
    ],
    [
      'an author by another spelling',
      'title: T\nauthors: [Ana_Writer]\n',
      'title: T\nauthors: [ana-writer]\n',
    ],
    ['an apostrophe in single quotation marks', "title: 'It's here'\n", 'title: "It\'s here"\n'],
    ['a sign of YAML at the beginning', 'title: @somebody said\n', "title: '@somebody said'\n"],
    ['a language', 'title: T\nlang: en_US\n', 'title: T\nlang: en-US\n'],
    [
      'a former address',
      'title: T\npermalink: /2013/05/x/\n',
      'title: T\naliases: [/2013/05/x/]\n',
    ],
    ['what does nothing here', 'layout: post # x\ntitle: T\n', '# layout: post # x\ntitle: T\n'],
    ['invisible characters', 'title: T\u200bwo\n', 'title: Two\n'],
    [
      'text at the margin',
      'title: "T\ngoes on"\ntags: [a]\n',
      'title: "T\ngoes on"\ntopics: [a]\n',
    ],
  ])('%s', async (_, before, after) => {
    expect(await fixed(`---\n${before}---\n`)).toBe(`---\n${after}---\n`);
    expect(await found()).toEqual([]);
  });

  test.each([
    ['two keys for one', 'title: T\nexcerpt: a\ndescription: b\n'],
    ['a key that is there already', 'title: T\ntags: [a]\ntopics: [b]\n'],
    ['what may be two topics', 'title: T\ntags: new york\n'],
    ['a list with commas', 'title: T\ntopics: Kosovo, NATO\n'],
    ['a slip of the pen', 'title: T\nkiker: K\n'],
    ['whether readers may see it', 'title: T\ndr\u200baft: true\n'],
    ['a date that may be two', 'title: T\npublished: 5/6/2025\n'],
    ['a key that may mean something', 'title: T\nlicense: free\n'],
    ['one with lines of its own', 'title: T\nlayout:\n  a: b\n'],
    ['an address', 'title: T\nslug: other\n'],
    ['the pattern of one', 'title: T\npermalink: /:year/:title/\n'],
    ['a value that is not right', 'title: T\ndate: yesterday\n'],
  ])('%s is left to people', async (_, head) => {
    expect(await fixed(`---\n${head}---\n`)).toBe(`---\n${head}---\n`);
  });
});

describe('the text', () => {
  test.each([
    ['bullets', 'Some:\n• one\n•  two', 'Some:\n- one\n- two'],
    ['bullets in a quotation', '> ▪ one\n> ▪ two', '> - one\n> - two'],
    ['headings', '# A\n\nText.\n\n## B\n\nText.', '## A\n\nText.\n\n### B\n\nText.'],
    ['an underlined heading', 'A\n=\n\nText.', 'A\n---\n\nText.'],
    [
      'links without a scheme',
      '[a](//example.org/x "//example.org/x")',
      '[a](https://example.org/x "//example.org/x")',
    ],
    [
      'a link of a definition',
      '[a].\n\n[a]: www.example.org',
      '[a].\n\n[a]: https://www.example.org',
    ],
    [
      'a link as a tag',
      'An <a href="https://example.org/" target="_blank">*a* link</a>.',
      'An [*a* link](https://example.org/).',
    ],
    [
      'a value without quotation marks',
      '<Quote by=Ana role="x">Words.</Quote>',
      '<Quote by="Ana" role="x">Words.</Quote>',
    ],
    [
      'capitals of names',
      '<quote by="A">W <B>x</B>.</quote>\n\n<Quote By="A">W.</Quote>\n\na<BR/>b',
      '<Quote by="A">W <b>x</b>.</Quote>\n\n<Quote by="A">W.</Quote>\n\na<br/>b',
    ],
    ['empty tags', '<>\n\nWords.\n\n</>', '\n\nWords.\n\n'],
    ['invisible characters', 'A\u200b b\u2028c\u0007d', 'A b cd'],
    ['several after each other', '• a [l](//example.org)\u200b', '- a [l](https://example.org)'],
  ])('%s', async (_, before, after) => {
    expect(await fixed(article(before))).toBe(article(after));
    expect(await found()).toEqual([]);
  });

  test.each([
    ['headings that would be too deep', '# A\n\nText.\n\n#### B\n\nText.'],
    ['a bullet before a heading', '• # one\n• two'],
    ['a tag of another system', '{% include x %}'],
    ['a link as a tag with a title', 'An <a href="https://example.org/" title="x">a</a>.'],
    ['asterisks', 'Some ** bold ** words.'],
    ['what is accepted', '<!-- a -->\n\n<br> <https://example.org> <Quote by=“A”>W.</Quote>'],
  ])('%s is left', async (_, body) => {
    expect(await fixed(article(body))).toBe(article(body));
  });

  test('everything else stays as it is, including line ends and a byte order mark', async () => {
    const before = `\uFEFF${article('A  \nb\t\n\n• one\n\n\n<!-- c -->', `# note\n${HEAD}`)}`;
    const bytes = before.replaceAll('\n', '\r\n').replace('b\t\r\n', 'b\t\n');
    expect(await fixed(bytes)).toBe(bytes.replace('• one', '- one'));
  });
});

test('a fix that causes another problem is not made, but the others are', async () => {
  const body = '• one [x][y]\n\n[y]: //example.org';
  const plan = await fixed(article(`# A\n\n${body}`, HEAD.replace('published', 'date')));
  expect(plan).toBe(article('## A\n\n- one [x][y]\n\n[y]: https://example.org'));
  // `updated` before `published` was not a problem while there was no `published`.
  const text = article('Text.', `${HEAD.replace('published', 'date')}updated: 2025-01-01\n`);
  writeFileSync(at(FILE), text);
  expect((await planned()).planned?.fixed).toBe(1);
});

test('other files are fixed as well', async () => {
  expect(
    await fixed('name: Ana\nkind: person\nPhoto: ./a.jpg\n', 'authors/ana-writer.yaml'),
  ).toContain('photo: ./a.jpg');
});

describe('a file is left as it is', () => {
  const text = article('• one');

  test('if it was changed after the fix was planned', async () => {
    writeFileSync(at(FILE), text);
    const { planned: plan } = await planned();
    writeFileSync(at(FILE), `${text}More.\n`);
    expect(plan && makeFix(places, plan)).toContain('changed in the meantime');
    expect(read(FILE)).toBe(`${text}More.\n`);
  });

  test('if it is write-protected', async () => {
    writeFileSync(at(FILE), text);
    chmodSync(at(FILE), 0o444);
    expect(await planned()).toMatchObject({
      planned: undefined,
      obstacle: 'it is write-protected',
    });
  });

  test('if it is outside the content folder', async () => {
    const elsewhere = path.join(places.home, 'elsewhere');
    mkdirSync(elsewhere);
    writeFileSync(path.join(elsewhere, 'x.yaml'), 'name: X\nKind: person\n');
    places.remove('authors/ana-writer.yaml');
    symlinkSync(elsewhere, at('linked'));
    expect((await planned('linked/x.yaml')).obstacle).toContain('outside the content folder');
  });

  test('if it is gone', async () => {
    expect((await planned('articles/none.mdx')).obstacle).toContain('no such file');
  });

  test('and otherwise keeps its permissions', async () => {
    writeFileSync(at(FILE), text);
    chmodSync(at(FILE), 0o640);
    const { planned: plan } = await planned();
    expect(plan && makeFix(places, plan)).toBeUndefined();
    expect(statSync(at(FILE)).mode & 0o777).toBe(0o640);
  });
});
