import { SKIP, visit } from 'unist-util-visit';
import { type Root, textOf } from './nodes';

/** Leaves out headings without words: readers would see a gap, and hear a heading that says nothing. */
export function remarkEmptyHeadings() {
  return (tree: Root): undefined => {
    visit(tree, 'heading', (node, index, parent) => {
      if (!parent || index === undefined || textOf(node).trim() !== '') return undefined;
      parent.children.splice(index, 1);
      return [SKIP, index];
    });
  };
}
