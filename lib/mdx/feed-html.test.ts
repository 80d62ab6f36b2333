import { describe, expect, test } from 'vitest';
import { english } from '@/lib/words/testing/english';
import { checkBody } from './check-body';
import { feedHtml } from './feed-html';

function feed(source: string, lang = 'en-GB'): string {
  expect(checkBody(source, lang).findings).toEqual([]);
  return feedHtml({ source, lang, hash: '' }, 'https://example.org/articles/a', english);
}

test('a quote says who said it, in which office, to whom and when', () => {
  expect(
    feed(
      '<Quote by="A & B" role="President" to="Al Jazeera" date="2022-04" source="https://example.com/x">\nSome "words"\n</Quote>',
    ),
  ).toBe(
    '<figure><blockquote cite="https://example.com/x"><p>Some “words”</p></blockquote><figcaption>A &#x26; B, President, to Al Jazeera, April 2022</figcaption></figure>',
  );
});

test('a quote on one line is not inside a paragraph', () => {
  expect(feed('Before.\n\n<Quote by="A">words</Quote>\n\nAfter.')).toBe(
    '<p>Before.</p>\n<figure><blockquote><p>words</p></blockquote><figcaption>A</figcaption></figure>\n<p>After.</p>',
  );
});

test('pull quotes are left out without a trace', () => {
  expect(feed('words\n\n<PullQuote>words</PullQuote>\n\n<PullQuote>\nwords\n</PullQuote>')).toBe(
    '<p>words</p>',
  );
});

test('comments, which are for editors only, are left out', () => {
  const text = feed(
    '{/* one */}\n\nwords {/* two */} and **bold {/* three */}**\n\n<Quote by="A">\n{/* four */}\nsaid\n</Quote>\n\n<b>{/* five */}x</b>',
  );
  expect(text).not.toMatch(/one|two|three|four|five|\/\*/);
  expect(text).toContain('words');
});

describe('links', () => {
  test.each([
    ['[a](/about)', 'https://example.org/about'],
    ['[a](#part)', 'https://example.org/articles/a#part'],
    ['[a](https://example.com/x?y)', 'https://example.com/x?y'],
    ['[a](mailto:a@example.org)', 'mailto:a@example.org'],
    ['[a][b]\n\n[b]: /b', 'https://example.org/b'],
    ['www.example.com', 'http://www.example.com/'],
  ])('%j leads to %s', (source, url) => {
    expect(feed(source)).toContain(`<a href="${url}">`);
  });

  test('of footnotes lead to the page', () => {
    const text = feed('A[^1]\n\n[^1]: Note');
    expect(text).toContain('href="https://example.org/articles/a#user-content-fn-1"');
    expect(text).toContain('href="https://example.org/articles/a#user-content-fnref-1"');
  });

  test('in cite are absolute too', () => {
    expect(feed('<q cite="/x">q</q>')).toBe('<q cite="https://example.org/x">q</q>');
  });
});

test('there are no classes, since a feed has no style sheet', () => {
  const text = feed('A[^1]\n\n[^1]: Note\n\n```js\ncode\n```\n\n| a |\n|:-:|\n| b |\n\n<b>x</b>');
  expect(text).not.toContain('class=');
  expect(text).toContain('<pre><code>code');
});

test('elements of HTML keep their attributes', () => {
  expect(feed('<time dateTime="2022-04">April</time>, <bdi lang="ar" dir="rtl">x</bdi>')).toBe(
    '<p><time datetime="2022-04">April</time>, <bdi lang="ar" dir="rtl">x</bdi></p>',
  );
  expect(feed('<details open>\n<summary>s</summary>\n\nd\n\n</details>')).toContain(
    '<details open>',
  );
});

test('text is escaped', () => {
  expect(feed('&lt;script&gt;alert(1)&lt;/script&gt; & "x"')).toBe(
    '<p>&#x3C;script>alert(1)&#x3C;/script> &#x26; “x”</p>',
  );
});

describe('what is outside the dialect throws', () => {
  test.each([
    '{process.env.HOME}',
    '<script>alert(1)</script>',
    '[x](javascript:alert)',
    '<b onClick="x">y</b>',
    '<Quote by="A" source="javascript:x">y</Quote>',
    'import x from "y"',
    '![x](https://example.org/y.png)',
  ])('%j', (source) => {
    expect(() =>
      feedHtml({ source, lang: 'en-GB', hash: '' }, 'https://example.org/', english),
    ).toThrow();
  });
});

describe('the parts of a text', () => {
  test.each([
    [
      '<Timeline>\n  <Event date="2022-03/2022-04" title="It began">At noon.</Event>\n  <Event date="2023" title="It ended" />\n</Timeline>',
      '<section><h2>Timeline</h2><ul><li><p><strong>March – April 2022</strong> It began</p><p>At noon.</p></li><li><p><strong>2023</strong> It ended</p></li></ul></section>',
    ],
    ['<KeyPoints>\n- a\n</KeyPoints>', '<section><h2>Key points</h2><ul><li>a</li></ul></section>'],
    [
      '<Facts title="A & B">\n- a\n</Facts>',
      '<section><h2>A &#x26; B</h2><ul><li>a</li></ul></section>',
    ],
    [
      '<QandA>\n### Why?\nBecause.\n</QandA>',
      '<section><h2>Questions and answers</h2><h3 id="why">Why?</h3><p>Because.</p></section>',
    ],
    ['<Note>words</Note>', '<section><p><strong>Editor’s note</strong></p><p>words</p></section>'],
    [
      '<Table caption="x">\n| a |\n| -: |\n| b |\n</Table>',
      '<table><caption>x</caption><thead><tr><th align="right">a</th></tr></thead><tbody><tr><td align="right">b</td></tr></tbody></table>',
    ],
  ])('%j', (source, expected) => {
    // Intl writes spans with thin spaces.
    expect(feed(source).replaceAll('\n', '').replaceAll('\u2009', ' ')).toBe(expected);
  });
});

test('a map is told in words', () => {
  expect(
    feed(
      '<LocatorMap title="A map" note="A note." lead>\n<Group name="One" countries="Germany, the Netherlands, Belgium" />\n<Point name="Bonn" at="50.7, 7.1" />\n</LocatorMap>',
    ),
  ).toBe(
    '<figure><p><strong>A map</strong></p><ul><li><strong>One</strong>: Germany, the Netherlands and Belgium</li><li>Bonn</li></ul><figcaption>A note.</figcaption></figure>',
  );
});
