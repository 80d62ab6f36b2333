/**
 * Removes the block comments of an expression in one pass. A regular expression would search the
 * whole rest of the text for the end of each unclosed comment.
 *
 * @param code the code between two braces
 */
export function withoutComments(code: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const start = code.indexOf('/*', at);
    const end = start === -1 ? -1 : code.indexOf('*/', start + 2);
    if (end === -1) return parts.join('') + code.slice(at);
    parts.push(code.slice(at, start));
    at = end + 2;
  }
}

/** Whether there are only comments and white space between two braces: `{/* … *​/}`. */
export function isComment(code: string): boolean {
  return withoutComments(code).trim() === '';
}
