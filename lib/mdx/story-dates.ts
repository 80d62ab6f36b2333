import { visit } from 'unist-util-visit';
import { formatDateOrSpan, isDateOrSpan } from '@/lib/dates/date-span';
import { literalProps } from './literal-props';
import { isJsxElement, type Root } from './nodes';
import { isStoryName } from './vocabulary';

/**
 * Writes out the date of every story component that has one in the language of the text, as the
 * attribute `dateText`.
 */
export function remarkStoryDates(lang: string) {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (!isJsxElement(node) || !isStoryName(node.name ?? '')) return;
      const { date } = literalProps(node);
      if (typeof date !== 'string' || !isDateOrSpan(date)) return;
      const value = formatDateOrSpan(date, lang);
      node.attributes.push({ type: 'mdxJsxAttribute', name: 'dateText', value });
    });
  };
}
