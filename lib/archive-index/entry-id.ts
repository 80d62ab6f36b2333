import type { Database } from './database';

const MINUTE_MS = 60_000;

/** So many of one minute come in the order in which they were read; more begin the next minutes. */
const PER_MINUTE = 16;

/** 1900, as a minute since 1970: what is older counts as from then. */
const FIRST_MINUTE = Date.UTC(1900, 0) / MINUTE_MS;

/** No more articles than these are of one minute. */
const WIDEST = PER_MINUTE ** 5;

/**
 * A free id for an entry: the later it was published, the higher, so that a search can begin with the
 * newest. Only nearly: of one minute, or of a day that was written without a time, there may be many.
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
