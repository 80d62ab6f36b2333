import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type {
  GeometryCollection,
  Polygon as Part,
  MultiPolygon as Parts,
  Topology,
} from 'topojson-specification';
import { processWide } from '@/lib/process-wide';
import type { Frame } from './frame';

type Area = Part<{ name: string }> | Parts<{ name: string }>;
type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Arc = [number, number][];

/** West, south, east, north. */
type Box = [number, number, number, number];

interface World {
  areas: readonly Area[];
  arcs: readonly Arc[];
  boxes: readonly Box[];
}

/** One per process, and only after a page with a map was made: three megabytes. */
const own: { standfirstWorld?: Promise<World> } = {};

/** Of an outline beyond the frame, every so many points are enough. */
const BEYOND = 12;
/** Degrees around the frame in which outlines are exact. */
const AIR = 2;

/** What a map shows of the world: its countries by the names of the atlas, with outlines as exact as it needs them. */
export interface Region {
  names: readonly string[];
  /** One country. */
  area(name: string): Feature<Polygon | MultiPolygon>;
  /** Several as one area, without the borders between them. */
  joined(names: readonly string[]): MultiPolygon;
  /** The borders between some of them. */
  borders(areSome: (one: string, other: string) => boolean): GeoJSON.MultiLineString;
}

/**
 * Reads the atlas (Natural Earth 1:50m, by way of world-atlas), once in a process, and takes from it what a frame
 * shows.
 *
 * @returns gives the region by the size of the smallest bend that is drawn, in units of the drawing
 */
export async function regionIn(frame: Frame): Promise<(exactness: number) => Region> {
  const shared = processWide(own);
  shared.standfirstWorld ??= readWorld();
  const { areas, arcs, boxes } = await shared.standfirstWorld;
  const seen = seenIn(frame);
  const isNear = boxes.map((box) => seen(box));
  const near = areas.flatMap((area) => partly(area, (ring) => seen(boxAround(ring, boxes))));
  const some = arcs.map((arc, at) => (isNear[at] ? arc : thinned(arc)));
  const exact = presimplify({
    type: 'Topology',
    arcs: some.map((arc, at) => (isNear[at] ? arc : arc.slice(0, 1))),
    objects: {},
  });
  return (exactness) => {
    const least = (exactness / frame.perDegree) ** 2;
    const topology: Topology = {
      type: 'Topology',
      objects: {},
      arcs: simplify(exact, least).arcs.map((arc, at) => (isNear[at] ? arc : (some[at] ?? []))),
    };
    return regionOf(topology, near);
  };
}

function regionOf(topology: Topology, near: Area[]): Region {
  const named = new Map(near.map((area) => [nameOf(area), area]));
  return {
    names: [...named.keys()],
    area: (name) =>
      feature(topology, named.get(name) ?? { type: 'Polygon', arcs: [] }) as Feature<
        Polygon | MultiPolygon
      >,
    joined: (names) =>
      merge(
        topology,
        names.flatMap((name) => named.get(name) ?? []),
      ),
    borders: (areSome) =>
      mesh(
        topology,
        { type: 'GeometryCollection', geometries: near },
        (one, other) => one !== other && areSome(nameOf(one), nameOf(other)),
      ),
  };
}

function nameOf({ properties }: { properties?: object | undefined }): string {
  return properties && 'name' in properties ? String(properties.name) : '';
}

async function readWorld(): Promise<World> {
  const { default: atlas } = await import('world-atlas/countries-50m.json');
  const { objects, arcs, transform } = atlas as unknown as Atlas;
  const [[kx, ky], [dx, dy]] = [transform?.scale ?? [1, 1], transform?.translate ?? [0, 0]];
  const decoded = arcs.map((arc): Arc => {
    let [x, y] = [0, 0];
    return arc.map(([right = 0, up = 0]) => {
      x += right;
      y += up;
      return [x * kx + dx, y * ky + dy];
    });
  });
  const areas = objects.countries.geometries.filter(
    (geometry): geometry is Area => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon',
  );
  return { areas, arcs: decoded, boxes: decoded.map(boxOf) };
}

/** Tells which boxes a frame shows something of. */
function seenIn({ isWorld, projection, width, height }: Frame): (box: Box) => boolean {
  if (isWorld) return () => true;
  const [turned] = projection.rotate();
  const middle = -turned;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const steps = 12;
  for (let across = 0; across <= steps; across++) {
    for (let down = 0; down <= steps; down++) {
      const place = projection.invert?.([(width * across) / steps, (height * down) / steps]);
      if (!place?.every(Number.isFinite)) return () => true;
      const x = nearest(place[0], middle);
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, place[1]);
      north = Math.max(north, place[1]);
    }
  }
  const holdsPole = [90, -90].some((pole) => {
    const [x, y] = projection([0, pole]) ?? [-1, -1];
    return x > 0 && x < width && y > 0 && y < height;
  });
  return (box) => {
    if (box[1] > north + AIR || box[3] < south - AIR) return false;
    if (holdsPole) return true;
    const turns = nearest((box[0] + box[2]) / 2, middle) - (box[0] + box[2]) / 2;
    return [turns - 360, turns, turns + 360].some(
      (by) => box[0] + by <= east + AIR && box[2] + by >= west - AIR,
    );
  };
}

/** A longitude, by as many turns as bring it next to another. */
function nearest(longitude: number, to: number): number {
  return longitude - Math.round((longitude - to) / 360) * 360;
}

/** The parts of an area that are near; none, or the area with fewer of them. */
function partly(area: Area, isNear: (ring: readonly number[]) => boolean): Area[] {
  if (area.type === 'Polygon') return isNear(area.arcs[0] ?? []) ? [area] : [];
  const arcs = area.arcs.filter(([outer]) => isNear(outer ?? []));
  return arcs.length > 0 ? [{ ...area, arcs }] : [];
}

function boxAround(ring: readonly number[], boxes: readonly Box[]): Box {
  const all = ring.flatMap((arc) => boxes[arc < 0 ? ~arc : arc] ?? []);
  const every = (side: number) => all.filter((_, at) => at % 4 === side);
  return [
    Math.min(...every(0)),
    Math.min(...every(1)),
    Math.max(...every(2)),
    Math.max(...every(3)),
  ];
}

function boxOf(arc: Arc): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of arc) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

function thinned(arc: Arc): Arc {
  return arc.filter((_, at) => at % BEYOND === 0 || at === arc.length - 1);
}
