import { describe, expect, test } from 'vitest';
import { ok } from '@/lib/result';
import { readSite } from './read-documents';
import { sectionNamed, sectionsInOrder } from './sections';

const SITE =
  'name: N\ndescription: D\nurl: https://example.org\ntimeZone: UTC\nlocale: en\nnavigation: [{label: Front, href: /}]\n';

const read = (sections: string) => readSite(ok(`${SITE}sections: ${sections}\n`));
const problemsOf = (sections: string) =>
  read(sections).problems.map(({ code, message }) => `${code}: ${message}`);

describe('the sections of the site file', () => {
  test('are empty when it lists none', () => {
    expect(readSite(ok(SITE)).data?.sections).toEqual([]);
  });

  test.each([
    ['[{name: World}]', 'missing-key: `sections.0.slug` is missing'],
    ['[{slug: world}]', 'missing-key: `sections.0.name` is missing'],
    [
      '[{name: World, slug: World!}]',
      'invalid-value: `sections.0.slug`: this cannot be used as an address',
    ],
    [
      '[{name: "?!", slug: world}]',
      'invalid-value: `sections.0.name`: this has no letter or digit, so its page could not have an address',
    ],
    ['[{name: World, slug: world, oder: 1}]', 'unknown-key: unknown key `oder`'],
  ])('%s is refused', (sections, problem) => {
    expect(problemsOf(sections)).toEqual([problem]);
  });

  test.each([
    ['[{name: World, slug: world}, {name: Abroad, slug: world}]', 'sections.1.slug'],
    ['[{name: World, slug: world}, {name: world!, slug: abroad}]', 'sections.1.name'],
    ['[{name: World, slug: abroad}, {name: Abroad, slug: far-away}]', 'sections.1.name'],
  ])('%s: an article could mean either', (sections, place) => {
    expect(problemsOf(sections)).toEqual([
      `invalid-value: \`${place}\`: an earlier section has this name or slug`,
    ]);
  });

  test('are in the order of the list, after those that have a number', () => {
    const { data } = read(
      '[{name: C, slug: c}, {name: B, slug: b, order: 2}, {name: D, slug: d}, {name: A, slug: a, order: 1}]',
    );
    expect(sectionsInOrder(data?.sections ?? []).map(({ slug }) => slug)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });
});

describe('the section of an article', () => {
  const sections = [
    { name: 'World', slug: 'world' },
    { name: 'Bosna i Hercegovina', slug: 'bih' },
  ];

  test.each([
    ['World', 'world'],
    ['world', 'world'],
    ['WORLD', 'world'],
    ['bih', 'bih'],
    ['bosna i hercegovina', 'bih'],
    ['Wrld', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s is %s', (written, slug) => {
    expect(sectionNamed(sections, written)?.slug).toBe(slug);
  });
});
