import type { Moment } from './moment';

/** How a date is written for the readers of a site. */
export interface DateStyle {
  /** BCP 47 language tag. */
  locale: string;
  /** IANA time zone. */
  timeZone: string;
}

/** "24 November 2026", and ", 18:30 GMT" after it when the editor gave a time. */
export function formatMoment(
  moment: Pick<Moment, 'epochMs' | 'hasTime'>,
  { locale, timeZone }: DateStyle,
): string {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  if (!moment.hasTime) return day.format(moment.epochMs);
  const time = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  });
  return `${day.format(moment.epochMs)}, ${time.format(moment.epochMs)}`;
}

/** "Tuesday 24 November 2026", for the masthead. */
export function formatWeekday(moment: Moment, { locale, timeZone }: DateStyle): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone }).format(moment.epochMs);
}
