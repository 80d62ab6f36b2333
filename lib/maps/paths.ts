import { type GeoPermissibleObjects, type GeoStream, geoStream } from 'd3-geo';
import type { Frame } from './frame';
import type { Outline, Point } from './lands';

/** Beyond the edge of a drawing areas are cut, so that the cut is not seen. In units. */
const BLEED = 6;

/** The areas of a shape as they are on a drawing, the largest first. Islands under a size are left out. */
export function areasOn(frame: Frame, shape: GeoPermissibleObjects, least: number): Outline[] {
  const areas: Point[][][] = [];
  let rings: Point[][] = [];
  draw(frame, shape, {
    polygonStart: () => {
      rings = [];
    },
    ring: (points) => rings.push(points),
    polygonEnd: () => areas.push(rings),
  });
  return areas
    .flatMap(split)
    .map((area) => area.filter((ring) => Math.abs(sizeOf(ring)) >= least))
    .filter((area) => area.length > 0)
    .sort((one, other) => Math.abs(sizeOf(other[0])) - Math.abs(sizeOf(one[0])));
}

/** The lines of a shape on a drawing. */
export function linesOn(frame: Frame, shape: GeoPermissibleObjects): Point[][] {
  const lines: Point[][] = [];
  draw(frame, shape, { line: (points) => lines.push(points) });
  return lines;
}

interface Sink {
  polygonStart?: () => void;
  polygonEnd?: () => void;
  ring?: (points: Point[]) => void;
  line?: (points: Point[]) => void;
}

function draw(frame: Frame, shape: GeoPermissibleObjects, sink: Sink): void {
  const { projection, width, height } = frame;
  projection.clipExtent([
    [-BLEED, -BLEED],
    [width + BLEED, height + BLEED],
  ]);
  let points: Point[] = [];
  let isArea = false;
  const stream: GeoStream = {
    point: (x, y) => points.push([x, y]),
    lineStart: () => {
      points = [];
    },
    lineEnd: () => (isArea ? sink.ring : sink.line)?.(points),
    polygonStart: () => {
      isArea = true;
      sink.polygonStart?.();
    },
    polygonEnd: () => {
      isArea = false;
      sink.polygonEnd?.();
    },
  };
  geoStream(shape, projection.stream(stream));
}

/** An area that was cut in two has two outer rings; they turn the other way than holes. */
function split(rings: Point[][]): Point[][][] {
  const [first] = rings;
  if (!first || rings.length === 1) return rings.length === 1 ? [rings] : [];
  const way = Math.sign(rings.reduce((all, ring) => all + sizeOf(ring), 0));
  const outer = rings.filter((ring) => Math.sign(sizeOf(ring)) === way);
  const holes = rings.filter((ring) => Math.sign(sizeOf(ring)) !== way);
  return outer.map((ring, at) => (at === 0 ? [ring, ...holes] : [ring]));
}

/** The size of an area in square units; its sign says which way its edge turns. */
export function sizeOf(ring: readonly Point[] = []): number {
  let twice = 0;
  for (const [at, [x, y]] of ring.entries()) {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x, y];
    twice += x * y2 - x2 * y;
  }
  return twice / 2;
}

/** Lines as the `d` of a path, in whole units, each point by its distance from the last. */
export function pathOf(lines: readonly (readonly Point[])[], isClosed: boolean): string {
  let path = '';
  let [lastX, lastY] = [0, 0];
  for (const line of lines) {
    let steps = '';
    let [x, y] = [lastX, lastY];
    let isFirst = true;
    for (const point of line) {
      const [nextX, nextY] = [Math.round(point[0]), Math.round(point[1])];
      const step = pair(nextX - x, nextY - y);
      if (isFirst) steps += `m${step}`;
      else if (nextX !== x || nextY !== y)
        steps += steps.endsWith('l') ? step : joined(steps, step);
      if (isFirst) steps += 'l';
      isFirst = false;
      [x, y] = [nextX, nextY];
    }
    // A point only: too small for whole units.
    if (steps.endsWith('l')) continue;
    path += isClosed ? `${steps}z` : steps;
    const [startX, startY] = [Math.round(line[0]?.[0] ?? 0), Math.round(line[0]?.[1] ?? 0)];
    [lastX, lastY] = isClosed ? [startX, startY] : [x, y];
  }
  return path;
}

function joined(steps: string, step: string): string {
  return /[\d]$/.test(steps) && !step.startsWith('-') ? ` ${step}` : step;
}

function pair(x: number, y: number): string {
  return y < 0 ? `${x}${y}` : `${x} ${y}`;
}
