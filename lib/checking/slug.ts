/**
 * Slugs are file names: lower-case letters and digits of any script in Unicode form C, in words
 * joined by single hyphens. They contain nothing that a URL, a file system or a shell could misread, and
 * nothing invisible (fillers, variation selectors).
 */
const LETTERS = String.raw`(?!\p{Default_Ignorable_Code_Point})[\p{Ll}\p{Lo}\p{M}\p{Nd}]`;
const SLUG = new RegExp(`^(?:${LETTERS})+(?:-(?:${LETTERS})+)*$`, 'u');
const OTHERS = new RegExp(`(?:(?!${LETTERS})[^])+`, 'gu');
/** In UTF-16 units. */
export const MAX_LENGTH = 150;

export function isSlug(text: string): boolean {
  return text.length <= MAX_LENGTH && text.normalize('NFC') === text && SLUG.test(text);
}

/** A slug for any text: what the file should have been called. Empty when nothing can be kept. */
export function slugFor(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/['’]/g, '')
      .replace(OTHERS, '-')
      .slice(0, MAX_LENGTH)
      // The cut may split a surrogate pair.
      .replace(/[\ud800-\udbff]$/, '')
      .replace(/^-+|-+$/g, '')
  );
}
