import { LRUCache } from 'lru-cache';
import { Temporal } from 'temporal-polyfill';

/** A point in time as an editor wrote it. */
export interface Moment {
  /** ISO 8601 with the offset of the site's zone, to the second: `2026-11-24T00:00:00+00:00`. */
  iso: string;
  epochMs: number;
  /** False when only a date was written: then no time is shown. */
  hasTime: boolean;
}

/** A year has four digits and does not begin with 0: `0206` is a slip for 2026, and no newspaper is that old. */
const DATE = /^[1-9]\d{3}-\d{2}-\d{2}$/;
/**
 * RFC 3339, and what differs from it in the files of Jekyll (`2013-05-14 05:00:00 +0000`), Hugo (`+0200`), Drupal
 * (`2:19:18`) and of `toISOString` (`.000Z`).
 */
const DATE_TIME =
  /^([1-9]\d{3}-\d{2}-\d{2})(?:[Tt]| +)(\d{1,2}:\d{2}(?::\d{2})?)((?:[.,]\d{1,9})?) *(?:(Z|z|UTC|GMT)|([+-]\d{2})(?::?(\d{2}))?)?$/;

/**
 * Reads a date (`2026-11-24`) or a date and time (`2026-11-24T18:30`, with or without an offset; as `DATE_TIME` says).
 * A date without a time is 00:00, a time without an offset is local, both in the given zone. A local
 * time that a clock change skips or repeats is taken as RFC 5545 does (`compatible` in Temporal).
 *
 * @returns the moment, or `undefined` when it is not such a date, or of a year outside 1000 to 9999
 */
export function readMoment(text: string, timeZone: string): Moment | undefined {
  const key = `${timeZone} ${text}`;
  const known = remembered.get(key) ?? { moment: read(text, timeZone) };
  remembered.set(key, known);
  return known.moment;
}

/** Each date of a file is read several times, which would take longer than the rest of the file. */
const remembered = new LRUCache<string, { moment: Moment | undefined }>({ max: 1000 });

function read(text: string, timeZone: string): Moment | undefined {
  try {
    if (DATE.test(text)) {
      const start = Temporal.PlainDate.from(text, { overflow: 'reject' }).toZonedDateTime(timeZone);
      return moment(start, false);
    }
    const written = partsOf(text);
    if (!written) return undefined;
    const { offset } = written;
    const local = Temporal.PlainDateTime.from(written.local, { overflow: 'reject' });
    if (!offset) return moment(local.toZonedDateTime(timeZone), true);
    const instant = Temporal.Instant.from(`${local.toString()}${offset}`);
    const there = instant.toZonedDateTimeISO(timeZone);
    return there.year < 1000 || there.year > 9999 ? undefined : moment(there, true);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Wider than any zone of the IANA database, whose first entries are local mean times (up to 15:56). */
const WIDEST_ZONES = ['-16:00', '+16:00'];

/** Whether `readMoment` accepts a text, in any zone. Looking only at the text is ten times as fast. */
export function isMoment(text: string): boolean {
  const written = partsOf(text);
  if (written?.offset) return WIDEST_ZONES.every((zone) => readMoment(text, zone) !== undefined);
  if (!DATE.test(text) && !written) return false;
  try {
    Temporal.PlainDateTime.from(written?.local ?? text, { overflow: 'reject' });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** A date and time in the form that Temporal reads, and its offset from UTC, if one is written. */
function partsOf(text: string): { local: string; offset: string | undefined } | undefined {
  const match = DATE_TIME.exec(text);
  if (!match) return undefined;
  const [, date, time = '', fraction = '', utc, hours, minutes = '00'] = match;
  const padded = time.indexOf(':') === 1 ? `0${time}` : time;
  // A fraction follows seconds, if they are written.
  if (fraction && padded.length === 5) return undefined;
  return {
    local: `${date}T${padded}${fraction.replace(',', '.')}`,
    offset: utc ? 'Z' : hours && `${hours}:${minutes}`,
  };
}

function moment(at: Temporal.ZonedDateTime, hasTime: boolean): Moment {
  return {
    iso: at.toString({ timeZoneName: 'never', smallestUnit: 'second' }),
    epochMs: at.epochMilliseconds,
    hasTime,
  };
}

/** Whether a name is a time zone that this machine knows (IANA Time Zone Database). */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
