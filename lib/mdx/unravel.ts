import { visit } from 'unist-util-visit';
import type { Nodes, Root } from './nodes';

/**
 * Takes tags out of a paragraph that holds nothing else, as the MDX compiler does itself: a
 * `<Quote>` on one line is a block, and no paragraph can hold one.
 */
export function remarkUnravel() {
  return (tree: Root): void => {
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      if (!parent || index === undefined) return;
      const tags = paragraph.children.filter((child) => !isBlank(child));
      if (tags.length === 0 || !tags.every(isTag)) return;
      const blocks = tags.map((tag) => ({ ...tag, type: FLOW[tag.type] }));
      parent.children.splice(index, 1, ...(blocks as typeof parent.children));
      return index;
    });
  };
}

const FLOW = {
  mdxJsxTextElement: 'mdxJsxFlowElement',
  mdxTextExpression: 'mdxFlowExpression',
} as const;

function isTag(node: Nodes): node is Extract<Nodes, { type: keyof typeof FLOW }> {
  return Object.hasOwn(FLOW, node.type);
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && /^\s*$/.test(node.value);
}
