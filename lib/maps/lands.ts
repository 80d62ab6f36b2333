/** In units of a drawing. */
export type Point = readonly [x: number, y: number];

/** The outlines of an area on a drawing: first the outer one, then those of its holes. */
export type Outline = readonly (readonly Point[])[];

/** In units: how closely it is known what is where. */
const CELL = 6;

/** What land is where on a drawing, in cells: asked thousands of times while names are placed. */
export class Lands {
  readonly width: number;
  readonly height: number;
  private readonly columns: number;
  private readonly rows: number;
  private readonly cells: Uint16Array;
  private last = 0;

  constructor({ width, height }: { width: number; height: number }) {
    this.width = width;
    this.height = height;
    this.columns = Math.ceil(width / CELL);
    this.rows = Math.ceil(height / CELL);
    this.cells = new Uint16Array(this.columns * this.rows);
  }

  /** Adds the land of a country. Returns what it is known by. */
  add(areas: readonly Outline[]): number {
    this.last++;
    for (const outline of areas) this.fill(outline, this.last);
    return this.last;
  }

  /** The country at a point; 0 for the sea. */
  at([x, y]: Point): number {
    const column = Math.floor(x / CELL);
    const row = Math.floor(y / CELL);
    if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) return 0;
    return this.cells[row * this.columns + column] ?? 0;
  }

  private fill(outline: Outline, id: number): void {
    const crossings: number[][] = Array.from({ length: this.rows }, () => []);
    for (const ring of outline) {
      let [fromX, fromY] = ring.at(-1) ?? [0, 0];
      for (const [x, y] of ring) {
        const first = Math.max(0, Math.ceil(Math.min(y, fromY) / CELL - 0.5));
        const last = Math.min(this.rows - 1, Math.ceil(Math.max(y, fromY) / CELL - 0.5) - 1);
        for (let row = first; row <= last; row++) {
          const at = (row + 0.5) * CELL;
          crossings[row]?.push(fromX + ((x - fromX) * (at - fromY)) / (y - fromY));
        }
        [fromX, fromY] = [x, y];
      }
    }
    for (const [row, all] of crossings.entries()) {
      all.sort((one, other) => one - other);
      for (let at = 0; at + 1 < all.length; at += 2) {
        const from = Math.max(0, Math.ceil((all[at] ?? 0) / CELL - 0.5));
        const to = Math.min(this.columns - 1, Math.ceil((all[at + 1] ?? 0) / CELL - 0.5) - 1);
        if (to >= from) this.cells.fill(id, row * this.columns + from, row * this.columns + to + 1);
      }
    }
  }
}
