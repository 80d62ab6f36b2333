import type { Topic } from '@/lib/newsroom';
import { topicPath } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';

/** All topics, by name, with the number of their articles. */
export function TopicsPage({ topics, language }: { topics: readonly Topic[]; language: Language }) {
  return (
    <main id="main" tabIndex={-1} className="stub">
      <h1 className="headline">{say(language, 'topics')}</h1>
      {topics.length === 0 && <p className="standfirst mt-6">{say(language, 'noTopics')}</p>}
      {topics.length > 0 && (
        <ul className="index-list">
          {topics.map(({ slug, label, articles, ...written }) => (
            <li key={slug}>
              <a href={topicPath(slug, language)} {...languageMark(written, language)}>
                {label}
              </a>{' '}
              <small>{articles.toLocaleString(language.locale)}</small>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
