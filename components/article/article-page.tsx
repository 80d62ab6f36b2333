import type { ReactNode } from 'react';
import { slugFor } from '@/lib/checking/slug';
import type { Age } from '@/lib/dates/age';
import type { AllPictures } from '@/lib/media/page-picture';
import {
  type Article,
  articlePath,
  type Entry,
  type PartsBeside,
  photoPath,
  type Site,
} from '@/lib/newsroom';
import { topicPath } from '@/lib/routing/list-address';
import type { Version } from '@/lib/routing/versions';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';
import { LeadPicture } from '../picture/lead-picture';
import { Kicker } from '../site/kicker';
import { AgeNotice } from './age-notice';
import { Corrections } from './corrections';
import { EventsNote } from './events-note';
import { HeldBackNotice } from './held-back-notice';
import { HowWeKnow } from './how-we-know';
import { Neighbours } from './neighbours';
import { PartLine } from './part-line';
import { PublicationLine } from './publication-line';
import { RelatedHeadlines } from './related-headlines';
import { ReportError } from './report-error';
import { Sources } from './sources';
import { VersionsLine } from './versions-line';

/**
 * An article: its header, its text, its sources, and related headlines.
 *
 * Head, text and end are siblings with one class, the same for all three: that is why the reading views
 * of browsers (@mozilla/readability, `_grabArticle`) keep all three, and not the text alone, without
 * standfirst and sources. The end is a `section`, though it has no heading of its own: a `div` with so
 * many links would be thrown out (`_cleanConditionally`).
 */
export function ArticlePage({
  article,
  age,
  site,
  related,
  neighbours,
  parts,
  pictures,
  versions = [],
  language,
  children,
}: {
  article: Article;
  pictures: AllPictures;
  /** Where it is in other languages. */
  versions?: readonly Version[];
  /** `undefined` when it is new, or does not age. */
  age: Age | undefined;
  site: Site;
  related: readonly Entry[];
  /** The articles published just before and after. */
  neighbours: { newer: Entry | undefined; older: Entry | undefined };
  /** The parts before and after it in its series. */
  parts: PartsBeside;
  language: Language;
  /** The body. */
  children: ReactNode;
}) {
  // On the texts rather than around them: the direction would mirror the grid of the page too.
  const mark = languageMark(article, language);
  return (
    <div className="article-grid">
      <main id="main" tabIndex={-1}>
        <article>
          <header className="article-part">
            <HeldBackNotice entry={article} language={language} />
            <AgeNotice age={age} language={language} />
            <Kicker entry={article} language={language} />
            <PartLine article={article} language={language} />
            <h1 className="headline" {...mark}>
              {article.headline}
            </h1>
            <p className="standfirst mt-4" {...mark}>
              {article.standfirst}
            </p>
            <PublicationLine article={article} language={language} />
            <VersionsLine versions={versions} path={articlePath(article)} language={language} />
            <Corrections article={article} language={language} />
            {pictures.lead && (
              <LeadPicture
                shown={pictures.lead}
                href={pictures.lead.picture.query === '' ? photoPath(article, 1) : undefined}
                language={language}
                mark={mark}
              />
            )}
            <EventsNote article={article} language={language} />
          </header>
          <div className="article-part">
            <div className="story" {...mark}>
              {children}
            </div>
          </div>
          <section className="article-part">
            <HowWeKnow article={article} language={language} />
            <Sources article={article} language={language} />
            <ReportError site={site} headline={article.headline} language={language} />
            <Topics article={article} language={language} />
          </section>
          <Neighbours {...neighbours} parts={parts} language={language} />
        </article>
      </main>
      <RelatedHeadlines entries={related} language={language} />
    </div>
  );
}

function Topics({ article, language }: { article: Article; language: Language }) {
  const { topics } = article;
  if (topics.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="label hairline">{say(language, 'topics')}</h2>
      <ul className="label-line flex flex-wrap gap-x-5 sm:mt-2 sm:gap-y-1">
        {topics.map((topic) => (
          <li key={topic}>
            <a href={topicPath(slugFor(topic), language)} {...languageMark(article, language)}>
              {topic}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
