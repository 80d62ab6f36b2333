import { formatDateOrSpan } from '@/lib/dates/date-span';
import type { Article } from './article';

/**
 * The period that the events of an article are of, for readers: in the words of the editor, else
 * written out from its dates.
 *
 * @param locale of what is written out, BCP 47
 * @returns `undefined` where the editor names none
 */
export function eventsPeriod(
  { events, eventsDate }: Pick<Article, 'events' | 'eventsDate'>,
  locale: string,
): string | undefined {
  return events ?? (eventsDate === undefined ? undefined : formatDateOrSpan(eventsDate, locale));
}
