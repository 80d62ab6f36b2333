/**
 * How much a word counts depending on where it is, for `bm25(table, 10, 4, 1)` of FTS5: a headline
 * says what a story is about in ten words, a standfirst in thirty, and a body of a thousand words
 * mentions much in passing. In the order of the columns.
 */
export const COLUMN_WEIGHTS = { headline: 10, standfirst: 4, body: 1 } as const;

/** After this time the part of a rank that age can take is half gone: two years. */
export const RECENCY_HALF_LIFE_MS = 2 * 365.25 * 24 * 60 * 60 * 1000;
/** However old, a document keeps this part of its rank: the best match of 2012 beats a poor one of today. */
export const RECENCY_FLOOR = 0.5;

/**
 * The factor by which age changes a rank: 1 for new articles or a date in the future, 0.75 after
 * two years, 0.625 after six, and never below 0.5. It is `floor + (1 - floor) / (1 + age /
 * halfLife)`, plain arithmetic, so that SQL without a power function can order by it. FTS5's
 * `bm25()` is negative and the best is the lowest: multiplied by this it still is.
 *
 * @param publishedMs when the document was published (milliseconds since the Unix epoch)
 * @param nowMs the present
 */
export function recencyBoost(publishedMs: number, nowMs: number): number {
  const age = Math.max(0, nowMs - publishedMs);
  return RECENCY_FLOOR + (1 - RECENCY_FLOOR) / (1 + age / RECENCY_HALF_LIFE_MS);
}
