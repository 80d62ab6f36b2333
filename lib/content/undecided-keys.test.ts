import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { articleFields } from './article-fields';
import { parseYaml } from './frontmatter';
import { undecidedKeys } from './undecided-keys';

const KNOWN = Object.keys(articleFields.shape);
const DECIDING = ['draft', 'published', 'publishAt'];
const OTHERS = [
  'drafts',
  'embargo',
  'embargoed',
  'unpublish',
  'unpublished',
  'private',
  'hidden',
  'withdrawn',
  '<<',
  'publish_at',
];

const found = (yaml: string) => undecidedKeys(parseYaml(yaml, 2), KNOWN);
const isUndecided = (key: string) => found(`title: T\n${stringify({ [key]: true })}`).length > 0;

/** What each letter is also drawn as: Cyrillic, Greek, full width, mathematical, small capitals. */
const LOOKS: Record<string, string> = {
  a: 'аαａ𝐚ᴀⓐ',
  b: 'ｂ𝗯Ьʙ',
  d: 'ԁｄ𝒹ᴅ',
  e: 'еｅ𝔢',
  f: 'ｆ𝕗',
  h: 'һｈ𝖍',
  i: 'іｉ𝚒ıι1lI|',
  l: 'ӏｌ𝓁Ι1I|',
  p: 'рρｐ𝑝',
  r: 'гｒ𝗿',
  s: 'ѕｓ𝘴ſ',
  t: 'тτｔ𝖙Т',
  u: 'υսｕ𝓊',
};
const INVISIBLE = [
  '\u200b',
  '\u200d',
  '\u00ad',
  '\u2060',
  '\ufeff',
  '\u202e',
  '\ufe0f',
  '\u3164',
  ' ',
];

/** A word with its letters in other case, drawn otherwise, and invisible characters among them. */
const disguised = (word: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...[...word].map((letter) =>
        fc
          .tuple(
            fc.constantFrom(letter, letter.toUpperCase(), ...(LOOKS[letter.toLowerCase()] ?? '')),
            fc.option(fc.constantFrom(...INVISIBLE), { nil: '' }),
          )
          .map((parts) => parts.join('')),
      ),
    )
    .map((letters) => letters.join(''));

/** All words that are one slip away: a letter added, left out or changed, or two exchanged. */
function slipsOf(word: string): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz_-0'];
  const places = [...word, ''].map((_, at) => at);
  return [
    ...places.flatMap((at) => letters.map((x) => word.slice(0, at) + x + word.slice(at))),
    ...places.flatMap((at) => letters.map((x) => word.slice(0, at) + x + word.slice(at + 1))),
    ...places.map((at) => word.slice(0, at) + word.slice(at + 1)),
    ...places.map(
      (at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
    ),
  ].filter((slip) => slip !== word);
}

describe('a key leaves it undecided whether an article is public', () => {
  test('when it is one slip away from a key that decides, in any case', () => {
    const slips = DECIDING.flatMap(slipsOf);
    expect(slips.length).toBeGreaterThan(1000);
    for (const slip of slips) {
      expect([slip, isUndecided(slip)]).toEqual([slip, !KNOWN.includes(slip)]);
      expect([slip, isUndecided(slip.toUpperCase())]).toEqual([slip, true]);
    }
  });

  test('when it looks like a key that decides, or like a slip of one', () => {
    const words = DECIDING.flatMap((word) => [word, ...slipsOf(word)]);
    fc.assert(
      fc.property(fc.constantFrom(...words).chain(disguised), (key) => {
        expect(isUndecided(key)).toBe(!KNOWN.includes(key));
      }),
      { numRuns: 500 },
    );
  });

  test('when it is, or looks like, something people write instead', () => {
    for (const key of OTHERS) expect([key, isUndecided(key)]).toEqual([key, true]);
    fc.assert(
      fc.property(fc.constantFrom(...OTHERS).chain(disguised), (key) => {
        expect(isUndecided(key)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('of whatever kind the key is', () => {
    for (const key of [
      '? [draft]\n:',
      '? {draft: true}\n:',
      '? |\n  draft\n:',
      '"dr\\u200baft":',
    ]) {
      expect(found(`title: T\n${key} x`)).toHaveLength(1);
    }
    expect(found('title: &a draft\n*a : true')).toHaveLength(1);
    expect(found('kicker: &a draft\n? [*a]\n: true')).toHaveLength(1);
  });

  test('but not when it is a known key, or further away', () => {
    for (const key of [
      ...KNOWN,
      'date',
      'publish',
      'publication',
      'publishedAt',
      'published_at',
      'publishDate',
      'pubDate',
      'drafted',
      'dratfs',
      'raft-of-measures',
      'visible',
      'embargoes',
      'privat',
      'hide',
      'status',
      'tags',
      'description',
      'category',
      'image_alt',
      '2026',
      'true',
      '',
      'дата',
      'опубликовано',
      '日付',
    ]) {
      expect([key, isUndecided(key)]).toEqual([key, false]);
    }
    expect(found('? [a, b]\n: x\n1: x\nnull: x\n? {date: x}\n: x')).toEqual([]);
    // By the letter of the rule: one letter changed.
    expect(isUndecided('publisher')).toBe(true);
  });

  test('only in the outermost map', () => {
    expect(found('title: T\nimage: {draft: true}\nsources: [{hidden: x}]')).toEqual([]);
  });
});

describe('and the message names the key that was meant', () => {
  test.each([
    [
      'Draft: true',
      'unknown key `Draft`: the article is off the site until this is decided',
      'Did you mean `draft`? Write `draft: true` to keep the article off the site; otherwise remove the key.',
    ],
    [
      'embargo: 2027-01-01',
      'unknown key `embargo`: the article is off the site until this is decided',
      'Did you mean `publishAt`? Write `publishAt: 2026-11-24T18:30` for an embargo; otherwise remove the key.',
    ],
    [
      'dr\u0430ft: true',
      'unknown key `dr\u0430ft` (`\u0430` is U+0430): the article is off the site until this is decided',
      expect.stringContaining('`draft`'),
    ],
    [
      'dra\u200dft: true',
      'unknown key `dra\\u200dft`: the article is off the site until this is decided',
      expect.stringContaining('`draft`'),
    ],
    [
      '<<: {draft: true}',
      'unknown key `<<`: the article is off the site until this is decided',
      'Merge keys do not work here: write `draft`, `published` or `publishAt` themselves.',
    ],
    [
      '? [draft]\n: true',
      '`draft` inside a key: the article is off the site until this is decided',
      expect.stringContaining('`draft: true`'),
    ],
  ])('%j', (yaml, message, remedy) => {
    expect(found(`title: T\n${yaml}`)).toEqual([
      { line: 3, column: yaml.startsWith('?') ? 3 : 1, code: 'undecided-key', message, remedy },
    ]);
  });
});
