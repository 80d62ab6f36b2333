import { formatListDay } from '@/lib/dates/format-moment';
import { machineDay } from '@/lib/dates/machine-date';
import type { Article } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';

/** When an article in a list was published; on a wide screen it is in the margin. */
export function ListDate({
  article: { published },
  language,
}: {
  article: Pick<Article, 'published'>;
  language: Language;
}) {
  return (
    <p className="story-date text-muted">
      <time dateTime={machineDay(published)}>{formatListDay(published, language)}</time>
    </p>
  );
}
