import type { Options } from 'remark-rehype';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';
import type { BodySource } from './render-body';

/** What is said around the footnotes of a body, in the language of the page that it stands on. */
export function footnoteWords(
  body: Pick<BodySource, 'lang'>,
  language: Language,
): Pick<Options, 'footnoteLabel' | 'footnoteLabelProperties' | 'footnoteBackLabel'> {
  // Whoever says no language is in that of the body; of its direction the text around has told.
  const { lang } = languageMark(language, { lang: body.lang, dir: language.dir });
  return {
    footnoteLabel: say(language, 'footnotes'),
    footnoteLabelProperties: { className: ['sr-only'], ...(lang && { lang }) },
    footnoteBackLabel: (reference, again) =>
      say(language, 'backToReference', {
        number: again > 1 ? `${reference + 1}-${again}` : reference + 1,
      }),
  };
}
