import { expect, test } from 'vitest';
import { withoutMarkers } from '@/lib/next-internals/markers';
import { withoutClientRuntime } from './client-runtime';

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

test('scripts, flight data and the hints to fetch them are removed, and nothing else', () => {
  const kept = '<main><p>Words &lt;script&gt; and more.</p></main>';
  const data = '<script type="application/ld+json">{"a":"\\u003c/script>"}</script>';
  const rules = '<script type="speculationrules">{"prerender":[]}</script>';
  const style = '<link rel="stylesheet" href="/a.css"/>';
  const font = '<link rel="preload" href="/a.woff2" as="font" type="font/woff2"/>';
  const html = page(
    `<link rel="preload" as="script" href="/a.js"/>${style}${font}<link rel="modulepreload" href="/b.js"/><script src="/a.js" async=""></script>`,
    `${kept}${data}${rules}<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"words <main>"])</script><script src="/c.js" id="_R_" async=""></script>`,
  );
  expect(withoutClientRuntime(html)).toBe(page(`${style}${font}`, `${kept}${data}${rules}`));
});

test('the comments that React leaves are removed, but no words', () => {
  expect(withoutMarkers('<p>One<!-- --> two<!--$--><b>x</b><!--/$--> &lt;!-- --&gt;</p>')).toBe(
    '<p>One two<b>x</b> &lt;!-- --&gt;</p>',
  );
});

test('a page without scripts stays as it is', () => {
  const html = page('<title>A</title>', '<p>B</p>');
  expect(withoutClientRuntime(html)).toBe(html);
});

test.each([
  ['a boundary that is filled later', '<template id="B:0"></template>'],
  ['a segment that is placed later', '<div hidden="" id="S:0"><p>Words</p></div>'],
  ['a placeholder', '<template id="P:1"></template>'],
  ['the call that fills a boundary', '<script>$RC("B:0","S:0")</script>'],
  ['the call that reports a failed boundary', '<script>$RX("B:0","digest")</script>'],
])('a page with %s is left to its scripts', (_, part) => {
  expect(withoutClientRuntime(page('', part))).toBeUndefined();
});

test.each([
  ['a table', '<table hidden id="S:0"><tbody></tbody></table>'],
  ['rows of a table', '<table hidden><tbody id="S:1f"><tr></tr></tbody></table>'],
  ['a row', '<table hidden><tr id="S:0"><td>a</td></tr></table>'],
  ['a drawing', '<svg aria-hidden="true" style="display:none" id="S:2"></svg>'],
  ['a call that waits for styles', '<script>$RR("B:0","S:0",[["/a.css","p"]])</script>'],
  ['a call that fills a segment', '<script>$RS("S:1","P:1")</script>'],
  ['a definition before its call', '<script>$RC=function(a,b){};$RC("B:0","S:0")</script>'],
  [
    'a call after the time of the shell',
    '<script>requestAnimationFrame(function(){$RT=performance.now()});$RC("B:0","S:0")</script>',
  ],
  ['a boundary that failed', '<!--$!--><template data-dgst="1"></template>Wait<!--/$-->'],
])('a page with %s is left to its scripts', (_, part) => {
  expect(withoutClientRuntime(page('', part))).toBeUndefined();
});

/** Text by an author or a reader that can end up in a page, as React writes it there. */
const WRITTEN = [
  '$RC(',
  '$RC("B:0","S:0")',
  '$RX("B:0","digest")',
  '$RB(',
  '$RS("S:1","P:1")',
  '<template id="B:0"></template>',
  '<div hidden="" id="S:0"><p>Words</p></div>',
  '<script>$RC("B:0","S:0")</script>',
  '</p><script>alert(1)</script>',
  '<link rel="modulepreload" href="/x.js"/>',
  '<!--$?--><template id="B:0"></template><!--/$-->',
];
const escaped = (text: string) =>
  text.replace(/[<>&"']/g, (char) => `&#x${char.charCodeAt(0).toString(16)};`);
const PLACES: [string, (text: string) => string][] = [
  ['a text', (text) => `<p>${escaped(text)}</p>`],
  ['code', (text) => `<pre><code>${escaped(text)}</code></pre>`],
  ['an attribute', (text) => `<input name="q" value="${escaped(text)}"/>`],
  ['the title', (text) => `<title>${escaped(text)}</title>`],
  ['a textarea', (text) => `<textarea>${text}</textarea>`],
  ['a comment', (text) => `<!-- ${text.replaceAll('--', '- -')} -->`],
  [
    'JSON-LD',
    (text) =>
      `<script type="application/ld+json">${JSON.stringify({ text }).replaceAll('<', '\\u003c')}</script>`,
  ],
  ['a style sheet', (text) => `<style>/* ${text.replaceAll('</', '< /')} */</style>`],
];
for (const [place, written] of PLACES) {
  test.each(WRITTEN)(`%s in ${place} is what readers see, and stays`, (text) => {
    const flight = `<script>self.__next_f.push([1,${JSON.stringify(text).replaceAll('<', '\\u003c')}])</script>`;
    const whole = page('', written(text));
    const html = whole.replace('</body>', `${flight}</body>`);
    expect(withoutClientRuntime(html)).toBe(whole);
  });
}

test.each([
  ['a heading', '<h2 id="S:0">Words</h2>'],
  ['a heading with the id of a boundary', '<h2 id="B:0">Words</h2>'],
  ['a part with an id that is longer', '<div id="S:0-summary"></div>'],
  ['an empty template', '<template id="card"></template>'],
])('%s is not a part that React left behind', (_, part) => {
  expect(withoutClientRuntime(page('', part))).toBe(page('', part));
});

test('scripts are found however they are written, and the text around them stays', () => {
  const emoji = '<p>Šta 😀\r\n\0</p>';
  for (const script of [
    '<script>a</script>',
    '<SCRIPT>a</SCRIPT >',
    '<script\n>a</script\t>',
    '<script>"<!--<script>a</script>-->"</script>',
    "<script type='module'>a</script>",
    '<script data-note="type=application/json">a</script>',
  ]) {
    expect(withoutClientRuntime(page('', emoji + script + emoji)), script).toBe(
      page('', emoji + emoji),
    );
  }
});

test('a script without an end tag swallows the rest of the page, as in a browser', () => {
  expect(withoutClientRuntime('<p>a</p><script>b</p>')).toBe('<p>a</p>');
});
