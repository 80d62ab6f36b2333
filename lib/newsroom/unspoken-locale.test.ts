import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  SITE_YAML,
  type TemporaryPlaces,
  temporaryPlaces,
} from '@/lib/archive-index/testing/temporary';
import { updateIndex } from '@/lib/archive-index/update';
import { formatProblem } from '@/lib/checking/problem';
import { en } from '@/lib/words/en';
import { openNewsroom } from './newsroom';

const NOW = Date.UTC(2026, 10, 24, 12);

let places: TemporaryPlaces;

beforeEach(() => {
  places = temporaryPlaces();
});

afterEach(() => places.clear());

async function problemsWith(locale: string): Promise<string[]> {
  places.write('site.yaml', SITE_YAML.replace('en-GB', locale));
  updateIndex(places, { now: NOW });
  const newsroom = openNewsroom({ ...places, siteUrl: undefined, now: () => NOW });
  return (await newsroom.problems()).map(formatProblem);
}

test('a locale without words is a warning that says where to write them', async () => {
  expect(await problemsWith('nl-BE')).toEqual([
    expect.stringMatching(
      /^site\.yaml:5:9: warning: the site has no words in `nl-BE`: its labels and notices are in English\n.*words\/nl\.yaml/,
    ),
  ]);
});

test.each(['en-NZ', 'de-AT', 'sr-Latn-RS', 'bs-Cyrl'])(
  'there are words for %s, and nothing is said',
  async (locale) => {
    expect(await problemsWith(locale)).toEqual([]);
  },
);

test('there is no warning once the paper has all words of its own', async () => {
  // JSON is YAML.
  places.write('words/nl.yaml', JSON.stringify(en));
  expect(await problemsWith('nl-BE')).toEqual([]);
});
