import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { leadMapOf, withoutLeadMap } from '@/lib/mdx/lead-map';
import { renderBody } from '@/lib/mdx/render-body';
import { english } from '@/lib/words/testing/english';
import { storyComponents } from '.';

const LEAD = `<LocatorMap title="A map" lead>
  <Group name="One" countries="Germany" />
</LocatorMap>`;

const bodyOf = (source: string) => ({ source, lang: 'en', hash: source });

async function htmlOf(source: string, isRest = false): Promise<string> {
  const body = isRest ? withoutLeadMap(bodyOf(source)) : bodyOf(source);
  return renderToStaticMarkup(await renderBody(body, storyComponents(english), english));
}

test('the map that leads is a body by itself, and the rest is without it', async () => {
  const source = `Before.\n\n${LEAD}\n\nAfter.\n\n${LEAD.replace(' lead', '')}\n`;
  expect(leadMapOf(bodyOf(source))?.source).toBe(LEAD);
  const rest = await htmlOf(source, true);
  expect(rest).toMatch(/^<p>Before.<\/p>\s*<p>After.<\/p>\s*<figure/);
  expect(rest.match(/<figure/g)).toHaveLength(1);
  // The same text elsewhere is whole.
  expect((await htmlOf(source)).match(/<figure/g)).toHaveLength(2);
});

test('what only looks like one is not one', () => {
  expect(leadMapOf(bodyOf('Words.'))).toBeUndefined();
  expect(leadMapOf(bodyOf(LEAD.replace(' lead', '')))).toBeUndefined();
  expect(leadMapOf(bodyOf(`\`\`\`\n${LEAD}\n\`\`\`\n`))).toBeUndefined();
  expect(leadMapOf(bodyOf(`<!-- ${LEAD} -->\n`))).toBeUndefined();
});
