/** The endings of files that count as pictures, in lower case. */
const ENDINGS = ['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif', '.svg'];

/** Whether a name is that of a picture; cameras write `.JPG`. */
export function isPictureFile(file: string): boolean {
  const dot = file.lastIndexOf('.');
  return dot > file.lastIndexOf('/') + 1 && ENDINGS.includes(file.slice(dot).toLowerCase());
}

/** The formats that a picture may have, for people to read. */
export const FORMATS = 'JPEG, PNG, WebP, AVIF, GIF or SVG';

/** The folder of the content folder for pictures that several articles share. */
export const SHARED_FOLDER = 'media';

/** The most pixels that a picture may have: decoding takes four bytes per pixel. */
export const MOST_PIXELS = 100_000_000;

/** The size of the largest picture file that is read, in bytes. */
export const MOST_BYTES = 40 * 1024 * 1024;
