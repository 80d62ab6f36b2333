import remarkGfm from 'remark-gfm';
import type { PluggableList } from 'unified';
import type { VFile } from 'vfile';
import type { Language } from '@/lib/words/language';
import { remarkAnchors } from './anchors';
import { checkDialect } from './dialect';
import { remarkEmbeds } from './embeds';
import { remarkEmptyHeadings } from './empty-headings';
import { remarkPictures } from './images';
import type { Root } from './nodes';
import { remarkQuoteLength } from './quote-length';
import { remarkQuoteParagraphs } from './quote-paragraphs';
import { remarkStoryDates } from './story-dates';
import { remarkTableCaptions } from './table-captions';
import { typography } from './typography';
import { remarkUnspacedLines } from './unspaced-lines';

/** Stops every compile at anything outside the dialect. */
function remarkDialect() {
  return (tree: Root, file: VFile): void => {
    const [first] = checkDialect(tree, String(file));
    if (first)
      file.fail(`${first.message} ${first.remedy}`, { line: first.line, column: first.column });
  };
}

/** How dates are written in a text: as on the page around it, where that is in the same language. */
export function dateLocale(lang: string, page: Language): string {
  return lang === page.lang ? page.locale : lang;
}

/**
 * What is done to the tree of every body, for pages and for feeds alike.
 *
 * @param lang of the text, BCP 47
 * @param locale by which its dates are written
 */
export function remarkPlugins(lang: string, locale: string): PluggableList {
  return [
    remarkGfm,
    remarkDialect,
    remarkEmptyHeadings,
    remarkUnspacedLines,
    ...typography(lang),
    remarkPictures,
    remarkEmbeds,
    remarkQuoteParagraphs,
    remarkQuoteLength,
    [remarkStoryDates, locale],
    remarkAnchors,
    remarkTableCaptions,
  ];
}
