import { visit } from 'unist-util-visit';
import { literalProps } from './literal-props';
import { isJsxElement, type Root } from './nodes';

/**
 * Passes the caption of every `<Table>`, and its id, on to the table in it: in HTML a caption is
 * inside the table that it names.
 */
export function remarkTableCaptions() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (!isJsxElement(node) || node.name !== 'Table') return;
      const { caption, id } = literalProps(node);
      for (const table of node.children) {
        if (table.type !== 'table') continue;
        const hProperties = { caption: String(caption), captionId: String(id) };
        table.data = { ...table.data, hProperties };
      }
    });
  };
}
