import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { LanguageMark } from '@/lib/words/mark';

/**
 * HTML of parts of a text; parts in another language than their surroundings are in an element that
 * says so.
 */
export function markedHtml(parts: ElementContent[], mark: LanguageMark): string {
  const isMarked = Object.keys(mark).length > 0;
  return toHtml(isMarked ? h('div', { ...mark }, parts) : { type: 'root', children: parts });
}
