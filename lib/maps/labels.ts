import polylabel from 'polylabel';
import type { Lands, Outline, Point } from './lands';
import { settings, widthOf } from './letters';

/** What is to be named. */
export interface Named {
  name: string;
  /** The land that it names, and what that is known by. */
  outline?: Outline;
  id?: number;
  /** Of few, which are what the map is about. */
  isSpecial?: boolean;
  /** Of a dot. */
  at?: Point;
}

/** A name on a drawing. */
export interface Label {
  lines: string[];
  /** The middle of its first base line, or where that begins or ends. */
  x: number;
  y: number;
  anchor: 'middle' | 'start' | 'end';
  /** At which width of the drawing it stands there. */
  width: Width;
}

/**
 * How wide a drawing is on the page at least. In rem: with letters of twice the size there is room for fewer of them.
 * app/maps.css has the same widths.
 */
export const WIDTHS = { narrow: 17, medium: 30, wide: 44 } as const;

export type Width = keyof typeof WIDTHS;

/** How large letters are at each width, in rem: 12 px is the least that is easy to read. */
export const LETTERS = { narrow: 0.75, medium: 0.8125, wide: 0.8125 } as const;
/** From one base line to the next, in em. */
export const LEADING = 1.15;
/** What a dot takes to each side, in rem. */
const DOT = 0.35;
/** From a dot to its name, in rem. */
const BESIDE = 0.45;
/** As a share of a label: so much of it may stand outside its land, counted half over the sea. */
const MOST_OUTSIDE = 0.3;
/** The same for what must be named rather than others. */
const MOST_OUTSIDE_SPECIAL = 0.5;

/** In units. */
const SMALL_STATE = 28;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Finds places for names at each width of a drawing, so that no two touch. Those for which there is no room are left
 * out: the list under the map has every name.
 *
 * @param named in the order of their rank
 * @param lands what is where on the drawing
 */
export function placeLabels(named: readonly Named[], lands: Lands): Label[] {
  return (Object.keys(WIDTHS) as Width[]).flatMap((width) => labelsAt(width, named, lands));
}

function labelsAt(at: Width, named: readonly Named[], lands: Lands): Label[] {
  const { width, height } = lands;
  const unit = width / WIDTHS[at];
  const letters = LETTERS[at] * unit;
  const dots = named.map(({ at: point }) => point && around(point, DOT * unit));
  const taken: Box[] = [];
  return named.flatMap((one, number) => {
    const candidates = one.at
      ? beside(one.name, around(one.at, 0), BESIDE * unit, letters)
      : withinLand(one, letters, lands);
    const isFree = (setting: Setting) => {
      const box = boxOf(setting, letters, unit);
      return (
        box.left > 2 &&
        box.top > 2 &&
        box.right < width - 2 &&
        box.bottom < height - 2 &&
        !taken.some((other) => meet(box, other)) &&
        !dots.some((dot, other) => dot && other !== number && meet(box, dot))
      );
    };
    const found = candidates.find(isFree);
    if (!found) return [];
    taken.push(boxOf(found, letters, unit));
    return [{ ...found, width: at }];
  });
}

type Setting = Omit<Label, 'width'>;

/** To the right of a box, to its left, above it, below it. */
function beside(
  name: string,
  { left, right, top, bottom }: Box,
  away: number,
  letters: number,
): Setting[] {
  const lines = [name];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2 + 0.35 * letters];
  return [
    { lines, x: right + away, y, anchor: 'start' },
    { lines, x: left - away, y, anchor: 'end' },
    { lines, x, y: top - away, anchor: 'middle' },
    { lines, x, y: bottom + away + 0.75 * letters, anchor: 'middle' },
  ];
}

/** Whether there is mostly sea around a box. */
function isIsland(
  [left, top, right, bottom]: [number, number, number, number],
  lands: Lands,
): boolean {
  const shares = [0, 0.25, 0.5, 0.75, 1];
  const around = shares.flatMap((share): Point[] => {
    const x = left + share * (right - left);
    const y = top + share * (bottom - top);
    return [
      [x, top - 8],
      [x, bottom + 8],
      [left - 8, y],
      [right + 8, y],
    ];
  });
  return around.filter((point) => lands.at(point) === 0).length >= 0.7 * around.length;
}

/** Where the land is widest, and a little beside that; best first. */
function withinLand(
  { name, outline = [], id, isSpecial }: Named,
  letters: number,
  lands: Lands,
): Setting[] {
  if (outline.length === 0) return [];
  const middle = widestPoint(outline);
  const found: { setting: Setting; cost: number }[] = [];
  for (const lines of settings(name)) {
    const wide = Math.max(...lines.map(widthOf)) * letters;
    const high = (1 + (lines.length - 1) * LEADING) * letters;
    for (const right of [0, -0.25, 0.25, -0.5, 0.5]) {
      for (const down of [0, -0.4, 0.4, -0.8, 0.8]) {
        const x = middle[0] + right * wide;
        const y = middle[1] + down * letters;
        let outside = 0;
        const samples = [-0.5, -0.25, 0, 0.25, 0.5];
        const rows = [-0.45, 0, 0.45];
        for (const across of samples) {
          for (const along of rows) {
            const point: Point = [x + across * wide, y + along * high];
            const land = lands.at(point);
            if (land !== id) outside += land === 0 ? 0.5 : 1;
          }
        }
        const cost = outside / (samples.length * rows.length);
        if (cost > (isSpecial ? MOST_OUTSIDE_SPECIAL : MOST_OUTSIDE)) continue;
        const first = y - high / 2 + 0.8 * letters;
        // In one line if it fits as well, and where the land is widest.
        const rank = cost + 0.04 * (lines.length - 1) + 0.05 * (Math.abs(right) + Math.abs(down));
        found.push({ setting: { lines, x, y: first, anchor: 'middle' }, cost: rank });
      }
    }
  }
  if (found.length === 0) return besideLand(name, outline, letters, lands);
  return found.sort((one, other) => one.cost - other.cost).map(({ setting }) => setting);
}

/** Over the sea beside an island that is too small for its name; beside a very small state in any case. */
function besideLand(name: string, [outer = []]: Outline, letters: number, lands: Lands): Setting[] {
  const xs = outer.map(([x]) => x);
  const ys = outer.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const wide = widthOf(name) * letters;
  const away = 0.4 * letters;
  const isSmall = Math.max(right - left, bottom - top) < SMALL_STATE;
  if (!isSmall && !isIsland([left, top, right, bottom], lands)) return [];
  return beside(name, { left, right, top, bottom }, away, letters).filter((setting) => {
    if (isSmall) return true;
    const from = setting.anchor === 'start' ? 0 : setting.anchor === 'end' ? -1 : -0.5;
    const samples = [0.1, 0.3, 0.5, 0.7, 0.9];
    return samples.every(
      (along) => lands.at([setting.x + (from + along) * wide, setting.y - 0.3 * letters]) === 0,
    );
  });
}

/** The point that is farthest from all edges, with room to its sides counting more: names are wider than high. */
function widestPoint(outline: Outline): Point {
  const flat = outline.map((ring) => ring.map(([x, y]): [number, number] => [x / 2, y]));
  const [x, y] = polylabel(flat, 2);
  return [x * 2, y];
}

function boxOf({ lines, x, y, anchor }: Setting, letters: number, unit: number): Box {
  const wide = Math.max(...lines.map(widthOf)) * letters;
  const left = anchor === 'middle' ? x - wide / 2 : anchor === 'end' ? x - wide : x;
  const air = 0.1 * unit;
  return {
    left: left - air,
    right: left + wide + air,
    top: y - 0.8 * letters - air,
    bottom: y + (0.25 + (lines.length - 1) * LEADING) * letters + air,
  };
}

function around([x, y]: Point, by: number): Box {
  return { left: x - by, right: x + by, top: y - by, bottom: y + by };
}

function meet(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
