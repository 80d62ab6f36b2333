import { imageSize } from 'image-size';
import { type Nameplate, readNameplate } from '@/lib/drawings/nameplate';
import { readSvg } from '@/lib/drawings/svg';
import { FORMATS, MOST_BYTES, MOST_PIXELS } from './picture-file';
import { readSays } from './read-says';
import type { PictureSays } from './says';

/** What the index knows about a picture file without decoding it. */
export interface PictureFacts {
  kind: 'photo' | 'drawing';
  /** As it is shown, turned as the camera was held. In pixels. */
  width: number;
  height: number;
  says: PictureSays;
  /** Only for a drawing: how far it can represent the paper itself. */
  drawing?: DrawingFacts;
}

/** What there is to know about a drawing in case the paper uses it as its nameplate or mark. */
export interface DrawingFacts {
  /** The size of the file. */
  bytes: number;
  /** The drawing for the masthead, or why it cannot be. */
  nameplate: Nameplate | PictureFault;
}

/** Why a picture cannot be shown. */
export interface PictureFault {
  message: string;
  remedy: string;
}

/** The formats shown here, by their names in image-size. */
const PHOTOS = ['jpg', 'png', 'webp', 'avif', 'gif'];

/** EXIF orientations that turn a picture on its side. */
const TURNED = 5;

/**
 * Inspects the bytes of a picture: its format by its first bytes (not by its name), its size, and
 * its metadata. Nothing is decoded: whether the file is complete turns out when its variants are made.
 *
 * @param bytes of the whole file
 */
export function inspectPicture(bytes: Buffer): PictureFacts | PictureFault {
  if (bytes.length === 0) {
    return { message: 'this picture is empty', remedy: 'Save it again.' };
  }
  if (isText(bytes)) return inspectDrawing(bytes);
  const brand = bytes.subarray(4, 12).toString('latin1');
  if (/^ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1)/.test(brand) && !isAvif(bytes)) return HEIC;
  let size: ReturnType<typeof imageSize>;
  try {
    size = imageSize(bytes);
  } catch {
    return NO_PICTURE;
  }
  const { type = '', width, height, orientation = 1 } = size;
  if (type === 'heif' || type === 'heic') return HEIC;
  if (!PHOTOS.includes(type)) {
    return {
      message: `the format of this picture (${type.toUpperCase() || 'unknown'}) does not work in all browsers`,
      remedy: `Save it as ${FORMATS}.`,
    };
  }
  if (!(width > 0 && height > 0)) return NO_PICTURE;
  if (width * height > MOST_PIXELS) {
    return {
      message: `this picture has ${Math.round((width * height) / 1e6)} megapixels (${width} × ${height}), more than ${MOST_PIXELS / 1e6}`,
      remedy: 'Save it smaller: 4,000 pixels on the longer side are enough for any screen.',
    };
  }
  if (type === 'gif' && hasSeveralFrames(bytes)) return ANIMATED;
  if (isAnimated(type, bytes)) return ANIMATED;
  const isTurned = orientation >= TURNED;
  return {
    kind: 'photo',
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    says: readSays(bytes),
  };
}

/** The fault of a file that is too large to be read at all. */
export function tooLarge(bytes: number): PictureFault {
  return {
    message: `this picture has ${Math.ceil(bytes / 1024 / 1024)} MB, more than ${MOST_BYTES / 1024 / 1024}`,
    remedy: 'Save it as JPEG, 4,000 pixels on the longer side, quality 85: that has 2 to 4 MB.',
  };
}

const NO_PICTURE: PictureFault = {
  message: 'there is no picture in this file, or only the beginning of one',
  remedy: `Copy it again, or open it and save it as ${FORMATS}.`,
};

const HEIC: PictureFault = {
  message:
    'this is a HEIC picture, as iPhones take them, whatever its name says; few browsers show HEIC',
  remedy:
    'Save it as JPEG; on the phone, Settings > Camera > Formats > Most Compatible. Renaming it is not enough.',
};

const ANIMATED: PictureFault = {
  message: 'this picture is animated',
  remedy: 'Save one frame as PNG, or publish the film elsewhere and link to it.',
};

/** Whether a file begins like text: only drawings are text. */
function isText(bytes: Buffer): boolean {
  return /^(?:\uFEFF|\s)*<(?:\?xml|!--|!doctype|svg|[a-z]+:svg|html)/i.test(
    bytes.subarray(0, 1024).toString('utf8'),
  );
}

function inspectDrawing(bytes: Buffer): PictureFacts | PictureFault {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { message: 'this SVG is not UTF-8 text', remedy: 'Save it as UTF-8.' };
  }
  const svg = readSvg(text);
  if ('message' in svg) return svg;
  const drawing = { bytes: bytes.length, nameplate: readNameplate(text) };
  return { kind: 'drawing', ...svg, says: {}, drawing };
}

function isAvif(bytes: Buffer): boolean {
  const length = Math.min(bytes.readUInt32BE(0), 128);
  return bytes.subarray(8, length).toString('latin1').includes('avif');
}

/** WebP: the animation bit of VP8X. PNG: an `acTL` chunk before the data. AVIF: the brand `avis`. */
function isAnimated(type: string, bytes: Buffer): boolean {
  if (type === 'webp') {
    return bytes.subarray(12, 16).toString('latin1') === 'VP8X' && ((bytes[20] ?? 0) & 2) !== 0;
  }
  if (type === 'png') {
    const data = bytes.indexOf('IDAT');
    const control = bytes.indexOf('acTL');
    return control !== -1 && control < data;
  }
  return type === 'avif' && bytes.subarray(8, 12).toString('latin1') === 'avis';
}

/** Walks through the blocks of a GIF (GIF89a, 20 to 26): a second image descriptor is a second frame. */
function hasSeveralFrames(bytes: Buffer): boolean {
  const tableBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + tableBytes(bytes[10] ?? 0);
  let frames = 0;
  const skipSubBlocks = (): void => {
    while (at < bytes.length && bytes[at] !== 0) at += (bytes[at] ?? 0) + 1;
    at++;
  };
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x2c) {
      frames++;
      if (frames > 1) return true;
      at += 10 + tableBytes(bytes[at + 9] ?? 0) + 1;
      skipSubBlocks();
    } else if (kind === 0x21) {
      at += 2;
      skipSubBlocks();
    } else return false;
  }
  return false;
}
