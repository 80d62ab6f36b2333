import { describe, expect, test } from 'vitest';
import { checkBody } from './check-body';
import { storyNames } from './story-props';

/** Every finding as `line:column message -> remedy`. */
function found(body: string, lang = 'en-GB'): string[] {
  return checkBody(body, lang).findings.map(
    ({ line, column, message, remedy }) => `${line}:${column} ${message} -> ${remedy}`,
  );
}

const noCode = 'Write the words themselves; to print braces, write \\{ and \\}.';
const noModules =
  'Remove the import or export; story components need none. A sentence that begins with "import" or "export" can begin with a space.';
const elements = 'Use Markdown; docs/editors.md lists the elements that may be written as tags.';
const links = 'Write https://…, http://…, mailto:…, tel:…, a path that begins with /, or #anchor.';
const headings =
  'The headline is the only heading of level 1: begin with ##, and go no deeper than ####.';

describe('code', () => {
  test.each([
    ['a {process.env.HOME} b', '1:3', '{process.env.HOME}'],
    ['words\n\n  {1 + 1}\n', '3:3', '{1 + 1}'],
    ['é😀 {x}', '1:5', '{x}'],
    ['   {x}', '1:4', '{x}'],
    ['> quoted {x}', '1:10', '{x}'],
    ['- a\n- {x}', '2:3', '{x}'],
    ['| a | b |\n|---|---|\n| {x} | c |', '3:3', '{x}'],
    ['## A {x}', '1:6', '{x}'],
    ['words[^1]\n\n[^1]: note {x}', '3:12', '{x}'],
    ['<b>{x}</b>', '1:4', '{x}'],
    ['{/* comment */ x}', '1:1', '{/* comment */ x}'],
    ['{"/*" + x + "*/"}', '1:1', '{"/*" + x + "*/"}'],
    ['{// comment\n}', '1:1', '{// comment }'],
    ['{constructor.constructor("return process")()}', '1:1', undefined],
    ['{[].map.constructor`return process```}', '1:1', undefined],
    ['{(() => { while (true) {} })()}', '1:1', undefined],
    ['{import("node:fs")}', '1:1', undefined],
    ['{<script>alert(1)</script>}', '1:1', undefined],
  ])('in braces is refused: %j', (body, place, text) => {
    const shown = text ?? body;
    expect(found(body)).toEqual([`${place} code is not run here: \`${shown}\` -> ${noCode}`]);
  });

  test('in braces is shown shortened, on one line and with no character cut in two', () => {
    const [message] = found(`{"${'😀\n'.repeat(20)}${'😀'.repeat(80)}"}`.replaceAll('\n', ' '));
    expect(message).toContain('…`');
    expect(message).toMatch(/^1:1 [^\n]*$/);
    expect(() => encodeURIComponent(message ?? '')).not.toThrow();
  });

  test.each([
    ['import x from "y"', '1:1', 'import x from "y"'],
    ['words\n\nexport const a = 1\n', '3:1', 'export const a = 1'],
    ['export default function () {}', '1:1', 'export default function () {}'],
    ['words\n\nimport duties rose.\nAgain.', '3:1', 'import duties rose.'],
    ['<Quote by="A">\nexport controls\n</Quote>', '2:1', 'export controls'],
    ['import x from "y"\nlet a = 1', '2:1', 'let a = 1'],
  ])('in modules is refused: %j', (body, place, text) => {
    expect(found(body)).toEqual([`${place} code is not run here: \`${text}\` -> ${noModules}`]);
  });

  test('in modules is refused wherever it is', () => {
    expect(found('import x from "y"\n\nexport it all')).toEqual([
      `1:1 code is not run here: \`import x from "y"\` -> ${noModules}`,
      `3:1 code is not run here: \`export it all\` -> ${noModules}`,
    ]);
  });

  test('is not suspected in a line that has a space before "import"', () => {
    expect(found(' import duties rose.\n\nThe\nexport of grain')).toEqual([]);
  });

  test.each([
    ['x <b {...props}>y</b>', '1:6', '{...props}', 'Write each attribute out: name="value".'],
    [
      'x <b\n  title={`a` + b}>y</b>',
      '2:3',
      'title={`a` + b}',
      'Write the value itself, as in title="…" or title={2022}.',
    ],
    [
      'x <time dateTime={now}>y</time>',
      '1:9',
      'dateTime={now}',
      'Write the value itself, as in dateTime="…" or dateTime={2022}.',
    ],
    [
      'x <b onClick={alert}>y</b>',
      '1:6',
      'onClick={alert}',
      'Write the value itself, as in onClick="…" or onClick={2022}.',
    ],
    [
      'x <b title={<i>y</i>}>y</b>',
      '1:6',
      'title={<i>y</i>}',
      'Write the value itself, as in title="…" or title={2022}.',
    ],
  ])('in an attribute is refused: %j', (body, place, text, remedy) => {
    expect(found(body)).toEqual([`${place} code is not run here: \`${text}\` -> ${remedy}`]);
  });
});

describe('tags', () => {
  test.each([
    [
      '<iframe src="https://example.org" />',
      'iframe',
      'Write <Embed url="https://example.org" title="…" />.',
    ],
    [
      '<video src="film.mp4" />',
      'video',
      'Film and sound files cannot be played here: put it on a site that has a player, and write <Embed url="https://…" title="…" />.',
    ],
    [
      '<blockquote class="twitter-tweet">x</blockquote>',
      'blockquote',
      'Link to the post with <Embed url="https://…" title="…" />, or quote it with <Quote by="…" source="https://…">.',
    ],
    ['<pre>x</pre>', 'pre', 'Put the lines between two lines of ```.'],
    [
      '<a href="https://example.org/b">y</a>',
      'a',
      'Write a link as [its words](https://example.org/b).',
    ],
    [
      '<img src="hall.jpg" alt="A hall">',
      'img',
      'Write ![A hall](./hall.jpg "Caption. Photo: A. Name"), or <Figure src="./hall.jpg" … />.',
    ],
    ['<form action="https://example.org" />', 'form', elements],
    ['<base href="https://example.org" />', 'base', elements],
    ['<meta http-equiv="refresh" content="0" />', 'meta', elements],
    ['<svg onload="alert(1)" />', 'svg', elements],
    ['<link rel="stylesheet" href="x" />', 'link', elements],
    ['<object data="x" />', 'object', 'Write <Embed url="https://…" title="…" />.'],
    ['<constructor />', 'constructor', elements],
    ['<toString />', 'toString', elements],
    ['<__proto__ />', '__proto__', elements],
    ['<script>alert(1)</script>', 'script', 'Remove it: articles run no scripts.'],
    ['<style>p</style>', 'style', 'Remove it: the design decides how an article looks.'],
    [
      '<img src="x" onerror="alert(1)" />',
      'img',
      'Write ![What it shows](./x "Caption. Photo: A. Name"), or <Figure src="./x" … />.',
    ],
    ['<a href="javascript:x">y</a>', 'a', 'Write a link as [its words](https://…).'],
    ['<h1>x</h1>', 'h1', 'The headline is the h1; write ## for a heading.'],
    ['<p>x</p>', 'p', 'Remove it: paragraphs are separated by an empty line.'],
    ['<a.b />', 'a.b', 'Did you mean `<abbr>`?'],
    ['<x.y.z />', 'x.y.z', elements],
    ['<svg:script />', 'svg:script', elements],
    ['<quote by="A">x</quote>', 'quote', 'Did you mean `<Quote>`?'],
    ['<sumary>x</sumary>', 'sumary', 'Did you mean `<summary>`?'],
  ])('%j is refused', (body, name, remedy) => {
    expect(found(body)).toEqual([`1:1 the element \`<${name}>\` is not allowed -> ${remedy}`]);
    expect(found(`words\n\n> 😀 ${body}`)).toEqual([
      `3:6 the element \`<${name}>\` is not allowed -> ${remedy}`,
    ]);
  });

  test.each([
    ['<Qoute by="A">\nwords\n</Qoute>', 'Qoute', 'Did you mean `<Quote>`?'],
    ['<Pulquote>\nwords\n</Pulquote>', 'Pulquote', 'Did you mean `<PullQuote>`?'],
    [
      '<Chart data={[1, 2, 3]} />',
      'Chart',
      `The story components are on /stylebook: ${storyNames.slice(0, 5).join(', ')} and others.`,
    ],
    [
      '<Quote.Body />',
      'Quote.Body',
      `The story components are on /stylebook: ${storyNames.slice(0, 5).join(', ')} and others.`,
    ],
    [
      '<Object />',
      'Object',
      `The story components are on /stylebook: ${storyNames.slice(0, 5).join(', ')} and others.`,
    ],
  ])('%j is not a component', (body, name, remedy) => {
    expect(found(body)).toEqual([`1:1 unknown component \`<${name}>\` -> ${remedy}`]);
  });

  test('without a name are refused', () => {
    expect(found('<>words</>')).toEqual([
      '1:1 empty tags (`<>`) are not allowed -> Remove `<>` and `</>`.',
    ]);
  });

  test('of a line across the page stand by themselves', () => {
    expect(found('words\n\n<hr>\n\nwords')).toEqual([]);
    expect(found('a <hr> b')).toEqual([
      '1:3 `<hr>` stands in the middle of other text -> Put it on a line of its own, or write --- there with an empty line before it.',
    ]);
  });
});

describe('attributes', () => {
  const common = 'It may have: lang, dir, title.';
  test.each([
    ['x <b onClick="x">y</b>', '1:6', 'onClick', 'b', common],
    ['x <b\nonmouseover="x">y</b>', '2:1', 'onmouseover', 'b', common],
    ['x <b style="color:red">y</b>', '1:6', 'style', 'b', common],
    ['x <b style={{ color: "red" }}>y</b>', '1:6', 'style', 'b', common],
    ['x <b className="x">y</b>', '1:6', 'className', 'b', common],
    ['x <b id="main">y</b>', '1:6', 'id', 'b', common],
    ['x <b key="x">y</b>', '1:6', 'key', 'b', common],
    ['x <b ref="x">y</b>', '1:6', 'ref', 'b', common],
    ['x <b __proto__={{ title: "x" }}>y</b>', '1:6', '__proto__', 'b', common],
    ['x <b xlink:href="x">y</b>', '1:6', 'xlink:href', 'b', common],
    [
      'x <b dangerouslySetInnerHTML={{ __html: "x" }}>y</b>',
      '1:6',
      'dangerouslySetInnerHTML',
      'b',
      common,
    ],
    ['x <time datetime="2022">y</time>', '1:9', 'datetime', 'time', 'Did you mean `dateTime`?'],
  ])('that no element may have: %j', (body, place, attribute, element, remedy) => {
    expect(found(body)).toEqual([
      `${place} the attribute \`${attribute}\` is not allowed on \`<${element}>\` -> ${remedy}`,
    ]);
  });

  test('that are given twice are refused at the second', () => {
    expect(found('x <b title="a" title="b">y</b>')).toEqual([
      '1:16 `title` is given twice -> Keep one of the two.',
    ]);
  });

  test('that are not text are refused', () => {
    const remedy = 'Write title="…" in quotation marks.';
    expect(found('x <b title>y</b>')).toEqual([`1:6 \`title\` must be text -> ${remedy}`]);
    expect(found('x <b title={1}>y</b>')).toEqual([`1:6 \`title\` must be text -> ${remedy}`]);
  });

  test('with a value, where `open` takes none, are refused', () => {
    expect(found('<details open={[1]}>\nx\n</details>')).toEqual([
      '1:10 `open` takes no value -> Write <details open>.',
    ]);
  });

  test('that cite a script are refused', () => {
    expect(found('x <q cite="javascript:alert(1)">y</q>')).toEqual([
      `1:6 this link is not allowed: \`javascript:alert(1)\` -> ${links}`,
    ]);
  });
});

describe('links', () => {
  test.each([
    ['[a](javascript:alert)', 'javascript:alert'],
    ['[a](JaVaScRiPt:alert)', 'JaVaScRiPt:alert'],
    ['[a](<java script:alert>)', 'java script:alert'],
    ['[a](&#106;avascript:alert)', 'javascript:alert'],
    ['[a](javascript&colon;alert)', 'javascript:alert'],
    ['[a](java&Tab;script:alert)', 'java script:alert'],
    ['[a](java&NewLine;script:alert)', 'java script:alert'],
    ['[a](&#x1;javascript:alert)', '\ufffdjavascript:alert'],
    ['[a](data:text/html,x)', 'data:text/html,x'],
    ['[a](vbscript:x)', 'vbscript:x'],
    ['[a](blob:x)', 'blob:x'],
    ['[a](file:///etc/passwd)', 'file:///etc/passwd'],
    ['[a](/\\\\example.org)', '/\\example.org'],
    ['[a](about)', 'about'],
    ['[a](#)', '#'],
    ['[a](https://)', 'https://'],
    ['[a](http://[)', 'http://['],
    ['[a](https:example.org)', 'https:example.org'],
    ['[a]: javascript:alert "t"\n\n[a]', 'javascript:alert'],
  ])('%j are refused', (body, url) => {
    expect(found(body)).toEqual([`1:1 this link is not allowed: \`${url}\` -> ${links}`]);
  });

  test.each([
    ['[bank](https://www.bank.example@evil.example/)', '1:1'],
    ['[a](https://a:b@c.example)', '1:1'],
    ['[a](HTTP://@c.example)', '1:1'],
    ['[a](https:/&#92;a@c.example)', '1:1'],
    ['[a](https&colon;//a&commat;c.example)', '1:1'],
    ['[a][b]\n\n[b]: https://a@c.example', '3:1'],
    ['x <q cite="https://a@c.example">y</q>', '1:6'],
  ])('that name a user before their host are refused: %s', (body, place) => {
    expect(found(body)).toEqual([
      expect.stringMatching(new RegExp(`^${place} this link is not allowed: .*before its \`@\``)),
    ]);
  });

  test('are placed where they begin in the line', () => {
    expect(found('See *the [page](data:x)* here')).toEqual([
      `1:10 this link is not allowed: \`data:x\` -> ${links}`,
    ]);
  });

  test.each([
    '[a](java\tscript:alert)',
    'javascript:alert(1)',
    'See www.example.com, https://example.org/a?b=c#d and desk@example.org.',
    '[a](https://example.org "title"), [b](HTTP://example.org), [c](/about), [d](#part), [e](mailto:a@b.org), [f](tel:+38733)',
    '[a][b]\n\n[b]: /about',
    '[a](https://example.org/@name?to=a@b), [b](mailto:a@b.org)',
  ])('%j are no danger', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('Markdown', () => {
  test.each([
    ['# One', '1:1', 1, '# One'],
    ['words\n\nOne\n===', '3:1', 1, 'One ==='],
    ['words\n\n##### Five', '3:1', 5, '##### Five'],
    ['> ###### Six', '1:3', 6, '###### Six'],
  ])('headings of other levels are refused: %j', (body, place, level, text) => {
    expect(found(body)).toEqual([
      `${place} a heading of level ${level}: \`${text}\` -> ${headings}`,
    ]);
  });

  test.each([
    ['- a\n- [ ] b', '2:1', '- [ ] b'],
    ['1. [x] b', '1:1', '1. [x] b'],
  ])('checkboxes are refused: %j', (body, place, text) => {
    expect(found(body)).toEqual([
      `${place} checkboxes are not supported: \`${text}\` -> Write a plain list: remove the [ ] or [x].`,
    ]);
  });

  test('nested deeper than the compiler can go is refused where it is too deep', () => {
    const [first, ...others] = found(`words\n\n${'> '.repeat(101)}a`);
    expect(first).toContain('3:199 this text is nested too deeply to be read');
    expect(others).toEqual([]);
    expect(found(`${'> '.repeat(90)}a`)).toEqual([]);
  });

  test('nested thousands of levels is an error, not a crash', () => {
    const [message] = found(`\n\n${'>'.repeat(3000)} a`);
    expect(message).toMatch(/^3:\d+ this text is nested too deeply to be read/);
  });
});

describe('what is accepted', () => {
  test.each([
    '',
    '{/* a comment */}',
    'words {/* a\ncomment */} words {}',
    '## Two\n\n### Three\n\n#### Four\n\nTwo\n---',
    'a<br/>b <abbr title="North Atlantic">NATO</abbr> <span lang="bs" dir="ltr">riječ</span>',
    'H<sub>2</sub>O, m<sup>2</sup>, <kbd>Ctrl</kbd>, <mark>x</mark>, <small>y</small>, <bdi>z</bdi>',
    '<time dateTime="2022-04">April</time> <q cite="https://example.org">q</q> <del dateTime="2022">d</del>',
    '<details open>\n<summary>Short</summary>\n\nLong *words*.\n\n</details>',
    'A note[^1] and another[^two].\n\n[^1]: One.\n\n[^two]: Two.',
    '| a | b |\n|:--|--:|\n| 1 | `{2}` |',
    '```js\nimport x from "y"; {x}\n```\n\nAnd `{x}`.',
    'A brace \\{ and \\} and a sign \\< and 3 < 4 and &lt;script&gt;.',
    '- a\n  1. b\n\n> words\n\n***\n\n~~out~~ **bold** _italic_',
    '<Quote by="Vjosa Osmani">words</Quote>',
    '<Quote by={"Vjosa"} role={`President`} date="2022-04">\n\nOne.\n\nTwo, *with* [a link](/x).\n\n</Quote>',
    '<Quote by="A">one</Quote>\n\n<Quote by="A">one</Quote>',
  ])('%j', (body) => {
    expect(found(body)).toEqual([]);
  });
});

test('everything wrong in a body is found at once, in the order of the text', () => {
  const body = [
    '',
    '# One {a}',
    '',
    '<Quote role={r}>',
    '',
    '[x](data:x) <iframe />',
    '',
    '</Quote>',
    '',
    '<PullQuote>not here</PullQuote>',
    '',
    '- [ ] {b}',
  ].join('\n');
  const places = found(body).map((text) => text.split(' ', 1)[0]);
  expect(places).toEqual(['2:1', '2:7', '4:1', '4:8', '6:1', '6:13', '10:1', '12:1', '12:7']);
});
