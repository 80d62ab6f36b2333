import sharp from 'sharp';
import { paperColour } from '@/lib/brand/accent';
import { MOST_PIXELS } from '@/lib/media/picture-file';
import { ICONS, type IconShape } from '@/lib/media/renditions';
import type { Results } from './results';

/**
 * How much of a tile the mark takes: the largest square in the circle that no system cuts into, four fifths as wide as
 * the tile (Web App Manifest, "Icon masks and safe zone").
 */
const ON_TILE = 0.8 / Math.SQRT2;

/** The background of the mark in an icon that has to fill its square. */
const TILE = paperColour('light');

const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 };

/** The longest that an icon may take, in seconds. */
const MAX_SECONDS = 20;

/** Units of a drawing per inch; `density` says how many pixels there are in an inch. */
const UNITS = 72;

/** Makes the icons from a mark, as square PNG files. */
export async function makeIcons(
  mark: Buffer,
  key: string,
  shape: IconShape,
  results: Results,
): Promise<void> {
  for (const width of ICONS[shape]) {
    const bytes = await (shape === 'tile' ? tile(mark, width) : drawn(mark, width));
    results.variant(key, width, bytes, 'png');
  }
  const widths = [...ICONS[shape]];
  const largest = Math.max(...widths);
  results.made(key, { width: largest, height: largest, colour: TILE, widths, format: 'png' });
}

async function tile(mark: Buffer, width: number): Promise<Buffer> {
  const inside = Math.round(width * ON_TILE);
  const before = Math.floor((width - inside) / 2);
  const after = width - inside - before;
  const extended = { top: before, bottom: after, left: before, right: after, background: TILE };
  const small = await drawn(mark, inside);
  return sharp(small).flatten({ background: TILE }).extend(extended).png().toBuffer();
}

/** The mark in a square, drawn at that size rather than enlarged. */
async function drawn(mark: Buffer, width: number): Promise<Buffer> {
  const { width: across = 1, height: down = 1 } = await sharp(mark).metadata();
  const density = Math.min(Math.max((UNITS * width) / Math.max(across, down), 1), 100_000);
  return sharp(mark, { density, limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .timeout({ seconds: MAX_SECONDS })
    .resize({ width, height: width, fit: 'contain', background: CLEAR })
    .png()
    .toBuffer();
}
