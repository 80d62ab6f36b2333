import { Fragment } from 'react';
import { formatWeekday } from '@/lib/dates/format-moment';
import type { Moment } from '@/lib/dates/moment';
import type { Site } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { Navigation } from './navigation';
import { Say } from './say';
import { SearchForm } from './search-form';

/**
 * The masthead of the front page, with the name of the paper as its h1.
 *
 * @param edition when the newest article was published; a page that is kept must not say "today"
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
    <header className="sheet pt-6 text-center md:pt-10">
      <h1 className="text-nameplate font-serif font-bold">{site.name}</h1>
      <p className="label-line mt-4 flex flex-wrap justify-center gap-x-6 border-y-3 border-double border-ink py-2 md:mt-6 md:justify-between">
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
        {site.tagline && <span>{site.tagline}</span>}
      </p>
      <div className="flex flex-wrap items-baseline justify-center gap-x-6 gap-y-1 border-b border-rule py-2 md:justify-between">
        <Navigation site={site} language={language} path="/" />
        <SearchForm language={language} />
      </div>
    </header>
  );
}

function Day({ of, language }: { of: Moment; language: Language }) {
  return <time dateTime={of.iso.slice(0, 10)}>{formatWeekday(of, language)}</time>;
}
