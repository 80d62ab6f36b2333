import {
  formatPartialDate,
  isPartialDate,
  partialDateFormat,
  startOfPartialDate,
} from './partial-date';

/** The sign between the two ends of a span (ISO 8601, 5.5.1). */
const BETWEEN = '/';

/**
 * The ends of a partial date or of a span of two, in the form that ISO 8601 has for an interval:
 * `2022-03` gives `['2022-03']`, `2022-03/2022-04` both.
 *
 * @returns `undefined` when the text is neither, or when the span ends before it begins
 */
function endsOfSpan(text: string): [string] | [string, string] | undefined {
  const [from = '', to, ...more] = text.split(BETWEEN);
  if (more.length > 0 || !isPartialDate(from)) return undefined;
  if (to === undefined) return [from];
  return isPartialDate(to) && !endsBeforeItBegins(from, to) ? [from, to] : undefined;
}

/** Whether a text is a year, a month, a day, or a span of two of them. */
export function isDateOrSpan(text: string): boolean {
  return endsOfSpan(text) !== undefined;
}

/** Whether a text is a span of two dates. */
export function isSpan(text: string): boolean {
  return endsOfSpan(text)?.length === 2;
}

/** Whether a text would be a span if its ends changed places. */
export function isReversedSpan(text: string): boolean {
  const [from = '', to = '', ...more] = text.split(BETWEEN);
  if (more.length > 0 || !isPartialDate(from) || !isPartialDate(to)) return false;
  return endsBeforeItBegins(from, to);
}

/**
 * Writes out a partial date or a span for readers: "April 2022", "March – April 2022",
 * "24–26 March 2022".
 *
 * @param locale BCP 47
 * @throws RangeError when the text is neither
 */
export function formatDateOrSpan(text: string, locale: string): string {
  const ends = endsOfSpan(text);
  if (!ends) throw new RangeError(`not a date or a span: ${text}`);
  const [from, to] = ends;
  if (to === undefined) return formatPartialDate(from, locale);
  const start = startOfPartialDate(from);
  const end = startOfPartialDate(to);
  // Intl writes ranges of one precision only.
  if (start === undefined || end === undefined || from.length !== to.length) {
    return `${formatPartialDate(from, locale)} – ${formatPartialDate(to, locale)}`;
  }
  return partialDateFormat(from, locale).formatRange(start, end);
}

/** Compares the first day of one with the last day of the other, so that `2022-03/2022` is a span. */
function endsBeforeItBegins(from: string, to: string): boolean {
  return `${from}-01-01`.slice(0, 10) > `${to}-12-31`.slice(0, 10);
}
