import { expect, test } from 'vitest';
import { withoutClientRuntime, withoutMarkers } from './client-runtime';

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

test('scripts, flight data and the hints to fetch them are taken out, and nothing else', () => {
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

test('the comments that React leaves are taken out, and no words', () => {
  expect(withoutMarkers('<p>One<!-- --> two<!--$--><b>x</b><!--/$--> &lt;!-- --&gt;</p>')).toBe(
    '<p>One two<b>x</b> &lt;!-- --&gt;</p>',
  );
});

test('a page that has no scripts stays as it is', () => {
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
