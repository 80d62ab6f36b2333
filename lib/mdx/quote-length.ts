import { visit } from 'unist-util-visit';
import { isJsxElement, type Root } from './nodes';
import { countWords, textBlocks } from './text-blocks';

/** A quotation of more words is set in the size of the text; see the art direction of the callout. */
const LONG_FROM_WORDS = 60;

/** Marks quotes that are too long for large type with the attribute `long`. */
export function remarkQuoteLength() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (!isJsxElement(node) || node.name !== 'Quote') return;
      if (countWords(textBlocks(node)) <= LONG_FROM_WORDS) return;
      node.attributes.push({ type: 'mdxJsxAttribute', name: 'long', value: null });
    });
  };
}
