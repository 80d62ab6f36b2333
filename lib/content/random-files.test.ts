import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from './disk';
import { type ReadContext, readArticle } from './read-article';

const RUNS = 400;

const context: ReadContext = { timeZone: 'Europe/London', locale: 'en-GB' };

const keys = [
  'title: A headline',
  'title: Round two: a report',
  'title: "open',
  'title: 5',
  'title:',
  'titel: x',
  'standfirst: S',
  'published: 2026-11-24',
  'published: 2026-02-30',
  'published: !!timestamp 2026-11-24',
  'publishAt: 2026-03-29T01:30',
  'publishAt: soon',
  'draft: true',
  'draft: maybe',
  'authors: [desk]',
  'authors: desk',
  'authors:\n  - desk\n  - nobody',
  'topics: [a, 1, {b: c}]',
  'related: &a [x, *a]',
  'related: *nobody',
  'sources:\n  - title: a\n    ulr: b',
  'sources: [[[[]]]]',
  'image: {src: /a, alt: b, credit: c}',
  'image: !!binary aGVsbG8=',
  'corrections: !!set {a, b}',
  'lang: x-klingon',
  'lang: "en_GB"',
  '__proto__: {draft: true}',
  'constructor: {prototype: 1}',
  '<<: {draft: true}',
  '!!merge <<: {draft: true}',
  '? [a, b]\n: c',
  '- a',
  '\tb: c',
  '%YAML 1.1',
  '...',
  '--- a',
  '# comment',
  '&x',
  '!',
  '|',
  '\u2028: x',
  '"\\ud800": x',
];

const lines = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...keys) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  ),
  { maxLength: 8 },
);

/** Half of them begin well, so that some files are good. */
const frontmatter = fc
  .tuple(fc.constantFrom(['title: A headline'], []), lines)
  .map(([first, rest]) => [...first, ...rest].join('\n'));

const body = fc.oneof(
  fc.constantFrom('', '\n', 'words', '{x}', '<Quote>', '# One', '---\ntitle: again\n---'),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

const file = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(frontmatter, body).map(([yaml, text]) => `---\n${yaml}\n---\n${text}`),
  },
  { weight: 1, arbitrary: fc.tuple(frontmatter, body).map((parts) => parts.join('\n')) },
);

test('any file is an entry, or an error at a place in the file', () => {
  let entries = 0;
  fc.assert(
    fc.property(file, fc.constantFrom('a', 'Not a slug', '\u0161'), (text, name) => {
      if (holds(text, name)) entries++;
    }),
    { numRuns: RUNS },
  );
  expect(entries).toBeGreaterThan(0);
});

test('so are any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = decodeText(Buffer.concat([Buffer.from('---\n'), bytes]));
      const { entry, problems } = readArticle('articles/a.mdx', text, context, 'body');
      expect(entry !== undefined || problems.length > 0).toBe(true);
    }),
    { numRuns: RUNS },
  );
});

/** Whether the file was an entry. */
function holds(text: string, name: string): boolean {
  const decoded = decodeText(Buffer.from(text));
  const { entry, problems } = readArticle(`articles/${name}.mdx`, decoded, context, 'body');
  const lines = text.split(/\r\n?|\n/);
  for (const { line, column, message, remedy } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    expect(message).not.toBe('');
    expect(remedy).not.toBe('');
  }
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(entry === undefined).toBe(errors.length > 0);
  expect(Reflect.get({}, 'draft')).toBeUndefined();
  return entry !== undefined;
}
