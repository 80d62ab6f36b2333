import { Temporal } from 'temporal-polyfill';
import { readMoment } from './moment';

const MINUTE_MS = 60_000;

/**
 * The minute in which a moment falls, as an editor writes it: `2026-11-25T09:30` in the given zone.
 * In the second of two hours that the clocks repeat, which that would not name, with the offset.
 *
 * @param epochMs milliseconds since the epoch
 */
export function localMinute(epochMs: number, timeZone: string): string {
  const minute = Math.floor(epochMs / MINUTE_MS) * MINUTE_MS;
  const local = Temporal.Instant.fromEpochMilliseconds(minute).toZonedDateTimeISO(timeZone);
  const text = local.toPlainDateTime().toString({ smallestUnit: 'minute' });
  return readMoment(text, timeZone)?.epochMs === minute ? text : `${text}${local.offset}`;
}
