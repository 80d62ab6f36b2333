import { type DateStyle, formatMoment } from '@/lib/dates/format-moment';
import type { Article } from '@/lib/newsroom';

/** Tells readers which period the events are of, where the editor named one. */
export function EventsNote({ article, dates }: { article: Article; dates: DateStyle }) {
  if (!article.events) return null;
  return (
    <p className="events-note">
      The events reported here are of <strong>{article.events}</strong>. This report was published
      on {formatMoment(article.published, dates)}; people are named by the offices that they held at
      the time.
    </p>
  );
}
