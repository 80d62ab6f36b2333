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

/** How many words there are, by the rules of a language (Unicode TR 29, via Intl.Segmenter). */
export function countWords(blocks: readonly string[], lang: string): number {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  let words = 0;
  for (const block of blocks) {
    for (const segment of segmenter.segment(block)) if (segment.isWordLike) words++;
  }
  return words;
}
