import ExifReader from 'exifreader';
import type { PictureSays } from './says';

/** In characters; a longer text is neither a credit nor a caption. */
const LONGEST = 2000;

/**
 * Reads the metadata of a picture, in the order of the IPTC photo metadata standard: XMP, then IPTC
 * IIM, then EXIF. For a PNG, only EXIF is read. Unreadable metadata counts as missing.
 *
 * @param bytes of the whole file
 */
export function readSays(bytes: Buffer): PictureSays {
  let tags: ExifReader.ExpandedTags;
  try {
    tags = ExifReader.load(bytes, { expanded: true, includeUnknown: false });
  } catch {
    return {};
  }
  const { xmp = {}, iptc = {}, exif = {}, gps } = tags;
  const first = (...candidates: unknown[]): string | undefined =>
    candidates.map(textOf).find((text) => text !== undefined);
  const credit = first(
    Reflect.get(xmp, 'Credit'),
    Reflect.get(iptc, 'Credit'),
    Reflect.get(xmp, 'creator'),
    Reflect.get(iptc, 'By-line'),
    exif.Artist,
  );
  const alt = first(Reflect.get(xmp, 'AltTextAccessibility'));
  const caption = first(Reflect.get(xmp, 'description'), Reflect.get(iptc, 'Caption/Abstract'));
  const copyright = first(
    Reflect.get(xmp, 'rights'),
    Reflect.get(iptc, 'Copyright Notice'),
    exif.Copyright,
  );
  const sourceType = first(Reflect.get(xmp, 'DigitalSourceType'));
  const hasPosition = gps?.Latitude !== undefined || gps?.Longitude !== undefined;
  return {
    ...(credit && { credit }),
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(copyright && { copyright }),
    ...(sourceType && { sourceType }),
    ...(hasPosition && { hasPosition }),
  };
}

/** The text of a tag: for a list, all entries; for several languages, the first. */
function textOf(tag: unknown): string | undefined {
  if (tag === undefined || tag === null) return undefined;
  if (Array.isArray(tag)) return joined(tag);
  const { value, description } = tag as Record<string, unknown>;
  if (Array.isArray(value) && value.some((one) => typeof one === 'object')) {
    const items = value as { attributes?: object }[];
    const isByLanguage = items.some((one) => Object.keys(one.attributes ?? {}).length > 0);
    return isByLanguage ? textOf(items[0]) : joined(items);
  }
  return clean(typeof value === 'string' ? value : description);
}

function joined(items: readonly unknown[]): string | undefined {
  const texts = items.flatMap((item) => textOf(item) ?? []);
  return texts.length > 0 ? texts.join(', ') : undefined;
}

/**
 * One line without invisible characters; `undefined` if nothing is left, or if it is too long to be meant.
 */
function clean(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > LONGEST) return undefined;
  const line = text
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .replace(/[\p{Co}\p{Cn}\uFFFD]/gu, '')
    .trim()
    .normalize('NFC');
  return line === '' ? undefined : line;
}
