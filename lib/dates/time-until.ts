import { Temporal } from 'temporal-polyfill';

const UNITS = ['years', 'months', 'days', 'hours', 'minutes'] as const;

/**
 * How long it is until a later moment, in words: the largest unit and the one below it, cut off and
 * not rounded. "in 3 days 4 hours", "in 2 months", "in less than a minute".
 *
 * @param now milliseconds since the epoch
 * @param moment the same, later
 * @param timeZone where days begin: "in 1 day" is the same time tomorrow, also when clocks change
 */
export function timeUntil(moment: number, now: number, timeZone: string): string {
  const at = (epochMs: number) =>
    Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
  const left = at(now).until(at(moment), { largestUnit: 'year', smallestUnit: 'minute' });
  const largest = UNITS.findIndex((unit) => left[unit] > 0);
  if (largest === -1) return 'in less than a minute';
  const words = UNITS.slice(largest, largest + 2)
    .filter((unit) => left[unit] > 0)
    .map((unit) => `${left[unit]} ${left[unit] === 1 ? unit.slice(0, -1) : unit}`);
  return `in ${words.join(' ')}`;
}
