import { distance } from 'fastest-levenshtein';

const MAX_TYPED_LENGTH = 120;
const MAX_TYPED_WORDS = 14;

/**
 * The one known word that was most probably meant.
 *
 * @param typed what was written
 * @param known the words that would have been right
 * @returns the nearest, or `undefined` when none is within a third of its length (at least 2 edits; in
 *   words of up to 3 letters only 1, or two letters swapped)
 */
export function didYouMean(typed: string, known: Iterable<string>): string | undefined {
  const wanted = typed.toLowerCase().slice(0, MAX_TYPED_LENGTH);
  let best: { word: string; edits: number } | undefined;
  for (const word of known) {
    const edits = distance(wanted, word.toLowerCase());
    if (edits <= editsFor(wanted, word) && (!best || edits < best.edits)) {
      best = { word, edits };
    }
  }
  return best?.word;
}

function editsFor(typed: string, word: string): number {
  const isShort = word.length < 4 && sorted(typed) !== sorted(word.toLowerCase());
  return isShort ? 1 : Math.max(2, Math.floor(word.length / 3));
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

/**
 * Ranks candidates by how well they are spelled like what was typed, word by word, so that
 * `/articles/kosovo-nato-membrship` finds a slug of seven words.
 *
 * @param typed a slug or a path, of any length; what is over 120 characters is not read
 * @param candidates each with the words it is known by
 * @param most how many to give back
 * @returns the nearest first; those with nothing in common are left out
 */
export function nearestBySpelling<Candidate>(
  typed: string,
  candidates: readonly { value: Candidate; spelling: string }[],
  most: number,
): Candidate[] {
  const typedWords = words(typed).slice(0, MAX_TYPED_WORDS);
  if (typedWords.length === 0) return [];
  return candidates
    .map(({ value, spelling }) => ({ value, score: likeness(typedWords, words(spelling)) }))
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ value }) => value);
}

function words(text: string): string[] {
  return text
    .slice(0, MAX_TYPED_LENGTH)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
}

/** The mean, over the typed words, of how like each is to its best match: 1 is the same, 0 nothing. */
function likeness(typed: readonly string[], known: readonly string[]): number {
  if (known.length === 0) return 0;
  let sum = 0;
  for (const word of typed) {
    let best = 0;
    for (const other of known) {
      best = Math.max(best, 1 - distance(word, other) / Math.max(word.length, other.length));
    }
    sum += best > 0.6 ? best : 0;
  }
  return sum / typed.length;
}
