import type { Options } from 'remark-rehype';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';

/**
 * The site's words around the footnotes of a body, in the language of its page.
 *
 * @param bodyLang of the body, BCP 47
 */
export function footnoteWords(
  bodyLang: string,
  language: Language,
): Pick<Options, 'footnoteLabel' | 'footnoteLabelProperties' | 'footnoteBackLabel'> {
  // Words without a `lang` are in the language of the body, whose direction the text around has already set.
  const { lang } = languageMark(language, { lang: bodyLang, dir: language.dir });
  return {
    footnoteLabel: say(language, 'footnotes'),
    footnoteLabelProperties: { className: ['sr-only'], ...(lang && { lang }) },
    footnoteBackLabel: (reference, again) =>
      say(language, 'backToReference', {
        number: again > 1 ? `${reference + 1}-${again}` : reference + 1,
      }),
  };
}
