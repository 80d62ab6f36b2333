import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { inspectPicture } from './inspect';
import { testPicture } from './testing/pictures';

const GENERATED = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';

describe('the metadata of a file', () => {
  test.each(['jpeg', 'webp', 'avif'] as const)('%s: XMP from an agency', async (format) => {
    const bytes = await testPicture({
      format,
      width: 240,
      height: 160,
      words: {
        credit: 'Example Agency',
        creators: ['A. Name'],
        alt: 'A blue square',
        caption: 'A square & more',
        copyright: '© Example',
        sourceType: GENERATED,
      },
    });
    expect(inspectPicture(bytes)).toEqual({
      kind: 'photo',
      width: 240,
      height: 160,
      says: {
        credit: 'Example Agency',
        alt: 'A blue square',
        caption: 'A square & more',
        copyright: '© Example',
        sourceType: GENERATED,
      },
    });
  });

  test('without a credit line, all creators are credited', async () => {
    const bytes = await testPicture({ words: { creators: ['A. Name', 'B. Name'] } });
    expect(inspectPicture(bytes)).toMatchObject({ says: { credit: 'A. Name, B. Name' } });
  });

  test('EXIF from a camera: the artist, and a position', async () => {
    const bytes = await testPicture({
      exif: {
        IFD0: { Artist: 'C. Name' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
      },
    });
    expect(inspectPicture(bytes)).toMatchObject({ says: { credit: 'C. Name', hasPosition: true } });
  });

  test('IPTC IIM, as old archives have it', async () => {
    const bytes = withIim(await testPicture({ width: 20, height: 20 }), [
      [80, 'D. Name'],
      [110, 'Old Agency'],
      [120, 'What it shows'],
      [116, '1999 Old Agency'],
    ]);
    expect(inspectPicture(bytes)).toMatchObject({
      says: { credit: 'Old Agency', caption: 'What it shows', copyright: '1999 Old Agency' },
    });
  });

  test('a picture stored on its side has the size at which it is shown', async () => {
    const bytes = await testPicture({ width: 300, height: 200, orientation: 6 });
    expect(inspectPicture(bytes)).toMatchObject({ width: 200, height: 300 });
  });

  test('metadata that refers to itself is read only once', async () => {
    const bytes = await testPicture({
      width: 30,
      height: 20,
      exif: { IFD0: { Artist: 'C. Name', Copyright: '© C. Name' } },
    });
    // The header of a TIFF, then the directory; after its entries comes the place of the next one (TIFF 6, page 14).
    const header = bytes.indexOf('Exif\0\0') + 6;
    const isLittle = bytes.subarray(header, header + 2).toString() === 'II';
    const number = (at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
    const first = isLittle ? bytes.readUInt32LE(header + 4) : bytes.readUInt32BE(header + 4);
    const next = header + first + 2 + 12 * number(header + first);
    if (isLittle) bytes.writeUInt32LE(first, next);
    else bytes.writeUInt32BE(first, next);
    expect(inspectPicture(bytes)).toMatchObject({ width: 30, says: { credit: 'C. Name' } });
  });

  test('unreadable metadata affects nothing else', async () => {
    const bytes = await testPicture({ width: 30, height: 20, words: { credit: 'X' } });
    const at = bytes.indexOf('<rdf:RDF');
    bytes.fill(0xff, at, at + 200);
    expect(inspectPicture(bytes)).toMatchObject({ kind: 'photo', width: 30 });
  });
});

describe('what is refused', () => {
  const message = (bytes: Buffer) => {
    const found = inspectPicture(bytes);
    return 'message' in found ? found.message : `accepted: ${JSON.stringify(found)}`;
  };

  test('an empty file', () => {
    expect(message(Buffer.alloc(0))).toContain('empty');
  });

  test('a file that is not a picture, and one that is cut off', async () => {
    expect(message(Buffer.from('MZ\u0090 not a picture'))).toContain('there is no picture');
    expect(message(Buffer.from('<!doctype html><script>1</script>'))).toContain('SVG');
    expect(message((await testPicture({})).subarray(0, 10))).toContain('there is no picture');
  });

  test('HEIC, also under another name', () => {
    const bytes = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from('ftypheic\0\0\0\0heicmif1'),
      Buffer.alloc(64),
    ]);
    expect(message(bytes)).toContain('HEIC');
  });

  test('a drawing in another encoding, which a browser might read differently', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>1</script></svg>';
    for (const bytes of [Buffer.from(`\uFEFF${svg}`, 'utf16le'), Buffer.from(svg, 'utf16le')]) {
      expect(inspectPicture(bytes)).toHaveProperty('message');
    }
  });

  test('TIFF', async () => {
    expect(message(await testPicture({ format: 'tiff', width: 20, height: 20 }))).toContain('TIFF');
  });

  test('a picture that states more than 100 megapixels, before it is decoded', async () => {
    const bytes = await testPicture({ format: 'png', width: 20, height: 20 });
    // The size is in the first chunk (PNG, 11.2.2).
    bytes.writeUInt32BE(50_000, 16);
    bytes.writeUInt32BE(50_000, 20);
    expect(message(bytes)).toContain('2500 megapixels');
  });

  test.each(['gif', 'webp', 'apng'] as const)('%s that is animated', async (format) => {
    const frames = await Promise.all(
      ['#ff0000', '#00ff00'].map((background) =>
        sharp({ create: { width: 20, height: 20, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    if (format === 'apng') {
      const [first = Buffer.alloc(0)] = frames;
      const at = first.indexOf('IDAT') - 4;
      const control = Buffer.from(
        '00000008 6163544c 00000002 00000000 00000000'.replaceAll(' ', ''),
        'hex',
      );
      expect(
        message(Buffer.concat([first.subarray(0, at), control, first.subarray(at)])),
      ).toContain('animated');
      return;
    }
    const moving = sharp(frames, { join: { animated: true } });
    expect(message(await moving.toFormat(format).toBuffer())).toContain('animated');
  });

  test('a GIF of one frame is a picture', async () => {
    const bytes = await testPicture({ format: 'gif', width: 20, height: 20 });
    expect(inspectPicture(bytes)).toMatchObject({ kind: 'photo', width: 20 });
  });
});

/** Puts IPTC IIM records (2:nn) into a JPEG, in the segment that Photoshop writes (APP13). */
function withIim(jpeg: Buffer, records: readonly (readonly [number, string])[]): Buffer {
  const data = Buffer.concat(
    records.map(([number, text]) => {
      const value = Buffer.from(text, 'latin1');
      const head = Buffer.from([0x1c, 2, number, value.length >> 8, value.length & 255]);
      return Buffer.concat([head, value]);
    }),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const body = Buffer.concat([
    Buffer.from('Photoshop 3.0\0'),
    Buffer.from('8BIM'),
    Buffer.from([4, 4, 0, 0]),
    size,
    data,
    Buffer.alloc(data.length % 2),
  ]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xed]),
    length,
    body,
    jpeg.subarray(2),
  ]);
}
