import remarkSmartypants from 'remark-smartypants';
import { type Plugin, unified } from 'unified';
import { type Root, textOf } from './nodes';

/** What is replaced: a block that holds none of it stays as it is. */
const STRAIGHT = /["'`]|--|\.\s*\.\s*\./;

/**
 * Typographic quotation marks, dashes and ellipses for straight ones. English only: the marks of
 * other languages differ, and what their editors write is kept.
 */
export function typography(lang: string): Plugin<[], Root>[] {
  return /^en\b/i.test(lang) ? [remarkTypography] : [];
}

/** Block by block: to split a text into words takes as long as to parse it. */
function remarkTypography() {
  const smarten = unified().use(remarkSmartypants, { dashes: 'oldschool' }).freeze();
  return (tree: Root): void => {
    for (const block of tree.children) {
      if (!STRAIGHT.test(textOf(block))) continue;
      const alone: Root = { type: 'root', children: [block] };
      smarten.runSync(alone);
    }
  };
}
