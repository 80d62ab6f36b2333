import { Temporal } from 'temporal-polyfill';

/** A year, a month or a day: `2022`, `2022-04`, `2022-03-24` (the valid date strings of HTML `<time>`), of a year from 1000 to 9999. */
export function isPartialDate(text: string): boolean {
  return startOfPartialDate(text) !== undefined;
}

/**
 * Writes out a partial date for readers: "2022", "April 2022", "24 March 2022".
 *
 * @throws RangeError when the text is not a partial date
 */
export function formatPartialDate(text: string, locale: string): string {
  const start = startOfPartialDate(text);
  if (start === undefined) throw new RangeError(`not a date: ${text}`);
  return partialDateFormat(text, locale).format(start);
}

/** The format for dates that are as exact as this one, in UTC. */
export function partialDateFormat(text: string, locale: string): Intl.DateTimeFormat {
  const parts = text.split('-').length;
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    ...(parts > 1 && { month: 'long' }),
    ...(parts > 2 && { day: 'numeric' }),
    timeZone: 'UTC',
  });
}

/** When a partial date begins in UTC, in milliseconds since the epoch; `undefined` when the text is not one. */
export function startOfPartialDate(text: string): number | undefined {
  if (!/^[1-9]\d{3}(-\d{2}(-\d{2})?)?$/.test(text)) return undefined;
  const full = `${text}-01-01`.slice(0, 10);
  try {
    const day = Temporal.PlainDate.from(full, { overflow: 'reject' });
    return day.toZonedDateTime('UTC').epochMilliseconds;
  } catch {
    return undefined;
  }
}
