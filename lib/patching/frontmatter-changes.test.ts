import { describe, expect, test } from 'vitest';
import { addToList, PatchRefused, renameKey, setValue, textsOf } from './frontmatter-changes';
import type { Change } from './patch';

const file = (yaml: string): string => `---\n${yaml}\n---\nThe body: unchanged.\n`;

/** The text with a change made. */
const made = (text: string, { from, to, text: put }: Change): string =>
  text.slice(0, from) + put + text.slice(to);

describe('a key that is renamed', () => {
  test.each([
    ['tags: [a]  # c\nkicker: K', ['tags'], 'topics: [a]  # c\nkicker: K'],
    ['"tags":\n- a', ['tags'], 'topics:\n- a'],
    [
      'a: "goes on\nat the margin"\ntags: [b]',
      ['tags'],
      'a: "goes on\nat the margin"\ntopics: [b]',
    ],
    ['image: { tags: x, b: y }', ['image', 'tags'], 'image: { topics: x, b: y }'],
    ['sources:\n- url: x\n- tags: x', ['sources', 1, 'tags'], 'sources:\n- url: x\n- topics: x'],
  ])('in %j', (yaml, at, expected) => {
    expect(made(file(yaml), renameKey(file(yaml), at, 'topics'))).toBe(file(expected));
  });

  test.each([
    ['tags: [a]\ntopics: [b]', ['tags']],
    ['kicker: K', ['tags']],
    ['tags: a: b', ['tags']],
    ['? [tags]\n: a', ['tags']],
  ])('is refused in %j', (yaml, at) => {
    expect(() => renameKey(file(yaml), at, 'topics')).toThrow(PatchRefused);
  });
});

describe('a value that is set', () => {
  test.each([
    ['title: Old # why\nkicker: K', ['title'], 'title: New # why\nkicker: K'],
    ["title: 'Old'", ['title'], "title: 'New'"],
    ['title: "Old"', ['title'], 'title: "New"'],
    ['title:   Old   ', ['title'], 'title:   New   '],
    ['title: >-\n  Old and\n  folded\nkicker: K', ['title'], 'title: New\nkicker: K'],
    ['title: |\n  Old\nkicker: K', ['title'], 'title: New\nkicker: K'],
    ['title:\nkicker: K', ['title'], 'title: New\nkicker: K'],
    ['related: [a, Old, c]', ['related', 1], 'related: [a, New, c]'],
    ['related:\n- a\n-   Old\n- c', ['related', 1], 'related:\n- a\n-   New\n- c'],
    ['image: { src: ./a.jpg, alt: Old }', ['image', 'alt'], 'image: { src: ./a.jpg, alt: New }'],
    ['kicker: K', ['title'], 'kicker: K\ntitle: New'],
    ['a: |+\n  b\n\n', ['title'], 'a: |+\n  b\n\ntitle: New\n'],
    // The site accepts these, although YAML 1.2 wants an indent here, and ordinary spaces.
    [
      'a: "goes on\nat the margin"\ntitle: Old',
      ['title'],
      'a: "goes on\nat the margin"\ntitle: New',
    ],
    ['title: "goes on\nat the margin" # c\nb: 1', ['title'], 'title: "New" # c\nb: 1'],
    ["a: 'x\ny'\nb: 'x\n\ny'\nc: [1, Old]", ['c', 1], "a: 'x\ny'\nb: 'x\n\ny'\nc: [1, New]"],
    ['title:\u00a0Old', ['title'], 'title:\u00a0New'],
  ])('in %j', (yaml, at, expected) => {
    expect(made(file(yaml), setValue(file(yaml), at, 'New'))).toBe(file(expected));
  });

  test('in a list', () => {
    const text = file('topics: Old # c');
    expect(made(text, setValue(text, ['topics'], ['Old, older', 'b']))).toBe(
      file('topics: ["Old, older", b] # c'),
    );
  });

  test.each([
    ['New: with a colon', "title: 'New: with a colon'"],
    ["it's", "title: it's"],
    ['# new', "title: '# new'"],
    ['yes', 'title: yes'],
    ['5', "title: '5'"],
    ['', "title: ''"],
    ['two\nlines', 'title: "two\\nlines"'],
  ])('%j is written so that it stays what it is', (value, expected) => {
    const text = file('title: Old');
    const after = made(text, setValue(text, ['title'], value));
    expect(after.replaceAll('"', "'")).toBe(file(expected.replaceAll('"', "'")));
  });

  test('between brackets, a comma and a bracket are quoted', () => {
    const text = file('topics: [a, b]');
    expect(made(text, setValue(text, ['topics', 0], 'x, y]'))).toBe(file('topics: ["x, y]", b]'));
  });

  test('in an empty frontmatter, and in a file of YAML', () => {
    expect(made('---\n---\n', setValue('---\n---\n', ['draft'], true))).toBe(
      '---\ndraft: true\n---\n',
    );
    expect(made('name: A\n', setValue('name: A\n', ['url'], 'https://a.example'))).toBe(
      'name: A\nurl: https://a.example\n',
    );
  });
});

describe('a value that is added to a list', () => {
  test.each([
    ['aliases: [a]', 'aliases: [a, New]'],
    ['aliases: [ a, b ] # c', 'aliases: [ a, b, New ] # c'],
    ['aliases: []', 'aliases: [New]'],
    ['aliases: [a,]', 'aliases: [a, New,]'],
    ['aliases:\n  - a # the first\nkicker: K', 'aliases:\n  - a # the first\n  - New\nkicker: K'],
    ['aliases:\n- a', 'aliases:\n- a\n- New'],
    ['aliases:', 'aliases: [New]'],
    ['aliases: ~', 'aliases: [New]'],
    ['kicker: K', 'kicker: K\naliases: [New]'],
  ])('in %j', (yaml, expected) => {
    expect(made(file(yaml), addToList(file(yaml), 'aliases', 'New'))).toBe(file(expected));
  });
});

describe('a change that would also change something else is refused', () => {
  test.each([
    ['title: &t Old\nkicker: *t', ['title']],
    ['{ title: Old', ['title']],
    ['{ title: Old }', ['kicker']],
    ['title: { a: b }', ['title']],
    ['- a', ['title']],
    ['title: Old', ['image', 'alt']],
    ['related: [a]', ['related', 5]],
  ])('%j', (yaml, at) => {
    expect(() => setValue(file(yaml), at, 'New')).toThrow(PatchRefused);
  });

  test('adding to something that is not a list', () => {
    expect(() => addToList(file('aliases: a'), 'aliases', 'b')).toThrow('`aliases` is not a list');
    expect(() => addToList('no frontmatter', 'aliases', 'b')).toThrow(PatchRefused);
  });
});

test('textsOf gives every text, at any depth, but no keys', () => {
  const text = file('related: [x, old]\nseries: { name: old }\nold: other');
  expect(textsOf(text)).toEqual([
    { path: ['related', 0], value: 'x' },
    { path: ['related', 1], value: 'old' },
    { path: ['series', 'name'], value: 'old' },
    { path: ['old'], value: 'other' },
  ]);
});
