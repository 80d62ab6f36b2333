import type { Database } from './database';

const MINUTE_MS = 60_000;

/**
 * How many articles of one minute keep the order in which they were read; further ones get the next
 * minutes.
 */
const PER_MINUTE = 16;

/** 1900, in minutes since 1970; anything older counts as from then. */
const FIRST_MINUTE = Date.UTC(1900, 0) / MINUTE_MS;

/** The most articles that one minute can have. */
const WIDEST = PER_MINUTE ** 5;

/**
 * A free id for an entry: the later it was published, the higher, so that a search can begin with
 * the newest. The order is only approximate, since many may share a minute, or a day written
 * without a time.
 *
 * @param published milliseconds since the epoch; a stub has none and comes before all others
 */
export function newEntryId(db: Database, published: number | undefined): number {
  const minute = published === undefined ? FIRST_MINUTE : Math.floor(published / MINUTE_MS);
  const first = Math.max(0, minute - FIRST_MINUTE) * PER_MINUTE + 1;
  for (let span = PER_MINUTE; span <= WIDEST; span *= PER_MINUTE) {
    const row = db.get<{ last: number | null }>(
      'SELECT max(id) AS last FROM entries WHERE id >= :first AND id < :end',
      { first, end: first + span },
    );
    const free = row?.last ? row.last + 1 : first;
    if (free < first + span) return free;
  }
  throw new RangeError('there are too many articles of one moment');
}
