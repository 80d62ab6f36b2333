import { visit } from 'unist-util-visit';
import { formatPartialDate, isPartialDate } from '@/lib/dates/partial-date';
import { literalProps } from './literal-props';
import { isJsxElement, type Root } from './nodes';

/** Writes out the date of every quote for readers, as the attribute `dateText`. */
export function remarkQuoteDates(locale: string) {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (!isJsxElement(node) || node.name !== 'Quote') return;
      const { date } = literalProps(node);
      if (typeof date !== 'string' || !isPartialDate(date)) return;
      const value = formatPartialDate(date, locale);
      node.attributes.push({ type: 'mdxJsxAttribute', name: 'dateText', value });
    });
  };
}
