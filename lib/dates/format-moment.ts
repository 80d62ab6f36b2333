import { remembering } from '@/lib/remembering';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';
import type { Moment } from './moment';

/** How a date is written for readers. */
export type DateStyle = Pick<Language, 'locale' | 'timeZone' | 'words'>;

type Place = Pick<DateStyle, 'locale' | 'timeZone'>;

/** A date format takes about 150 µs to make, so each is made once per language and zone. */
function formats(options: Intl.DateTimeFormatOptions): (place: Place) => Intl.DateTimeFormat {
  const known = remembering((key) => {
    const [locale, timeZone] = key.split(' ');
    return new Intl.DateTimeFormat(locale, { ...options, timeZone });
  });
  return ({ locale, timeZone }) => known(`${locale} ${timeZone}`);
}

const dayFormat = formats({ dateStyle: 'long' });
const listDayFormat = formats({ dateStyle: 'medium' });
const timeFormat = formats({ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });
const shortDayFormat = formats({ day: 'numeric', month: 'short' });
const shortTimeFormat = formats({
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const weekdayFormat = formats({ dateStyle: 'full' });

/** "24 November 2026", and ", 18:30 GMT" after it when the editor gave a time. */
export function formatMoment(
  moment: Pick<Moment, 'epochMs' | 'hasTime'>,
  style: DateStyle,
): string {
  const date = dayFormat(style).format(moment.epochMs);
  if (!moment.hasTime) return date;
  const parts = timeFormat(style).formatToParts(moment.epochMs);
  const isZone = ({ type }: Intl.DateTimeFormatPart) => type === 'timeZoneName';
  const join = (some: Intl.DateTimeFormatPart[]) =>
    some
      .map(({ value }) => value)
      .join('')
      .trim();
  const time = join(parts.filter((part) => !isZone(part)));
  return say(style, 'dateAndTime', { date, time, zone: join(parts.filter(isZone)) });
}

/** "24 Nov 2026", for lists, which have a narrow column for it. */
export function formatListDay({ epochMs }: Pick<Moment, 'epochMs'>, place: Place): string {
  return listDayFormat(place).format(epochMs);
}

/** "27 Nov, 14:30", without the time if the editor gave none, for articles less than a year old. */
export function formatDayAndTime(
  moment: Pick<Moment, 'epochMs' | 'hasTime'>,
  place: Place,
): string {
  return (moment.hasTime ? shortTimeFormat : shortDayFormat)(place).format(moment.epochMs);
}

/** "Tuesday 24 November 2026", for the masthead. */
export function formatWeekday(moment: Moment, place: Place): string {
  return weekdayFormat(place).format(moment.epochMs);
}
