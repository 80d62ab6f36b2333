import { LRUCache } from 'lru-cache';

/** How many answers are remembered: in a day, readers send about a thousand different headers. */
const MOST_REMEMBERED = 2000;

/** In characters. A longer text is not remembered, since the same one hardly ever comes twice. */
const MOST_LENGTH = 1000;

/**
 * The same function, but it remembers its recent answers. For functions whose answer depends on nothing but the
 * text.
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
