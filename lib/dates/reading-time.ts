/** Words a minute that adults read of English prose in silence (Brysbaert 2019, 10.1016/j.jml.2019.104047). */
const WORDS_A_MINUTE = 238;

/** How long a text takes to read, in whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
