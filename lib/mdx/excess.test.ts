import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '@/lib/words/testing/english';
import { checkBody } from './check-body';
import { feedHtml } from './feed-html';
import { parseBody } from './parse';
import { renderBody } from './render-body';

const times = (count: number, text: string): string => text.repeat(count);

/**
 * Each would take a parser a minute or more, and of twice the length four times that. What refuses them is a count:
 * none of these tests ends in time without it.
 */
const excessive: [shape: string, body: string, message: RegExp][] = [
  ['underlined lines', times(20_000, 'a\n---\n'), /underlined with `---` or `===`: \d+/],
  ['underlined by one sign', times(20_000, 'a\n=\n'), /underlined with `---` or `===`: \d+/],
  ['items in items', times(20_000, '- * 1. + '), /nested too deeply/],
  ['a number in a number', `${times(20_000, '1. ')}a`, /nested too deeply/],
  ['quotations in quotations', `${times(30_000, '>')}a`, /nested too deeply/],
  ['lists in quotations', `${times(20_000, '- > ')}a`, /nested too deeply/],
  ['lists that nest line by line', stairs(200), /nested too deeply/],
  ['lazy lines', `> a\n${times(30_000, 'b\n')}`, /continue without `>` or an indent/],
  [
    'lazy lines of a deep quotation',
    `${times(50, '>')}a\n${times(30_000, 'b\n')}`,
    /continue without/,
  ],
  ['lazy lines of an item', `- > a\n${times(30_000, 'b\n')}`, /continue without/],
  ['lists that end', times(20_000, '- a\n  - b\n'), /lists and quotations in one file: \d+/],
  ['quotations that end', times(20_000, '> a\n\n'), /lists and quotations in one file: \d+/],
  ['emphasis ended', times(30_000, 'a* '), /the characters `\*`, `_` and `~`: \d+/],
  ['emphasis of two kinds', times(30_000, '*a_'), /the characters `\*`, `_` and `~`/],
  [
    'one run of signs',
    `${times(20_000, '*')}a${times(20_000, '*')}`,
    /the characters `\*`, `_` and `~`/,
  ],
  [
    'emphasis in emphasis',
    times(10_000, '*a ') + times(10_000, ' a*'),
    /the characters `\*`, `_` and `~`/,
  ],
  ['struck out', times(30_000, '~a'), /the characters `\*`, `_` and `~`/],
  ['the same on many lines', times(20_000, 'a*\n'), /the characters `\*`, `_` and `~`/],
  ['closing brackets', times(30_000, ']'), /brackets that are nested or never closed/],
  [
    'brackets in brackets',
    times(20_000, '[') + times(20_000, ']'),
    /brackets that are nested or never closed/,
  ],
  ['links in links', times(10_000, '[') + times(10_000, '](/a)'), /brackets|signs/],
  ['pictures in pictures', times(10_000, '![') + times(10_000, '](/a)'), /brackets|signs/],
  [
    'a bracket before many words',
    `[ ${times(30_000, 'word ')}`,
    /brackets that are nested or never closed/,
  ],
  [
    'braces in braces',
    times(10_000, '{a:') + times(10_000, '}'),
    /braces.* stand (?:between|inside)/,
  ],
  [
    'brackets in braces',
    times(10_000, '{[') + times(10_000, ']}'),
    /braces.* stand (?:between|inside)/,
  ],
  [
    'tags in braces',
    times(10_000, '<b a={') + times(10_000, '}>'),
    /braces.* stand (?:between|inside)/,
  ],
  [
    'braces in an attribute',
    `<Quote by={${times(10_000, '{a:')}${times(10_000, '}')}}>a</Quote>`,
    /braces/,
  ],
  ['lines of a value', `<Quote by={[\n${times(20_000, '1,\n')}]}>a</Quote>`, /braces/],
  ['a comment that never ends', `{${times(30_000, '/* a ')}}`, /comment is never closed/],
  ['a module that never ends', `export const a = [\n${times(10_000, 'a,\n\n')}`, /braces/],
  [
    'a wide table',
    `|${times(5000, 'a|')}\n|${times(5000, '-|')}\n${times(10_000, 'a\n')}`,
    /too many cells: \d+/,
  ],
  [
    'a long address for many references',
    `[a]: https://example.org/${times(30_000, 'b')}\n\n${times(20_000, '[a] ')}`,
    /an address of 30025 characters/,
  ],
  [
    'a long title for many references',
    `[a]: /b "${times(10_000, 'c d\n')}"\n\n${times(20_000, '[a] ')}`,
    /an address of \d+ characters/,
  ],
  ['pull quotes', times(20_000, '<PullQuote>a</PullQuote>\n\n'), /too many pull quotes .*: 20000/],
];

/** Each line one level deeper than the one before. */
function stairs(levels: number): string {
  return Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- a`).join('\n');
}

describe('what would take far longer than its length explains is refused by counting', () => {
  test.each(excessive)('%s', (_, excess, message) => {
    const body = `\n\nHonest words.\n\n${excess}`;
    const { findings } = checkBody(body, 'en');
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding?.message).toMatch(message);
    expect(finding?.remedy).toMatch(/\w/);
    expect(finding?.line).toBeGreaterThanOrEqual(5);
    expect(finding?.column).toBeGreaterThanOrEqual(1);
  });

  test.each(excessive.filter(([shape]) => ['emphasis ended', 'struck out'].includes(shape)))(
    'and always at the same place: %s',
    (_, excess) => {
      const [first, second] = [parseBody(excess), parseBody(excess)];
      expect(first).toMatchObject({ ok: false, error: { code: 'too-much' } });
      expect(second).toEqual(first);
    },
  );

  const shapes = [
    'lists that end',
    'closing brackets',
    'emphasis of two kinds',
    'braces in braces',
  ];
  test.each(excessive.filter(([shape]) => shapes.includes(shape)))(
    'by feed and page too: %s',
    async (_, source, message) => {
      const body = { source, lang: 'en', hash: source };
      expect(() => feedHtml(body, 'https://example.org/', english)).toThrow(message);
      await expect(renderBody(body, {}, english)).rejects.toThrow(message);
    },
  );
});

/** Long, and nothing else. */
const honest: [text: string, body: string][] = [
  ['110,000 words', paragraphs(1100, 100)],
  ['110,000 words in one paragraph', paragraphs(1, 110_000)],
  ['a table of 5,000 rows', `| a | b | c | d |\n|---|---|---|---|\n${rows(5000)}`],
  ['4,000 list items with links', items(4000)],
  ['20,000 short list items', times(20_000, '- item\n')],
  ['4,000 items with a list in each', times(4000, '- item\n  - one\n  - two\n')],
  ['4,000 quotations', times(4000, '> Words\n\nand words\n\n')],
  ['a thousand links in one paragraph', times(1000, '[a](/articles/a_b) · ')],
  ['a thousand bold words in one paragraph', times(1000, '**word** and ')],
  ['1,000 notes', notes(1000)],
  ['300 underlined headings', times(300, `Heading\n---\n\n${paragraphs(1, 50)}\n\n`)],
  ['emphasis that only begins', times(30_000, '*a ')],
  ['500 globs in code', `\`\`\`\n${times(500, 'content/*.mdx\n')}\`\`\``],
  ['1,000 comments', times(1000, 'Words {/* a } comment\nwith *marks* { */} more\n\n')],
  ['500 quotes', times(500, '<Quote by="A. Speaker" date="2022">\n  Words\n</Quote>\n\n')],
  [
    '5,000 lines of code',
    `\`\`\`js\n${times(5000, 'f(a[0]) { return a * b_c /* { */ } // [*\n')}\`\`\``,
  ],
];

function paragraphs(count: number, words: number): string {
  const some = [
    'the',
    'river',
    '“of”',
    'Sarajevo,',
    '**bold**',
    'don’t',
    '[a](/b_c)',
    '*it*',
    '2022.',
  ];
  const every = (index: number) =>
    index % 20 === 0 ? some[(index / 20) % some.length] : some[index % 4];
  const text = Array.from({ length: words }, (_, index) => every(index)).join(' ');
  return Array.from({ length: count }, () => text).join('\n\n');
}

function rows(count: number): string {
  return Array.from(
    { length: count },
    (_, row) => `| ${row} | [x](/a/${row}) | **b** | \`c_d\` |`,
  ).join('\n');
}

function items(count: number): string {
  const item = (at: number) =>
    `- [\`item${at}\`](https://example.org/${at}) - **part**: words [#${at}](/p/${at})`;
  return Array.from({ length: count }, (_, at) => item(at)).join('\n');
}

function notes(count: number): string {
  const all = Array.from({ length: count }, (_, at) => at);
  return `${all.map((at) => `Words[^${at}].`).join('\n\n')}\n\n${all.map((at) => `[^${at}]: Note`).join('\n')}`;
}

describe('text that is only long is read', () => {
  test.each(honest)('%s', (_, body) => {
    expect(checkBody(body, 'en').findings).toEqual([]);
  });

  test('any mix of honest blocks is read, 200 times over', () => {
    const block = fc.constantFrom(
      'Words of a *paragraph* with **signs**, [a link](/a_b), `code_*` and a stray [ bracket.',
      '> A quotation\n> of two lines',
      '> A lazy\nquotation',
      '- one\n- two\n  - three',
      '1. one\n2. two',
      '## A heading',
      'A heading\n---',
      '| a | b |\n|---|---|\n| c | d |',
      '{/* a comment */}',
      '<Quote by="A. Speaker">\n  Words\n</Quote>',
      '```\n* { [ ] } *\n```',
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const body = times(200, `${blocks.join('\n\n')}\n\n`);
        expect(checkBody(body, 'en').findings).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  test('a list is searched once for all of its items', () => {
    const source = { source: times(30_000, '- a\n'), lang: 'en', hash: '' };
    const html = feedHtml(source, 'https://example.org/', english);
    expect(html.match(/<li>a<\/li>/g)).toHaveLength(30_000);
  });
});
