import { articlePath, type TopicListing } from '@/lib/newsroom';
import { topicPath, topicsBase } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';
import { PageLinks } from './page-links';

/** All topics, by name, each with the number of its articles and the headline of the newest. */
export function TopicsPage({ listing, language }: { listing: TopicListing; language: Language }) {
  const { topics, page, pages } = listing;
  return (
    <main id="main" tabIndex={-1} className="stub">
      <h1 className="headline">{say(language, 'topics')}</h1>
      {topics.length === 0 && <p className="standfirst mt-6">{say(language, 'noTopics')}</p>}
      {topics.length > 0 && (
        <ul className="topic-list">
          {topics.map(({ slug, label, articles, newest, ...written }) => (
            <li key={slug}>
              <h2>
                <a href={topicPath(slug, language)} {...languageMark(written, language)}>
                  {label}
                </a>{' '}
                <small>{articles.toLocaleString(language.locale)}</small>
              </h2>
              <p {...languageMark(written, language)}>
                <a href={articlePath(newest)}>{newest.headline}</a>
              </p>
            </li>
          ))}
        </ul>
      )}
      <PageLinks
        base={topicsBase(language)}
        page={page}
        pages={pages}
        order="another"
        language={language}
      />
    </main>
  );
}
