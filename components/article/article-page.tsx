import type { ReactNode } from 'react';
import { slugFor } from '@/lib/checking/slug';
import type { DateStyle } from '@/lib/dates/format-moment';
import type { AllPictures } from '@/lib/media/page-picture';
import type { Article, Entry } from '@/lib/newsroom';
import { topicPath } from '@/lib/routing/list-address';
import { photoPath } from '@/lib/routing/photo-address';
import { LeadPicture } from '../picture/lead-picture';
import { EventsNote } from './events-note';
import { HeldBackNotice } from './held-back-notice';
import { Neighbours } from './neighbours';
import { PublicationLine } from './publication-line';
import { RelatedHeadlines } from './related-headlines';
import { Sources } from './sources';

/** An article: its head, its text, what it stands on, and the headlines that its editor related. */
export function ArticlePage({
  article,
  related,
  neighbours,
  dates,
  pictures,
  children,
}: {
  article: Article;
  pictures: AllPictures;
  related: readonly Entry[];
  /** What was published just before and after. */
  neighbours: { newer: Entry | undefined; older: Entry | undefined };
  dates: DateStyle;
  /** The body. */
  children: ReactNode;
}) {
  return (
    <div className="article-grid">
      <main id="main" tabIndex={-1}>
        <article lang={article.lang} dir={article.dir}>
          <header className="article-head">
            <HeldBackNotice entry={article} dates={dates} />
            {article.kicker && <p className="label text-accent">{article.kicker}</p>}
            <h1 className="headline">{article.headline}</h1>
            <p className="standfirst mt-4">{article.standfirst}</p>
            <PublicationLine article={article} dates={dates} />
            {pictures.lead && (
              <LeadPicture
                shown={pictures.lead}
                href={pictures.lead.picture.query === '' ? photoPath(article, 1) : undefined}
              />
            )}
          </header>
          <div className="article-body">
            <EventsNote article={article} dates={dates} />
            <div className="story">{children}</div>
            <Sources sources={article.sources} />
            <Topics topics={article.topics} />
            <Neighbours {...neighbours} />
          </div>
        </article>
      </main>
      <RelatedHeadlines entries={related} />
    </div>
  );
}

function Topics({ topics }: { topics: readonly string[] }) {
  if (topics.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="label hairline">Topics</h2>
      <ul className="label-line mt-2 flex flex-wrap gap-x-5 gap-y-1">
        {topics.map((topic) => (
          <li key={topic}>
            <a href={topicPath(slugFor(topic))}>{topic}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
