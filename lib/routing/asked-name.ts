import { canonicalPath, decodedParts } from './old-address';

/** The last part of an address on many sites, whatever it is the address of. */
const SAYS_NOTHING = new Set(['index', 'default', 'amp', 'feed', 'page', 'print', 'articles']);

const ENDING = /\.[a-z]{2,5}$/i;

/**
 * The words by which a page may have been known at an address where nothing is: those of the last part that says
 * anything, without its ending and without numbers, which are dates more often than words of a headline.
 *
 * @param path as it came, still encoded
 * @returns empty if it has none
 */
export function nameAsked(path: string): string {
  const parts = decodedParts(canonicalPath(path)) ?? [];
  const names = parts.map((part) =>
    part
      .replace(ENDING, '')
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((word) => /\p{L}/u.test(word))
      .join('-'),
  );
  return names.findLast((name) => name !== '' && !SAYS_NOTHING.has(name.toLowerCase())) ?? '';
}
