/** Twice as many as words are remembered, so that a free slot is near. A power of two. */
const SLOTS = 262_144;
const MOST = SLOTS / 2;

/**
 * Remembers the result for each word of a text, without cutting the word out of the text first: a
 * `Map` costs a new string per word, and several accesses to distant memory. Words are
 * distinguished by 64 bits of hash. It holds some 130,000 words, as many as a newspaper uses daily,
 * and starts over when it is full.
 */
export class TermTable<Value> {
  private first = new Int32Array(SLOTS);
  private second = new Int32Array(SLOTS);
  private values: (Value | undefined)[] = new Array(SLOTS).fill(undefined);
  private size = 0;

  /** @param make called with an unknown word; a copy, which does not keep the text alive */
  constructor(private readonly make: (word: string) => Value) {}

  /** What was made of the word from `start` to `end` (UTF-16 units, the end not included). */
  of(text: string, start: number, end: number): Value {
    // FNV-1a, and the same with another prime and the length.
    let one = 0x811c9dc5;
    let two = end - start;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      one = Math.imul(one ^ unit, 0x01000193);
      two = Math.imul(two ^ unit, 0x5bd1e995) ^ (two >>> 15);
    }
    one |= 0;
    two |= 0;
    let slot = (one ^ (one >>> 15)) & (SLOTS - 1);
    while (this.first[slot] !== one || this.second[slot] !== two) {
      if (this.values[slot] === undefined) return this.add(slot, one, two, text.slice(start, end));
      slot = (slot + 1) & (SLOTS - 1);
    }
    return this.values[slot] ?? this.add(slot, one, two, text.slice(start, end));
  }

  private add(slot: number, one: number, two: number, slice: string): Value {
    // V8 keeps the whole text alive for a slice of it.
    const value = this.make(slice.split('').join(''));
    if (this.size >= MOST) {
      this.values.fill(undefined);
      this.size = 0;
    }
    this.first[slot] = one;
    this.second[slot] = two;
    this.values[slot] = value;
    this.size++;
    return value;
  }
}
