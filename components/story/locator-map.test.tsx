import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { renderBody } from '@/lib/mdx';
import { english } from '@/lib/words/testing/english';
import { storyComponents } from '.';

async function htmlOf(source: string): Promise<string> {
  const body = { source, lang: 'en', hash: source };
  return renderToStaticMarkup(await renderBody(body, storyComponents(english), english));
}

const MAP = `<LocatorMap title="A “map” & more" note="A note.">
  <Group name="One" countries="Germany, the Netherlands" />
  <Group name="Two" countries="Belgium" />
  <Point name="Bonn" at="50.7, 7.1" />
</LocatorMap>`;

test('a map is drawn, and says everything in a list', async () => {
  const html = await htmlOf(MAP);
  expect(html).toContain('<figure id="map-a-map--more" class="map">');
  expect(html).toContain('<p class="map-title" id="map-a-map--more:title">A “map” &amp; more</p>');
  expect(html).toContain('<b>One</b> <span class="map-names">Germany and the Netherlands</span>');
  expect(html).toContain('<b>Two</b> <span class="map-names">Belgium</span>');
  expect(html).toContain('<b>Places</b> <span class="map-names">Bonn</span>');
  expect(html).toMatch(/<figcaption>A note. <span class="credit">Map: Natural Earth<\/span>/);
  expect(html).toMatch(/<path class="map-land" d="m[\d -]/);
});

test('a reader who does not see it gets its title and its list', async () => {
  const html = await htmlOf(MAP);
  const [, labelledBy, describedBy] =
    /role="img" aria-labelledby="([^"]*)" aria-describedby="([^"]*)"/.exec(html) ?? [];
  expect(html).toContain(`<p class="map-title" id="${labelledBy}">`);
  expect(html).toContain(`<ul class="map-list" id="${describedBy}">`);
});

test('each group but the first has a pattern that is there, and the policy of the site allows all of it', async () => {
  const html = await htmlOf(MAP);
  const used = [...html.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id);
  expect(used.length).toBe(2);
  for (const id of used) expect(html).toContain(`<pattern id="${id}"`);
  expect(html).not.toMatch(/ style=|<style|<script|href=/);
});

test('two maps of the same title have patterns of their own', async () => {
  const html = await htmlOf(`${MAP}\n\n${MAP}`);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(5);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a name that no country has leaves the rest of the map as it is', async () => {
  // Only text that was not checked has one.
  const html = await htmlOf(
    '<LocatorMap title="A map">\n<Group name="One" countries="Germany, Frence" />\n</LocatorMap>',
  );
  expect(html).toContain('<b>One</b> <span class="map-names">Germany</span>');
});
