import { visit } from 'unist-util-visit';
import type { Finding } from '@/lib/checking/problem';
import { joinUnspacedLines } from '@/lib/search/unspaced-lines';
import { findingAt, isJsxElement, type Root, shorten, textOf } from './nodes';
import { isPullQuote, textBlocks } from './text-blocks';

/**
 * A pull quote repeats words of the article to the letter (white space apart).
 *
 * @param tree the body, after typographic quotation marks were set
 */
export function checkPullQuotes(tree: Root): Finding[] {
  const findings: Finding[] = [];
  let blocks: string[] | undefined;
  visit(tree, (node) => {
    if (!isJsxElement(node) || node.name !== 'PullQuote') return;
    const words = squeeze(textOf(node));
    blocks ??= textBlocks(tree, isPullQuote).map(squeeze);
    if (words !== '' && !blocks.some((block) => block.includes(words))) {
      findings.push(
        findingAt(
          node,
          'pull-quote',
          `these words of \`<PullQuote>\` are not in the article: “${shorten(words)}”`,
          'Repeat a line of the article word for word, or use <Quote by="…"> for somebody’s words.',
        ),
      );
    }
  });
  return findings;
}

function squeeze(text: string): string {
  return joinUnspacedLines(text).replace(/\s+/g, ' ').trim();
}
