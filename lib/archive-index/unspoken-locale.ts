import type { Site } from '@/lib/content/site-fields';
import type { WordsFields } from '@/lib/content/words-fields';
import { hasWords, SHIPPED_TAGS } from '@/lib/words/language';
import { documentData } from './address-queries';
import type { FoundProblem } from './found-problem';
import type { IndexReader } from './reader';

/**
 * A warning if there are no words for the site's `locale`, neither shipped nor in `words/`, so that
 * its menus and notices are in English.
 *
 * @param file the file whose problems are wanted; by default all
 */
export function unspokenLocale(reader: IndexReader, file: string | undefined): FoundProblem[] {
  if (file !== undefined && file !== 'site.yaml') return [];
  const locale = documentData<Site>(reader, 'site', 'site')?.locale;
  if (locale === undefined) return [];
  const own = (tag: string) => documentData<WordsFields>(reader, 'words', tag) ?? undefined;
  if (hasWords(locale, own)) return [];
  const { language } = new Intl.Locale(locale);
  return [
    {
      file: 'site.yaml',
      line: 1,
      column: 1,
      key: ['locale'],
      severity: 'warning',
      code: 'unspoken-locale',
      message: `the site has no words in \`${locale}\`: its labels and notices are in English`,
      remedy: `Write all of them in words/${language}.yaml (lib/words/en.ts has them in English), or choose a language that comes with the site: ${SHIPPED_TAGS.join(', ')}.`,
    },
  ];
}
