import { describe, expect, test } from 'vitest';
import atlas from 'world-atlas/countries-50m.json';
import { COUNTRIES, countriesMeant, countryNamed } from './countries';

const nameOf = (name: string, lang = 'en') => countryNamed(name, lang)?.name;

test('the table has every country that the atlas draws, once', () => {
  const drawn = atlas.objects.countries.geometries.map(({ properties }) => properties.name);
  expect(COUNTRIES.map(({ inAtlas }) => inAtlas).sort()).toEqual([...drawn].sort());
  expect(new Set(COUNTRIES.map(({ name }) => name)).size).toBe(COUNTRIES.length);
});

describe('a country is found', () => {
  test.each([
    ['Bosnia and Herzegovina', 'Bosnia and Herzegovina'],
    ['bosnia & herzegovina', 'Bosnia and Herzegovina'],
    ['Bosnia', 'Bosnia and Herzegovina'],
    ['North Macedonia', 'North Macedonia'],
    ['Czechia', 'Czechia'],
    ['the Czech Republic', 'Czechia'],
    ['UK', 'United Kingdom'],
    ['U.S.A.', undefined],
    ['USA', 'United States'],
    ['Cote d’Ivoire', 'Ivory Coast'],
    ["Côte d'Ivoire", 'Ivory Coast'],
    ['The Gambia', 'Gambia'],
    ['St Lucia', 'Saint Lucia'],
    ['St. Kitts and Nevis', 'Saint Kitts and Nevis'],
    ['Türkiye', 'Turkey'],
    ['Kosovo', 'Kosovo'],
    ['Sao Tome and Principe', 'São Tomé and Príncipe'],
  ])('by %s', (written, name) => {
    expect(nameOf(written)).toBe(name);
  });

  test.each([
    ['de', 'Bosnien und Herzegowina', 'Bosnia and Herzegovina'],
    ['de', 'Serbien', 'Serbia'],
    ['bs', 'Crna Gora', 'Montenegro'],
    ['sr-Cyrl', 'Косово', 'Kosovo'],
    ['ar', 'صربيا', 'Serbia'],
    ['ja', 'セルビア', 'Serbia'],
    ['de', 'Serbia', 'Serbia'],
  ])('in %s by %s', (lang, written, name) => {
    expect(nameOf(written, lang)).toBe(name);
  });

  test('by no name of another language', () => {
    expect(nameOf('Serbien', 'en')).toBeUndefined();
  });
});

test.each([
  ['Serbi', ['Serbia']],
  ['Macedonia', ['North Macedonia']],
  ['Congo', ['Republic of the Congo', 'Democratic Republic of the Congo']],
  ['Scotland', ['United Kingdom']],
  ['Bosnia and Herzogovina', ['Bosnia and Herzegovina']],
  ['Middle-earth, all of it', []],
])('%s is not a country; what is meant is said', (written, meant) => {
  expect(countryNamed(written, 'en')).toBeUndefined();
  expect(countriesMeant(written, 'en')).toEqual(meant);
});
