import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';
import type { Moment } from './moment';

/** How a date is written for readers. */
export type DateStyle = Pick<Language, 'locale' | 'timeZone' | 'words'>;

/** "24 November 2026", and ", 18:30 GMT" after it when the editor gave a time. */
export function formatMoment(
  moment: Pick<Moment, 'epochMs' | 'hasTime'>,
  style: DateStyle,
): string {
  const { locale, timeZone } = style;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const date = day.format(moment.epochMs);
  if (!moment.hasTime) return date;
  const parts = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).formatToParts(moment.epochMs);
  const isZone = ({ type }: Intl.DateTimeFormatPart) => type === 'timeZoneName';
  const join = (some: Intl.DateTimeFormatPart[]) =>
    some
      .map(({ value }) => value)
      .join('')
      .trim();
  const time = join(parts.filter((part) => !isZone(part)));
  return say(style, 'dateAndTime', { date, time, zone: join(parts.filter(isZone)) });
}

/** "Tuesday 24 November 2026", for the masthead. */
export function formatWeekday(
  moment: Moment,
  { locale, timeZone }: Pick<DateStyle, 'locale' | 'timeZone'>,
): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone }).format(moment.epochMs);
}
