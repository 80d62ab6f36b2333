import { createHash } from 'node:crypto';
import { PALETTE } from '@/lib/brand/palette';
import type { Focus } from './focus';

/** A variant of a picture: the whole, a crop for machines that show it in their own way, or icons made from it. */
export type Shape = 'whole' | CropShape | IconShape;

export const CROP_SHAPES = ['1x1', '4x3', '16x9', 'card'] as const;
export type CropShape = (typeof CROP_SHAPES)[number];

/** Width by height of the crops. `card` is shown by sites that link here (Open Graph). */
export const CROPS: Record<CropShape, { width: number; height: number }> = {
  '1x1': { width: 1200, height: 1200 },
  '4x3': { width: 1200, height: 900 },
  '16x9': { width: 1200, height: 675 },
  card: { width: 1200, height: 630 },
};

/**
 * The widths of the icons made from a mark, which are squares. `icon` has a transparent background; `tile` has the
 * colour of the paper, with so much space around the mark that systems may cut it to any shape.
 */
export const ICONS = { icon: [32, 192, 512], tile: [180, 512] } as const;
export type IconShape = keyof typeof ICONS;
export const ICON_SHAPES = ['icon', 'tile'] as const satisfies readonly IconShape[];

/** Icons are PNG, which every system reads. */
export type VariantFormat = 'webp' | 'png';

export function isIconShape(shape: Shape): shape is IconShape {
  return shape in ICONS;
}

/**
 * The widths of the variants, in pixels: from a list on a small screen, through a column of text on phones with double
 * density (656 to 716) and on screens with single density (632), to a large screen with double density.
 */
const WIDTHS = [320, 480, 720, 960, 1280, 1920, 2560];

/** How hard the encoder tries to save bytes, and how much quality it keeps (0 to 100, WebP). */
export const QUALITY = 76;
export const EFFORT = 4;

/** On a phone of twice or three times the density nobody sees the fifth of the bytes that this saves. */
const PHONE = { from: 640, to: 1000, quality: 60 };

/** The quality of a variant of a photograph by its width, in pixels. */
export function qualityOf(width: number): number {
  return width >= PHONE.from && width <= PHONE.to ? PHONE.quality : QUALITY;
}

/**
 * Identifies everything that determines the bytes of a variant, apart from the picture. Raise it with
 * every change in how variants are made, including another version of sharp (a test compares it with
 * the installed one).
 */
export const ENCODER = `sharp 0.35.5, webp ${QUALITY}/${EFFORT}, ${PHONE.from}-${PHONE.to} ${PHONE.quality}, 2`;

/**
 * The widths of a picture's variants: none wider than the picture, and its own width unless another is
 * close to it.
 */
export function variantWidths(width: number): number[] {
  const smaller = WIDTHS.filter((one) => one < width);
  const largest = WIDTHS.at(-1) ?? width;
  const last = smaller.at(-1) ?? 0;
  if (width > largest) return WIDTHS;
  // A variant that is hardly larger than the next smaller one is not worth its space.
  return last > 0 && width < last * 1.1 ? smaller : [...smaller, width];
}

/** The icons of a mark. */
export const OF_MARK: readonly Rendition[] = ICON_SHAPES.map((shape) => ({
  shape,
  focus: 'centre',
}));

/** One variant to make of a picture. */
export interface Rendition {
  shape: Shape;
  focus: Focus;
}

/** The whole picture, for pages. */
export const WHOLE: Rendition = { shape: 'whole', focus: 'centre' };

/** The crops of a lead picture. */
export function cropsFor(focus: Focus): Rendition[] {
  return CROP_SHAPES.map((shape) => ({ shape, focus }));
}

/**
 * The key of a variant: the same key means the same bytes in each width.
 *
 * @param hash of the bytes of the file
 */
export function renditionKey(hash: string, { shape, focus }: Rendition): string {
  return createHash('sha256')
    .update(`${ENCODER}\n${hash}\n${shape}\n${focus}${behind(shape)}`)
    .digest('hex')
    .slice(0, 32);
}

/** What determines the bytes of a tile besides: the paper that it stands on. */
function behind(shape: Shape): string {
  return shape === 'tile' ? `\n${PALETTE.light.paper}` : '';
}

/** What has been made, as plain data: it is stored beside the variants (`<key>.json`). */
export interface Made {
  /** The size of the original as shown, in pixels. */
  width: number;
  height: number;
  /** The picture as one colour, `#rrggbb`. */
  colour: string;
  /** Existing widths, ascending; none for a drawing, which is sent as it is. */
  widths: number[];
  /** WebP by default. */
  format?: VariantFormat;
}

/** Why nothing can be made. */
export interface NotMade {
  fault: string;
}

/** Whether all variants of a picture exist. */
export function isAllMade(made: Made | NotMade, shape: Shape): boolean {
  if ('fault' in made) return true;
  if (shape !== 'whole') return made.widths.length > 0;
  return made.widths.length === 0 || made.widths.length === variantWidths(made.width).length;
}

/** The name of a variant file: `<key>-<width>.webp` or `.png`, or `<key>.svg`. */
export function variantFile(
  key: string,
  width: number | undefined,
  format: VariantFormat = 'webp',
): string {
  return width === undefined ? `${key}.svg` : `${key}-${width}.${format}`;
}

/** The names of all files that have been made under a key. */
export function variantFiles(
  key: string,
  { widths, format }: Pick<Made, 'widths' | 'format'>,
): string[] {
  return widths.length === 0
    ? [variantFile(key, undefined)]
    : widths.map((width) => variantFile(key, width, format));
}

/** The address of a variant inside the site. */
export function variantPath(
  key: string,
  width: number | undefined,
  format?: VariantFormat,
): string {
  return `/media/${variantFile(key, width, format)}`;
}

/** Reads the name of a variant file; `undefined` for any other. */
export function readVariantFile(
  file: string,
): { key: string; width: number | undefined; format: VariantFormat | 'svg' } | undefined {
  const [, key, width, format] =
    /^([0-9a-f]{32})(?:-([1-9]\d{0,4})\.(webp|png)|\.svg)$/.exec(file) ?? [];
  if (key === undefined) return undefined;
  if (width === undefined) return { key, width: undefined, format: 'svg' };
  return { key, width: Number(width), format: format === 'png' ? 'png' : 'webp' };
}
