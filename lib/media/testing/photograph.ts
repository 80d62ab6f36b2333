import sharp from 'sharp';

/**
 * A picture with about as much detail as a photograph, for tests of sizes: soft noise over a gradient, encoded as
 * cameras encode pictures.
 *
 * @param seed determines the colours; the noise is different each time
 */
export async function testPhotograph(seed: number, width = 2400, height = 1600): Promise<Buffer> {
  const [small, large] = await Promise.all([noise(width, height, 1), noise(width, height, 12)]);
  const hue = (seed * 47) % 360;
  const sky = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><linearGradient id="a" x2="0" y2="1"><stop stop-color="hsl(${hue},40%,70%)"/><stop offset="1" stop-color="hsl(${hue + 90},25%,25%)"/></linearGradient><rect width="100%" height="100%" fill="url(#a)"/></svg>`;
  return sharp(Buffer.from(sky))
    .composite([
      { input: large, blend: 'soft-light' },
      { input: small, blend: 'soft-light' },
    ])
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** Noise with a grain: made small, and enlarged. */
async function noise(width: number, height: number, grain: number): Promise<Buffer> {
  const across = Math.ceil(width / grain);
  const down = Math.ceil(height / grain);
  return sharp({
    create: {
      width: across,
      height: down,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: grain > 1 ? 33 : 12 },
    },
  })
    .resize({ width, height, fit: 'fill', kernel: 'cubic' })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
