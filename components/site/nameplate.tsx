import { Fragment } from 'react';
import { type DateStyle, formatWeekday } from '@/lib/dates/format-moment';
import type { Moment } from '@/lib/dates/moment';
import type { Site } from '@/lib/newsroom';
import { Navigation } from './navigation';
import { SearchForm } from './search-form';

/**
 * The masthead of the front page, with the name of the paper as its h1.
 *
 * @param edition when the newest article was published; a page that is kept must not say "today"
 */
export function Nameplate({
  site,
  dates,
  edition,
}: {
  site: Site;
  dates: DateStyle;
  edition: Moment | undefined;
}) {
  return (
    <header className="nameplate sheet">
      <h1>{site.name}</h1>
      <p className="nameplate-line label-line">
        {edition && (
          <Fragment>
            <span>
              Edition of{' '}
              <time dateTime={edition.iso.slice(0, 10)}>{formatWeekday(edition, dates)}</time>
            </span>{' '}
          </Fragment>
        )}
        {site.tagline && <span>{site.tagline}</span>}
      </p>
      <div className="masthead">
        <Navigation links={site.navigation} path="/" />
        <SearchForm />
      </div>
    </header>
  );
}
