import { visit } from 'unist-util-visit';
import { isJsxElement, type PhrasingContent, type Root, type RootContent } from './nodes';
import { storyContents } from './story-contents';
import { isStoryName } from './vocabulary';

/**
 * Puts the words of a story component into paragraphs, also when they were written on the line of
 * the tags, where MDX leaves them bare.
 */
export function remarkQuoteParagraphs() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (!isJsxElement(node) || !holdsText(node.name ?? '')) return;
      const children = node.children as (PhrasingContent | RootContent)[];
      if (children.length === 0 || children.some((child) => !isPhrasing(child))) return;
      const words = children as PhrasingContent[];
      Reflect.set(node, 'children', [{ type: 'paragraph', children: words }]);
    });
  };
}

function holdsText(name: string): boolean {
  return isStoryName(name) && storyContents[name].hold === 'text';
}

function isPhrasing(node: PhrasingContent | RootContent): boolean {
  return [
    'text',
    'emphasis',
    'strong',
    'delete',
    'link',
    'linkReference',
    'inlineCode',
    'break',
    'mdxJsxTextElement',
    'mdxTextExpression',
    'footnoteReference',
  ].includes(node.type);
}
