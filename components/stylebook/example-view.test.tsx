import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { elementExamples } from '@/lib/stylebook/element-examples';
import { markdownExamples } from '@/lib/stylebook/markdown-examples';
import { storyExamples } from '@/lib/stylebook/story-examples';
import { ExampleView } from './example-view';

const all = [...Object.values(storyExamples).flat(), ...markdownExamples, ...elementExamples];

test('an example is live, with its exact source beside it', async () => {
  const example = { title: 'A title', note: 'A note.', source: 'Some *words* & <br /> "marks"' };
  const html = renderToStaticMarkup(await ExampleView({ example, heading: 'h3' }));
  expect(html).toContain('<h3 class="label-line semibold">A title</h3>');
  expect(html).toContain('<p>Some <em>words</em> &amp; <br/> “marks”</p>');
  expect(html).toContain('<code>Some *words* &amp; &lt;br /&gt; &quot;marks&quot;</code>');
});

test('no two examples on the page have the same id', async () => {
  const ids: string[] = [];
  for (const example of all) {
    const html = renderToStaticMarkup(await ExampleView({ example, heading: 'h3' }));
    ids.push(...[...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? ''));
  }
  expect(ids.length).toBeGreaterThan(5);
  expect(ids).toEqual([...new Set(ids)]);
});
