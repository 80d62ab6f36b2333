import type { Site } from '@/lib/newsroom';
import { frontPath } from '@/lib/routing/list-address';
import type { Version } from '@/lib/routing/versions';
import type { Language } from '@/lib/words/language';
import { siteMark } from '@/lib/words/mark';
import { LanguageChoice } from './language-choice';
import { Navigation } from './navigation';
import { PaperName } from './paper-name';
import { SearchForm } from './search-form';

/** The slim masthead: the name of the paper, which leads to the front page, and the navigation. */
export function Masthead({
  site,
  language,
  path,
  versions,
}: {
  site: Site;
  language: Language;
  path?: string | undefined;
  versions?: readonly Version[] | undefined;
}) {
  return (
    <header className="sheet">
      <LanguageChoice site={site} language={language} path={path} versions={versions} />
      <div className="masthead">
        <a
          href={frontPath(language)}
          className="masthead-name no-underline"
          {...siteMark(site, language, 'name')}
        >
          <PaperName site={site} />
        </a>
        <Navigation site={site} language={language} path={path} />
        <SearchForm language={language} />
      </div>
    </header>
  );
}
