import { formatDateOrSpan } from '@/lib/dates/date-span';
import type { Article } from './article';

/**
 * The period of the events of an article, for readers: in the editor's words, or else written out
 * from its dates.
 *
 * @param locale for dates that are written out, BCP 47
 * @returns `undefined` if the editor names none
 */
export function eventsPeriod(
  { events, eventsDate }: Pick<Article, 'events' | 'eventsDate'>,
  locale: string,
): string | undefined {
  return events ?? (eventsDate === undefined ? undefined : formatDateOrSpan(eventsDate, locale));
}
