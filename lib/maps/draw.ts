import { frameFor, type MapContents } from './contents';
import type { Country } from './countries';
import type { Frame, Place, Shape } from './frame';
import { type Label, placeLabels } from './labels';
import { Lands, type Outline, type Point } from './lands';
import { type Region, regionIn } from './outlines';
import { areasOn, linesOn, pathOf, sizeOf } from './paths';

/** A map as it is drawn; all in units of the drawing. */
export interface Drawing {
  shape: Shape;
  width: number;
  height: number;
  /** The countries that are in no group. */
  land: string;
  /** The countries of each group. */
  groups: string[];
  /** Between countries of the land, or of the first group, which are tones. */
  borders: string;
  /** Between countries of one pattern. */
  lines: string;
  /** States too small to be seen, and points. */
  dots: { x: number; y: number; isPoint: boolean }[];
  labels: Label[];
}

/** As exact as lines of a pixel are on a wide page; less where that would be too much to send. In units. */
const EXACTNESS = [1.2, 2.4, 3.6, 5.4, 8] as const;
/** How long the paths of a drawing may be: compressed, four to five bytes of ten. */
const MOST_LETTERS = 14_000;
/** In square units: smaller islands are left out. */
const ISLAND = 6;
/** Groups of so many countries are what a map is about; the others are around them. */
const FEW = 3;
/** In square units: a smaller state is a dot. */
const STATE = 60;

/** Draws a map. The atlas is read when the first is drawn. */
export async function drawMap(contents: MapContents): Promise<Drawing | undefined> {
  const frame = frameFor(contents);
  if (!frame) return undefined;
  const regionAt = await regionIn(frame);
  const { shape, width, height } = frame;
  for (const exactness of EXACTNESS) {
    const region = regionAt(exactness);
    const paths = pathsOf(frame, contents, region);
    const letters = [paths.land, ...paths.groups, paths.borders, paths.lines].join('').length;
    if (letters > MOST_LETTERS && exactness !== EXACTNESS.at(-1)) continue;
    return { shape, width, height, ...paths, ...namesOn(frame, contents, region) };
  }
  return undefined;
}

function pathsOf(frame: Frame, { groups }: MapContents, region: Region) {
  const inGroups = groups.map(({ countries }) => countries.map(({ country }) => country.inAtlas));
  const others = region.names.filter((name) => !inGroups.flat().includes(name));
  const groupOf = (name: string) => inGroups.findIndex((names) => names.includes(name));
  const between = (isOne: (group: number) => boolean) =>
    pathOf(
      linesOn(
        frame,
        region.borders((one, other) => groupOf(one) === groupOf(other) && isOne(groupOf(one))),
      ),
      false,
    );
  return {
    land: areaPath(frame, region, others),
    groups: inGroups.map((names) => areaPath(frame, region, names)),
    borders: between((group) => group <= 0),
    lines: between((group) => group > 0),
  };
}

function namesOn(frame: Frame, { groups, points }: MapContents, region: Region) {
  const lands = new Lands(frame);
  const land: {
    name: string;
    outline: Outline;
    id: number;
    size: number;
    among: number;
    isSpecial: boolean;
  }[] = [];
  const states: { name: string; at: Point }[] = [];
  const inGroups = new Map(
    groups.flatMap(({ countries }) =>
      countries.map((shown) => [shown.country.inAtlas, { ...shown, among: countries.length }]),
    ),
  );
  for (const inAtlas of region.names) {
    const areas = areasOn(frame, region.area(inAtlas), 0);
    const id = lands.add(areas);
    const shown = inGroups.get(inAtlas);
    if (!shown) continue;
    const [outline] = areas;
    const size = areas.reduce((sum, [outer]) => sum + Math.abs(sizeOf(outer)), 0);
    if (outline && size >= STATE)
      land.push({ ...shown, outline, id, size, isSpecial: shown.among <= FEW });
    else states.push(...dotOn(frame, shown.name, middleOf(shown.country.reach)));
  }
  const places = points.flatMap(({ name, place }) => dotOn(frame, name, place));
  // What is special first; then the small ones: the large ones have more places to choose from.
  land.sort((one, other) => one.among - other.among || one.size - other.size);
  return {
    dots: [
      ...states.map(({ at: [x, y] }) => ({ x, y, isPoint: false })),
      ...places.map(({ at: [x, y] }) => ({ x, y, isPoint: true })),
    ],
    labels: placeLabels([...places, ...land, ...states], lands),
  };
}

function areaPath(frame: Frame, region: Region, names: readonly string[]): string {
  return pathOf(areasOn(frame, region.joined(names), ISLAND).flat(), true);
}

function dotOn(frame: Frame, name: string, place: Place): { name: string; at: Point }[] {
  const at = frame.holds(place) && frame.projection([place[0], place[1]]);
  return at ? [{ name, at }] : [];
}

function middleOf(reach: Country['reach']): Place {
  const mean = (side: 0 | 1) =>
    reach.reduce((sum, point) => sum + (point[side] ?? 0), 0) / reach.length;
  return [mean(0), mean(1)];
}
