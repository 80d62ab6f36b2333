import { formatMoment } from '@/lib/dates/format-moment';
import type { Article } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { Say } from '../site/say';

/** Tells readers which period the events are of, where the editor named one. */
export function EventsNote({ article, language }: { article: Article; language: Language }) {
  if (!article.events) return null;
  const period = <strong {...languageMark(article, language)}>{article.events}</strong>;
  const date = formatMoment(article.published, language);
  return (
    <p className="events-note">
      <Say language={language} word="events" slots={{ period, date }} />
    </p>
  );
}
