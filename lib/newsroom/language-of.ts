import { documentData } from '@/lib/archive-index/address-queries';
import type { IndexReader } from '@/lib/archive-index/reader';
import { prefixFor } from '@/lib/content/languages';
import type { Site } from '@/lib/content/site-fields';
import type { WordsFields } from '@/lib/content/words-fields';
import { type Language, type OwnWords, pageLanguage, siteLanguage } from '@/lib/words/language';

/**
 * The language of a page, with the paper's own words.
 *
 * @param tag of its text, BCP 47; by default the site's own
 */
export function languageOf(
  index: IndexReader,
  site: Pick<Site, 'locale' | 'timeZone' | 'languages'>,
  tag?: string,
): Language {
  const own: OwnWords = (name) => documentData<WordsFields>(index, 'words', name) ?? undefined;
  const language = siteLanguage(site, own);
  if (tag === undefined) return language;
  return { ...pageLanguage(tag, language, own), prefix: prefixFor(site, tag) };
}
