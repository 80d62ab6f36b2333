import type { Article } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';

/** The sources of an article. */
export function Sources({ article, language }: { article: Article; language: Language }) {
  const { sources } = article;
  if (sources.length === 0) return null;
  return (
    <section className="mt-12">
      <h2 id="sources" className="label hairline">
        {say(language, 'sources')}
      </h2>
      <ul className="label-line grid sm:mt-2 sm:gap-2">
        {sources.map(({ title, url }) => (
          <li key={url}>
            <a href={url} {...languageMark(article, language)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
