import { isMap, isScalar, parseDocument } from 'yaml';
import type { Position } from '@/lib/checking/problem';

/** A rule as it is written: an address, and what it leads to. */
export interface RedirectLine {
  from: Position & { text: string };
  to: Position & { text: string };
}

/** A line that is not a rule. */
export interface OtherLine extends Position {
  isRule: false;
}

/** Text that YAML accepts without quotation marks, because none of its characters has a meaning there. */
const KEY = String.raw`[^\s\u00a0"'#&*!|>%@\`{}[\],?:-](?:[^\s\u00a0:]|:(?![\s\u00a0]|$))*`;
const VALUE = String.raw`(?:[^\s\u00a0"'#&*!|>%@\`{}[\],?:-]|:(?=[^\s\u00a0]))[^\s\u00a0]*`;
const SINGLE = `'[^']*'`;
const DOUBLE = String.raw`"[^"\\]*"`;
const SPACE = String.raw`[ \t\u00a0]`;
const LINE = new RegExp(
  `^(${KEY}|${SINGLE}|${DOUBLE})${SPACE}*:${SPACE}+(${VALUE}|${SINGLE}|${DOUBLE})${SPACE}*(?:${SPACE}#.*)?$`,
  'd',
);
const NOTHING = /^[ \t\u00a0]*(?:#.*|---|\.\.\.)?$/;

/** A line is read by the YAML parser only up to this length. */
const MOST_LENGTH = 5000;

/**
 * Reads a file of rules: YAML with a key and a text on each line, and nothing else. It is read line by line, so that a
 * slip affects only one rule, and a hundred thousand take only a moment: a YAML parser keeps ten objects for each.
 *
 * @param text line ends `\n`
 */
export function* redirectLines(text: string): Generator<RedirectLine | OtherLine> {
  let line = 0;
  for (const written of text.split('\n')) {
    line++;
    if (NOTHING.test(written)) continue;
    yield plainLine(written, line) ?? yamlLine(written, line) ?? { isRule: false, line, column: 1 };
  }
}

/** A plain line, as nearly all are, which means what a YAML parser would read. */
function plainLine(written: string, line: number): RedirectLine | undefined {
  const { indices } = LINE.exec(written) ?? {};
  const [, from, to] = indices ?? [];
  if (!from || !to) return undefined;
  const at = ([start, end]: [number, number]) => ({
    line,
    column: start + 1,
    text: unquoted(written.slice(start, end)),
  });
  return { from: at(from), to: at(to) };
}

function unquoted(text: string): string {
  return /^["']/.test(text) ? text.slice(1, -1) : text;
}

function yamlLine(written: string, line: number): RedirectLine | undefined {
  if (written.length > MOST_LENGTH || /^[\s\-[{?]/.test(written)) return undefined;
  const { contents, errors } = parseDocument(written, { prettyErrors: false, logLevel: 'error' });
  const [pair, ...others] = isMap(contents) ? contents.items : [];
  if (errors.length > 0 || others.length > 0 || !pair) return undefined;
  const { key, value } = pair;
  if (!isScalar(key) || !isScalar(value) || typeof key.value !== 'string') return undefined;
  if (typeof value.value !== 'string') return undefined;
  const at = (offset: number, text: string) => ({ line, column: offset + 1, text });
  return {
    from: at(key.range?.[0] ?? 0, key.value),
    to: at(value.range?.[0] ?? 0, value.value),
  };
}
