import { eachWord } from '@/lib/search/words';
import { isJsxElement, type Nodes, textOf } from './nodes';

/**
 * The text of a body, one string for each block that holds words (paragraph, heading, cell, code).
 *
 * @param skip tells which elements to leave out, with all they hold
 */
export function textBlocks(node: Nodes, skip: (node: Nodes) => boolean = () => false): string[] {
  if (skip(node)) return [];
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'code':
      return [textOf(node)];
    default:
      if (!('children' in node)) return [];
      if (isJsxElement(node) && node.children.some((child) => child.type === 'text')) {
        return [textOf(node)];
      }
      return node.children.flatMap((child) => textBlocks(child, skip));
  }
}

export function isPullQuote(node: Nodes): boolean {
  if (isJsxElement(node)) return node.name === 'PullQuote';
  return (
    node.type === 'paragraph' &&
    node.children.some((child) => isJsxElement(child) && child.name === 'PullQuote')
  );
}

/** How many words there are; of scripts without spaces, how many characters. */
export function countWords(blocks: readonly string[]): number {
  let words = 0;
  for (const block of blocks) {
    eachWord(block, () => {
      words++;
    });
  }
  return words;
}
