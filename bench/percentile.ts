/**
 * The nearest-rank percentile: the smallest of the values that is not below `percent` of them.
 *
 * @param percent above 0, up to 100
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.ceil((percent / 100) * sorted.length) - 1];
  if (value === undefined) throw new RangeError('a percentile of nothing');
  return value;
}
