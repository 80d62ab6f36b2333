import { Fragment } from 'react';
import { type DateStyle, formatMoment } from '@/lib/dates/format-moment';
import type { Moment } from '@/lib/dates/moment';
import { readingMinutes } from '@/lib/dates/reading-time';
import type { Article } from '@/lib/newsroom';
import { authorPath } from '@/lib/routing/list-address';

/** Who wrote it, when it was published and updated, and how long it takes to read. */
export function PublicationLine({ article, dates }: { article: Article; dates: DateStyle }) {
  const { authors, published, updated, words } = article;
  return (
    <div className="label-line mt-5 text-muted">
      {authors.length > 0 && (
        <p className="font-semibold text-ink">
          By{' '}
          {authors.map(({ slug, name }, index) => (
            <Fragment key={slug}>
              {index > 0 && ', '}
              <a href={authorPath(slug)} className="quiet-link">
                {name}
              </a>
            </Fragment>
          ))}
        </p>
      )}
      <p className="mt-1 flex flex-wrap gap-x-4">
        <span>
          Published <Time moment={published} dates={dates} />
        </span>{' '}
        {updated && (
          <>
            <span>
              Updated <Time moment={updated} dates={dates} />
            </span>{' '}
          </>
        )}
        <span>{readingMinutes(words)} min read</span>
      </p>
    </div>
  );
}

function Time({ moment, dates }: { moment: Moment; dates: DateStyle }) {
  const machine = moment.hasTime ? moment.iso : moment.iso.slice(0, 10);
  return <time dateTime={machine}>{formatMoment(moment, dates)}</time>;
}
