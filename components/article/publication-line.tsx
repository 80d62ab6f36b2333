import { Fragment } from 'react';
import { formatMoment } from '@/lib/dates/format-moment';
import { machineDate } from '@/lib/dates/machine-date';
import type { Moment } from '@/lib/dates/moment';
import { readingMinutes } from '@/lib/dates/reading-time';
import type { Article } from '@/lib/newsroom';
import { authorPath } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';
import { Name } from '../site/name';
import { Say } from '../site/say';

/** Who wrote it, when it was published and updated, and how long it takes to read. */
export function PublicationLine({ article, language }: { article: Article; language: Language }) {
  const { authors, dateline, published, updated, words, lang } = article;
  return (
    <div className="label-line mt-5 text-muted">
      {authors.length > 0 && (
        <p className="semibold text-ink">
          <Say
            language={language}
            word="byline"
            slots={{
              authors: <Authors authors={authors} language={language} />,
              count: authors.length,
            }}
          />
        </p>
      )}
      <p className="mt-1 flex flex-wrap gap-x-4">
        {dateline && (
          <>
            <span {...languageMark(article, language)}>{dateline}</span>{' '}
          </>
        )}
        <Dated word="published" moment={published} language={language} />{' '}
        {updated && (
          <>
            <Dated word="updated" moment={updated} language={language} />{' '}
          </>
        )}
        <span>{say(language, 'readingTime', { count: readingMinutes(words, lang) })}</span>
      </p>
    </div>
  );
}

function Authors({ authors, language }: { authors: Article['authors']; language: Language }) {
  return authors.map(({ slug, name, kind, role, ...author }, index) => (
    <Fragment key={slug}>
      {index > 0 && <span className="regular">{say(language, 'separator')}</span>}
      <a href={authorPath(slug, language)} className="quiet-link">
        <Name text={name} around={language} />
      </a>
      {kind === 'person' && role && (
        <span className="regular text-muted">
          {' '}
          (<bdi {...languageMark(author, language)}>{role}</bdi>)
        </span>
      )}
    </Fragment>
  ));
}

function Dated({
  word,
  moment,
  language,
}: {
  word: 'published' | 'updated';
  moment: Moment;
  language: Language;
}) {
  const date = <time dateTime={machineDate(moment)}>{formatMoment(moment, language)}</time>;
  return (
    <span>
      <Say language={language} word={word} slots={{ date }} />
    </span>
  );
}
