import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
// biome-ignore lint/style/noRestrictedImports: readers get body and components together
import { storyComponents } from '@/components/story';
import { textHtml } from '@/lib/feeds/text-html';
import { plainText } from '@/lib/search/plain-text';
import { english } from '@/lib/words/testing/english';
import { checkBody } from './check-body';
import { renderBody } from './render-body';

/** What readers get from a body: on its page, in the feed, in the search. */
async function readersGet(source: string) {
  expect(checkBody(source, 'en-GB').findings).toEqual([]);
  const body = { source, lang: 'en-GB', hash: source };
  const page = renderToStaticMarkup(
    await renderBody(body, storyComponents(english), english),
  ).replace(/<ol class="print-only.*$/, '');
  return {
    page: page.replace(/ data-note="\d+"/g, ''),
    feed: textHtml(body, 'https://example.org/a', english),
    search: plainText(source),
  };
}

describe('comments of HTML reach nobody', () => {
  test.each([
    ['a <!-- hidden --> b', 'a b'],
    ['<!-- hidden -->\n\nwords', 'words'],
    ['<!-- hidden\n\n# hidden {hidden} <hidden\n\n-->\nwords', 'words'],
    ['one\n<!-- hidden -->\ntwo', 'one\ntwo'],
    ['> <!-- hidden\n> hidden -->\n> words', 'words'],
    ['- one\n- two <!-- hidden -->', 'one\ntwo'],
    ['<Note>\n<!-- hidden -->\nwords <!-- hidden -->\n</Note>', 'words'],
    ['| a |\n| - |\n| b <!-- hidden --> |', 'a\nb'],
    ['<!--hidden-- hidden--->words', 'words'],
    ['## Heading <!-- hidden -->\n\nwords', 'Heading\nwords'],
  ])('%j', async (source, words) => {
    const { page, feed, search } = await readersGet(source);
    expect(page + feed + search).not.toMatch(/hidden|--/);
    expect(search).toBe(words);
  });

  test('but stay if they are code', async () => {
    const { page, feed, search } = await readersGet('`<!-- a -->`\n\n```\n<!-- b -->\n```');
    for (const text of [page, feed]) {
      expect(text).toMatch(/(?:&lt;|&#x3C;)!-- a --(?:&gt;|>)/);
      expect(text).toMatch(/(?:&lt;|&#x3C;)!-- b --(?:&gt;|>)/);
    }
    expect(search).toBe('<!-- a -->\n<!-- b -->');
  });

  test('and text after them keeps its place', () => {
    const { findings } = checkBody('<!-- a\n\nb -->\n\nwords <!-- c --> <marquee>', 'en-GB');
    expect(findings.map(({ line, column }) => [line, column])).toEqual([[5, 18]]);
  });
});

describe('addresses in angle brackets are links', () => {
  test.each([
    ['<https://example.org/a>', 'https://example.org/a', 'https://example.org/a'],
    ['<a@example.org>', 'mailto:a@example.org', 'a@example.org'],
    ['<mailto:a@example.org>', 'mailto:a@example.org', 'mailto:a@example.org'],
  ])('%j', async (source, href, words) => {
    const { page, feed, search } = await readersGet(`See ${source}.\n\n${source} begins a line.`);
    expect(page.match(new RegExp(`<a href="${href}"[^>]*>${words}</a>`, 'g'))).toHaveLength(2);
    expect(feed.match(new RegExp(`<a href="${href}">${words}</a>`, 'g'))).toHaveLength(2);
    expect(search).toBe(`See ${words}.\n${words} begins a line.`);
  });

  test('but not within the words of another link', async () => {
    const { feed } = await readersGet('[a *<https://example.org/b>* c](https://example.org/d)');
    expect(feed).toBe(
      '<p><a href="https://example.org/d">a <em>https://example.org/b</em> c</a></p>',
    );
  });

  test('and are refused for the same reasons as other links', () => {
    const places = checkBody('a <javascript:alert(1)> <https://u:p@example.org>', 'en').findings;
    expect(places.map(({ column, code }) => [column, code])).toEqual([
      [3, 'forbidden-link'],
      [25, 'forbidden-link'],
    ]);
  });
});

describe('elements without contents need no slash', () => {
  test.each([
    ['one<br>two', '<p>one<br/>two</p>', '<p>one<br>two</p>', 'one two'],
    ['one<wbr>two', '<p>one<wbr/>two</p>', '<p>one<wbr>two</p>', 'onetwo'],
    [
      'one\n\n<hr>\n\ntwo',
      '<p>one</p>\n<hr/>\n<p>two</p>',
      '<p>one</p>\n<hr>\n<p>two</p>',
      'one\ntwo',
    ],
  ])('%j', async (source, page, feed, search) => {
    expect(await readersGet(source)).toEqual({ page, feed, search });
  });

  test('even those that are refused', () => {
    const { findings } = checkBody('<img src="x.png"> and <b>bold</b>', 'en');
    expect(findings.map(({ code }) => code)).toEqual(['forbidden-element']);
  });
});

describe('signs that do not begin anything are text', () => {
  test.each([
    'It is <5 percent, a < b and x <= y',
    '<5 begins a line',
    'We <3 it, <$5, <€5, <-2, <.5 and "<"',
    'a {62 percent} and {see below} and {}',
    '{62 percent} begins a line',
    'words { and words } and { again',
    '{',
    '- {one item}\n- <2',
    '<Note>\n{62 percent} of <5\n</Note>',
  ])('%j', async (source) => {
    const { page, feed, search } = await readersGet(source);
    const signs = (text: string) => text.match(/[{}]|&lt;|&#x3C;|<(?![/a-z])/gi)?.length;
    const written = source.replace(/<\/?Note>\n?/g, '').match(/[{}<]/g)?.length;
    expect([signs(page), signs(feed)]).toEqual([written, written]);
    expect(search.match(/[{}<]/g)?.length).toBe(written);
  });

  test.each([
    ['{name}', 'code'],
    ['a {1 + 1} b', 'code'],
    ['{/* never closed', 'unclosed-comment'],
    ['<-- a comment with a slip -->', 'unreadable-text'],
    ['<name', 'unfinished-tag'],
    ['#include <stdio.h>', 'unclosed-tag'],
  ])('but %j is refused', (source, code) => {
    expect(checkBody(source, 'en').findings.map((one) => one.code)).toEqual([code]);
  });
});

describe('indented lines', () => {
  test.each([
    ['Run:\n\n    first "a" <x> {y}\n\n    # second\n\nDone.', 'first "a" <x> {y}\n\n# second\n'],
    ['    first', 'first\n'],
    ['a\n\n\tafter a tab', 'after a tab\n'],
    ['> a\n\n    after it', 'after it\n'],
    ['## A\n    after it', 'after it\n'],
    ['<Note>\n\n    words\n\n</Note>\n\n    after it', 'after it\n'],
    ['<Note>\nwords<br>\n</Note>\n\n    after it', 'after it\n'],
  ])('at the top are code: %j', async (source, code) => {
    const { page, feed, search } = await readersGet(source);
    const escaped = code.replaceAll('<', '(?:&lt;|&#x3C;)').replaceAll('>', '(?:&gt;|>)');
    const shown = escaped.replaceAll('"', '(?:"|&quot;)').replace('{', '\\{');
    expect(page).toMatch(new RegExp(`<pre[^>]*><code>${shown}</code></pre>`));
    expect(feed).toMatch(new RegExp(`<pre><code>${shown}</code></pre>`));
    for (const line of code.split('\n')) expect(search).toContain(line);
  });

  test.each([
    ['- a\n\n    in the list\n\n      and deeper', 'a\nin the list\nand deeper'],
    ['<Note>\n\n    words\n\n    ## Heading\n\n</Note>', 'words\nHeading'],
    ['a\n    goes on', 'a goes on'],
    ['a[^1]\n\n[^1]: note\n\n    goes on', 'a\nnote\ngoes on'],
  ])('are none elsewhere: %j', async (source, words) => {
    const { page, feed, search } = await readersGet(source);
    expect(page + feed).not.toContain('<pre');
    expect(search).toBe(words);
  });
});

describe('tags of other systems are refused by name, with what to do', () => {
  test.each([
    ['{% image "a.jpg" %}', '1:1', 'a template tag', 'Write the picture on a line of its own'],
    ['a {{ page.title }} b', '1:3', 'a value of a template', 'Write the value itself'],
    ['[a]({{ "/a/" | url }})', '1:5', 'a value of a template', 'Write the value itself'],
    ['[a]({{url}})', '1:1', 'a value of a template', 'Write the value itself'],
    ['{{< video id="a" >}}', '1:1', 'a shortcode of Hugo', '<Embed url='],
    [
      '{{% notice %}}\nwords\n{{% /notice %}}',
      '1:1',
      'a shortcode of Hugo',
      'Write what it stands',
    ],
    ['words\n{: .lead}', '2:1', 'a list of attributes', 'the design decides'],
    ['## Heading {#my-anchor}', '1:12', 'an anchor of another system', 'an anchor of its own'],
    ['{% highlight js %}', '1:1', 'a template tag', 'between two lines of ```'],
    ['{% comment\n  over two lines %}', '1:1', 'a template tag', 'Write a comment as'],
    ['<%= title %>', '1:1', 'a template tag (ERB', 'Write what it stands for'],
    ['<?php echo 1; ?>', '1:1', 'an instruction of PHP', 'articles run no code'],
    ['- {% a %}', '1:3', 'a template tag', 'Write what it stands for'],
  ])('%j', (source, place, called, remedy) => {
    const [first, ...more] = checkBody(source, 'en').findings;
    expect(more.every(({ code }) => code === 'template-tag')).toBe(true);
    expect(first).toMatchObject({ code: 'template-tag' });
    expect(`${first?.line}:${first?.column}`).toBe(place);
    expect(first?.message).toContain(`this is ${called}`);
    expect(first?.remedy).toContain(remedy);
  });

  test('but not in code', async () => {
    const { search } = await readersGet('`{% a %}`\n\n    {{ b }}\n\n```\n{{< c >}}\n```');
    expect(search).toBe('{% a %}\n{{ b }}\n{{< c >}}');
  });
});

describe('all errors of a text are found at once', () => {
  const places = (body: string) =>
    checkBody(body, 'en').findings.map(({ line, column, code }) => `${line}:${column} ${code}`);

  test.each([
    [
      'It is <b>bold.\n\nThen <i>more.\n\n<marquee> {name}\n\n<Quo',
      [
        '1:7 unclosed-tag',
        '3:6 unclosed-tag',
        '5:1 unclosed-tag',
        '5:11 code',
        '7:1 unfinished-tag',
      ],
    ],
    ['<Quote by=A>\n\nwords\n\n</Quote>\n\n{name}', ['1:11 unreadable-text', '7:1 code']],
    ['<Note>\n\nwords </i>\n\n</Note>', ['3:7 tag-order']],
    ['<Quote by="A">words\n\nmore\n\n</Quote>', ['1:1 unclosed-tag']],
    ['> a </b>\n>\n> <i>c\n\nd {e}', ['1:5 tag-order', '3:3 unclosed-tag', '5:3 code']],
    ['{name}\n\n# One\n\n<b>x', ['1:1 code', '3:1 heading-level', '5:1 unclosed-tag']],
    ['{/* never\n\n{name}', ['1:1 unclosed-comment', '3:1 code']],
    ['<Quote by="A"\nwords\n</Quote>\n\n{name}', ['1:1 unfinished-tag', '5:1 code']],
  ])('%j', (body, found) => {
    expect(places(body)).toEqual(found);
  });

  test('and beyond the first twenty they are counted', () => {
    const { findings } = checkBody('a </b>\n\n'.repeat(30), 'en');
    expect(findings).toHaveLength(30);
  });
});

describe('what to do fits the place and the cause', () => {
  test.each([
    ['#include <stdio.h>', 'To print it, write \\<stdio.h>, or put ` around it.'],
    ['the <kml> file', 'To print it, write \\<kml>, or put ` around it.'],
    ['<p>words\n\nmore', 'Remove it: paragraphs are separated by an empty line.'],
    [
      '<blockquote class="twitter-tweet"><p>x</p>\n',
      'Link to the post with <Embed url="https://…" title="…" />, or quote it with <Quote by="…" source="https://…">.',
    ],
    ['<Quo', 'Finish it: <Quote by="…">, the words, </Quote>.'],
    ['<Fig', 'Finish it: <Figure … />.'],
    ['<Quote by="A"', 'Finish it: <Quote by="…">, the words, </Quote>.'],
    [
      '<img src="{{ "/a.gif" | url }}">',
      'Write ![What it shows](./name.jpg "Caption. Photo: A. Name"), or <Figure src="./name.jpg" … />.',
    ],
    ['[a]()', 'Write the address between the round brackets, or remove the brackets.'],
    ['[a](//example.org/b)', 'Write https://example.org/b.'],
    ['[a](www.example.org)', 'Write https://www.example.org.'],
    ['[a](desk@example.org)', 'Write mailto:desk@example.org.'],
    ['[a](../other-story)', 'Write /articles/other-story.'],
    ['[a](./2026/other-story.md)', 'Write /articles/other-story.'],
    ['[a](other-story.html)', 'Write /articles/other-story.'],
    ['<-- a slip -->', 'Write a comment as <!-- … -->; to print `<`, write \\<.'],
  ])('%j', (body, remedy) => {
    expect(checkBody(body, 'en').findings[0]?.remedy).toBe(remedy);
  });

  test('and comes before the words of the parser', () => {
    const [finding] = checkBody('<Quote by=Ana>\nwords\n</Quote>', 'en').findings;
    expect(finding?.message).toBe('this cannot be read: `Ana>`');
    expect(finding?.remedy).toMatch(/^Put the value between two quotation marks: by="Ana"\. \(/);
  });
});
