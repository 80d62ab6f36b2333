import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { frameFor, type MapContents, type NamedCountry } from './contents';
import { countryNamed } from './countries';
import { disputedIn } from './disputed';
import { type Drawing, drawMap } from './draw';
import { type Label, LEADING, LETTERS, WIDTHS, type Width } from './labels';
import { widthOf } from './letters';

const KB = 1024;

function countries(list: string): NamedCountry[] {
  return list.split(', ').map((name) => {
    const country = countryNamed(name, 'en');
    if (!country) throw new Error(`no country: ${name}`);
    return { name, country };
  });
}

function contents(
  groups: string[],
  { points = [], frame }: { points?: MapContents['points']; frame?: string } = {},
): MapContents {
  return {
    groups: groups.map((list, at) => ({ name: `Group ${at + 1}`, countries: countries(list) })),
    points,
    ...(frame && { frame: countries(frame).map(({ country }) => country) }),
  };
}

async function drawn(map: MapContents): Promise<Drawing> {
  const drawing = await drawMap(map);
  if (!drawing) throw new Error('nothing to draw');
  return drawing;
}

const BALKANS = contents(
  [
    'Croatia, Albania, Montenegro, North Macedonia, Slovenia, Hungary, Romania, Bulgaria, Greece, Italy',
    'Bosnia and Herzegovina',
    'Kosovo',
    'Serbia',
  ],
  { points: [{ name: 'Sarajevo', place: [18.41, 43.86] }] },
);
const AFRICA =
  'Algeria, Angola, Benin, Botswana, Cameroon, Chad, Egypt, Ethiopia, Kenya, Libya, Mali, Niger, Nigeria, South Africa, Sudan, Tanzania, Uganda, Zambia';

const MAPS: Record<string, MapContents> = {
  'the Western Balkans': BALKANS,
  Malta: contents(['Malta']),
  'a country with states inside of it': contents(['Italy', 'San Marino, Vatican City']),
  Russia: contents(['Russia']),
  'the main land of the United States': contents(['USA']),
  'islands on both sides of the line of dates': contents(['Fiji, Samoa, New Zealand']),
  'the world': contents([
    'Brazil, Russia, India, China, South Africa',
    'USA, Canada, France, Japan',
  ]),
  'many fjords': contents(['Norway, Sweden, Finland, Denmark, Iceland']),
  'many islands': contents(['Indonesia, Philippines', 'Malaysia']),
  'the Arctic islands of Canada': contents(['Canada, Greenland']),
  'a pole': contents(['Antarctica']),
  'a continent': contents([AFRICA]),
};

describe.each(Object.entries(MAPS))('a map of %s', (_, map) => {
  test('is at most 8 KB compressed', async () => {
    const { land, groups, borders, lines, dots, labels } = await drawn(map);
    const bytes = brotliCompressSync(
      JSON.stringify({ land, groups, borders, lines, dots, labels }),
    ).length;
    expect(bytes).toBeLessThanOrEqual(8 * KB);
    // Something is drawn.
    expect(groups.join('').length + dots.length).toBeGreaterThan(0);
  });

  test('has no two names that touch, at any width, and none beyond its edge', async () => {
    const drawing = await drawn(map);
    for (const [width, rem] of Object.entries(WIDTHS) as [Width, number][]) {
      const shown = drawing.labels.filter((label) => label.width === width);
      const boxes = shown.map((label) => boxOf(label, drawing, rem));
      for (const [one, box] of boxes.entries()) {
        expect(box.left, shown[one]?.lines.join()).toBeGreaterThanOrEqual(0);
        expect(box.right, shown[one]?.lines.join()).toBeLessThanOrEqual(drawing.width);
        for (const other of boxes.slice(one + 1)) {
          const meet =
            box.left < other.right &&
            other.left < box.right &&
            box.top < other.bottom &&
            other.top < box.bottom;
          expect(meet, `${JSON.stringify(shown[one])} and another`).toBe(false);
        }
      }
    }
  });
});

function boxOf({ lines, x, y, anchor, width: at }: Label, { width }: Drawing, rem: number) {
  const em = (LETTERS[at] * width) / rem;
  const wide = Math.max(...lines.map(widthOf)) * em;
  const left = anchor === 'middle' ? x - wide / 2 : anchor === 'end' ? x - wide : x;
  return {
    left,
    right: left + wide,
    top: y - 0.8 * em,
    bottom: y + 0.2 * em + (lines.length - 1) * LEADING * em,
  };
}

test('a wide map names all that is on it, in the words of the editor', async () => {
  const { labels } = await drawn({
    ...BALKANS,
    frame: countries('Serbia, Bosnia, Albania').map(({ country }) => country),
  });
  const names = labels.map(({ lines }) => lines.join(' '));
  for (const name of ['Bosnia and Herzegovina', 'Kosovo', 'Serbia', 'Montenegro', 'Sarajevo']) {
    expect(names).toContain(name);
  }
});

test('far parts of a country do not widen the map', () => {
  const width = (name: string) => {
    const frame = frameFor(contents([name]));
    return frame && frame.width / frame.perDegree;
  };
  expect(width('France')).toBeLessThan(25);
  expect(width('USA')).toBeLessThan(70);
  expect(width('Norway')).toBeLessThan(45);
  expect(width('Russia')).toBeLessThan(150);
});

test('a frame follows the countries over the line of dates', () => {
  const frame = frameFor(contents(['Fiji, Samoa']));
  expect(frame?.isWorld).toBe(false);
  expect(frame?.holds([178, -18])).toBe(true);
  expect(frame?.holds([-172, -13.6])).toBe(true);
  expect(frame?.holds([0, 50])).toBe(false);
});

test('states too small to be seen are dots with their names', async () => {
  const { dots, labels } = await drawn(contents(['Italy', 'San Marino, Vatican City']));
  expect(dots).toHaveLength(2);
  expect(labels.map(({ lines }) => lines.join(' '))).toEqual(
    expect.arrayContaining(['San Marino', 'Vatican City']),
  );
});

/** The disputed areas on a map of some countries. */
function disputedOn(list: string): string[] {
  const frame = frameFor(contents([list]));
  return frame ? disputedIn(frame) : [];
}

test.each([
  ['Serbia, Bosnia', 'Kosovo'],
  ['Ukraine', 'Crimea'],
  ['Ukraine', 'Donetsk and Luhansk'],
  ['Morocco', 'Western Sahara'],
  ['Cyprus', 'Northern Cyprus'],
  ['Ethiopia', 'Somaliland'],
  ['China, Japan', 'Taiwan'],
  ['India', 'Kashmir'],
  ['Israel', 'Palestine'],
  ['Israel, Jordan', 'the Golan Heights'],
  ['Argentina', 'the Falkland Islands'],
  ['Georgia', 'Abkhazia'],
  ['Guyana', 'Essequibo'],
])('a map of %s shows %s', (list, area) => {
  expect(disputedOn(list)).toContain(area);
});

test.each(['Germany', 'Ireland, UK', 'Bolivia, Paraguay', 'Australia', 'USA'])(
  'a map of %s shows no disputed area',
  (list) => {
    expect(disputedOn(list)).toEqual([]);
  },
);

test('nothing is drawn of nothing', async () => {
  expect(await drawMap({ groups: [], points: [] })).toBeUndefined();
});
