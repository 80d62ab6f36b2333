import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
// biome-ignore lint/style/noRestrictedImports: what readers get is body and components together
import { storyComponents } from '@/components/story';
import { english, onEnglishSite } from '@/lib/words/testing/english';
import { checkBody } from './check-body';
import { renderBody } from './render-body';

async function html(source: string, lang = 'en-GB'): Promise<string> {
  expect(checkBody(source, lang).findings).toEqual([]);
  return renderToStaticMarkup(
    await renderBody({ source, lang, hash: source }, storyComponents(english), english),
  );
}

function attributes(text: string, name: string): string[] {
  return [...text.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '');
}

const words = (count: number) => Array.from({ length: count }, (_, n) => `w${n}`).join(' ');

describe('a quote', () => {
  test('is a figure with its words in a blockquote and who said them after it', async () => {
    const text = await html(
      '<Quote by="A & B" role="President" to="Al Jazeera" date="2022-04" source="https://example.org/?a=1&b=2">\n  One.\n\n  Two.\n</Quote>',
    );
    expect(text).toBe(
      [
        '<figure id="quote-a--b-one-two" class="quote" aria-labelledby="quote-a--b-one-two.speaker">',
        '<blockquote cite="https://example.org/?a=1&amp;b=2"><p>One.</p><p>Two.</p></blockquote>',
        '<figcaption><b id="quote-a--b-one-two.speaker">A &amp; B</b>, President, to Al Jazeera, ',
        '<time dateTime="2022-04">April 2022</time> ',
        '<a href="https://example.org/?a=1&amp;b=2" data-note="1" aria-label="Source of this quote by A &amp; B">Source</a> ',
        '<a href="#quote-a--b-one-two" aria-label="Link to this quote by A &amp; B"></a>',
        '</figcaption></figure>',
        '<ol class="print-only supplemental-notes" dir="ltr"><li>https://example.org/?a=1&amp;b=2</li></ol>',
      ].join(''),
    );
  });

  test('on one line has its words in a paragraph too, and no paragraph around it', async () => {
    const text = await html('<Quote by="A">*Some* words</Quote>');
    expect(text).toMatch(/^<figure /);
    expect(text).toContain('<blockquote><p><em>Some</em> words</p></blockquote>');
  });

  test('keeps its id when the text around it changes', async () => {
    const quote = '<Quote by="Ana">One two three four five</Quote>';
    const [before] = attributes(await html(quote), 'id');
    const [, after] = attributes(await html(`## New\n\nwords\n\n${quote}`), 'id');
    expect(before).toBe('quote-ana-one-two-three-four');
    expect(after).toBe(before);
  });

  test('has an id of its own even if it occurs twice', async () => {
    const quote = '<Quote by="Ana">One two</Quote>';
    const text = await html(`${quote}\n\n${quote}\n\n## Quote Ana one two`);
    expect(attributes(text, 'id')).toEqual([
      'quote-ana-one-two',
      'quote-ana-one-two.speaker',
      'quote-ana-one-two-1',
      'quote-ana-one-two-1.speaker',
      'quote-ana-one-two-2',
    ]);
    expect(attributes(text, 'href')).toEqual(['#quote-ana-one-two', '#quote-ana-one-two-1']);
  });

  test.each([
    ['60 words', words(60), false],
    ['61 words', words(61), true],
    ['61 words in three paragraphs', `${words(20)}.\n\n${words(21)}.\n\n${words(20)}`, true],
    ['60 words and a comment', `{/* not said */}\n${words(60)}`, false],
  ])('of %s', async (_, said, long) => {
    const text = await html(`<Quote by="A">\n${said}\n</Quote>`);
    expect(attributes(text, 'class')).toEqual([long ? 'quote quote-long' : 'quote']);
  });

  test('has its date written in the language of the text', async () => {
    const text = await html('<Quote by="A" date="2022-03-24">riječi</Quote>', 'bs');
    expect(text).toContain('<time dateTime="2022-03-24">24. mart 2022.</time>');
  });
});

describe('a pull quote', () => {
  test('is hidden from assistive technology and has neither id nor link', async () => {
    const text = await html('Some words.\n\n<PullQuote>Some words.</PullQuote>');
    expect(text).toContain('<div class="pull-quote" aria-hidden="true"><p>Some words.</p></div>');
    expect(text).not.toMatch(/ id=| href=/);
  });
});

describe('headings', () => {
  test('have ids of their words, each once, and none of the page around them', async () => {
    const text = await html(
      '## A *record*\n\n## A record\n\n### Main\n\n## Sources\n\n## Related headlines\n\n## Šta je NATO?',
    );
    expect(attributes(text, 'id')).toEqual([
      'a-record',
      'a-record-1',
      'main-1',
      'sources-1',
      'related-headlines-1',
      'šta-je-nato',
    ]);
  });

  test('of punctuation only still have an id', async () => {
    expect(attributes(await html('## !!!\n\n## …'), 'id')).toEqual(['section', 'section-1']);
  });

  test('do not reveal what a comment says', async () => {
    expect(await html('## Title {/* not confirmed */}')).toBe('<h2 id="title">Title </h2>');
  });
});

describe('typographic marks', () => {
  test('are set in English', async () => {
    expect(await html('"It\'s" -- `"x"` ...', 'en-GB')).toBe(
      '<p>“It’s” – <code>&quot;x&quot;</code> …</p>',
    );
  });

  test.each([
    ['de', '„Was“ – geht’s …'],
    ['fr', '«\u00a0Was\u00a0» – geht’s …'],
    ['bs', '„Was” – geht’s …'],
    ['sr-Cyrl', '„Was” – geht’s …'],
    ['ar-EG', '«Was» – geht’s …'],
  ])('are those of the language: %s', async (lang, written) => {
    expect(await html('"Was" -- geht\'s ...', lang)).toBe(`<p>${written}</p>`);
  });

  test('are left as written in a language that we do not know', async () => {
    expect(await html('"Ne" -- ...', 'tr')).toBe('<p>&quot;Ne&quot; -- ...</p>');
  });
});

describe('Chinese and Japanese', () => {
  test('lines that end between their characters are joined without a space', async () => {
    expect(await html('行末で折り返した\n文章です。', 'ja')).toBe(
      '<p>行末で折り返した文章です。</p>',
    );
    expect(await html('前の行、\n**強調**\n後の行', 'ja')).toBe(
      '<p>前の行、<strong>強調</strong>後の行</p>',
    );
  });

  test('line ends beside letters with spaces stay', async () => {
    expect(await html('文章\nword\n文章\n한국어\n문장', 'ja')).toBe(
      '<p>文章\nword\n文章\n한국어\n문장</p>',
    );
  });

  test('emphasis beside their punctuation is emphasis', async () => {
    expect(await html('**測試。**後文', 'zh')).toBe('<p><strong>測試。</strong>後文</p>');
    expect(await html('含**「重点」**内容です。', 'ja')).toBe(
      '<p>含<strong>「重点」</strong>内容です。</p>',
    );
  });
});

describe('a table', () => {
  const table = '| a |\n|---|\n| b |\n';

  test('is named by the heading before it, with a number if that has several', async () => {
    const text = await html(`${table}\n## Seats & votes\n\n${table}\ntext\n\n${table}`);
    expect(attributes(text, 'aria-label')).toEqual([
      'Table',
      'Table: Seats &amp; votes',
      'Table: Seats &amp; votes (2)',
    ]);
  });

  test('has its name in the language of the page', async () => {
    const body = { source: `## Sitze\n\n${table}`, lang: 'de', hash: 'de' };
    const german = onEnglishSite('de');
    const page = await renderBody(body, storyComponents(german), german);
    expect(renderToStaticMarkup(page)).toContain('aria-label="Tabelle: Sitze"');
  });
});

test('the words of the site in a body are in the language of the page', async () => {
  const source =
    'A[^1], B[^1]\n\n[^1]: N\n\n<Quote by="Ana" role="R" to="Al Jazeera" date="2022-04">\n  One.\n</Quote>';
  const arabic = onEnglishSite('ar');
  const page = await renderBody(
    { source, lang: 'ar', hash: source },
    storyComponents(arabic),
    arabic,
  );
  const text = renderToStaticMarkup(page);
  expect(text).toContain('</bdi></b>، R، في حديث إلى Al Jazeera، <time dateTime="2022-04">');
  expect(text).toContain('aria-label="العودة إلى الإحالة 1"');
  expect(text).toContain('aria-label="العودة إلى الإحالة 1-2"');
  expect(text).toMatch(/<h2[^>]*>الهوامش<\/h2>/);
});

test('footnotes, tables and details are rendered', async () => {
  const text = await html(
    'A note[^1].\n\n[^1]: The *note*.\n\n| a |\n|---|\n| b |\n\n<details>\n<summary>Short</summary>\n\nLong.\n\n</details>',
  );
  expect(text).toContain('href="#user-content-fn-1"');
  expect(text).toContain('<em>note</em>');
  expect(text).toContain('<td>b</td>');
  expect(text).toMatch(/<details><summary>Short<\/summary>\s*<p>Long.<\/p><\/details>/);
});

test('comments do not reach readers', async () => {
  expect(await html('{/* one */}\n\nwords {/* two */}\n\n- {/* three */} item')).not.toMatch(
    /one|two|three/,
  );
});

test('a text is compiled once for each hash and language', async () => {
  const body = { source: 'words', lang: 'en-GB', hash: 'compiled-once' };
  const first = await renderBody(body, storyComponents(english), english);
  expect(
    (await renderBody({ ...body, source: 'ignored' }, storyComponents(english), english)).type,
  ).toBe(first.type);
  expect(
    (await renderBody({ ...body, lang: 'bs' }, storyComponents(english), english)).type,
  ).not.toBe(first.type);
  expect(
    (await renderBody({ ...body, hash: 'other' }, storyComponents(english), english)).type,
  ).not.toBe(first.type);
});

test('a text that failed is compiled again', async () => {
  const body = { lang: 'en-GB', hash: 'failed-once' };
  await expect(
    renderBody({ ...body, source: '{x}' }, storyComponents(english), english),
  ).rejects.toThrow();
  await expect(
    renderBody({ ...body, source: 'x' }, storyComponents(english), english),
  ).resolves.toBeDefined();
});

describe('an unchecked body is refused', () => {
  test.each([
    '{process.env.HOME}',
    '{"".constructor.constructor("return process")().exit()}',
    '{[].map["constructor"]("return 1")()}',
    'import fs from "node:fs"',
    'export const a = 1',
    'export default ({ children }) => children',
    '<b {...{ dangerouslySetInnerHTML: { __html: "<script>alert(1)</script>" } }} />',
    '<b dangerouslySetInnerHTML={{ __html: "<script>alert(1)</script>" }} />',
    '<b title={alert(1)}>x</b>',
    '<b onClick="alert(1)">x</b>',
    '<b ref={(node) => node}>x</b>',
    '<script>alert(1)</script>',
    '<iframe src="https://example.org" />',
    '<form action="https://example.org"><button>x</button></form>',
    '<base href="https://example.org" />',
    '<meta http-equiv="refresh" content="0" />',
    '<img src="x" onerror="alert(1)" />',
    '<svg><script>alert(1)</script></svg>',
    '<style>body { display: none }</style>',
    '<a href="javascript:alert(1)">x</a>',
    '<a.b />',
    '<svg:script />',
    '<>x</>',
    '<Qoute by="A">x</Qoute>',
    '[x](javascript:alert)',
    '[x](&#106;avascript:alert)',
    '[x](data:text/html,x)',
    '[x][y]\n\n[y]: vbscript:x',
    '<q cite="javascript:alert(1)">x</q>',
    '<Quote by="A" source="javascript:alert(1)">x</Quote>',
    '<Quote by="A" __proto__={{ source: "javascript:alert(1)" }}>x</Quote>',
    '![x](https://example.org/track.png)',
    '# One',
    '- [ ] x',
    '<br>x</br>',
    '<Quote by="A"></Quote>',
    '<b>x',
    '{/*',
  ])('%j', async (source) => {
    const body = { source, lang: 'en-GB', hash: source };
    await expect(renderBody(body, storyComponents(english), english)).rejects.toThrow();
  });
});

describe('a timeline', () => {
  const TIMELINE = [
    '<Timeline>',
    '  <Event date="2022" title="A year">Told *on*.</Event>',
    '  <Event date="2022-03/2022-04" title="A span" />',
    '  <Event date="2022-03-24" title="A day">',
    '    One.',
    '',
    '    Two.',
    '  </Event>',
    '</Timeline>',
  ].join('\n');

  test('is a list in its order, each event with its date for machines', async () => {
    // Intl writes spans with thin spaces.
    expect((await html(TIMELINE)).replaceAll('\u2009', ' ')).toBe(
      [
        '<section id="timeline" class="part timeline"><h2 class="label">Timeline</h2><ol>',
        '<li><p class="event-head"><time class="event-date" dateTime="2022">2022</time> <b>A year</b></p>',
        '<p>Told <em>on</em>.</p></li>',
        '<li><p class="event-head"><span class="event-date">March – April 2022</span> <b>A span</b></p></li>',
        '<li><p class="event-head"><time class="event-date" dateTime="2022-03-24">24 March 2022</time> <b>A day</b></p>',
        '<p>One.</p><p>Two.</p></li>',
        '</ol></section>',
      ].join(''),
    );
  });

  test('is the same when written on one line', async () => {
    const one =
      '<Timeline><Event date="2022" title="a">x</Event> <Event date="2022" title="b" /></Timeline>';
    expect((await html(one)).replaceAll(/> +</g, '><')).toBe(
      [
        '<section id="timeline" class="part timeline"><h2 class="label">Timeline</h2><ol>',
        '<li><p class="event-head"><time class="event-date" dateTime="2022">2022</time><b>a</b></p><p>x</p></li>',
        '<li><p class="event-head"><time class="event-date" dateTime="2022">2022</time><b>b</b></p></li>',
        '</ol></section>',
      ].join(''),
    );
  });

  test('has the title that its editor gives it, and an id made from it', async () => {
    const text = await html(TIMELINE.replace('<Timeline>', '<Timeline title="The war, by month">'));
    expect(text).toContain(
      '<section id="the-war-by-month" class="part timeline"><h2 class="label">The war, by month</h2>',
    );
  });

  test('has its dates written in the language of the text', async () => {
    expect(await html(TIMELINE, 'de')).toContain('24. März 2022');
  });
});

describe('the parts of a text', () => {
  test.each([
    [
      '<KeyPoints>\n- a\n- b\n</KeyPoints>',
      '<section id="key-points" class="part key-points"><h2 class="label">Key points</h2><ul><li>a</li><li>b</li></ul></section>',
    ],
    [
      '<Facts title="NATO">\n- a\n</Facts>',
      '<section id="nato" class="part facts"><h2 class="label">NATO</h2><ul><li>a</li></ul></section>',
    ],
    [
      '<QandA>\n### Why?\nBecause.\n</QandA>',
      '<section id="questions-and-answers" class="part questions"><h2 class="label">Questions and answers</h2><h3 id="why">Why?</h3><p>Because.</p></section>',
    ],
    [
      '<Note>words</Note>',
      '<section id="note" class="part note" role="note"><p class="label">Editor’s note</p><p>words</p></section>',
    ],
    [
      '<Note title="{x} &amp; <b>">\nwords\n</Note>',
      '<section id="x--b" class="part note" role="note"><p class="label">{x} &amp; &lt;b&gt;</p><p>words</p></section>',
    ],
  ])('%j', async (source, expected) => {
    expect((await html(source)).replaceAll('\n', '')).toBe(expected);
  });

  test('have ids of their own when there are two of the same kind', async () => {
    const text = await html('<Note>one</Note>\n\n<Note>two</Note>\n\n## Note');
    expect(attributes(text, 'id')).toEqual(['note', 'note-1', 'note-2']);
  });
});

describe('a table with a caption', () => {
  test('is named by it, also where it scrolls', async () => {
    const text = await html(
      '<Table caption="Members & guests">\n| a | b |\n|:--|--:|\n| c | d |\n</Table>',
    );
    expect(text.replaceAll('\n', '')).toBe(
      [
        '<section class="scroll-box" aria-labelledby="table-members--guests" tabindex="0"><table>',
        '<caption id="table-members--guests">Members &amp; guests</caption>',
        '<thead><tr><th scope="col" data-align="left">a</th><th scope="col" data-align="right">b</th></tr></thead>',
        '<tbody><tr><td data-align="left">c</td><td data-align="right">d</td></tr></tbody>',
        '</table></section>',
      ].join(''),
    );
  });

  test('has an id of its own even if another has the same caption', async () => {
    const table = '<Table caption="x">\n| a |\n| - |\n</Table>';
    expect(attributes(await html(`${table}\n\n${table}`), 'id')).toEqual(['table-x', 'table-x-1']);
  });
});

test('notes have labels for what they are, and for the links to them and back', async () => {
  const text = await html('A claim.[^1]\n\n[^1]: The note.');
  expect(text).toMatch(/<a [^>]*href="#user-content-fn-1"[^>]* role="doc-noteref"/);
  expect(text).toMatch(/<section [^>]*role="doc-endnotes"/);
  expect(text).toMatch(/<a [^>]*href="#user-content-fnref-1"[^>]* role="doc-backlink"/);
});

describe('a link out of the site', () => {
  test('has a numbered note in print, one number per address, and the notes come last', async () => {
    const text = await html(
      [
        '[One](https://example.org/1), [two](https://example.org/2), [one again](https://example.org/1).[^n]',
        '<Quote by="A" source="https://example.org/3">Words</Quote>',
        '[Inside](/about), [below](#n), [mail](mailto:a@example.org).',
        '[^n]: A note with [two](https://example.org/2).',
      ].join('\n\n'),
    );
    expect(attributes(text, 'data-note')).toEqual(['1', '2', '1', '3', '2']);
    const notes = [1, 2, 3].map((number) => `<li>https://example.org/${number}</li>`).join('');
    expect(text.endsWith(`<ol class="print-only supplemental-notes" dir="ltr">${notes}</ol>`)).toBe(
      true,
    );
  });

  test('gets a note only if there is one: a text without links has no notes', async () => {
    expect(await html('[Inside](/about)')).not.toContain('supplemental-notes');
  });
});
