import { LRUCache } from 'lru-cache';

/** So many answers are remembered: a day's readers send some thousand different headers. */
const MOST_REMEMBERED = 2000;

/** A longer text is not remembered, in characters: the same one hardly comes twice. */
const MOST_LENGTH = 1000;

/**
 * The same function, which does not work out again what it was asked shortly before. For answers that depend on
 * the text alone.
 */
export function remembering<Answer extends NonNullable<unknown>>(
  work: (text: string) => Answer,
): (text: string) => Answer {
  const known = new LRUCache<string, Answer>({ max: MOST_REMEMBERED });
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = work(text);
    if (text.length <= MOST_LENGTH) known.set(text, answer);
    return answer;
  };
}
