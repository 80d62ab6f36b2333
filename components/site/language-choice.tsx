import { paperLanguages, type Site } from '@/lib/newsroom';
import { frontPath } from '@/lib/routing/list-address';
import { type Version, versionsOfList } from '@/lib/routing/versions';
import type { Language } from '@/lib/words/language';
import { ownNames } from '@/lib/words/language-name';
import { say } from '@/lib/words/say';
import { LanguageLink } from './language-link';

/**
 * The other languages of the paper: links to this page in each, or to its front page where there is no version.
 *
 * @param path the address of the page
 * @param versions where the page is in other languages, unless it is a list
 */
export function LanguageChoice({
  site,
  language,
  path = '',
  versions = [],
}: {
  site: Site;
  language: Language;
  path?: string | undefined;
  versions?: readonly Version[] | undefined;
}) {
  const languages = paperLanguages(site);
  const others = languages.filter(({ prefix }) => prefix !== language.prefix);
  if (others.length === 0) return null;
  const names = ownNames(languages.map(({ lang }) => lang));
  const known = versions.length > 0 ? versions : versionsOfList(path, languages);
  const links = others.map((other) => ({
    lang: other.lang,
    path: known.find(({ lang }) => lang === other.lang)?.path ?? frontPath(other),
  }));
  return (
    <nav aria-label={say(language, 'languages')} className="languages print:hidden">
      <ul className="label-line flex flex-wrap gap-x-5 gap-y-1">
        {links.map((link) => (
          <li key={link.lang}>
            <LanguageLink version={link} name={names.get(link.lang)} language={language} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
