import sharp, { type Sharp } from 'sharp';
import { focusPoint } from '@/lib/media/focus';
import { MOST_PIXELS } from '@/lib/media/picture-file';
import {
  CROPS,
  EFFORT,
  isIconShape,
  QUALITY,
  qualityOf,
  type Rendition,
  variantWidths,
} from '@/lib/media/renditions';
import type { PictureSays } from '@/lib/media/says';
import { creditXmp } from './credit-xmp';
import { makeIcons } from './make-icons';
import type { Results } from './results';

// One picture at a time on one core: readers have the others. Nothing is read twice.
sharp.concurrency(1);
sharp.cache(false);

/** No step takes longer, in seconds. */
const MAX_SECONDS = 60;

/** Variants are made from no more than this, in pixels. */
const BASE_WIDTH = 2560;

/** What has to be made from one picture. */
export interface PictureJob {
  /** The bytes of its file. */
  original: Buffer;
  kind: 'photo' | 'drawing';
  says: PictureSays;
  renditions: readonly (Rendition & { key: string })[];
}

/**
 * Makes all that is wanted of a picture: WebP in sRGB, turned as the camera was held, of its metadata only
 * who made it and whose it is. The smallest first, since somebody may be waiting for it.
 */
export async function makeVariants(job: PictureJob, results: Results): Promise<void> {
  try {
    if (job.kind === 'drawing') await makeOfDrawing(job, results);
    else await makeOfPhoto(job, results);
  } catch (error) {
    const fault = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    for (const { key } of job.renditions) results.made(key, { fault: fault.slice(0, 200) });
  }
}

/** It was found to have nothing in it that runs or loads; its own size is what the index knows. */
async function makeOfDrawing({ original, renditions }: PictureJob, results: Results) {
  for (const { key, shape } of renditions) {
    if (isIconShape(shape)) await makeIcons(original, key, shape, results);
    else {
      results.variant(key, undefined, original);
      results.made(key, { width: 1, height: 1, colour: '#ffffff', widths: [] });
    }
  }
}

async function makeOfPhoto({ original, says, renditions }: PictureJob, results: Results) {
  const { width, height } = await sizeOf(original);
  const xmp = creditXmp(says);
  const encode = (picture: Sharp, quality = QUALITY) => encoded(picture, quality, xmp);
  const whole = renditions.find(({ shape }) => shape === 'whole');
  const widths = variantWidths(width);
  let colour = '';
  const [smallest = width, ...others] = widths;
  if (whole) {
    // By itself: a JPEG is decoded at an eighth of its size for it.
    const { data, info } = await pixels(open(original).autoOrient().resize({ width: smallest }));
    const small = fromPixels(data, info);
    colour = await colourOf(small.clone());
    results.variant(whole.key, smallest, await encode(small, qualityOf(smallest)));
    results.made(whole.key, { width, height, colour, widths: [smallest] });
  }
  const base = await pixels(
    open(original)
      .autoOrient()
      .resize({ width: Math.min(width, BASE_WIDTH) }),
  );
  if (whole) {
    for (const one of others) {
      const picture = fromPixels(base.data, base.info).resize({ width: one });
      results.variant(whole.key, one, await encode(picture, qualityOf(one)));
    }
    results.made(whole.key, { width, height, colour, widths });
  }
  for (const rendition of renditions) {
    const { key, shape } = rendition;
    if (shape === 'whole' || isIconShape(shape)) continue;
    const area = cropArea(base.info, rendition);
    const across = Math.min(CROPS[shape].width, area.width);
    const down = Math.max(1, Math.round((across * CROPS[shape].height) / CROPS[shape].width));
    const picture = fromPixels(base.data, base.info)
      .extract(area)
      .resize({ width: across, height: down, fit: 'fill' });
    results.variant(key, across, await encode(picture));
    colour ||= await colourOf(fromPixels(base.data, base.info));
    results.made(key, { width: across, height: down, colour, widths: [across] });
  }
}

function open(bytes: Buffer): Sharp {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).timeout({
    seconds: MAX_SECONDS,
  });
}

/** As it is shown, in pixels. */
async function sizeOf(original: Buffer): Promise<{ width: number; height: number }> {
  const { autoOrient } = await open(original).metadata();
  return autoOrient;
}

/** Decodes to sRGB, 8 bits a channel. */
async function pixels(picture: Sharp) {
  return picture.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
}

type Pixels = Awaited<ReturnType<typeof pixels>>;

function fromPixels(data: Buffer, { width, height, channels }: Pixels['info']): Sharp {
  return sharp(data, { raw: { width, height, channels }, limitInputPixels: MOST_PIXELS }).timeout({
    seconds: MAX_SECONDS,
  });
}

async function encoded(picture: Sharp, quality: number, xmp: string | undefined): Promise<Buffer> {
  const webp = picture.webp({ quality, effort: EFFORT });
  return (xmp === undefined ? webp : webp.withXmp(xmp)).toBuffer();
}

/** All of a picture as one colour, `#rrggbb`. */
async function colourOf(picture: Sharp): Promise<string> {
  const { data } = await pixels(
    picture.flatten({ background: '#ffffff' }).resize({ width: 1, height: 1, fit: 'fill' }),
  );
  const [red = 0, green = red, blue = red] = data;
  return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The largest part of a picture in the shape of a crop that has its subject as near to the middle as can be. */
export function cropArea(
  { width, height }: { width: number; height: number },
  { shape, focus }: Rendition,
): { left: number; top: number; width: number; height: number } {
  if (shape === 'whole' || isIconShape(shape)) return { left: 0, top: 0, width, height };
  const ratio = CROPS[shape].width / CROPS[shape].height;
  const across = Math.max(1, Math.min(width, Math.round(height * ratio)));
  const down = Math.max(1, Math.min(height, Math.round(width / ratio)));
  const { x, y } = focusPoint(focus);
  const within = (middle: number, part: number, all: number) =>
    Math.round(Math.min(Math.max(middle * all - part / 2, 0), all - part));
  return {
    left: within(x, across, width),
    top: within(y, down, height),
    width: across,
    height: down,
  };
}
