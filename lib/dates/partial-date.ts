import { Temporal } from 'temporal-polyfill';

/** A year, a month or a day: `2022`, `2022-04`, `2022-03-24` (the valid date strings of HTML `<time>`), of a year from 1000 to 9999. */
export function isPartialDate(text: string): boolean {
  return parse(text) !== undefined;
}

/**
 * Writes out a partial date for readers: "2022", "April 2022", "24 March 2022".
 *
 * @throws RangeError when the text is not a partial date
 */
export function formatPartialDate(text: string, locale: string): string {
  const parsed = parse(text);
  if (!parsed) throw new RangeError(`not a date: ${text}`);
  const { date, parts } = parsed;
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    ...(parts > 1 && { month: 'long' }),
    ...(parts > 2 && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  return format.format(date);
}

function parse(text: string): { date: Date; parts: number } | undefined {
  if (!/^[1-9]\d{3}(-\d{2}(-\d{2})?)?$/.test(text)) return undefined;
  const parts = text.split('-').length;
  const full = parts === 1 ? `${text}-01-01` : parts === 2 ? `${text}-01` : text;
  try {
    const day = Temporal.PlainDate.from(full, { overflow: 'reject' });
    return { date: new Date(day.toZonedDateTime('UTC').epochMilliseconds), parts };
  } catch {
    return undefined;
  }
}
