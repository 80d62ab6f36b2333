import type { Code } from './codes';

/** How long a text that somebody is typing may be unfinished before that is called a mistake. In milliseconds. */
export const UNFINISHED_MS = 2000;

const UNFINISHED: readonly Code[] = ['unfinished-tag', 'unclosed-tag', 'unclosed-comment'];

/** Whether a problem may be only that the author has not typed the rest yet. */
export function mayBeUnfinished(code: Code): boolean {
  return UNFINISHED.includes(code);
}
