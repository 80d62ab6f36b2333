import { visit } from 'unist-util-visit';
import { isUnspaced, joinUnspacedLines } from '@/lib/search/unspaced-lines';
import { type Root, textOf } from './nodes';

/**
 * Removes line ends between Chinese or Japanese characters, which browsers would show as spaces.
 */
export function remarkUnspacedLines() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (!node.value.includes('\n')) return;
      node.value = joinUnspacedLines(node.value);
      if (!parent || index === undefined) return;
      const before = parent.children[index - 1];
      const after = parent.children[index + 1];
      const begun = /^[ \t]*\n[ \t]*/.exec(node.value)?.[0] ?? '';
      if (begun && before && isUnspaced(textOf(before), node.value.slice(begun.length))) {
        node.value = node.value.slice(begun.length);
      }
      const ended = /[ \t]*\n[ \t]*$/.exec(node.value)?.[0] ?? '';
      if (ended && after && isUnspaced(node.value.slice(0, -ended.length), textOf(after))) {
        node.value = node.value.slice(0, -ended.length);
      }
    });
  };
}
