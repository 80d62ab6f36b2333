import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { type Random, seededRandom, wholeNumber } from '../random';

/** 12 megapixels, as phones take them. */
const WIDTH = 4000;
const HEIGHT = 3000;

/** Makes files of 3 to 5 MB with the grain below. */
const JPEG_QUALITY = 88;

/** Gives the same pictures for the same names, however often they are made. */
const SEED = 1;

/**
 * Makes photographs that nobody took: large surfaces, some detail, the grain of a sensor. Those that exist already
 * are left alone.
 *
 * @param folder to put them in
 * @returns their names
 */
export async function makePhotographs(folder: string, count: number): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const names = Array.from({ length: count }, (_, at) => `photograph-${at + 1}.jpg`);
  for (const [at, name] of names.entries()) {
    const file = path.join(folder, name);
    if (existsSync(file)) continue;
    writeFileSync(`${file}.part`, await photograph(seededRandom(SEED, at)));
    renameSync(`${file}.part`, file);
  }
  return names;
}

async function photograph(random: Random): Promise<Buffer> {
  const [surfaces, detail] = [
    await noise(random, wholeNumber(random, 5, 9), 3),
    await noise(random, wholeNumber(random, 250, 700), 1),
  ];
  const grain = { width: 1000, height: 750, channels: 3 } as const;
  const noisy = {
    ...grain,
    background: '#808080',
    noise: { type: 'gaussian', mean: 128, sigma: 14 },
  } as const;
  const input = await sharp({ create: noisy }).raw().toBuffer();
  return sharp(surfaces, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .composite([
      { input: detail, raw: { width: WIDTH, height: HEIGHT, channels: 1 }, blend: 'overlay' },
      { input, raw: grain, tile: true, blend: 'soft-light' },
    ])
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer();
}

/** Noise as large as a photograph, with this many grains across. */
async function noise(random: Random, across: number, channels: 1 | 3): Promise<Buffer> {
  const down = Math.round((across * HEIGHT) / WIDTH);
  const few = Buffer.alloc(across * down * channels).map(() => wholeNumber(random, 0, 255));
  return sharp(few, { raw: { width: across, height: down, channels } })
    .resize({ width: WIDTH, height: HEIGHT, fit: 'fill', kernel: 'cubic' })
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .raw()
    .toBuffer();
}

/** A tiny picture that differs from all others. */
export function tinyPicture(seed: number): Promise<Buffer> {
  const random = seededRandom(SEED, 2, seed);
  const [width, height] = [24, 16];
  const data = Buffer.alloc(width * height * 3).map(() => wholeNumber(random, 0, 255));
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer();
}
