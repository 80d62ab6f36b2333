import type { Position } from './problem';

/** Lines shown before and after. */
const AROUND = 2;

/** A line longer than this is cut on both sides of the place. */
const WIDTH = 100;

/**
 * The lines around a place in a text, numbered, with a mark under the place.
 *
 * @param text its lines end with `\n`
 * @returns lines of equal margin; empty when the text has no such line
 */
export function codeFrame(text: string, { line, column }: Position): string {
  const lines = text.split('\n');
  if (line < 1 || line > lines.length) return '';
  const first = Math.max(1, line - AROUND);
  const last = Math.min(lines.length, line + AROUND);
  const margin = String(last).length;
  const cut = Math.max(0, column - WIDTH / 2);
  const framed: string[] = [];
  for (let number = first; number <= last; number++) {
    const shown = (lines[number - 1] ?? '').slice(cut, cut + WIDTH);
    const mark = number === line ? '>' : ' ';
    framed.push(`${mark} ${String(number).padStart(margin)} | ${shown}`.trimEnd());
    if (number === line) framed.push(`  ${' '.repeat(margin)} | ${' '.repeat(column - 1 - cut)}^`);
  }
  return framed.join('\n');
}
