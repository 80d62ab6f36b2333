import remarkGfm from 'remark-gfm';
import type { PluggableList } from 'unified';
import type { VFile } from 'vfile';
import { remarkAnchors } from './anchors';
import { checkDialect } from './dialect';
import { remarkPictures } from './images';
import type { Root } from './nodes';
import { remarkQuoteDates } from './quote-dates';
import { remarkQuoteLength } from './quote-length';
import { remarkQuoteParagraphs } from './quote-paragraphs';
import { typography } from './typography';

/** Stops a compile at anything outside the dialect, whoever asked for it. */
function remarkDialect() {
  return (tree: Root, file: VFile): void => {
    const [first] = checkDialect(tree, String(file));
    if (first)
      file.fail(`${first.message} ${first.remedy}`, { line: first.line, column: first.column });
  };
}

/** What is done to the tree of every body, for pages and for feeds alike. */
export function remarkPlugins(lang: string): PluggableList {
  return [
    remarkGfm,
    remarkDialect,
    ...typography(lang),
    remarkPictures,
    remarkQuoteParagraphs,
    remarkQuoteLength,
    [remarkQuoteDates, lang],
    remarkAnchors,
  ];
}
