/** Four columns of white space, where a tab extends to the fourth (CommonMark 0.31, 2.2), and something after them. */
const INDENTED = /(?: {4}| {0,3}\t)[ \t]*[^\s]/y;
const EMPTY = /[ \t]*(?:\n|$)/y;

/** Whether a line is indented far enough to be code. */
export function isIndented(source: string, lineStart: number): boolean {
  INDENTED.lastIndex = lineStart;
  return INDENTED.test(source);
}

/** Where the indented lines that begin here end; empty lines between them belong to them. */
export function indentedCodeEnd(source: string, lineStart: number): number {
  let end = lineStart;
  for (let at = lineStart; at < source.length; ) {
    const newline = source.indexOf('\n', at);
    const lineEnd = newline === -1 ? source.length : newline;
    EMPTY.lastIndex = at;
    if (isIndented(source, at)) end = lineEnd;
    else if (!EMPTY.test(source)) break;
    at = lineEnd + 1;
  }
  return end;
}
