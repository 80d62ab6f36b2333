/** Returns a number from 0 up to, but not including, 1. */
export type Random = () => number;

/**
 * A random generator that gives the same numbers for the same seeds on every machine: mulberry32, a
 * public-domain generator by Tommy Ettinger.
 *
 * @param seeds whole numbers; every list of them has its own sequence
 */
export function seededRandom(...seeds: number[]): Random {
  let state = seeds.reduce((hash, seed) => scramble(hash ^ seed), 0x9e3779b9);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The finaliser of MurmurHash3, so that neighbouring seeds start far apart. */
function scramble(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** A whole number from `least` to `most`, both included. */
export function wholeNumber(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** One of the values, each as likely as the others. */
export function pick<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new RangeError('there is nothing to pick from');
  return value;
}

/**
 * A rank from 0 up to, but not including, `count`. Rank k comes up about 1 / (k + 1) as often as rank 0
 * (Zipf's law, by the inverse of its distribution, without a table).
 */
export function zipfRank(random: Random, count: number): number {
  return Math.floor((count + 1) ** random()) - 1;
}
