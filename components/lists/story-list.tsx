import { Fragment } from 'react';
import { type Article, articlePath, type Entry } from '@/lib/newsroom';
import { seriesPath } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';
import { Picture } from '../picture/picture';
import { StubMark } from '../site/headline-link';
import { HeldBackMark } from '../site/held-back-mark';
import { Kicker } from '../site/kicker';
import { Name } from '../site/name';
import { Say } from '../site/say';
import { ListDate } from './list-date';

/**
 * Articles, one below another, each with its standfirst and its date.
 *
 * @param within the address of the list
 */
export function StoryList({
  entries,
  language,
  within,
}: {
  entries: readonly Entry[];
  language: Language;
  within?: string | undefined;
}) {
  if (entries.length === 0) return null;
  return (
    <ul className="story-list">
      {entries.map((entry) => (
        <li key={entry.slug}>
          {entry.kind === 'article' && entry.leadPicture?.picture.isThere && (
            // Hidden because the headline beside it says it all.
            <div className="list-picture" aria-hidden="true">
              <Picture shown={entry.leadPicture} place="list" />
            </div>
          )}
          {entry.kind === 'article' && <Kicker entry={entry} language={language} within={within} />}
          {entry.series && seriesPath(entry.series.slug, language) === within && (
            <p className="label text-muted">{say(language, 'part', { part: entry.series.part })}</p>
          )}
          <h2>
            <a href={articlePath(entry)} {...languageMark(entry, language)}>
              {entry.headline}
            </a>
            {entry.kind === 'stub' && <StubMark language={language} />}
            <HeldBackMark entry={entry} language={language} />
          </h2>
          {entry.kind === 'article' && (
            <>
              <p {...languageMark(entry, language)}>{entry.standfirst}</p>
              <ListByline article={entry} language={language} />
              <ListDate article={entry} language={language} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The authors of an article, unlinked: the links are on its page. */
function ListByline({ article, language }: { article: Article; language: Language }) {
  if (article.authors.length === 0) return null;
  const authors = article.authors.map(({ slug, name }, index) => (
    <Fragment key={slug}>
      {index > 0 && say(language, 'separator')}
      <Name text={name} around={language} />
    </Fragment>
  ));
  return (
    <p className="story-byline">
      <Say language={language} word="byline" slots={{ authors, count: authors.length }} />
    </p>
  );
}
