import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { checkBody } from '@/lib/mdx/check-body';
import { elementNames } from '@/lib/mdx/elements';
import { isJsxElement, type Nodes } from '@/lib/mdx/nodes';
import { parseBody } from '@/lib/mdx/parse';
import { storyNames, storyProps } from '@/lib/mdx/story-props';
import { elementAttributes } from './element-attributes';
import { elementExamples } from './element-examples';
import { type Example, STYLEBOOK_LANGUAGE } from './example';
import { markdownExamples } from './markdown-examples';
import { storyExamples } from './story-examples';

const all = [...Object.values(storyExamples).flat(), ...markdownExamples, ...elementExamples];

function nodesOf(examples: readonly Example[]): Nodes[] {
  return examples.flatMap(({ source }) => {
    const parsed = parseBody(source);
    if (!parsed.ok) throw new Error(parsed.error.message);
    const nodes: Nodes[] = [];
    visit(parsed.value, (node) => {
      nodes.push(node);
    });
    return nodes;
  });
}

function attributesIn(node: Nodes): string[] {
  if (!isJsxElement(node)) return [];
  return node.attributes.flatMap((attribute) => ('name' in attribute ? attribute.name : []));
}

test.each(all)('$title can be published', ({ source }) => {
  expect(checkBody(source, STYLEBOOK_LANGUAGE.lang).findings).toEqual([]);
});

test('every story component is shown, with every attribute that it may have', () => {
  for (const name of storyNames) {
    const uses = nodesOf(storyExamples[name]).filter(
      (node) => isJsxElement(node) && node.name === name,
    );
    const shown = new Set(uses.flatMap(attributesIn));
    expect([...shown].sort(), name).toEqual(
      storyProps(name)
        .map((prop) => prop.name)
        .sort(),
    );
  }
});

describe('the tags', () => {
  const elements = nodesOf(elementExamples).filter(isJsxElement);

  test('are all shown', () => {
    expect([...new Set(elements.map(({ name }) => name))].sort()).toEqual([...elementNames].sort());
  });

  test('are shown with every attribute that not all may have', () => {
    const special = elementAttributes.filter((one) => one.elements.length < elementNames.length);
    expect(special).toEqual([
      { attribute: 'dateTime', elements: ['del', 'ins', 'time'] },
      { attribute: 'open', elements: ['details'] },
      { attribute: 'cite', elements: ['q'] },
    ]);
    for (const { attribute, elements: may } of special) {
      const have = elements.filter((node) => attributesIn(node).includes(attribute));
      expect(new Set(have.map(({ name }) => name)), attribute).toEqual(new Set(may));
    }
  });
});

/** What the dialect refuses, and what is no Markdown. */
type NotShown =
  | 'html'
  | 'image'
  | 'imageReference'
  | 'mdxjsEsm'
  | 'mdxJsxFlowElement'
  | 'mdxJsxTextElement'
  | 'mdxTextExpression'
  | 'root'
  | 'yaml';

/** All else that the parser knows: what is new there does not compile until it is shown. */
const MARKDOWN: Record<Exclude<Nodes['type'], NotShown>, true> = {
  blockquote: true,
  break: true,
  code: true,
  definition: true,
  delete: true,
  emphasis: true,
  footnoteDefinition: true,
  footnoteReference: true,
  heading: true,
  inlineCode: true,
  link: true,
  linkReference: true,
  list: true,
  listItem: true,
  mdxFlowExpression: true,
  paragraph: true,
  strong: true,
  table: true,
  tableCell: true,
  tableRow: true,
  text: true,
  thematicBreak: true,
};

describe('Markdown', () => {
  const nodes = nodesOf(markdownExamples);

  test('is shown in full', () => {
    const shown = new Set(nodes.map(({ type }) => type));
    shown.delete('root');
    expect([...shown].sort()).toEqual(Object.keys(MARKDOWN).sort());
  });

  test('is shown with headings of every level, and with both kinds of list', () => {
    const levels = nodes.flatMap((node) => (node.type === 'heading' ? node.depth : []));
    expect(levels).toEqual([2, 3, 4]);
    const ordered = nodes.flatMap((node) => (node.type === 'list' ? node.ordered : []));
    expect(new Set(ordered)).toEqual(new Set([true, false]));
  });
});
