/**
 * Characters beside which a line end is not a space: Chinese and Japanese ones with their punctuation, not
 * Korean ones, which are written with spaces (CSS Text 4, 4.1.3, "Segment Break Transformation Rules").
 */
const UNSPACED =
  '[\\p{Script_Extensions=Han}\\p{Script_Extensions=Hiragana}\\p{Script_Extensions=Katakana}\\u3000-\\u303f\\uff01-\\uff60]';

const LINE_END = new RegExp(`(?<=${UNSPACED})[ \\t]*\\n[ \\t]*(?=${UNSPACED})`, 'gu');
const ENDS = new RegExp(`${UNSPACED}$`, 'u');
const BEGINS = new RegExp(`^${UNSPACED}`, 'u');

/** Joins the lines of a text where they end between two such characters; other line ends stay. */
export function joinUnspacedLines(text: string): string {
  return text.includes('\n') ? text.replace(LINE_END, '') : text;
}

/** Whether a line end between two texts is not a space. */
export function isUnspaced(before: string, after: string): boolean {
  return ENDS.test(before.slice(-2)) && BEGINS.test(after.slice(0, 2));
}
