import { formatMoment } from '@/lib/dates/format-moment';
import { type Article, eventsPeriod } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { DateOrSpan } from '../site/date-or-span';
import { Say } from '../site/say';

/** Tells readers the period of the events, if the editor named one. */
export function EventsNote({ article, language }: { article: Article; language: Language }) {
  const text = eventsPeriod(article, language.locale);
  if (text === undefined) return null;
  // Words that the editor wrote are in the language of the text; a date that we spell out is in that of the page.
  const mark = article.events === undefined ? {} : languageMark(article, language);
  const period = (
    <strong {...mark}>
      {article.eventsDate === undefined ? (
        text
      ) : (
        <DateOrSpan date={article.eventsDate} text={text} />
      )}
    </strong>
  );
  const date = formatMoment(article.published, language);
  return (
    <p className="events-note">
      <Say language={language} word="events" slots={{ period, date }} />
    </p>
  );
}
