import { readMoment } from '@/lib/dates/moment';

/** A year, a month or a day in a search. */
export interface Period {
  /** As it was typed: `2022`, `2022-03` or `2022-03-24`. */
  text: string;
  /** When it begins, in milliseconds since the Unix epoch. */
  startMs: number;
}

/**
 * Reads a year, a month or a day.
 *
 * @param timeZone the zone in which a day begins (IANA name)
 * @returns the period, or `undefined` if it is not such a date
 */
export function readPeriod(text: string, timeZone: string): Period | undefined {
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(text)) return undefined;
  const firstDay = `${text}-01-01`.slice(0, 'YYYY-MM-DD'.length);
  const start = readMoment(firstDay, timeZone);
  return start && { text, startMs: start.epochMs };
}
