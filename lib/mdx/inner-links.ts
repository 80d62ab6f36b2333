import { visit } from 'unist-util-visit';
import type { PhrasingContent, Root } from './nodes';

const MAY_HAVE = /\[[^\]]*<[^<>\s]*[:@]/;

/** An address in angle brackets within the words of a link is only words: HTML has no link in a link. */
export function withoutInnerLinks(tree: Root, source: string): Root {
  if (!MAY_HAVE.test(source)) return tree;
  visit(tree, ['link', 'linkReference'], (outer) => {
    if (!('children' in outer)) return;
    visit(outer, 'link', (inner, index, parent) => {
      if (inner === outer || !parent || index === undefined) return undefined;
      (parent.children as PhrasingContent[]).splice(index, 1, ...inner.children);
      return index;
    });
  });
  return tree;
}
