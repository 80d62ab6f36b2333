import { describe, expect, test } from 'vitest';
import { checkBody } from './check-body';

/** What is found in a body, as `line:column code message | remedy`. */
function found(source: string, lang = 'en'): string[] {
  return checkBody(source, lang).findings.map(
    ({ line, column, code, message, remedy }) => `${line}:${column} ${code} ${message} | ${remedy}`,
  );
}

const map = (inside: string, attributes = '') =>
  `Words.\n\n<LocatorMap title="A map"${attributes}>\n${inside}\n</LocatorMap>\n`;

test('a map of groups and places is good', () => {
  const groups =
    '  <Group name="One" countries="Germany, the Netherlands" />\n  <Point name="Bonn" at="50.7, 7.1" />';
  expect(found(map(groups))).toEqual([]);
  expect(found(map('  <Point name="Bonn" at="50.7, 7.1" />'))).toEqual([]);
});

test('names may be in the language of the text', () => {
  const group = '  <Group name="Eins" countries="Österreich, Schweiz" />';
  expect(found(map(group), 'de')).toEqual([]);
  expect(found(map(group), 'en')).toHaveLength(2);
});

test('a wrong name is found where it stands, also in a list of several lines', () => {
  const group = '  <Group\n    name="One"\n    countries="Germany,\n      Frence, Macedonia"\n  />';
  expect(found(map(group))).toEqual([
    '7:7 unknown-country no country on the map is called `Frence` | Did you mean `France`?',
    '7:15 unknown-country no country on the map is called `Macedonia` | Did you mean `North Macedonia`?',
  ]);
  expect(found(map('  <Group name="One" countries="France" />', ' frame="Spein"'))).toEqual([
    '3:34 unknown-country no country on the map is called `Spein` | Did you mean `Spain`?',
  ]);
});

test('a country is on a map once', () => {
  const twice =
    '  <Group name="One" countries="France, Spain" />\n  <Group name="Two" countries="Spain, Italy, Italia" />';
  expect(found(map(twice), 'it')).toEqual([
    '5:32 repeated-country `Spain` is in two groups, “One” and “Two” | Name each country once.',
    '5:46 repeated-country `Italia` is in this group twice | Name each country once.',
  ]);
});

test('more groups than there are patterns', () => {
  const groups = ['Spain', 'France', 'Italy', 'Austria', 'Germany']
    .map((name) => `  <Group name="${name}" countries="${name}" />`)
    .join('\n');
  expect(found(map(groups))).toEqual([
    '8:3 component-contents `<LocatorMap>` has 5 groups, and there are only 4 patterns | Join some of them, or make two maps.',
  ]);
});

describe('a place', () => {
  const point = (at: string) =>
    found(map(`  <Group name="One" countries="Germany" />\n  <Point name="Bonn" at="${at}" />`));

  test('that is not a place', () => {
    expect(point('Bonn')).toEqual([
      '5:22 invalid-attribute `at` of `<Point>`: this is not a latitude and a longitude | Latitude and longitude in degrees: at="43.86, 18.41".',
    ]);
  });

  test('with its longitude first', () => {
    expect(point('7.1, 50.7')).toEqual([
      '5:22 map-place `Bonn` is not on the map: 7.1 is its latitude, 50.7 its longitude | Latitude comes first: at="50.7, 7.1".',
    ]);
  });

  test('that is elsewhere', () => {
    expect(point('-33.9, 18.4')).toEqual([
      '5:22 map-place `Bonn` is not on the map: -33.9 is its latitude, 18.4 its longitude | Correct the numbers (latitude first, west and south with a minus), or name the countries that the map must show: frame="…".',
    ]);
  });
});

test('a disputed area needs a note, whoever named it', () => {
  const group = '  <Group name="One" countries="Serbia, Bosnia and Herzegovina" />';
  expect(found(map(group))).toEqual([
    '3:1 disputed-area this map shows a disputed area and says nothing of it: Kosovo | Say in note="…", in a neutral sentence, what readers have to know; or show less with frame="…".',
  ]);
  expect(found(map(group, ' note="A sentence of the editor."'))).toEqual([]);
  expect(found(map(group, ' frame="Slovenia"'))).toEqual([]);
});

test('one map of a text may lead it', () => {
  const group = '  <Group name="One" countries="Germany" />';
  expect(found(map(group, ' lead'))).toEqual([]);
  expect(found(map(group, ' lead') + map(group, ' lead'))).toEqual([
    '8:27 lead-map another map of this article has `lead` | Take `lead` out of all maps but one.',
  ]);
});

test.each([
  ['<Group name="One" countries="Germany" />', 'component-place'],
  ['<Point name="Bonn" at="50.7, 7.1" />', 'component-place'],
  ['<LocatorMap title="A map"></LocatorMap>', 'empty-component'],
  ['<LocatorMap title="A map">\n  words\n</LocatorMap>', 'component-contents'],
  ['<LocatorMap>\n  <Point name="Bonn" at="50.7, 7.1" />\n</LocatorMap>', 'missing-attribute'],
  ['<LocatorMap title="A">\n  <Group name="One" />\n</LocatorMap>', 'missing-attribute'],
  ['<LocatorMap title="A">\n  <Group countries="Spain" />\n</LocatorMap>', 'missing-attribute'],
  [
    '<LocatorMap title="A">\n  <Group name="One" countries=" " />\n</LocatorMap>',
    'invalid-attribute',
  ],
  [
    '<LocatorMap title="A">\n  <Group name="One" countries={["Spain"]} />\n</LocatorMap>',
    'invalid-attribute',
  ],
  ['<LocatorMap title="A">\n  <Group name="One" countries={f()} />\n</LocatorMap>', 'code'],
  [
    '<LocatorMap title="A" lead="yes">\n  <Point name="Bonn" at="50.7, 7.1" />\n</LocatorMap>',
    'invalid-attribute',
  ],
  [
    '<LocatorMap titel="A">\n  <Point name="Bonn" at="50.7, 7.1" />\n</LocatorMap>',
    'unknown-attribute',
  ],
  [
    '<LocatorMap title="A">\n  <Group name="One" countries="Spain">words</Group>\n</LocatorMap>',
    'element-with-words',
  ],
])('%s is refused', (source, code) => {
  expect(checkBody(`${source}\n`, 'en').findings.map((finding) => finding.code)).toContain(code);
});
