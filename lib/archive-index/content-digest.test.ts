import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ContentDigest } from './content-digest';

const nameOf = (files: readonly (readonly [string, string])[]): string => {
  const digest = new ContentDigest();
  for (const [file, hash] of files) digest.add(file, hash);
  return digest.after('');
};

test('the order in which files arrive does not matter', () => {
  expect(nameOf([['a', '1'], ['b', '2']])).toBe(nameOf([['b', '2'], ['a', '1']])); // biome-ignore format: one line
});

test('files that change places, or are renamed, are different content', () => {
  expect(nameOf([['a', '1'], ['b', '2']])).not.toBe(nameOf([['a', '2'], ['b', '1']])); // biome-ignore format: one line
  expect(nameOf([['a', '1']])).not.toBe(nameOf([['b', '1']]));
});

test('however content came to be as it is, its digest is the same', () => {
  const file = fc.tuple(fc.string(), fc.string());
  fc.assert(
    fc.property(fc.array(file), fc.array(file), (kept, gone) => {
      const first = new ContentDigest();
      for (const [name, hash] of [...kept, ...gone]) first.add(name, hash);
      const then = new ContentDigest();
      for (const [name, hash] of gone) then.remove(name, hash);
      expect(then.after(first.after(''))).toBe(nameOf(kept));
    }),
  );
});
