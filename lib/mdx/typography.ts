import remarkSmartypants from 'remark-smartypants';
import type { Pluggable } from 'unified';

/**
 * Typographic quotation marks, dashes and ellipses for straight ones. English only: the marks of
 * other languages differ, and what their editors write is kept.
 */
export function typography(lang: string): Pluggable[] {
  return /^en\b/i.test(lang) ? [[remarkSmartypants, { dashes: 'oldschool' }]] : [];
}
