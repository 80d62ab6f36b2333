import { Fragment } from 'react';
import type { Version } from '@/lib/routing/versions';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';
import { LanguageLink } from '../site/language-link';
import { Say } from '../site/say';

/**
 * Links to a text in other languages.
 *
 * @param path the address of the text, which needs no link to itself
 */
export function VersionsLine({
  versions,
  path,
  language,
}: {
  versions: readonly Version[];

  path: string;
  language: Language;
}) {
  const others = versions.filter((version) => version.path !== path);
  if (others.length === 0) return null;
  const languages = others.map((version, at) => (
    <Fragment key={version.path}>
      {at > 0 && say(language, 'separator')}
      <LanguageLink version={version} language={language} />
    </Fragment>
  ));
  return (
    <p className="label-line mt-2 print:hidden">
      <Say language={language} word="otherLanguages" slots={{ languages }} />
    </p>
  );
}
