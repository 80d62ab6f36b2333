import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitFrontmatter } from '@/lib/content/frontmatter';
import { parseBody } from '@/lib/mdx/parse';
import { type BodyRanges, bodyRanges } from './body-ranges';
import { type FileText, openFileText } from './file-text';
import { setValue } from './frontmatter-changes';
import { patch } from './patch';

/** Blocks of every kind, and some that are nearly a mistake; made up. */
const BLOCKS = [
  'A paragraph with *stress*, `code` and [a link](/articles/other "Why").',
  'Two lines of\none paragraph, with two spaces at the end.  \nAnd a third.',
  '## A heading',
  'Underlined\n==========',
  '- one\n- two\n\n  of two paragraphs\n- three',
  '1. first\n2. second',
  '> A quotation\n> of two lines',
  '| a | b |\n| - | -: |\n| 1 | 2 |',
  '```js\nconst a = {};\n```',
  '<Callout title="Mind">\n\nWords, and {/* a note */} more.\n\n</Callout>',
  '<Quote\n  by="A. Nobody"\n  role=\'the "role"\'\n>\n  Said on one line.\n</Quote>',
  '<!-- for editors -->',
  '<https://example.org/a> and <br> and 3 < 5',
  '![What it shows](./picture.jpg)',
  'Words[^1] with a note.\n\n[^1]: The note.',
  '[label]: /articles/defined "Title"',
  '***',
  'Ünïcödé 🙂 العربية 日本語',
  '\ttabbed code',
  'a\\\nhard break',
];

const FRONTMATTER = [
  'title: A headline',
  "title: 'Quoted' # with a comment",
  'title: >-\n  folded\n  words\ntopics:\n- a\n# between\n- b',
  'title: "double"\nrelated: [a, b]\n\nkicker:   K   ',
];

/** Files as editors save them. */
const files = fc
  .record({
    mark: fc.constantFrom('', '\uFEFF'),
    frontmatter: fc.constantFrom(...FRONTMATTER),
    blocks: fc.array(fc.constantFrom(...BLOCKS), { maxLength: 8 }),
    gap: fc.constantFrom('\n\n', '\n\n\n', '\n \n'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    end: fc.constantFrom('', '\n', '\n\n'),
  })
  .map(({ mark, frontmatter, blocks, gap, lineEnd, end }) => {
    const text = `---\n${frontmatter}\n---\n\n${blocks.join(gap)}${end}`;
    return Buffer.from(mark + text.replaceAll('\n', lineEnd));
  });

function opened(bytes: Buffer): FileText {
  const file = openFileText(bytes);
  if (!file.ok) throw new Error(file.error.message);
  return file.value;
}

function rangesOf(text: string): BodyRanges {
  const ranges = bodyRanges(text);
  if (!ranges.ok) throw new Error(ranges.error.message);
  return ranges.value;
}

/** What each block of a body is, regardless of its position. */
function blocksOf(text: string): string[] {
  const split = splitFrontmatter(text);
  const parsed = 'message' in split ? undefined : parseBody(split.body);
  if (!parsed?.ok) return [];
  const withoutPlaces = (key: string, value: unknown) =>
    key === 'position' || key === 'data' ? undefined : value;
  return parsed.value.children.map((block) => JSON.stringify(block, withoutPlaces));
}

const SAMPLE = path.resolve('content');
const samples = readdirSync(SAMPLE, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(?:mdx|ya?ml)$/.test(name),
);

test.each(samples)('%s is written as it was read', (name) => {
  const bytes = readFileSync(path.join(SAMPLE, name));
  expect(patch(opened(bytes), [])).toEqual(bytes);
});

test('any file is written as it was read, even if a part is replaced by itself', () => {
  fc.assert(
    fc.property(files, (bytes) => {
      const file = opened(bytes);
      expect(patch(file, []).equals(bytes)).toBe(true);
      const { blocks, attributes, links } = rangesOf(file.text);
      const addresses = links.flatMap(({ address }) => address ?? []);
      for (const { from, to } of [...blocks, ...attributes, ...addresses]) {
        const same = patch(file, [{ from, to, text: file.text.slice(from, to) }]);
        // Line ends inside a part become those of the file, which here they already are.
        expect(same.equals(bytes)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('replacing a block leaves every other block as it was', () => {
  fc.assert(
    fc.property(files, fc.nat(), (bytes, pick) => {
      const file = opened(bytes);
      const { blocks } = rangesOf(file.text);
      const chosen = blocks[pick % Math.max(1, blocks.length)];
      if (!chosen) return;
      const before = blocksOf(file.text);
      const at = blocks.indexOf(chosen);
      const after = opened(patch(file, [{ ...chosen, text: 'Other words, of a\nnew paragraph.' }]));
      const expected = before.with(
        at,
        blocksOf('---\na: b\n---\nOther words, of a\nnew paragraph.')[0] ?? '',
      );
      // Text that refers to a note or a label changes when that is gone.
      if (/definition|footnoteDefinition/i.test(chosen.type)) return;
      expect(blocksOf(after.text)).toEqual(expected);
      const [from, to] = [file.toOriginal(chosen.from), file.toOriginal(chosen.to)];
      expect(after.original.startsWith(file.original.slice(0, from))).toBe(true);
      expect(after.original.endsWith(file.original.slice(to))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('setting a value changes only its own lines', () => {
  fc.assert(
    fc.property(files, (bytes) => {
      const file = opened(bytes);
      const after = opened(patch(file, [setValue(file.text, ['title'], 'Another')]));
      const others = (text: string) =>
        text.split('\n').filter((line) => !/^title|^ {2}(?:folded|words)/.test(line));
      expect(others(after.text)).toEqual(others(file.text));
      expect(after.text).toContain('Another');
      expect(after.original.startsWith('\uFEFF')).toBe(file.original.startsWith('\uFEFF'));
      expect(after.lineEnd).toBe(file.lineEnd);
    }),
    { numRuns: 500 },
  );
});

describe('a file with mixed line ends', () => {
  const bytes = Buffer.from('\uFEFF---\r\ntitle: A\nkicker: K\r\n---\rOne.\r\n\nTwo.');

  test('keeps each of them', () => {
    const file = opened(bytes);
    const { blocks } = rangesOf(file.text);
    const [one] = blocks;
    expect(blocks).toHaveLength(2);
    const changes = [
      setValue(file.text, ['kicker'], 'New'),
      { ...(one ?? { from: 0, to: 0 }), text: 'First\nand more.' },
    ];
    expect(patch(file, changes).toString()).toBe(
      '\uFEFF---\r\ntitle: A\nkicker: New\r\n---\rFirst\r\nand more.\r\n\nTwo.',
    );
  });

  test('refuses two changes in one place, and one outside the text', () => {
    const file = opened(bytes);
    const twice = [
      { from: 4, to: 10, text: 'a' },
      { from: 9, to: 12, text: 'b' },
    ];
    expect(() => patch(file, twice)).toThrow(RangeError);
    expect(() => patch(file, [{ from: 5, to: file.text.length + 1, text: '' }])).toThrow(
      RangeError,
    );
  });
});

test('attributes, and the addresses of links, have their places', () => {
  const text = [
    '---\ntitle: A\n---',
    '<Quote by="A" date=\'2026\'>Words with [a *link*](</articles/a> "t").</Quote>\n',
    '[b]: /articles/b#part\n',
    'See [b], [é](/articles/caf%C3%A9), [c](/articles/c\\_d) and <https://example.org/x>, https://example.org/y.',
  ].join('\n');
  const { attributes, links } = rangesOf(text);
  const at = ({ from, to }: { from: number; to: number }) => text.slice(from, to);
  expect(attributes.map(at)).toEqual(['by="A"', "date='2026'"]);
  expect(links.map(({ address }) => address && at(address))).toEqual([
    '/articles/a',
    '/articles/b#part',
    '/articles/caf%C3%A9',
    undefined,
    'https://example.org/x',
    'https://example.org/y',
  ]);
});

test('attributes in curly quotation marks, which are read, have their places too', () => {
  const text = '---\ntitle: A\n---\n<Quote by=“Ana”>[Words](/articles/a).</Quote>\n';
  const { attributes, links } = rangesOf(text);
  expect(attributes.map(({ from, to }) => text.slice(from, to))).toEqual(['by=“Ana”']);
  expect(links[0]?.address).toBeDefined();
});

test('bytes that are not a text are refused', () => {
  expect(openFileText(Buffer.from([0x2d, 0xff, 0xfe])).ok).toBe(false);
  expect(bodyRanges('no frontmatter').ok).toBe(false);
  expect(bodyRanges('---\ntitle: A\n---\n<Callout>').ok).toBe(false);
});
