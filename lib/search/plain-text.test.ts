import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrontmatter } from '@/lib/content/frontmatter';
import { parseBody } from '@/lib/mdx/parse';
import { isPullQuote, textBlocks } from '@/lib/mdx/text-blocks';
import { plainText } from './plain-text';
import { termsOf } from './terms';

describe('the words of a body', () => {
  it.each([
    ['A *very* **strong** ~~old~~ _new_ word', 'A very strong old new word'],
    ['two\nlines of one\nparagraph', 'two lines of one paragraph'],
    ['one\n\n\ntwo\n   \nthree', 'one\ntwo\nthree'],
    ['## A heading\nits text', 'A heading\nits text'],
    ['Title\n=====\n\ntext\n\n---\n\nmore', 'Title\ntext\nmore'],
    ['> a quotation\n> goes on\n>\n> and ends', 'a quotation goes on\nand ends'],
    ['- one\n- two\n  1. three\n  2. four', 'one\ntwo\nthree\nfour'],
    ['It was in\n2022. Then it was not.', 'It was in 2022. Then it was not.'],
    ['| a | b |\n|---|:-:|\n| c | d |\n| e | f |', 'a b\nc d\ne f'],
    ['the [words](https://example.org/a_(b) "a title") stay', 'the words stay'],
    ['[a [b] c](</x y>) and [the president] said', 'a [b] c and [the president] said'],
    ['[he](the president) said', '[he](the president) said'],
    [
      'see [this][1] or [That one], [sic][sic]\n\n[1]: /x "T"\n[that  one]: /y',
      'see this or That one, [sic][sic]',
    ],
    ['a claim[^1] stands\n\n[^1]: The note.', 'a claim stands\nThe note.'],
    ['run `a_b <i> {x}` and ``a ` b``', 'run a_b <i> {x} and a ` b'],
    ['a ` alone', 'a ` alone'],
    ['```js\nlet *a* = {b};\n```\nafter', 'let *a* = {b};\nafter'],
    ['~~~\nnever closed', 'never closed'],
    ['\\{ \\< \\* \\\\ \\q', '{ < * \\ \\q'],
    ['a hard\\\nbreak', 'a hard break'],
    ['AT&amp;T &ldquo;x&rdquo; &#353;&#x10D; &unknown; & &#0;', 'AT&T “x” šč &unknown; & \uFFFD'],
    [
      'Pod&zcaron;i&cacute; &frac12;&there4; &Zcaron &CounterClockwiseContourIntegral;',
      'Podžić ½∴ &Zcaron ∳',
    ],
    ['snake_case stays, 2 * 3 too', 'snake_case stays, 2 * 3 too'],
    ['a {/* it’s "not" } shown */} comment', 'a comment'],
    ['CO<sub>2</sub> and<br />more', 'CO2 and more'],
    ['<Quote\n  by="A > B"\n  date={2022}\n>\n  The words\n</Quote>\nafter', 'The words\nafter'],
    ['<Quote by="A">The words</Quote>', 'The words'],
    [
      'a\n\n<Timeline title="How it was">\n  <Event date="2022" title="It began">At noon.</Event>\n  <Event date="2023" title=\'It "ended"\' />\n</Timeline>\n\nb',
      'a\nHow it was\nIt began\nAt noon.\nIt "ended"\nb',
    ],
    [
      '<Table caption="Members &amp; guests">\n| a | b |\n| - | - |\n| c | d |\n</Table>',
      'Members & guests\na b\nc d',
    ],
    ['<Event date="2022" title={"x"} title=y />a', 'a'],
    ['an <abbr title="abbreviation">abbr.</abbr>', 'an abbr.'],
    ['<QandA>\n### Why?\n\nBecause.\n</QandA>', 'Why?\nBecause.'],
    ['before\n\n<PullQuote>\n  before\n</PullQuote>\n\nafter', 'before\nafter'],
    ['<PullQuote>never closed', 'never closed'],
    ['', ''],
    ['\n\n  \n', ''],
  ])('of %j are %j', (body, text) => {
    expect(plainText(body)).toBe(text);
  });

  it('are those of the parsed article', () => {
    const path = 'content/articles/kosovo-bosnia-nato-membership.mdx';
    const file = splitFrontmatter(readFileSync(path, 'utf8'));
    if (!('body' in file)) throw new Error('no frontmatter');
    expect(termsOf(plainText(file.body), 'und')).toEqual(parsedTerms(file.body));
  });

  it('are those of the parsed body, whatever is put together from the dialect', () => {
    const word = fc.constantFrom(
      'NATO',
      'Podžić',
      '2022',
      '19.',
      'don’t',
      'a_b',
      'AT&amp;T',
      '\\{x\\}',
    );
    const inline = fc.oneof(
      { weight: 4, arbitrary: word },
      word.map((text) => `**${text}**`),
      word.map((text) => `*${text}*`),
      word.map((text) => `<em>${text}</em>`),
      word.map((text) => `[${text} b](https://example.org/c "d")`),
      word.map((text) => `[${text}]`),
      fc.constantFrom('`a b`', '{/* c */}', '“d,”', 'e\\\nf', '—'),
      fc.constantFrom('<!-- c -->', '<https://example.org/g>', '<h@example.org>', 'i<br>j'),
      fc.constantFrom('<5', '{6 per cent}', '{', '<= k'),
    );
    const line = fc
      .array(inline, { minLength: 1, maxLength: 6 })
      .map((parts) => `x ${parts.join(' ')}`);
    const lines = fc.array(line, { minLength: 1, maxLength: 3 });
    const block = fc.oneof(
      lines.map((all) => all.join('\n')),
      line.map((text) => `## ${text.replaceAll('\n', ' ')}`),
      lines.map((all) => all.map((text) => `> ${text.replaceAll('\n', ' ')}`).join('\n')),
      lines.map((all) => all.map((text) => `- ${text.replaceAll('\n', ' ')}`).join('\n')),
      lines.map((all) => all.map((text) => `1. ${text.replaceAll('\n', ' ')}`).join('\n')),
      line.map((text) => `<Quote by="A. Speaker" date="2022">\n  ${text}\n</Quote>`),
      line.map((text) => `<PullQuote>\n  ${text}\n</PullQuote>`),
      line.map(
        (text) =>
          `<Timeline>\n  <Event date="2022" title="what">${text.replaceAll('\n', ' ')}</Event>\n  <Event date="2023" title="more" />\n</Timeline>`,
      ),
      lines.map(
        (all) =>
          `<Facts title="NATO &amp; more">\n${all.map((text) => `  - ${text.replaceAll('\n', ' ')}`).join('\n')}\n</Facts>`,
      ),
      fc.constantFrom('---', '| a | b |\n| - | - |\n| c | d |', '```\n*a* {b}\n```'),
      fc.constantFrom('    *a* e\n\n    # d', '<!-- c\n\nd -->', '<hr>'),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const body = blocks.join('\n\n');
        expect(termsOf(plainText(body), 'und')).toEqual(parsedTerms(body));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a body that means harm', () => {
  const openers = ['[', '<', '<a ', '<a "', "<a '", '<a {', '{', '{"', '{/*', '`', '`a``b```c'];
  const others = ['](', '[a](b ', '](a "', '[^', '[a]: ', '[a]:\n[', '- ', '> ', '1. ', '# ', '&'];
  const ends = [
    '\\',
    '*',
    '| ',
    '```\n',
    '<PullQuote>',
    '<Event a="',
    '<Event a=',
    '<Event title="&amp;',
    '-=',
    '-= x',
    '](a (',
    '\n',
    ' ',
    '\n ',
  ];

  it.each([...openers, ...others, ...ends])('takes time in proportion: %j', (piece) => {
    const read = (bytes: number): number => {
      const body = piece.repeat(Math.ceil(bytes / piece.length));
      const start = performance.now();
      plainText(body);
      return performance.now() - start;
    };
    read(50_000);
    // Were it quadratic, 16 times the text would take 256 times as long.
    expect(read(800_000)).toBeLessThan(100 * Math.max(read(50_000), 20));
    expect(read(200_000)).toBeLessThan(2_000);
  });

  it('gives some text and never throws', () => {
    const piece = fc.constantFrom(
      ...openers,
      ...others,
      ...ends,
      'a',
      '\ud800',
      '~~~',
      '>',
      '}',
      ')',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(typeof plainText(pieces.join(''))).toBe('string');
      }),
      { numRuns: 1_000 },
    );
  });
});

function parsedTerms(body: string): string[] {
  const parsed = parseBody(body);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return textBlocks(parsed.value, isPullQuote).flatMap((block) => termsOf(block, 'und'));
}

it('only the caption of a picture counts as text', () => {
  expect(
    plainText(
      'Before!\n\n![What it shows](./a.jpg "The bridge in fog. Photo: A. Name")\n\n<Figure src="./b.jpg" alt="B" caption="The other one" credit="N" />\n\n<Gallery caption="Both">\n  ![C](./c.jpg)\n</Gallery>\n\nAfter.',
    ),
  ).toBe('Before!\nThe bridge in fog.\nThe other one\nBoth\nAfter.');
});
