import { describe, expect, test } from 'vitest';
import { placeOf } from './place-of';

const site = {
  locale: 'en-GB',
  sections: [
    { name: 'World', slug: 'world' },
    { name: 'Ratovi i mir', slug: 'wars' },
  ],
};
const kickerPath = (kicker: string | undefined, topics: string[] = []) =>
  placeOf({ section: undefined, kicker, topics }, site).kickerPath;

describe('the kicker of an entry', () => {
  test.each([
    ['World', '/sections/world'],
    ['world', '/sections/world'],
    ['Ratovi i mir', '/sections/wars'],
    ['Wars', '/sections/wars'],
    ['Kosovo', undefined],
    [undefined, undefined],
  ])('%s leads to %s', (kicker, path) => {
    expect(kickerPath(kicker)).toBe(path);
  });

  test('links to the topic of the entry with its name, but a section comes first', () => {
    expect(kickerPath('kosovo', ['NATO', 'Kosovo'])).toBe('/topics/kosovo');
    expect(kickerPath('Šta je', ['Šta je'])).toBe(`/topics/${encodeURIComponent('šta-je')}`);
    expect(kickerPath('World', ['World'])).toBe('/sections/world');
    expect(kickerPath('?', ['?!'])).toBeUndefined();
  });
});

test('an entry’s section has the name that the site file gives it, in the language of the site', () => {
  const place = placeOf({ section: 'wars', kicker: undefined, topics: [] }, site);
  expect(place.inSection).toEqual({
    slug: 'wars',
    name: 'Ratovi i mir',
    lang: 'en-GB',
    dir: 'ltr',
  });
  expect(
    placeOf({ section: 'Sport', kicker: undefined, topics: [] }, site).inSection,
  ).toBeUndefined();
});
