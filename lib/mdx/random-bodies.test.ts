import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
// biome-ignore lint/style/noRestrictedImports: what readers get is body and components together
import { storyComponents } from '@/components/story';
import { english } from '@/lib/words/testing/english';
import { checkBody } from './check-body';
import { feedHtml } from './feed-html';
import { renderBody } from './render-body';

const RUNS = 300;

/** Pieces that have broken Markdown, MDX or their sanitizers somewhere. */
const fragments = [
  '<Quote by="Ana">words</Quote>',
  '<Quote by="Ana" role="r" date="2022-04" source="https://example.org/a">\nwords\n\nmore\n</Quote>',
  '<Quote by="Ana"',
  '</Quote>',
  '<PullQuote>words</PullQuote>',
  '<Timeline>\n<Event date="2022" title="t">words</Event>\n</Timeline>',
  '<Timeline>',
  '</Timeline>',
  '<Event date="2022-03/2022-04" title="t" />',
  '<KeyPoints>\n- a\n</KeyPoints>',
  '<Facts title="t">',
  '</Facts>',
  '<QandA>\n### q\na\n</QandA>',
  '<Note>\nwords\n</Note>',
  '<Table caption="c">\n| a |\n| - |\n</Table>',
  '<Table caption="c">',
  '<Qoute>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)" />',
  '<svg onload="alert(1)" />',
  '<b onClick="alert(1)">b</b>',
  '<b {...props}>b</b>',
  '<b title={`x`}>b</b>',
  '<b title="&quot; onclick=&quot;x">b</b>',
  '<q cite="javascript:alert(1)">q</q>',
  '<a href="javascript:alert(1)">a</a>',
  '<br />',
  '<br>x</br>',
  '<details open><summary>s</summary>d</details>',
  '<details>\n\n',
  '\n\n</details>',
  '<time dateTime="2022">t</time>',
  '<toString />',
  '<a.b />',
  '<a:b />',
  '<>',
  '</>',
  '<!-- c -->',
  '{/* comment */}',
  '{process.env.HOME}',
  '{',
  '}',
  '\\{',
  '{`',
  'import x from "y"',
  'import duties rose',
  'export const a = 1',
  '[a](javascript:alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a](https://example.org "t")',
  '[a](https://)',
  '[a][b]',
  '[b]: /x',
  '[b]: javascript:x',
  '<https://example.org>',
  'www.example.com',
  'a@example.org',
  '![a](b.png)',
  '# one',
  '## two',
  '## !!!',
  '##### five',
  '---',
  '===',
  '- a',
  '- [ ] a',
  '1. a',
  '> a',
  '| a | b |\n|---|---|\n| c | d |',
  '[^1]',
  '[^1]: note',
  '```js\n{x}\n```',
  '`code`',
  '**',
  '_',
  '~~',
  '"',
  "'",
  '…--...',
  '&lt;script&gt;',
  '&#x202e;',
  '\u202e',
  '\u2028',
  '\ud800',
  '\ufeff',
  '\u0000',
  '\t',
  '    ',
  '  \n',
  '\n',
  '\n\n',
  ' ',
  'words',
];

const body = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...fragments) },
      { weight: 2, arbitrary: fc.constantFrom('\n\n', ' ', 'words ') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** The same, of pieces that can be published, so that most runs reach the HTML. */
const harmless = fc
  .array(
    fc.oneof(
      fc
        .constantFrom(...fragments)
        .filter((piece) => checkBody(`words\n\n${piece}`, 'en-GB').findings.length === 0),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 10 },
  )
  .map((parts) => `words\n\n${parts.join('\n\n')}`);

const lang = fc.constantFrom('en-GB', 'bs');

describe('random bodies', () => {
  test('are published whole and harmless, or are in error at a place in the text', async () => {
    let published = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(body, harmless), lang, async (source, lang) => {
        if (await holds(source, lang)) published++;
      }),
      { numRuns: RUNS },
    );
    expect(published).toBeGreaterThan(RUNS / 10);
  });

  test('are refused by the compiler or harmless, even unchecked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fragments), body, async (first, rest) => {
        const html = await rendered(`${first}${rest}`).catch(() => '');
        expectNoScript(html);
      }),
      { numRuns: RUNS },
    );
  });
});

async function rendered(source: string, lang = 'en-GB', hash = source): Promise<string> {
  return renderToStaticMarkup(
    await renderBody({ source, lang, hash }, storyComponents(english), english),
  );
}

/** Whether the body was published. */
async function holds(source: string, lang: string): Promise<boolean> {
  const { findings, words } = checkBody(source, lang);
  const lines = source.split(/\r\n?|\n/);
  for (const { line, column, message, remedy } of findings) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    expect(typeof message === 'string' && message !== '').toBe(true);
    expect(typeof remedy === 'string' && remedy !== '').toBe(true);
    expect(message).not.toContain('\n');
  }
  if (findings.length > 0) return false;
  expect(words).toBeGreaterThanOrEqual(0);
  const html = await rendered(source, lang);
  expectNoScript(html);
  // Once from the tree that was checked, once from the text.
  expect(await rendered(source, lang, `${source} `)).toBe(html);
  expectNoScript(
    feedHtml({ source, lang, hash: source }, 'https://example.org/articles/a', english),
  );
  return true;
}

/** Text is escaped in both outputs, so that what begins with `<` is a tag. */
function tags(html: string): string[] {
  return html.match(/<(?:[^"<>]|"[^"]*")*>/g) ?? [];
}

function expectNoScript(html: string): void {
  expect(html.toLowerCase()).not.toContain('<script');
  const all = tags(html);
  expect(all.length).toBe(html.split('<').length - 1);
  const names = all.flatMap((tag) => tag.replace(/"[^"]*"/g, '').match(/[^\s=<>/]+/g) ?? []);
  expect(names.filter((name) => /^on/i.test(name))).toEqual([]);
  const links = all.flatMap((tag) => [...tag.matchAll(/\s(?:href|src|cite)="([^"]*)"/gi)]);
  expect(links.filter(([, url]) => !/^(?:https?:|mailto:|tel:|\/|#)/i.test(url ?? ''))).toEqual([]);
}
