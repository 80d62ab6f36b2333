import { visit } from 'unist-util-visit';
import { formatDateOrSpan, isDateOrSpan } from '@/lib/dates/date-span';
import { literalProps } from './literal-props';
import { isJsxElement, type Root } from './nodes';
import { isStoryName } from './vocabulary';

/**
 * Writes out the date of every story component that has one, as the attribute `dateText`.
 *
 * @param locale by which dates are written (BCP 47)
 */
export function remarkStoryDates(locale: string) {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (!isJsxElement(node) || !isStoryName(node.name ?? '')) return;
      const { date } = literalProps(node);
      if (typeof date !== 'string' || !isDateOrSpan(date)) return;
      const value = formatDateOrSpan(date, locale);
      node.attributes.push({ type: 'mdxJsxAttribute', name: 'dateText', value });
    });
  };
}
