import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChangedText } from './changed-text';
import type { Change } from './patch';

const made = (text: string, changes: readonly Change[]): string => {
  let [done, after] = [0, ''];
  for (const { from, to, text: put } of changes) {
    after += text.slice(done, from) + put;
    done = to;
  }
  return after + text.slice(done);
};

/** Changes that do not overlap, in order, of a text of a given length. */
const changesOf = (length: number) =>
  fc
    .array(fc.tuple(fc.nat(length), fc.string({ maxLength: 3 })), { maxLength: 6 })
    .map((all) => all.toSorted(([a], [b]) => a - b))
    .map((all) =>
      all.flatMap(([from, text], at): Change[] => {
        const [to] = all[at + 1] ?? [length];
        return at % 2 === 0 ? [{ from, to, text }] : [];
      }),
    );

test('several rounds of changes add up to changes of the first text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.gen(), (first, gen) => {
      const changed = new ChangedText(first);
      let text = first;
      for (let round = 0; round < 3; round++) {
        const changes = gen(changesOf, text.length);
        text = made(text, changes);
        changed.make(changes);
        expect(changed.text).toBe(text);
      }
      const all = changed.changes();
      expect(made(first, all)).toBe(text);
      for (const [at, change] of all.entries()) {
        expect(change.from).toBeLessThanOrEqual(change.to);
        if (at > 0) expect(change.from).toBeGreaterThanOrEqual(all[at - 1]?.to ?? 0);
      }
    }),
  );
});

test('two changes in the same place are refused', () => {
  const twice = [
    { from: 0, to: 2, text: 'a' },
    { from: 1, to: 3, text: 'b' },
  ];
  expect(() => new ChangedText('abcd').make(twice)).toThrow(RangeError);
});
