import { READ_ATTRIBUTES } from '@/lib/search/read-attributes';
import { eachWord } from '@/lib/search/words';
import { isJsxElement, type JsxElement, type Nodes, textOf } from './nodes';
import { isStoryName } from './vocabulary';

/**
 * The text of a body, one string for each block that holds words (paragraph, heading, cell, code,
 * the title or caption of a story component).
 *
 * @param skip tells which elements to leave out, with all they hold
 */
export function textBlocks(node: Nodes, skip: (node: Nodes) => boolean = () => false): string[] {
  if (skip(node)) return [];
  switch (node.type) {
    case 'paragraph':
      // Tags on a line of their own, before the compiler takes them out of it.
      return node.children.some(isStoryElement)
        ? node.children.flatMap((child) => textBlocks(child, skip))
        : [textOf(node)];
    case 'heading':
    case 'tableCell':
    case 'code':
      return [textOf(node)];
    default:
      if (!('children' in node)) return [];
      if (isJsxElement(node)) {
        const read = attributesRead(node);
        if (node.children.some((child) => child.type === 'text')) return [...read, textOf(node)];
        return [...read, ...node.children.flatMap((child) => textBlocks(child, skip))];
      }
      return node.children.flatMap((child) => textBlocks(child, skip));
  }
}

/** What readers read of the attributes of a story component: its title, its caption. */
function attributesRead(node: JsxElement): string[] {
  if (!isStoryElement(node)) return [];
  return node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' &&
    READ_ATTRIBUTES.includes(attribute.name) &&
    typeof attribute.value === 'string'
      ? attribute.value
      : [],
  );
}

function isStoryElement(node: Nodes): boolean {
  return isJsxElement(node) && isStoryName(node.name ?? '');
}

export function isPullQuote(node: Nodes): boolean {
  if (isJsxElement(node)) return node.name === 'PullQuote';
  return (
    node.type === 'paragraph' &&
    node.children.some((child) => isJsxElement(child) && child.name === 'PullQuote')
  );
}

/** How many words there are; in scripts without spaces, how many characters. */
export function countWords(blocks: readonly string[]): number {
  let words = 0;
  for (const block of blocks) {
    eachWord(block, () => {
      words++;
    });
  }
  return words;
}
