import { formatDayAndTime } from '@/lib/dates/format-moment';
import { machineDate } from '@/lib/dates/machine-date';
import type { Article } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';

/**
 * When an article of the newest day was published: "27 Nov, 14:30". It names the day, so that a
 * cached page does not become untrue at midnight.
 */
export function NewestTime({
  article: { published },
  newestDay,
  language,
}: {
  article: Article;
  newestDay: string | undefined;
  language: Language;
}) {
  if (newestDay === undefined || !published.iso.startsWith(newestDay)) return null;
  return (
    <p className="story-date text-muted">
      <time dateTime={machineDate(published)}>{formatDayAndTime(published, language)}</time>
    </p>
  );
}
