import { type Article, articlePath } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { PublicationLine } from '../article/publication-line';
import { Picture } from '../picture/picture';
import { PictureCredit } from '../picture/picture-caption';
import { HeldBackMark } from '../site/held-back-mark';
import { Kicker } from '../site/kicker';
import { NewestTime } from './newest-time';

/** What a story needs to know about its front. */
interface StoryProps {
  article: Article;
  language: Language;
  /** The address of the front, if it is that of a section. */
  within?: string | undefined;
  /** Articles of this day say when they were published. */
  newestDay: string | undefined;
}

/** The first: its headline as large as the page allows, with its standfirst and its authors. */
export function LeadStory({ article, language, within }: StoryProps) {
  return (
    <article className="front-lead">
      {article.leadPicture && (
        <figure className="front-picture">
          <Picture shown={article.leadPicture} place="front" isFirst />
          <PictureCredit shown={article.leadPicture} language={language} />
        </figure>
      )}
      <Kicker entry={article} language={language} within={within} />
      <Headline article={article} language={language} />
      <p className="standfirst mt-4" {...languageMark(article, language)}>
        {article.standfirst}
      </p>
      <PublicationLine article={article} language={language} />
    </article>
  );
}

/** The second, beside the lead: with its standfirst. */
export function SecondStory({ article, language, within, newestDay }: StoryProps) {
  return (
    <article className="front-second">
      <Kicker entry={article} language={language} within={within} />
      <Headline article={article} language={language} />
      <p className="second-standfirst" {...languageMark(article, language)}>
        {article.standfirst}
      </p>
      <NewestTime article={article} newestDay={newestDay} language={language} />
    </article>
  );
}

/** A story in the row below them, with two lines of its standfirst. */
export function RowStory({ article, language, within, newestDay }: StoryProps) {
  return (
    <article>
      <Kicker entry={article} language={language} within={within} />
      <Headline article={article} language={language} />
      <p className="two-lines" {...languageMark(article, language)}>
        {article.standfirst}
      </p>
      <NewestTime article={article} newestDay={newestDay} language={language} />
    </article>
  );
}

function Headline({ article, language }: Pick<StoryProps, 'article' | 'language'>) {
  return (
    <h2 {...languageMark(article, language)}>
      <a href={articlePath(article)}>{article.headline}</a>
      <HeldBackMark entry={article} language={language} around={article} />
    </h2>
  );
}
