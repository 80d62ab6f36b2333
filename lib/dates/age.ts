import { Temporal } from 'temporal-polyfill';

/** How old something is, in whole months or, from a year on, in whole years. */
export interface Age {
  unit: 'month' | 'year';
  count: number;
}

/**
 * How old a text is, by the calendar of a place: one of 31 January is a month old on 1 March, and
 * one of 29 February a year old on the next 1 March.
 *
 * @param published when it was published, in milliseconds since the epoch
 * @param now the same, of the present
 * @param timeZone where days begin (IANA)
 * @returns `undefined` for less than a month, and for a date in the future
 */
export function ageOf(published: number, now: number, timeZone: string): Age | undefined {
  const { years, months } = dayOf(published, timeZone).until(dayOf(now, timeZone), {
    largestUnit: 'year',
  });
  if (years > 0) return { unit: 'year', count: years };
  return months > 0 ? { unit: 'month', count: months } : undefined;
}

/** When its age changes, in milliseconds since the epoch: the beginning of a day. */
export function nextAgeAt(published: number, now: number, timeZone: string): number {
  const from = dayOf(published, timeZone);
  const age = ageOf(published, now, timeZone);
  const next = age ? { [`${age.unit}s`]: age.count + 1 } : { months: 1 };
  const day = from.add(next);
  // Where the month has no such day, it is over before the age is reached.
  const reached = day.day === from.day ? day : day.add({ days: 1 });
  return reached.toZonedDateTime(timeZone).epochMilliseconds;
}

/** The day of a moment (in milliseconds since the epoch) in a place: `2026-11-24`. */
export function dayAt(epochMs: number, timeZone: string): string {
  return dayOf(epochMs, timeZone).toString();
}

function dayOf(epochMs: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone).toPlainDate();
}
