/**
 * Slugs are file names: lower-case letters and digits of any script in Unicode form C, in words
 * joined by single hyphens. Nothing that a URL, a file system or a shell could read otherwise.
 */
const SLUG = /^[\p{Ll}\p{Lo}\p{M}\p{Nd}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{Nd}]+)*$/u;
const MAX_LENGTH = 150;

export function isSlug(text: string): boolean {
  return text.length <= MAX_LENGTH && text.normalize('NFC') === text && SLUG.test(text);
}

/** A slug for any text: what the file should have been called. Empty when nothing can be kept. */
export function slugFor(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{Ll}\p{Lo}\p{M}\p{Nd}]+/gu, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '');
}
