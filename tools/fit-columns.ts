import { escapeForTerminal } from '@/lib/checking/escape-text';

/** Characters that take two columns: East Asian letters, full-width forms, emoji. */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]|\p{Emoji_Presentation}|\ufe0f/u;

/** Cuts a text to fit into this many columns of a terminal, on one line. */
export function fitColumns(text: string, columns: number): string {
  const characters = [...new Intl.Segmenter().segment(escapeForTerminal(text))];
  let used = 0;
  let kept = '';
  let whole = '';
  for (const { segment } of characters) {
    used += WIDE.test(segment) ? 2 : 1;
    whole += segment;
    // One column is left for the ellipsis.
    if (used < columns) kept = whole;
    if (used > columns) return `${kept.trimEnd()}…`;
  }
  return whole;
}
