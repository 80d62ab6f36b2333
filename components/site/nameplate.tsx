import { Fragment } from 'react';
import { formatWeekday } from '@/lib/dates/format-moment';
import { machineDay } from '@/lib/dates/machine-date';
import type { Moment } from '@/lib/dates/moment';
import type { Site } from '@/lib/newsroom';
import { frontPath } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { siteMark } from '@/lib/words/mark';
import { LanguageChoice } from './language-choice';
import { Navigation } from './navigation';
import { PaperName } from './paper-name';
import { Say } from './say';
import { SearchForm } from './search-form';

/**
 * The masthead of the front page, with the name of the paper as its h1.
 *
 * @param edition when the newest article was published; a cached page must not say "today"
 */
export function Nameplate({
  site,
  language,
  edition,
}: {
  site: Site;
  language: Language;
  edition: Moment | undefined;
}) {
  return (
    <header className="nameplate sheet">
      <LanguageChoice site={site} language={language} path={frontPath(language)} />
      <h1 {...siteMark(site, language, 'name')}>
        <PaperName site={site} />
      </h1>
      <p className="nameplate-line">
        {edition && (
          <Fragment>
            <span>
              <Say
                language={language}
                word="edition"
                slots={{ date: <Day of={edition} language={language} /> }}
              />
            </span>{' '}
          </Fragment>
        )}
        {site.tagline && <span {...siteMark(site, language, 'tagline')}>{site.tagline}</span>}
      </p>
      <div className="masthead">
        <Navigation site={site} language={language} path={frontPath(language)} />
        <SearchForm language={language} />
      </div>
    </header>
  );
}

function Day({ of, language }: { of: Moment; language: Language }) {
  return <time dateTime={machineDay(of)}>{formatWeekday(of, language)}</time>;
}
