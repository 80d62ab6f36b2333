import { visit } from 'unist-util-visit';
import { type Root, textOf } from './nodes';

/** The attributes by which a table is told from others on its page: see components/story/scroll-box. */
export const TABLE_HEADING = 'data-under';
export const TABLE_NUMBER = 'data-number';

/**
 * Names each table after the heading above it, with a number if there are several under that
 * heading.
 */
export function remarkTableNames() {
  return (tree: Root): void => {
    const numbers = new Map<string, number>();
    let heading = '';
    visit(tree, (node) => {
      if (node.type === 'heading') heading = textOf(node).trim();
      if (node.type !== 'table') return;
      const number = (numbers.get(heading) ?? 0) + 1;
      numbers.set(heading, number);
      const names = {
        ...(heading && { [TABLE_HEADING]: heading }),
        ...(number > 1 && { [TABLE_NUMBER]: number }),
      };
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, ...names } };
    });
  };
}
