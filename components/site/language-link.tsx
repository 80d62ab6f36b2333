import type { Version } from '@/lib/routing/versions';
import { directionOf } from '@/lib/words/direction';
import type { Language } from '@/lib/words/language';
import { ownNameOf } from '@/lib/words/language-name';
import { languageMark } from '@/lib/words/mark';

/** A link to a page in another language, under that language's own name. */
export function LanguageLink({
  version: { lang, path },
  name = ownNameOf(lang),
  language,
}: {
  version: Version;
  name?: string | undefined;
  language: Language;
}) {
  const mark = languageMark({ lang, dir: directionOf(lang) }, language);
  return (
    <a href={path} hrefLang={lang} className="quiet-link" {...mark}>
      {name}
    </a>
  );
}
