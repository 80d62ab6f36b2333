import type { ReactNode } from 'react';
import { type BodySource, renderBody } from '@/lib/mdx';
import type { Language } from '@/lib/words/language';
import type { LanguageMark } from '@/lib/words/mark';
import { leadComponents } from '.';

/**
 * The map that leads an article, above its text or on a front.
 *
 * @param map as a body by itself; see lib/mdx/lead-map
 * @param mark of the article, where its language is not that of the page
 */
export async function renderLeadMap(
  map: BodySource | undefined,
  language: Language,
  mark: LanguageMark,
): Promise<ReactNode> {
  return map && renderBody(map, leadComponents(language, mark), language);
}
