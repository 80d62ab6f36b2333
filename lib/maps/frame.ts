import { type GeoProjection, geoAzimuthalEqualArea, geoEqualEarth } from 'd3-geo';

/** Longitude and latitude, in degrees. */
export type Place = readonly [longitude: number, latitude: number];

/** Width and height of a drawing in its own units, by the class that keeps its place on the page. */
export const SHAPES = {
  '2x1': [1000, 500],
  '3x2': [960, 640],
  '4x3': [880, 660],
  '1x1': [720, 720],
} as const;

export type Shape = keyof typeof SHAPES;

/** What part of the world a map shows, and how. */
export interface Frame {
  shape: Shape;
  width: number;
  height: number;
  projection: GeoProjection;
  /** Units of the drawing for a degree, about. */
  perDegree: number;
  isWorld: boolean;
  /** Whether a place is on the map, and not at its very edge. */
  holds(place: Place): boolean;
  /** How far two places are from each other on the drawing. */
  distance(one: Place, other: Place): number;
}

/** As much of a degree as fits in no projection of a part of the world. In degrees. */
const WIDEST_PART = 110;
/** The least that is shown, so that a small state is seen among its neighbours. In radians. */
const LEAST = 0.09;
/** Around what must be seen, as a share of it. */
const MARGIN = 0.06;
/** Of the drawing: closer to the edge a place is not held. */
const EDGE = 0.015;
/** The meridian that a map of the world is cut opposite to: where it meets no land but Antarctica. */
const USUAL_MIDDLE = 11;

/**
 * The frame that shows some places: a part of the world without distortion of areas (Lambert’s azimuthal projection
 * around its middle), or all of it (Equal Earth) where the places are too far from each other for that.
 *
 * @param places what must be seen: at least one; longitudes may go on beyond 180
 */
export function frameOf(places: readonly Place[]): Frame {
  const { middle, span } = meridians(places.map(([longitude]) => longitude));
  const latitudes = places.map(([, latitude]) => latitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const isPolar =
    span > 180 && Math.sign(south) === Math.sign(north) && Math.abs(south + north) > 110;
  const parallel = isPolar ? Math.sign(south) * 90 : (south + north) / 2;
  const isWorld =
    Math.max(span * Math.cos((parallel * Math.PI) / 180), north - south) > WIDEST_PART;
  if (isWorld) {
    const [width, height] = SHAPES['2x1'];
    const turned = span > 270 ? USUAL_MIDDLE : middle;
    const projection = geoEqualEarth().rotate([-turned, 0]);
    projection.fitExtent(
      [
        [4, 4],
        [width - 4, height - 4],
      ],
      { type: 'Sphere' },
    );
    return finished('2x1', projection, true);
  }
  const projection = geoAzimuthalEqualArea()
    .rotate([isPolar ? 0 : -middle, -parallel])
    .scale(1)
    .translate([0, 0]);
  const projected = places.map(([x, y]): [number, number] => projection([x, y]) ?? [0, 0]);
  const [left, right] = edges(projected.map(([x]) => x));
  const [top, bottom] = edges(projected.map(([, y]) => y));
  const shape = shapeFor((right - left) / (bottom - top));
  const [width, height] = SHAPES[shape];
  const scale = Math.min(width / (right - left), height / (bottom - top));
  projection
    .scale(scale)
    .translate([
      width / 2 - (scale * (left + right)) / 2,
      height / 2 - (scale * (top + bottom)) / 2,
    ]);
  return finished(shape, projection, false);
}

function finished(shape: Shape, projection: GeoProjection, isWorld: boolean): Frame {
  const [width, height] = SHAPES[shape];
  const at = ([longitude, latitude]: Place) => projection([longitude, latitude]);
  return {
    shape,
    width,
    height,
    projection,
    perDegree: (projection.scale() * Math.PI) / 180,
    isWorld,
    holds(place) {
      const [x, y] = at(place) ?? [-1, -1];
      return (
        x >= width * EDGE &&
        x <= width * (1 - EDGE) &&
        y >= height * EDGE &&
        y <= height * (1 - EDGE)
      );
    },
    distance(one, other) {
      const [x1, y1] = at(one) ?? [0, 0];
      const [x2, y2] = at(other) ?? [0, 0];
      return Math.hypot(x2 - x1, y2 - y1);
    },
  };
}

/** The shortest stretch of a parallel with all these longitudes in it: its middle, and how long it is. */
function meridians(longitudes: readonly number[]): { middle: number; span: number } {
  const sorted = longitudes
    .map((longitude) => ((longitude % 360) + 360) % 360)
    .sort((one, other) => one - other);
  let widest = { from: 0, gap: -1 };
  for (const [at, longitude] of sorted.entries()) {
    const next = sorted[at + 1] ?? (sorted[0] ?? 0) + 360;
    if (next - longitude > widest.gap) widest = { from: next, gap: next - longitude };
  }
  const span = 360 - widest.gap;
  const middle = (widest.from + span / 2) % 360;
  return { middle: middle > 180 ? middle - 360 : middle, span };
}

/** From the least to the greatest, with a margin. */
function edges(values: readonly number[]): [number, number] {
  const [from, to] = [Math.min(...values), Math.max(...values)];
  const more = Math.max((to - from) * MARGIN, (LEAST - (to - from)) / 2);
  return [from - more, to + more];
}

/** How much rather than square a drawing is wider than high: pages have more room for that. */
const RATHER_WIDE = 1.15;

/** The shape in which little is shown beside what must be seen. */
function shapeFor(ratio: number): Shape {
  const waste = (shape: Shape) => {
    const [width, height] = SHAPES[shape];
    return Math.abs(Math.log((RATHER_WIDE * ratio) / (width / height)));
  };
  const shapes = Object.keys(SHAPES) as Shape[];
  return shapes.reduce((one, other) => (waste(other) < waste(one) ? other : one));
}
