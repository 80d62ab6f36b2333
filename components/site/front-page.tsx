import { type Article, articlePath, type FrontPage as Front } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';
import { PublicationLine } from '../article/publication-line';
import { HeadlineLink } from './headline-link';
import { areAllStubs, HeadlineList, HeadlinesOnly } from './headline-list';
import { HeldBackMark } from './held-back-mark';
import { Kicker } from './kicker';

/** How many headlines stand in the column beside the lead. */
const BESIDE = 5;

/** The front page: the lead, a column of headlines beside it, the rest in rows of three. */
export function FrontPage({ front, language }: { front: Front; language: Language }) {
  const { lead, others } = front;
  const beside = lead ? others.slice(0, BESIDE) : [];
  const rows = others.slice(beside.length);
  return (
    <main id="main" tabIndex={-1} className="sheet">
      {!lead && others.length === 0 && (
        <p className="py-16 font-serif text-xl text-muted">{say(language, 'nothingPublished')}</p>
      )}
      {lead && (
        <div className="front-top">
          <Lead article={lead} language={language} />
          {beside.length > 0 && (
            <section className="front-beside">
              <h2 className="label strong-rule">{say(language, 'moreHeadlines')}</h2>
              <HeadlineList entries={beside} language={language} />
            </section>
          )}
        </div>
      )}
      {rows.length > 0 && (
        <section className="mt-10">
          <h2 className="label strong-rule">
            {say(language, lead ? 'furtherHeadlines' : 'headlines')}
          </h2>
          {areAllStubs(rows) && <HeadlinesOnly language={language} />}
          <ul className="front-rows">
            {rows.map((entry) => (
              <li key={entry.slug}>
                <HeadlineLink entry={entry} language={language} isMarked={!areAllStubs(rows)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

function Lead({ article, language }: { article: Article; language: Language }) {
  const mark = languageMark(article, language);
  return (
    <article className="front-lead">
      <Kicker entry={article} language={language} />
      <h2 {...mark}>
        <a href={articlePath(article)}>{article.headline}</a>
        <HeldBackMark entry={article} language={language} around={article} />
      </h2>
      <p className="standfirst mt-4" {...mark}>
        {article.standfirst}
      </p>
      <PublicationLine article={article} language={language} />
    </article>
  );
}
